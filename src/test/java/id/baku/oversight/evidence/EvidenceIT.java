package id.baku.oversight.evidence;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.engine.time.EngineTime;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;
import id.baku.testing.Conformance;
import id.baku.testing.WebSession;

/** The evidence of a whole case of diy-03 in which one activity was late, and who may have it. */
@BakuTest
@BothDatabases
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceIT {

    private static final SampleSop SOP = SampleSop.of("diy-03");
    private static final String API = "/camunda/api/sop/evidence";
    /** A Monday at 9.00 in Yogyakarta, in a month that no other test uses. */
    private static final Instant MONDAY = Instant.parse("2027-08-02T02:00:00Z");

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    HistoryService historyService;
    @Autowired
    JdbcTemplate jdbc;

    private ProcessInstance instance;
    private WebSession supervisor;

    @BeforeAll
    void finishACase() {
        EngineTime.moveTo(MONDAY);
        instance = cases.start(SOP);
        cases.act(instance, SOP, "kegiatan_01", Map.of());
        EngineTime.moveTo(MONDAY.plusSeconds(90 * 60));
        cases.finish(instance, SOP);
        EngineTime.reset();
        supervisor = WebSession.cockpit(port, "diy.pengawas");
    }

    @Test
    void theWorkbookHoldsEveryStepEveryDeviationAndEveryDocument() throws IOException {
        try (XSSFWorkbook workbook = workbook("?processInstanceId=" + instance.getId())) {
            List<Map<String, String>> steps = rows(workbook, "Kegiatan");
            assertThat(steps).extracting(row -> row.get("Kegiatan")).containsExactlyInAnyOrderElementsOf(
                    historyService.createHistoricTaskInstanceQuery().processInstanceId(instance.getId()).list().stream()
                            .map(task -> task.getName()).toList());
            assertThat(steps).hasSize(14).allSatisfy(row -> assertThat(row.get("Kasus")).isEqualTo(instance.getBusinessKey()));
            assertThat(steps.get(1)).containsEntry("Waktu baku (menit kerja)", "30").containsEntry("Waktu kerja (menit)", "90")
                    .containsEntry("Terlambat (menit)", "60").containsEntry("Penilaian", "Terlambat 60 menit")
                    .containsEntry("Peran", "Kasi HAL&SK").containsEntry("Sementara", "Tidak");
            assertThat(steps.get(1).get("Pelaksana")).endsWith("(diy.kasi)");
            assertThat(steps.get(0)).containsEntry("Penilaian", "Tepat waktu");
            assertThat(rows(workbook, "Penyimpangan")).singleElement().satisfies(row -> assertThat(row)
                    .containsEntry("Jenis", "Waktu").containsEntry("Mutu baku", "30 menit").containsEntry("Alasan", "Menunggu data")
                    .containsEntry("Status", "Menunggu atasan"));
            List<Map<String, String>> documents = rows(workbook, "Naskah");
            assertThat(documents).extracting(row -> row.get("SHA-256")).containsExactlyInAnyOrderElementsOf(hashes()).hasSize(16);
            assertThat(documents).anySatisfy(row -> assertThat(row.get("Nomor")).isNotEmpty());
        }
    }

    @Test
    void thePdfSaysTheSame() throws IOException {
        var answer = supervisor.get(API + ".pdf?processInstanceId=" + instance.getId());
        assertThat(answer.statusCode()).isEqualTo(200);
        Files.createDirectories(Path.of("target", "naskah"));
        Files.write(Path.of("target", "naskah", "berkas-bukti.pdf"), answer.body());
        assertThat(Conformance.brokenRules(answer.body())).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            String printed = new PDFTextStripper().getText(pdf);
            assertThat(printed.replaceAll("\\s+", " ")).contains("Kasus " + instance.getBusinessKey(), "Terlambat 60 menit",
                    "Menunggu data", "Tindak lanjut: Data diminta lebih awal", "keadaan: Selesai");
            assertThat(printed.replaceAll("\\s+", "")).contains(hashes());
        }
    }

    @Test
    void anSopAndAPeriodGiveAllTheirCases() throws IOException {
        String period = "?agency=diy&sop=diy-03&from=2027-08-01&to=2027-12-31";
        try (XSSFWorkbook workbook = workbook(period)) {
            assertThat(rows(workbook, "Kegiatan")).hasSize(14);
            assertThat(rows(workbook, "Naskah")).hasSize(16);
        }
        assertThat(supervisor.get(API + ".pdf" + period).statusCode()).isEqualTo(200);
        assertThat(supervisor.get(API + ".xlsx?agency=diy&sop=diy-03&from=1999-01-01&to=1999-12-31").statusCode()).isEqualTo(404);
        var reversed = supervisor.get(API + ".xlsx?agency=diy&sop=diy-03&from=2027-12-31&to=2027-08-01");
        assertThat(reversed.statusCode()).isEqualTo(400);
        assertThat(text(reversed)).contains("Tanggal akhir mendahului tanggal awal.");
        assertThat(supervisor.get(API + ".xlsx?agency=diy&sop=diy-03&from=kemarin&to=besok").statusCode()).isEqualTo(400);
    }

    @Test
    void saysThatItIsTooMuchForOneFile() {
        jdbc.batchUpdate("insert into activity_record (id, agency, sop_key, sop_version, process_instance_id, activity_instance, "
                + "activity_id, provisional, started_at, finished_at, working_minutes, waiting_minutes, paused_minutes, minutes_late, "
                + "late, account) values (?, 'diy', 'uji-banyak', 1, 'uji', ?, 'kegiatan_01', false, ?, ?, 0, 0, 0, 0, false, '{}')",
                IntStream.rangeClosed(0, 3_000).mapToObj(i -> new Object[] {"banyak-" + i, "banyak-" + i, Timestamp.from(MONDAY),
                        Timestamp.from(MONDAY)}).toList());
        try {
            var answer = supervisor.get(API + ".xlsx?agency=diy&sop=uji-banyak&from=2027-08-01&to=2027-08-31");
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(text(answer)).contains("paling banyak 100 kasus atau 3.000 kegiatan", "Persempit periode.");
        } finally {
            jdbc.update("delete from activity_record where sop_key = 'uji-banyak'");
        }
    }

    @Test
    void isForSupervisorsAndOnPaperForTheSuperior() {
        String pdf = API + ".pdf?processInstanceId=" + instance.getId();
        String xlsx = API + ".xlsx?processInstanceId=" + instance.getId();
        String ofSop = API + ".pdf?agency=diy&sop=diy-03&from=2027-08-01&to=2027-12-31";
        assertThat(WebSession.tasklist(port, "diy.kasi").get(pdf).statusCode()).as("superior of diy.promosi").isEqualTo(200);
        assertThat(WebSession.tasklist(port, "diy.kasi").get(xlsx).statusCode()).isEqualTo(404);
        assertThat(WebSession.cockpit(port, "admin").get(xlsx).statusCode()).isEqualTo(200);
        for (String user : List.of("diy.promosi", "pemalang.kepala", "jateng.mitra")) {
            WebSession stranger = WebSession.tasklist(port, user);
            List.of(pdf, xlsx, ofSop).forEach(path -> assertThat(stranger.get(path).statusCode()).as(user + " " + path).isEqualTo(404));
        }
        WebSession analyst = WebSession.cockpit(port, "diy.perancang");
        List.of(pdf, xlsx, ofSop).forEach(path -> assertThat(analyst.get(path).statusCode()).as(path).isEqualTo(404));
        assertThat(WebSession.tasklist(port, "diy.kasi").get(ofSop).statusCode()).isEqualTo(404);
        assertThat(WebSession.anonymous(port).get(pdf).statusCode()).isEqualTo(401);
        assertThat(WebSession.anonymous(port).get(ofSop).statusCode()).isEqualTo(401);
    }

    @Test
    void everyExportIsRecorded() {
        int before = exports();
        supervisor.get(API + ".xlsx?processInstanceId=" + instance.getId());
        WebSession.tasklist(port, "diy.promosi").get(API + ".xlsx?processInstanceId=" + instance.getId());
        assertThat(exports()).isEqualTo(before + 1);
    }

    private int exports() {
        return jdbc.queryForObject("select count(*) from record_entry where act = 'EVIDENCE' and process_instance_id = ?",
                Integer.class, instance.getId());
    }

    /** Hashes computed again from the stored files. */
    private List<String> hashes() {
        return jdbc.query("select c.content from naskah_content c join naskah n on n.id = c.naskah_id where n.process_instance_id = ?",
                (row, i) -> sha256(row.getBytes(1)), instance.getId());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private XSSFWorkbook workbook(String query) throws IOException {
        var answer = supervisor.get(API + ".xlsx" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new XSSFWorkbook(new ByteArrayInputStream(answer.body()));
    }

    /** Rows of a sheet, with the values by their headings. */
    private static List<Map<String, String>> rows(XSSFWorkbook workbook, String name) {
        XSSFSheet sheet = workbook.getSheet(name);
        return StreamSupport.stream(sheet.spliterator(), false).skip(1).map(row -> IntStream.range(0, sheet.getRow(0).getLastCellNum())
                .boxed().collect(Collectors.toMap(column -> cell(sheet.getRow(0), column), column -> cell(row, column))))
                .toList();
    }

    private static String cell(Row row, int column) {
        var cell = row.getCell(column);
        return cell == null ? "" : cell.toString().replaceFirst("\\.0$", "");
    }
}
