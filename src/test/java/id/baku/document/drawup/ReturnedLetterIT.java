package id.baku.document.drawup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.engine.TaskService;
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
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;
import id.baku.testing.Pdfs;
import id.baku.testing.WebSession;

/** A letter that is drawn up and issued again after a return is a new letter with its own number and date. */
@BakuTest
@BothDatabases
class ReturnedLetterIT {

    private static final SampleSop RESULTS = SampleSop.of("pupr-004");
    private static final SampleSop TRAINING = SampleSop.of("diy-07");
    private static final String REQUEST = "permintaan-hasil-rekap";
    private static final String REPORT = "laporan-pelatihan";
    private static final String REPLACED = "Diganti: naskah disusun kembali setelah terbit dan diberi nomor baru";
    private static final Map<String, Object> UNNUMBERED = Map.of("permintaan", Map.of("nomor", "", "tanggal", ""));

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    TaskService taskService;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    Clock clock;

    @BeforeEach
    @AfterEach
    void resetTheClock() {
        EngineTime.reset();
    }

    @Test
    void whatIsIssuedAgainGetsAnotherNumberAndDateAndTheFormerIsVoid() throws IOException {
        ProcessInstance instance = cases.start(RESULTS);
        cases.act(instance, RESULTS, "kegiatan_01", UNNUMBERED);
        String first = number(instance, REQUEST);
        String firstDay = today();
        assertThat(issued(instance, REQUEST)).contains(first, "Jakarta, " + firstDay);
        returnTo(instance, "kegiatan_01");
        assertThat(number(instance, REQUEST)).as("until another is issued it holds").isEqualTo(first);

        EngineTime.runFrom(Duration.ofDays(3));
        cases.act(instance, RESULTS, "kegiatan_01", UNNUMBERED);
        assertThat(entries(instance, REQUEST)).hasSize(2);
        assertThat(entries(instance, REQUEST).get(0)).containsEntry("number", first).containsEntry("void_reason", REPLACED);
        assertThat(number(instance, REQUEST)).isNotEqualTo(first);
        assertThat(issued(instance, REQUEST)).contains(number(instance, REQUEST), "Jakarta, " + today())
                .doesNotContain(first, "Jakarta, " + firstDay);
        String code = jdbc.queryForList("select verification_code from naskah where process_instance_id = ? and kind = ?", String.class,
                instance.getId(), REQUEST).get(0);
        assertThat(WebSession.text(WebSession.anonymous(port).get("/verifikasi/" + code))).contains(number(instance, REQUEST)).doesNotContain("Dibatalkan");
        cases.finish(instance, RESULTS);
    }

    @Test
    void theNextLetterMayBeDatedByWhoeverIssuesIt() throws IOException {
        ProcessInstance instance = cases.start(RESULTS);
        cases.act(instance, RESULTS, "kegiatan_01", UNNUMBERED);
        String first = number(instance, REQUEST);
        returnTo(instance, "kegiatan_01");
        // Numbers that other tests gave are earlier.
        EngineTime.runFrom(Duration.ofDays(300));
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        cases.act(instance, RESULTS, "kegiatan_01", Map.of("permintaan", Map.of("nomor", first, "tanggal", yesterday.toString())));
        assertThat(number(instance, REQUEST)).isNotEqualTo(first);
        assertThat(issued(instance, REQUEST)).contains(number(instance, REQUEST), "Jakarta, " + day(yesterday))
                .doesNotContain(first);
    }

    /** An office that gets its numbers elsewhere types the number of the new letter itself. */
    @Test
    void aNumberFromOutsideStandsUntilAnotherIsTyped() throws IOException {
        ProcessInstance instance = cases.start(RESULTS);
        cases.act(instance, RESULTS, "kegiatan_01", Map.of("permintaan", Map.of("nomor", "X/6001")));
        returnTo(instance, "kegiatan_01");
        EngineTime.runFrom(Duration.ofDays(3));
        cases.act(instance, RESULTS, "kegiatan_01", Map.of("permintaan", Map.of("nomor", "X/6002")));
        assertThat(entries(instance, REQUEST)).extracting(entry -> entry.get("void_reason")).containsExactly("Diganti dengan nomor X/6002", null);
        assertThat(issued(instance, REQUEST)).contains("X/6002", today());
    }

    @Test
    void whatIsSignedAgainBearsItsOwnNumberAndDate() throws IOException {
        ProcessInstance instance = cases.start(RESULTS);
        sign(instance, "pupr.kasie");
        cases.act(instance, RESULTS, "kegiatan_01", UNNUMBERED);
        String first = number(instance, REQUEST);
        returnTo(instance, "kegiatan_01");
        EngineTime.runFrom(Duration.ofDays(3));
        sign(instance, "pupr.kasie");
        String second = number(instance, REQUEST);
        assertThat(second).isNotEqualTo(first);
        cases.act(instance, RESULTS, "kegiatan_01", UNNUMBERED);
        assertThat(number(instance, REQUEST)).as("issued as it was signed").isEqualTo(second);
        assertThat(issued(instance, REQUEST)).contains(second, today(), "Ditandatangani secara elektronik").doesNotContain(first);
        assertThat(entries(instance, REQUEST)).hasSize(2);
    }

