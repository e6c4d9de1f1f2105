package id.baku.sop.life;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.engine.time.EngineTime;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;
import id.baku.testing.SentSop;
import id.baku.testing.WebSession;

/**
 * The head ratifies the sheet of a draft: it is in force from its effective date, and the sheet and the master list show what
 * was signed.
 */
@BakuTest
class SopRatificationIT {

    private static final String API = "/camunda/api/sop/sops";
    private static final SampleSop SAMPLE = SampleSop.of("diy-03");
    private static final String OLD = "1. Terima permohonan";
    private static final String NEW = "1. Catat surat";
    private static final byte[] SCAN = "%PDF-1.7 lembar bertanda tangan".getBytes(StandardCharsets.UTF_8);
    /** In Yogyakarta the 13th of January 2026 begins at 17.00 of the 12th in Greenwich. */
    private static final Instant MORNING = Instant.parse("2026-01-12T02:00:00Z");

    @LocalServerPort
    int port;
    @Autowired
    RepositoryService repositoryService;
    @Autowired
    EffectiveDays effectiveDays;
    @Autowired
    CaseDriver cases;
    @Autowired
    JdbcTemplate jdbc;

    private List<String> before;
    private WebSession head;

    @BeforeEach
    void sendADraft() throws IOException {
        EngineTime.moveTo(MORNING);
        before = repositoryService.createDeploymentQuery().list().stream().map(Deployment::getId).toList();
        jdbc.update("delete from sop_draft");
        jdbc.update("delete from sop_ratification");
        send(NEW);
        head = WebSession.cockpit(port, "diy.kepala");
    }

    private void send(String first) throws IOException {
        assertThat(WebSession.deploy(port, "diy.perancang", "diy", files(first)).statusCode()).isEqualTo(200);
    }

    private static Map<String, String> files(String first) throws IOException {
        Map<String, String> files = new TreeMap<>(Map.of("diy-03.bpmn", Files.readString(
                Path.of("processes/diy/diy-03-kerja-sama-pengukuran.bpmn")).replace(OLD, first)));
        try (Stream<Path> forms = Files.list(Path.of("forms/diy/diy-03"))) {
            for (Path form : forms.toList()) {
                files.put(form.getFileName().toString(), Files.readString(form));
            }
        }
        return files;
    }

    @AfterEach
    void asBefore() {
        repositoryService.updateProcessDefinitionSuspensionState().byProcessDefinitionKey("diy-03").processDefinitionTenantId("diy").activate();
        repositoryService.createDeploymentQuery().list().stream().filter(one -> !before.contains(one.getId()))
                .forEach(one -> repositoryService.deleteDeployment(one.getId(), true));
        jdbc.update("delete from sop_draft");
        jdbc.update("delete from sop_ratification");
        EngineTime.reset();
    }

    @Test
    void newCasesRunThroughItFromItsEffectiveDateOn() throws IOException {
        assertThat(printed(draft() + "/sheet-to-sign.pdf?" + query(entry("2026-01-13")))).contains("Nomor Revisi 3", "13 Januari 2026",
                "Pencatatan surat dipisahkan", "Contoh Kepala Badan").doesNotContain("KONSEP");
        HttpResponse<byte[]> ratified = ratified(head, entry("2026-01-13"), SCAN);
        assertThat(ratified.statusCode()).as(text(ratified)).isEqualTo(204);
        assertThat(jdbc.queryForList("select distinct subject from record_entry where act = 'SOP_RATIFIED' and actor = 'diy.kepala'", String.class))
                .containsExactly("diy-03");

        EngineTime.moveTo(Instant.parse("2026-01-12T16:59:00Z"));
        effectiveDays.run();
        ProcessInstance minuteBefore = cases.start(SAMPLE);
        assertThat(cases.task(minuteBefore, "kegiatan_01").getName()).isEqualTo(OLD);
        assertThat(text(head.get(API))).contains("\"revision\":\"3\"");

        EngineTime.moveTo(Instant.parse("2026-01-12T17:01:00Z"));
        effectiveDays.run();
        effectiveDays.run();
        assertThat(cases.task(cases.start(SAMPLE), "kegiatan_01").getName()).isEqualTo(NEW);
        assertThat(cases.task(minuteBefore, "kegiatan_01").getName()).as("stays on its version").isEqualTo(OLD);
        assertThat(repositoryService.createDeploymentQuery().tenantIdIn("diy.konsep").count()).isZero();

        assertThat(printed("/camunda/api/sop/sop-sheets/diy/diy-03/pdf")).contains("Nomor Revisi 3", "13 Januari 2026",
                "Pencatatan surat dipisahkan", "Contoh Kepala Badan");
        int version = repositoryService.createProcessDefinitionQuery().processDefinitionKey("diy-03").tenantIdIn("diy").latestVersion()
                .singleResult().getVersion();
        assertThat(printed("/camunda/api/sop/sop-sheets/diy/diy-03/pdf?version=" + (version - 1))).as("another version").doesNotContain("Nomor Revisi");
        assertThat(printed("/camunda/api/sop/master-list.pdf")).contains("Revisi 3: Pencatatan surat dipisahkan", "13 Januari 2026");
        assertThat(head.get(API + "/diy/in-force/diy-03/versions/" + version + "/scan.pdf").body()).isEqualTo(SCAN);
        assertThat(WebSession.cockpit(port, "sulbar.pengawas").get(API + "/diy/in-force/diy-03/versions/" + version + "/scan.pdf").statusCode())
                .isEqualTo(404);
    }

