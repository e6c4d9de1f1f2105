package id.baku.sop.life;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.engine.refusal.Refusal;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;
import id.baku.testing.SentSop;
import id.baku.testing.WebSession;

/** What an analyst deploys is a draft that no case runs through until a second person confirms it. */
@BakuTest
class SopLifeTest {

    private static final String API = "/camunda/api/sop/sops";
    private static final String ANALYST = "diy.perancang";
    private static final SampleSop SAMPLE = SampleSop.of("diy-03");

    @LocalServerPort
    int port;
    @Autowired
    RepositoryService repositoryService;
    @Autowired
    RuntimeService runtimeService;
    @Autowired
    HistoryService historyService;
    @Autowired
    IdentityService identityService;
    @Autowired
    CaseDriver cases;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    ObjectMapper json;

    private List<String> before;

    @BeforeEach
    void remember() {
        before = repositoryService.createDeploymentQuery().list().stream().map(Deployment::getId).toList();
        jdbc.update("delete from sop_draft");
        jdbc.update("delete from sop_identity");
        jdbc.update("delete from outbox_message where kind = 'SOP'");
    }

    @AfterEach
    void removeWhatWasDeployed() {
        repositoryService.createDeploymentQuery().list().stream().filter(one -> !before.contains(one.getId()))
                .forEach(one -> repositoryService.deleteDeployment(one.getId(), true));
        identityService.deleteMembership(ANALYST, "diy-pengawas");
    }

    @Test
    void modelerIsToldThatTheDraftIsThereAndNothingRunsThroughIt() throws IOException {
        JsonNode answer = json.readTree(sent(changed()).body());
        JsonNode draft = answer.path("deployedProcessDefinitions").elements().next();
        assertThat(draft.path("key").asText()).isEqualTo("diy-03");
        assertThat(draft.path("tenantId").asText()).isEqualTo("diy.konsep");

        ProcessInstance next = cases.start(SAMPLE);
        assertThat(cases.task(next, "kegiatan_01").getName()).isEqualTo("1. Terima permohonan");
        String id = draft.path("id").asText();
        for (String user : List.of(ANALYST, "diy.promosi", "diy.kepala")) {
            assertThat(WebSession.rest(port, user, "POST", "/engine-rest/process-definition/" + id + "/start", "{}").statusCode())
                    .as(user).isIn(403, 404);
            assertThat(WebSession.rest(port, user, "POST", "/engine-rest/process-definition/key/diy-03/tenant-id/diy.konsep/start", "{}")
                    .statusCode()).as(user).isIn(403, 404);
            assertThat(text(WebSession.rest(port, user, "GET", "/engine-rest/process-definition?key=diy-03", null))).as(user)
                    .doesNotContain(id);
        }
        HttpResponse<byte[]> administrator = WebSession.rest(port, "admin", "POST", "/engine-rest/process-definition/" + id + "/start", "{}");
        assertThat(administrator.statusCode()).isEqualTo(409);
        assertThat(text(administrator)).contains("masih konsep dan belum berlaku");
        assertThatThrownBy(() -> runtimeService.startProcessInstanceById(id)).isInstanceOf(Refusal.class);
        assertThat(text(WebSession.cockpit(port, ANALYST).get("/camunda/api/sop/diagrams"))).doesNotContain("Camunda Modeler");
    }

    @Test
    void itComesIntoForceWithTheSameBytesWhenASecondPersonConfirmsIt() throws IOException {
        Map<String, String> files = changed();
        sent(files);
        WebSession head = WebSession.cockpit(port, "diy.kepala");
        String draft = draft();
        assertThat(text(head.get(API + "/diy/drafts/" + draft + "/changes"))).contains("1. Catat surat", "kegiatan_01");
        try (PDDocument sheet = Loader.loadPDF(head.get(API + "/diy/drafts/" + draft + "/sheet.pdf").body())) {
            for (int page = 1; page <= sheet.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(sheet)).as("page " + page).contains("KONSEP");
            }
        }
        assertThat(confirmed(head, draft, false).statusCode()).isEqualTo(204);