    /** Signatures on the returned letter do not count for the next one. */
    @Test
    void whatIsIssuedAgainSaysWhatIsEnteredNow() throws IOException {
        ProcessInstance instance = cases.start(RESULTS);
        sign(instance, "pupr.kasie");
        cases.act(instance, RESULTS, "kegiatan_01", UNNUMBERED);
        returnTo(instance, "kegiatan_01");
        EngineTime.runFrom(Duration.ofDays(3));
        cases.act(instance, RESULTS, "kegiatan_01", Map.of("permintaan", Map.of("nomor", "", "tanggal", "", "kepada", "Ketua Tim Pengganti")));
        assertThat(issued(instance, REQUEST)).contains("Ketua Tim Pengganti", number(instance, REQUEST), today())
                .doesNotContain("Ketua Tim Asesor Eksternal");
    }

    /** A draft has no number, and the number given when it is signed again has the date of that day. */
    @Test
    void whatIsReturnedBeforeItsIssueHasNoNumber() throws IOException {
        ProcessInstance instance = cases.start(TRAINING);
        proceed(instance, TRAINING, "kegiatan_08");
        sign(instance, "kegiatan_08", REPORT, "diy.kepala");
        String first = number(instance, REPORT);
        String firstDay = LocalDate.now(clock).toString();
        cases.complete(instance, "kegiatan_08", Map.of("laporanDisahkan", "tidak", "kegiatan_08", Map.of("catatan", "Lengkapi"),
                "penomoranLaporan", Map.of("nomor", first, "tanggal", firstDay)));
        proceed(instance, TRAINING, "kegiatan_08");
        assertThat(entries(instance, REPORT)).extracting(entry -> entry.get("void_reason")).doesNotContainNull();

        EngineTime.runFrom(Duration.ofDays(3));
        // As forms show the values and send them back.
        cases.act(instance, TRAINING, "kegiatan_08", Map.of("penomoranLaporan", Map.of("nomor", first, "tanggal", firstDay)));
        assertThat(number(instance, REPORT)).isNotEqualTo(first);
        assertThat(issued(instance, REPORT)).contains(number(instance, REPORT), today()).doesNotContain(first);
        assertThat(entries(instance, REPORT)).extracting(entry -> entry.get("document_date").toString())
                .containsExactly(firstDay, LocalDate.now(clock).toString());
    }

    private void returnTo(ProcessInstance instance, String activity) {
        proceed(instance, RESULTS, "kegiatan_06");
        cases.act(instance, RESULTS, "kegiatan_06", Map.of("levelSesuai", "tidak", "kegiatan_06", Map.of("catatan", "Perbaiki")));
        assertThat(cases.open(instance)).containsExactly(activity);
    }

    private void proceed(ProcessInstance instance, SampleSop sample, String activity) {
        while (!cases.open(instance).contains(activity)) {
            cases.act(instance, sample, cases.open(instance).get(0), Map.of());
        }
    }

    private void sign(ProcessInstance instance, String user) {
        sign(instance, "kegiatan_01", REQUEST, user);
    }

    private void sign(ProcessInstance instance, String activity, String kind, String user) {
        String task = cases.task(instance, activity).getId();
        taskService.setAssignee(task, user);
        HttpResponse<byte[]> signed = WebSession.tasklist(port, user).send("POST", "/camunda/api/sop/tasks/" + task + "/signature",
                "{\"kind\":\"" + kind + "\",\"method\":\"KEY\",\"passphrase\":\"" + WebSession.PASSWORD + "\",\"data\":" + data(kind) + "}");
        assertThat(signed.statusCode()).as(WebSession.text(signed)).isEqualTo(201);
    }

    /** The data with which the task is completed, which must equal what is signed. */
    private String data(String kind) {
        return kind.equals(REPORT) ? "{}" : "{\"permintaan\":{\"kepada\":\"Ketua Tim Asesor Eksternal\",\"tenggat\":\""
                + LocalDate.now(clock).plusDays(7) + "\"}}";
    }

    private String today() {
        return day(LocalDate.now(clock));
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("id")).format(day);
    }

    private List<Map<String, Object>> entries(ProcessInstance instance, String kind) {
        return jdbc.queryForList("select * from register_entry where process_instance_id = ? and kind = ? order by issued_at",
                instance.getId(), kind);
    }

    private String number(ProcessInstance instance, String kind) {
        return (String) entries(instance, kind).stream().filter(entry -> entry.get("voided_at") == null).findFirst().orElseThrow().get("number");
    }

    private String issued(ProcessInstance instance, String kind) throws IOException {
        return Pdfs.words(jdbc.query("select c.content from naskah n join naskah_content c on c.naskah_id = n.id "
                + "where n.process_instance_id = ? and n.kind = ? and n.stage = 'ISSUED' order by n.created_at desc",
                (row, i) -> row.getBytes(1), instance.getId(), kind).get(0));
    }
}