    @Test
    void onTheDayItselfItIsInForceAtOnce() throws IOException {
        assertThat(ratified(head, entry("2026-01-12"), SCAN).statusCode()).isEqualTo(204);
        assertThat(cases.task(cases.start(SAMPLE), "kegiatan_01").getName()).isEqualTo(NEW);
    }

    @Test
    void whatWasRatifiedCanBeCancelledBeforeItsDay() throws IOException {
        String draft = draft();
        assertThat(ratified(head, entry("2026-01-13"), SCAN).statusCode()).isEqualTo(204);
        assertThat(WebSession.cockpit(port, "diy.perancang").send("POST", draft + "/return", "{\"reason\":\"x\"}").statusCode()).isEqualTo(403);
        assertThat(head.send("POST", draft + "/return", "{\"reason\":\"Tanggal keliru\"}").statusCode()).isEqualTo(204);
        EngineTime.moveTo(Instant.parse("2026-01-13T02:00:00Z"));
        effectiveDays.run();
        assertThat(cases.task(cases.start(SAMPLE), "kegiatan_01").getName()).isEqualTo(OLD);
        assertThat(repositoryService.createDeploymentQuery().tenantIdIn("diy.konsep").count()).isZero();
    }

    @Test
    void doesNotTakeThePlaceOfWhatWasSentLaterAndIsInForce() throws IOException {
        assertThat(ratified(head, entry("2026-01-13"), SCAN).statusCode()).isEqualTo(204);
        EngineTime.moveTo(MORNING.plusSeconds(60));
        send("1. Periksa surat");
        SentSop.confirm(port, "diy", "diy-03");
        EngineTime.moveTo(Instant.parse("2026-01-13T02:00:00Z"));
        effectiveDays.run();
        assertThat(cases.task(cases.start(SAMPLE), "kegiatan_01").getName()).isEqualTo("1. Periksa surat");
        assertThat(standings()).containsExactly("REPLACED", "IN_FORCE");
        assertThat(repositoryService.createDeploymentQuery().tenantIdIn("diy.konsep").count()).isZero();
    }

    @Test
    void comesIntoForceBeforeWhatWasSentLaterForALaterDay() throws IOException {
        assertThat(ratified(head, entry("2026-01-13"), SCAN).statusCode()).isEqualTo(204);
        EngineTime.moveTo(MORNING.plusSeconds(60));
        send("1. Periksa surat");
        assertThat(ratified(head, entry("2026-01-14"), SCAN).statusCode()).isEqualTo(204);
        EngineTime.moveTo(Instant.parse("2026-01-13T02:00:00Z"));
        effectiveDays.run();
        assertThat(standings()).containsExactly("IN_FORCE", "RATIFIED");
        EngineTime.moveTo(Instant.parse("2026-01-14T02:00:00Z"));
        effectiveDays.run();
        assertThat(standings()).containsExactly("IN_FORCE", "IN_FORCE");
    }

    /** A version from the folder is in force, and the folder holds another one by now. */
    @Test
    void theFolderDoesNotGoBeforeWhatWasRatified() throws IOException {
        DeploymentBuilder earlier = repositoryService.createDeployment().name("folder").source("baku").tenantId("diy");
        files("1. Periksa surat").forEach(earlier::addString);
        earlier.deploy();
        assertThat(ratified(head, entry("2026-01-13"), SCAN).statusCode()).isEqualTo(204);

        assertThat(reloaded()).contains("KEPT", "sudah disahkan dan mulai berlaku 13/01/2026");
        assertThat(cases.task(cases.start(SAMPLE), "kegiatan_01").getName()).isEqualTo("1. Periksa surat");
        assertThat(text(head.get(API))).contains("\"folder\":\"Konsep SOP ini sudah disahkan");
        assertThat(text(WebSession.cockpit(port, "diy.perancang").get("/camunda/api/sop/diagrams"))).contains("sudah disahkan");

        EngineTime.moveTo(Instant.parse("2026-01-13T02:00:00Z"));
        effectiveDays.run();
        assertThat(reloaded()).contains("KEPT", "dari luar folder");
        assertThat(cases.task(cases.start(SAMPLE), "kegiatan_01").getName()).isEqualTo(NEW);
    }