        assertThat(cases.task(cases.start(SAMPLE), "kegiatan_01").getName()).isEqualTo("1. Catat surat");
        ProcessDefinition inForce = repositoryService.createProcessDefinitionQuery().processDefinitionKey("diy-03").tenantIdIn("diy")
                .latestVersion().singleResult();
        assertThat(repositoryService.getProcessModel(inForce.getId()).readAllBytes())
                .isEqualTo(files.get("diy-03.bpmn").getBytes(StandardCharsets.UTF_8));
        assertThat(repositoryService.createDeploymentQuery().tenantIdIn("diy.konsep").count()).as("is no draft any more").isZero();
        assertThat(WebSession.rest(port, "diy.promosi", "POST", "/engine-rest/process-definition/key/diy-03/tenant-id/diy/start", "{}")
                .statusCode()).as("the lane keeps its right").isNotIn(403, 404);
        assertThat(historyService.createUserOperationLogQuery().tenantIdIn("diy").entityType("Deployment")
                .operationType(UserOperationLogEntry.OPERATION_TYPE_CREATE).list()).extracting(UserOperationLogEntry::getUserId)
                .as("both stand in the agency's log").contains(ANALYST, "diy.kepala");
        assertThat(confirmed(head, draft, false).statusCode()).as("once").isEqualTo(404);
        assertThat(text(head.get(API + "/diy/decided"))).contains("IN_FORCE", "\"decidedBy\"");
        assertThat(told("diy.perancang")).anyMatch(message -> message.contains("memberlakukan konsep Anda"));
    }

    @Test
    void nobodyConfirmsWhatHeHasSentHimself() throws IOException {
        sent(changed());
        String draft = draft();
        WebSession analyst = WebSession.cockpit(port, ANALYST);
        assertThat(confirmed(analyst, draft, false).statusCode()).isEqualTo(403);
        identityService.createMembership(ANALYST, "diy-pengawas");
        WebSession both = WebSession.cockpit(port, ANALYST);
        HttpResponse<byte[]> refused = confirmed(both, draft, false);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(text(refused)).contains("orang kedua");
        assertThat(both.send("POST", API + "/diy/drafts/" + draft + "/return", "{\"reason\":\"x\"}").statusCode()).isEqualTo(403);
        assertThat(text(both.get(API + "/waiting/count"))).isEqualTo("0");
        assertThat(cases.task(cases.start(SAMPLE), "kegiatan_01").getName()).isEqualTo("1. Terima permohonan");
    }

    @Test
    void onlyTheAgencySeesItAndOnlySupervisorsAndTheHeadDecide() throws IOException {
        sent(changed());
        String path = API + "/diy/drafts/" + draft();
        for (String user : List.of("diy.promosi", "diy.kasi", "diy.pengelola")) {
            WebSession session = user.endsWith("pengelola") ? WebSession.admin(port, user) : WebSession.tasklist(port, user);
            assertThat(session.get(API).statusCode()).as(user).isEqualTo(403);
            assertThat(session.get(path + "/changes").statusCode()).as(user).isEqualTo(403);
            assertThat(session.send("POST", path + "/in-force", "{}").statusCode()).as(user).isEqualTo(403);
        }
        for (String user : List.of("sulbar.perancang", "sulbar.pengawas")) {
            WebSession foreign = WebSession.cockpit(port, user);
            assertThat(text(foreign.get(API))).as(user).doesNotContain("diy-03");
            for (String what : List.of("/changes", "/sheet.pdf", "/files.zip")) {
                assertThat(foreign.get(path + what).statusCode()).as(user + what).isEqualTo(404);
            }
            assertThat(foreign.send("POST", path + "/in-force", "{}").statusCode()).as(user).isEqualTo(404);
        }
        assertThat(told("diy.pengawas")).anyMatch(message -> message.contains("baru berlaku setelah dipastikan orang kedua"));
        assertThat(told("diy.kepala")).isNotEmpty();
        assertThat(told(ANALYST)).isEmpty();
        assertThat(text(WebSession.cockpit(port, "diy.pengawas").get(API + "/waiting/count"))).isEqualTo("1");
    }

    @Test
    void itIsGivenBackWithAReasonOrTakenBackOrReplaced() throws IOException {
        sent(changed());
        String first = draft();
        WebSession supervisor = WebSession.cockpit(port, "diy.pengawas");
        assertThat(supervisor.send("POST", API + "/diy/drafts/" + first + "/return", "{\"reason\":\" \"}").statusCode()).isEqualTo(400);
        assertThat(supervisor.send("POST", API + "/diy/drafts/" + first + "/return", "{\"reason\":\"Waktu keliru\"}").statusCode()).isEqualTo(204);
        assertThat(told(ANALYST)).anyMatch(message -> message.contains("Waktu keliru"));

        sent(changed());
        String second = draft();
        sent(changed());
        String third = draft();
        assertThat(third).isNotEqualTo(second);
        assertThat(confirmed(supervisor, second, false).statusCode()).as("replaced").isEqualTo(404);
        assertThat(supervisor.send("DELETE", API + "/diy/drafts/" + third, null).statusCode()).as("not his to take back").isEqualTo(403);
        assertThat(WebSession.cockpit(port, ANALYST).send("DELETE", API + "/diy/drafts/" + third, null).statusCode()).isEqualTo(204);
        assertThat(text(supervisor.get(API + "/diy/decided"))).contains("RETURNED", "Waktu keliru", "REPLACED", "WITHDRAWN");
        assertThat(repositoryService.createDeploymentQuery().tenantIdIn("diy.konsep").count()).isZero();
    }

    @Test
    void aCopyWithTheKeyOfAnotherSopReplacesItOnlyWhereThatIsMeant() throws IOException {
        Map<String, String> copy = Map.of("salinan.bpmn", other("diy-04"));
        HttpResponse<byte[]> refused = WebSession.deploy(port, ANALYST, "diy", copy);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(text(refused)).contains("Nomor SOP diy-04 berubah dari", "SOP-PKP HAL/02/04/012", "Judul SOP diy-04 berubah dari",
                "nyatakan itu di laman SOP");
        assertThat(repositoryService.createDeploymentQuery().tenantIdIn("diy.konsep").count()).isZero();

        WebSession analyst = WebSession.cockpit(port, ANALYST);
        JsonNode held = json.readTree(analyst.get(API).body()).path("held").get(0);
        assertThat(held.path("changes").toString()).contains("UJI/01");
        String path = API + "/diy/identities/" + held.path("id").asText();
        assertThat(WebSession.cockpit(port, "sulbar.perancang").send("POST", path + "/agree", null).statusCode()).isEqualTo(404);
        assertThat(analyst.send("POST", path + "/agree", null).statusCode()).isEqualTo(204);
        HttpResponse<byte[]> third = WebSession.deploy(port, ANALYST, "diy", Map.of("salinan.bpmn", other("diy-04").replace("UJI/01", "UJI/02")));
        assertThat(third.statusCode()).as("another number than was meant").isEqualTo(400);
        JsonNode again = json.readTree(analyst.get(API).body()).path("held").get(0);
        analyst.send("POST", API + "/diy/identities/" + again.path("id").asText() + "/agree", null);
        sent(Map.of("salinan.bpmn", other("diy-04").replace("UJI/01", "UJI/02")));

        WebSession supervisor = WebSession.cockpit(port, "diy.pengawas");
        String draft = SentSop.waiting(supervisor, "diy-04").path("id").asText();
        HttpResponse<byte[]> unsaid = confirmed(supervisor, draft, false);
        assertThat(unsaid.statusCode()).isEqualTo(409);
        assertThat(text(unsaid)).contains("Nomor SOP diy-04 berubah dari");
        assertThat(confirmed(supervisor, draft, true).statusCode()).isEqualTo(204);
        assertThat(json.readTree(analyst.get(API).body()).path("held")).isEmpty();
    }

    @Test
    void aNumberBelongsToOneSop() throws IOException {
        HttpResponse<byte[]> refused = WebSession.deploy(port, ANALYST, "diy",
                Map.of("baru.bpmn", other("diy-99").replace("UJI/01", "SOP-PKP HAL/02/04/012")));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(text(refused)).contains("sudah dimiliki SOP", "diy-04");
        sent(Map.of("baru.bpmn", other("diy-99")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"formulir", "dua", "tanpa"})
    void onePersonSendsOneSop(String what) throws IOException {
        Map<String, String> files = switch (what) {
            case "formulir" -> Map.of("mulai.form", Files.readString(Path.of("forms/diy/diy-03/mulai.form")));
            case "dua" -> Map.of("satu.bpmn", other("diy-98"), "dua.bpmn", other("diy-99").replace("UJI/01", "UJI/02").replace("\"UJI\"", "\"UJIB\""));
            default -> Map.of("satu.bpmn", other("diy-98").replace("isExecutable=\"true\"", "isExecutable=\"false\""));
        };
        HttpResponse<byte[]> refused = WebSession.deploy(port, ANALYST, "diy", files);
        assertThat(refused.statusCode()).as(text(refused)).isEqualTo(400);
        assertThat(repositoryService.createDeploymentQuery().list()).hasSameSizeAs(before);
    }

    @Test
    void reloadingTheFolderNeedsNobodyElse() {
        assertThat(text(WebSession.rest(port, "admin", "POST", "/api/deployments/reload", null))).contains("UNCHANGED").doesNotContain("REFUSED");
        assertThat(WebSession.deploy(port, ANALYST, "diy.konsep", Map.of("a.bpmn", "<x/>")).statusCode()).isEqualTo(403);
    }

    private String draft() throws IOException {
        return SentSop.waiting(WebSession.cockpit(port, "diy.pengawas"), "diy-03").path("id").asText();
    }

    private HttpResponse<byte[]> confirmed(WebSession session, String draft, boolean identity) {
        return session.send("POST", API + "/diy/drafts/" + draft + "/in-force", "{\"identity\":" + identity + "}");
    }

    private HttpResponse<byte[]> sent(Map<String, String> files) {
        HttpResponse<byte[]> answer = WebSession.deploy(port, ANALYST, "diy", files);
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        return answer;
    }

    private List<String> told(String user) {
        return jdbc.queryForList("select body from outbox_message where kind = 'SOP' and recipient = ?", String.class, user);
    }

    private static Map<String, String> changed() throws IOException {
        Map<String, String> files = new TreeMap<>(Map.of("diy-03.bpmn", Files.readString(
                Path.of("processes/diy/diy-03-kerja-sama-pengukuran.bpmn")).replace("1. Terima permohonan", "1. Catat surat")));
        try (Stream<Path> forms = Files.list(Path.of("forms/diy/diy-03"))) {
            for (Path form : forms.toList()) {
                files.put(form.getFileName().toString(), Files.readString(form));
            }
        }
        return files;
    }

    /** A small SOP with number UJI/01 under a key. */
    private static String other(String key) throws IOException {
        return Files.readString(Path.of("src/test/resources/diagrams/lembar-belum-lengkap.bpmn")).replace("\"uji-01\"", "\"" + key + "\"");
    }
}
