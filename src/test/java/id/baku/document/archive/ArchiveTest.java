package id.baku.document.archive;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.engine.time.EngineTime;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;
import id.baku.testing.English;
import id.baku.testing.WebSession;

/** Who finds what in the archive, what leaves it, and that nothing is lost from it. */
@BakuTest
@BothDatabases
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveTest {

    private static final String API = "/camunda/api/sop/archive";
    private static final SampleSop SOP = SampleSop.of("sulbar-45");

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    DisposalProposals proposals;
    @Autowired
    Agencies agencies;
    @Autowired
    ObjectMapper json;

    private ProcessInstance instance;
    private ProcessInstance begun;
    private WebSession supervisor;
    private WebSession staff;

    @BeforeAll
    void keepACase() {
        instance = cases.start(SOP);
        cases.finish(instance, SOP);
        begun = cases.start("diy-03", "diy", Map.of("permohonan", Map.of("instansi", "Dinas Arsip Percobaan")));
        cases.complete(begun, "kegiatan_01", Map.of());
        supervisor = WebSession.cockpit(port, "sulbar.pengawas");
        staff = WebSession.tasklist(port, "sulbar.sertifikasi");
    }

    @AfterEach
    void resetTheClock() {
        EngineTime.reset();
    }

    /** The number of the decree. */
    private String decree() {
        return jdbc.queryForObject("select number from register_entry where process_instance_id = ? and kind = 'sk-penetapan'",
                String.class, instance.getId());
    }

    @Test
    void findsByNumberNameInstitutionYearAndKind() throws IOException {
        int year = LocalDate.now().getYear();
        assertThat(titles(supervisor, "q=" + decree())).contains("Keputusan Penetapan Hasil Sertifikasi Kompetensi");
        assertThat(titles(supervisor, "q=sertifikat%20mandar")).containsOnly("Sertifikat Kompetensi – Contoh Asesi Mandar");
        assertThat(titles(supervisor, "q=contoh%20kelautan&kind=sk-penetapan")).containsOnly("Keputusan Penetapan Hasil Sertifikasi Kompetensi");
        assertThat(titles(supervisor, "kind=sertifikat&year=1990")).isEmpty();
        assertThat(titles(supervisor, "q=" + instance.getBusinessKey())).hasSizeGreaterThan(8)
                .as("drafts are no archive").doesNotHaveDuplicates();
        assertThat(titles(supervisor, "kind=rekap-asesi&year=" + year + "&q=" + instance.getBusinessKey())).hasSizeLessThanOrEqualTo(1);
        assertThat(titles(supervisor, "q=%25")).as("a percent sign is a percent sign").isEmpty();
        assertThat(supervisor.get(API + "/documents?year=12").statusCode()).isEqualTo(400);
    }

    @Test
    void givesAPageAtATime() throws IOException {
        JsonNode first = read(supervisor, "/documents");
        assertThat(first.get("documents").size()).isLessThanOrEqualTo(50);
        assertThat(read(supervisor, "/documents?page=150").get("documents")).isEmpty();
    }

    @Test
    void findsAFileByTheInstitutionOfItsCase() throws IOException {
        String task = cases.task(begun, "kegiatan_02").getId();
        String worker = cases.candidateGroup(cases.task(begun, "kegiatan_02")).equals("diy-kasi-hal-sk") ? "diy.kasi" : "diy.promosi";
        WebSession who = WebSession.tasklist(port, worker);
        assertThat(who.upload("/camunda/api/sop/tasks/" + task + "/naskah", "lampiran", "Peta arsip Ma\u2019ruf",
                "%PDF-1.7 percobaan".getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(201);
        assertThat(titles(WebSession.cockpit(port, "diy.pengawas"), "q=peta&kind=berkas")).contains("Peta arsip Ma\u2019ruf");
        assertThat(titles(WebSession.cockpit(port, "diy.pengawas"), "q=peta%20ma'ruf")).as("whatever the apostrophe").contains("Peta arsip Ma\u2019ruf");
        assertThat(titles(WebSession.cockpit(port, "diy.pengawas"), "q=peta%20tidakada")).isEmpty();
    }

    @Test
    void staffFindTheirOwnCasesOutsidersNoneAndOthersNothing() throws IOException {
        assertThat(titles(staff, "q=" + instance.getBusinessKey())).isNotEmpty();
        assertThat(caseOf(staff, instance)).isEqualTo(200);
        assertThat(WebSession.tasklist(port, "sulbar.instansi").get(API + "/documents").statusCode()).as("outsider").isEqualTo(403);
        assertThat(caseOf(WebSession.tasklist(port, "sulbar.instansi"), instance)).isEqualTo(404);
        assertThat(WebSession.admin(port, "sulbar.pengelola").get(API + "/documents").statusCode()).isEqualTo(403);
        assertThat(caseOf(WebSession.cockpit(port, "sulbar.perancang"), instance)).isEqualTo(404);

        for (WebSession stranger : List.of(WebSession.cockpit(port, "diy.pengawas"), WebSession.tasklist(port, "pemalang.asesor"))) {
            assertThat(titles(stranger, "q=" + decree())).isEmpty();
            assertThat(stranger.get(API + "/documents?agency=sulbar").statusCode()).isEqualTo(404);
            assertThat(caseOf(stranger, instance)).isEqualTo(404);
            assertThat(stranger.get(API + "/cases/" + instance.getId() + "/zip").statusCode()).isEqualTo(404);
            assertThat(withdraw(stranger, instance, code("sk-penetapan")).statusCode()).isEqualTo(404);
            assertThat(stranger.get(API + "/proposals?agency=sulbar").statusCode()).isEqualTo(404);
            assertThat(stranger.get("/camunda/api/sop/instances/" + instance.getId() + "/progress").statusCode()).isEqualTo(404);
        }
        WebSession analyst = WebSession.tasklist(port, "diy.analis");
        assertThat(caseOf(analyst, begun)).as("has no part in it").isEqualTo(404);
        assertThat(text(analyst.get(API + "/documents"))).doesNotContain(begun.getId());
        assertThat(WebSession.anonymous(port).get(API + "/documents").statusCode()).isEqualTo(401);
    }

    @Test
    void showsACaseWithItsDocumentsAndTheirRetention() throws IOException {
        JsonNode view = read(supervisor, "/cases/" + instance.getId());
        assertThat(view.get("number").asText()).isEqualTo(instance.getBusinessKey());
        assertThat(view.get("state").asText()).isEqualTo("Selesai");
        assertThat(view.get("retentionSource").asText()).isEqualTo("JRA instansi; nilai contoh");
        JsonNode decree = document(view, "sk-penetapan");
        assertThat(decree.get("retention").asText()).isEqualTo("2 + 5 tahun, permanen");
        assertThat(decree.get("state").get("label").asText()).isEqualTo("Sah");
        assertThat(decree.get("number").asText()).isEqualTo(decree());
        assertThat(decree.get("versions")).hasSize(2);
        assertThat(document(view, "informasi-skema-sertifikasi").get("versions").findValuesAsText("stage"))
                .containsExactly("Terbit", "Siap ditandatangani");
    }

    @Test
    void aCaseLeavesAsZipWithAnIndexOfItsHashes() throws Exception {
        HttpResponse<byte[]> zip = staff.get(API + "/cases/" + instance.getId() + "/zip");
        assertThat(zip.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"" + instance.getBusinessKey() + ".zip\"");
        Map<String, byte[]> files = ExportedCase.files(zip.body());
        assertThat(files).hasSize(2 + jdbc.queryForObject("select count(*) from naskah where process_instance_id = ?", Integer.class,
                instance.getId()));
        assertThat(String.join(" ", files.keySet())).as("name nobody").doesNotContainIgnoringCase("mandar").doesNotContain("Contoh");

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(files.get("indeks.xlsx")))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(files.size() - 2);
            for (int row = 1; row <= sheet.getLastRowNum(); row++) {
                byte[] content = files.get(sheet.getRow(row).getCell(6).getStringCellValue());
                assertThat(sheet.getRow(row).getCell(8).getStringCellValue()).isEqualTo(ExportedCase.sha256(content));
                assertThat(sheet.getRow(row).getCell(7).getNumericCellValue()).isEqualTo(content.length);
            }
        }
        String index = new String(files.get("indeks.html"), StandardCharsets.UTF_8);
        assertThat(index).contains(decree(), "Sertifikat Kompetensi – Contoh Asesi Mandar", ExportedCase.sha256(files.get(
                files.keySet().stream().filter(name -> name.contains("sk-penetapan-terbit")).findFirst().orElseThrow())));
        assertThat(English.in(index.replaceAll("(?s)<style>.*</style>|<[^>]*>", " "))).isEmpty();
    }

    @Test
    void aCaseThatCannotLeaveWholeDoesNotLookSo() {
        String last = jdbc.queryForList("select id from naskah where process_instance_id = ? and kind = 'sk-penetapan'", String.class,
                instance.getId()).get(0);
        byte[] content = jdbc.queryForObject("select content from naskah_content where naskah_id = ?", byte[].class, last);
        jdbc.update("delete from naskah_content where naskah_id = ?", last);
        try {
            assertThatThrownBy(() -> assertThat(staff.get(API + "/cases/" + instance.getId() + "/zip").statusCode()).isEqualTo(200))
                    .isInstanceOf(AssertionError.class);
        } finally {
            jdbc.update("insert into naskah_content (naskah_id, content) values (?, ?)", last, content);
        }
    }

    @Test
    void supervisorsSeeWhoReadTheDocuments() throws IOException {
        String id = jdbc.queryForObject("select id from naskah where process_instance_id = ? and kind = 'rekap-nilai-hasil'", String.class,
                instance.getId());
        staff.get("/camunda/api/sop/naskah/" + id);
        staff.get("/camunda/api/sop/naskah/" + id + "?unduh");
        staff.get(API + "/cases/" + instance.getId() + "/zip");
        WebSession.cockpit(port, "diy.pengawas").get("/camunda/api/sop/naskah/" + id);
        List<String> accesses = new ArrayList<>();
        read(supervisor, "/cases/" + instance.getId()).get("accesses").forEach(one ->
                accesses.add(one.get("user").asText() + " " + one.get("action").asText()));
        assertThat(accesses).contains("sulbar.sertifikasi OPENED", "sulbar.sertifikasi DOWNLOADED", "sulbar.sertifikasi CASE_EXPORTED")
                .noneMatch(one -> one.startsWith("diy."));
        assertThat(read(staff, "/cases/" + instance.getId()).get("accesses").isNull()).as("not for colleagues").isTrue();
    }

    @Test
    void onlyTheKeepersOfTheAgencyRevoke() throws IOException {
        String code = code("rencana-sertifikasi");
        assertThat(withdraw(staff, instance, code).statusCode()).isEqualTo(403);
        assertThat(withdraw(supervisor, instance, code).statusCode()).isEqualTo(403);
        WebSession keeper = WebSession.tasklist(port, "sulbar.berwenang");
        assertThat(withdraw(keeper, instance, "0".repeat(26)).statusCode()).isEqualTo(404);
        HttpResponse<byte[]> done = withdraw(keeper, instance, code);
        assertThat(done.statusCode()).isEqualTo(200);
        JsonNode state = document(json.readTree(done.body()), "rencana-sertifikasi").get("state");
        assertThat(state.get("id").asText()).isEqualTo("REVOKED");
        assertThat(state.get("reason").asText()).isEqualTo("Rencana diganti");
        assertThat(state.get("by").asText()).isEqualTo("sulbar.berwenang");
        assertThat(withdraw(keeper, instance, code).statusCode()).as("once is enough").isEqualTo(409);
        HttpResponse<byte[]> empty = keeper.send("POST", API + "/cases/" + instance.getId() + "/withdrawals",
                "{\"code\":\"" + code("rekap-nilai-hasil") + "\",\"kind\":\"REVOKED\",\"ground\":\"CHANGE_OF_DECISION\",\"reason\":\" \"}");
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(text(empty)).contains("Isi jenis, sebab, dan alasan");
    }

    @Test
    void proposesWhatIsPastItsRetentionAndDestroysNothing() throws IOException {
        int kept = count();
        assertThat(read(supervisor, "/proposals").get("rows").findValuesAsText("caseNumber")).doesNotContain(instance.getBusinessKey());
        EngineTime.moveTo(Instant.now().plus(1461, ChronoUnit.DAYS));
        List<String> due = new ArrayList<>();
        read(supervisor, "/proposals").get("rows").forEach(row -> {
            if (row.get("processInstanceId").asText().equals(instance.getId())) {
                due.add(row.get("name").asText() + ": " + row.get("fate").asText());
            }
        });
        assertThat(due).contains("Notulen Rapat: Musnah").noneMatch(line -> line.startsWith("Keputusan") || line.startsWith("Sertifikat"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(supervisor.get(API + "/proposals.xlsx").body()))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isGreaterThanOrEqualTo(due.size());
        }
        WebSession diy = WebSession.cockpit(port, "diy.pengawas");
        assertThat(text(diy.get(API + "/proposals"))).as("its case still runs").doesNotContain(begun.getId());
        assertThat(staff.get(API + "/proposals").statusCode()).isEqualTo(403);
        assertThat(count()).isEqualTo(kept);
    }

    @Test
    void looksPastWhatIsKeptForGoodAndSaysWhenThereIsMore() {
        EngineTime.moveTo(Instant.now().plus(1461, ChronoUnit.DAYS));
        Agency agency = agencies.get("sulbar");
        DisposalProposals.Found all = proposals.of(agency, 10_000);
        assertThat(all.more()).isFalse();
        assertThat(all.proposals()).hasSizeGreaterThan(1);
        DisposalProposals.Found first = proposals.of(agency, 1);
        assertThat(first.proposals()).containsExactly(all.proposals().get(0));
        assertThat(first.more()).isTrue();
        assertThat(ArchiveExportController.rows(first)).hasSize(2).last().asString().contains("masih ada usul lain");
        assertThat(proposals.of(agency, all.proposals().size()).more()).as("neither fewer nor more").isFalse();
    }

    private static int caseOf(WebSession session, ProcessInstance instance) {
        return session.get(API + "/cases/" + instance.getId()).statusCode();
    }

    private static HttpResponse<byte[]> withdraw(WebSession session, ProcessInstance instance, String code) {
        return session.send("POST", API + "/cases/" + instance.getId() + "/withdrawals", "{\"code\":\"" + code
                + "\",\"kind\":\"REVOKED\",\"ground\":\"CHANGE_OF_DECISION\",\"reason\":\"Rencana diganti\"}");
    }

    private String code(String kind) {
        return jdbc.queryForObject("select verification_code from naskah where process_instance_id = ? and kind = ? and stage = 'ISSUED'",
                String.class, instance.getId(), kind);
    }

    private int count() {
        return jdbc.queryForObject("select count(*) from naskah", Integer.class);
    }

    private List<String> titles(WebSession session, String query) throws IOException {
        return read(session, "/documents?" + query).get("documents").findValuesAsText("title");
    }

    private JsonNode read(WebSession session, String path) throws IOException {
        HttpResponse<byte[]> answer = session.get(API + path);
        assertThat(answer.statusCode()).as(path + ": " + text(answer)).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private static JsonNode document(JsonNode view, String kind) {
        for (JsonNode document : view.get("documents")) {
            if (document.get("kind").asText().equals(kind)) {
                return document;
            }
        }
        throw new AssertionError("No " + kind + " in " + view);
    }
}