    private String reloaded() {
        return text(WebSession.rest(port, "admin", "POST", "/api/deployments/reload", null)).replaceAll(".*(\\{[^}]*diy-03-kerja[^}]*}).*", "$1");
    }

    @Test
    void doesNotReviveWhatWasWithdrawn() throws IOException {
        assertThat(ratified(head, entry("2026-01-13"), SCAN).statusCode()).isEqualTo(204);
        EngineTime.moveTo(MORNING.plusSeconds(60));
        assertThat(WebSession.cockpit(port, "diy.perancang").send("POST", API + "/diy/in-force/diy-03/withdrawal", "{\"reason\":\"Digabung\"}")
                .statusCode()).isEqualTo(204);
        assertThat(WebSession.cockpit(port, "diy.pengawas").send("POST", draft() + "/in-force", "{\"identity\":false}").statusCode()).isEqualTo(204);
        EngineTime.moveTo(Instant.parse("2026-01-13T02:00:00Z"));
        effectiveDays.run();
        HttpResponse<byte[]> start = WebSession.rest(port, "diy.promosi", "POST", "/engine-rest/process-definition/key/diy-03/tenant-id/diy/start", "{}");
        assertThat(start.statusCode()).as(text(start)).isEqualTo(409);
        assertThat(standings()).containsExactly("REPLACED", "IN_FORCE");
        assertThat(repositoryService.createDeploymentQuery().tenantIdIn("diy.konsep").count()).isZero();
    }

    @Test
    void onlyTheHeadRatifiesASignedSheetAndNotBackwards() throws IOException {
        for (String user : List.of("diy.pengawas", "diy.perancang", "diy.kasi")) {
            WebSession session = user.equals("diy.kasi") ? WebSession.tasklist(port, user) : WebSession.cockpit(port, user);
            assertThat(ratified(session, entry("2026-01-13"), SCAN).statusCode()).as(user).isEqualTo(403);
        }
        assertThat(ratified(WebSession.tasklist(port, "sulbar.berwenang"), entry("2026-01-13"), SCAN).statusCode()).isEqualTo(404);
        assertThat(ratified(head, entry("2026-01-11"), SCAN).statusCode()).as("backwards").isEqualTo(400);
        assertThat(ratified(head, entry("besok"), SCAN).statusCode()).isEqualTo(400);
        byte[] unsigned = head.get(draft() + "/sheet-to-sign.pdf?" + query(entry("2026-01-13"))).body();
        assertThat(text(ratified(head, entry("2026-01-13"), unsigned))).contains("bukan pindaian lembar yang sudah ditandatangani");
        assertThat(ratified(head, entry("2026-01-13"), "teks".getBytes(StandardCharsets.UTF_8)).statusCode()).as("no scan").isEqualTo(415);
        for (String missing : List.of("revision", "effective", "change", "official")) {
            Map<String, String> entry = entry("2026-01-13");
            entry.remove(missing);
            assertThat(ratified(head, entry, SCAN).statusCode()).as(missing).isEqualTo(400);
        }
        assertThat(cases.task(cases.start(SAMPLE), "kegiatan_01").getName()).isEqualTo(OLD);
    }

    private List<String> standings() {
        return jdbc.queryForList("select standing from sop_draft where agency = 'diy' and sop = 'diy-03' order by sent_at", String.class);
    }

    private String draft() throws IOException {
        return API + "/diy/drafts/" + SentSop.waiting(WebSession.cockpit(port, "diy.pengawas"), "diy-03").path("id").asText();
    }

    private static Map<String, String> entry(String effective) {
        return new LinkedHashMap<>(Map.of("revision", "3", "effective", effective, "change", "Pencatatan surat dipisahkan", "official", "kepala-badan"));
    }

    private static String query(Map<String, String> entry) {
        return entry.entrySet().stream().map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<byte[]> ratified(WebSession session, Map<String, String> entry, byte[] scan) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> one : entry.entrySet()) {
            body.write("--batas\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(one.getKey(), one.getValue())
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.write("--batas\r\nContent-Disposition: form-data; name=\"file\"; filename=\"lembar.pdf\"\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        body.write(scan);
        body.write("\r\n--batas--\r\n".getBytes(StandardCharsets.UTF_8));
        return session.post(draft() + "/ratification", "multipart/form-data; boundary=batas", body.toByteArray());
    }

    private String printed(String path) throws IOException {
        HttpResponse<byte[]> answer = head.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0]+", " ");
        }
    }
}
