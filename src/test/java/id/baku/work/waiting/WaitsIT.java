package id.baku.work.waiting;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.Arguments;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.engine.cases.CaseData;
import id.baku.engine.time.EngineTime;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/** A case that waits for the ratified DPA (diy-01, activity 10): who sees the wait, who may end it, and with which values. */
@BakuTest
@BothDatabases
class WaitsIT {

    private static final String WAITS = "/camunda/api/sop/waits";
    private static final byte[] PDF = "%PDF-1.7 DPA".getBytes(StandardCharsets.UTF_8);
    private static final String DIAGRAM = read(Path.of("src/test/resources/diagrams/berdampingan.bpmn"));

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    CaseData caseData;
    @Autowired
    ObjectMapper json;
    @Autowired
    RepositoryService repositoryService;
    @Autowired
    RuntimeService runtimeService;
    @Autowired
    JdbcTemplate jdbc;

    ProcessInstance instance;
    WebSession analyst;
    String id;

    @BeforeEach
    void waitForTheDpa() throws IOException {
        deploy(DIAGRAM);
        EngineTime.moveTo(Instant.parse("2026-01-12T02:00:00Z"));
        instance = cases.start("berdampingan", "diy", Map.of("dpa", Map.of("tahun", 2027)));
        cases.complete(instance, "kegiatan_01", Map.of());
        cases.complete(instance, "kegiatan_02", Map.of());
        analyst = WebSession.tasklist(port, "diy.analis");
        id = own(analyst).path("id").asText();
    }

    @AfterEach
    void startTheClock() {
        EngineTime.reset();
    }

    @Test
    void showsTheWaitToTheRoleOfItsLane() throws IOException {
        JsonNode wait = own(analyst);
        assertThat(wait.path("activity").asText()).isEqualTo("3. Tunggu DPA");
        assertThat(wait.path("wording").asText()).isEqualTo("Menunggu pengesahan DPA");
        assertThat(wait.path("role").asText()).isEqualTo("Analis Penjamin Mutu");
        assertThat(wait.path("standard").asText()).isEqualTo("6 bulan");
        assertThat(Instant.parse(wait.path("since").asText())).isEqualTo(Instant.parse("2026-01-12T02:00:00Z"));
        assertThat(Instant.parse(wait.path("due").asText()))
                .isEqualTo(cases.timer(instance, "waktu_03").getDuedate().toInstant());
        assertThat(wait.path("fields").toString()).isEqualTo("["
                + "{\"key\":\"dpa.nomor\",\"label\":\"Nomor DPA\",\"kind\":\"text\",\"required\":true},"
                + "{\"key\":\"dpa.tanggal\",\"label\":\"Tanggal pengesahan\",\"kind\":\"date\",\"required\":true},"
                + "{\"key\":\"dpa.pagu\",\"label\":\"Pagu (rupiah)\",\"kind\":\"number\",\"required\":false},"
                + "{\"key\":\"dpa.berkas\",\"label\":\"Pindaian DPA\",\"kind\":\"file\",\"required\":true}]");
    }

    @Test
    void isCountedForTheRoleOfItsLaneAlone() throws IOException {
        assertThat(count("diy.analis")).isPositive();
        long analysts = count("diy.analis");
        long sections = count("diy.kasi");
        ProcessInstance another = cases.start("berdampingan", "diy", Map.of());
        cases.complete(another, "kegiatan_01", Map.of());
        cases.complete(another, "kegiatan_02", Map.of());
        assertThat(count("diy.analis")).isEqualTo(analysts + 1);
        assertThat(count("diy.kasi")).isEqualTo(sections);
        assertThat(count("sulbar.sertifikasi")).isZero();
        assertThat(WebSession.anonymous(port).get(WAITS + "/count").statusCode()).isEqualTo(401);
    }

    @Test
    void comesByThePageLongestFirst() throws IOException {
        for (int i = 0; i < 26; i++) {
            ProcessInstance another = cases.start("berdampingan", "diy", Map.of());
            cases.complete(another, "kegiatan_01", Map.of());
            cases.complete(another, "kegiatan_02", Map.of());
        }
        List<String> ids = new ArrayList<>();
        List<Instant> since = new ArrayList<>();
        for (int page = 0; page * 25L < count("diy.analis"); page++) {
            JsonNode rows = json.readTree(analyst.get(WAITS + "?page=" + page).body());
            assertThat(rows.size()).isEqualTo((int) Math.min(25, count("diy.analis") - page * 25L));
            rows.forEach(row -> {
                ids.add(row.path("id").asText());
                since.add(Instant.parse(row.path("since").asText()));
            });
        }
        assertThat(ids).hasSizeGreaterThan(25).hasSize((int) count("diy.analis")).doesNotHaveDuplicates().contains(id);
        assertThat(since).isSorted();
        assertThat(json.readTree(analyst.get(WAITS + "?q=" + instance.getBusinessKey().toLowerCase()).body())).hasSize(1);
        assertThat(json.readTree(analyst.get(WAITS + "?q=%25").body())).as("a sign of the language of queries").isEmpty();
    }

    @Test
    void staysDueWhenItWasWhenTheReminderHasFired() throws IOException {
        Instant due = cases.timer(instance, "waktu_03").getDuedate().toInstant();
        cases.fireTimer(instance, "waktu_03");
        assertThat(Instant.parse(own(WebSession.tasklist(port, "diy.analis")).path("due").asText())).isEqualTo(due);
        assertThat(jdbc.queryForObject("select role from late_activity where process_instance_id = ?", String.class,
                instance.getId())).isEqualTo("analis-penjamin-mutu");
        assertThat(jdbc.queryForObject("select due_at from late_activity where process_instance_id = ?",
                OffsetDateTime.class, instance.getId()).toInstant()).isEqualTo(due);
    }

    @Test
    void recordsWhatArrivedAndGoesOn() {
        String file = text(analyst.upload(WAITS + "/" + id + "/naskah", "dpa.berkas", "", PDF))
                .replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        HttpResponse<byte[]> recorded = record(analyst, id, dpa(file));
        assertThat(recorded.statusCode()).as(text(recorded)).isEqualTo(200);
        assertThat(text(recorded)).contains(instance.getBusinessKey(), "3. Tunggu DPA");
        assertThat(cases.isFinished(instance)).isTrue();
        assertThat(history("dpa")).contains("\"nomor\":\"DPA/1/2026\"", "\"tanggal\":\"2026-07-01\"",
                "\"pagu\":1250000", "\"berkas\":\"" + file + "\"").as("what was known stays").contains("\"tahun\":2027");
        assertThat(history("kegiatan_03")).contains("\"dicatatOleh\":\"diy.analis\"",
                "\"dicatatPada\":\"2026-01-12T09:00+07:00\"");
        assertThat(jdbc.queryForMap("select kind, title, activity_id, author from naskah where id = ?", file))
                .containsEntry("KIND", "dpa.berkas").containsEntry("TITLE", "Pindaian DPA")
                .containsEntry("ACTIVITY_ID", "kegiatan_03").containsEntry("AUTHOR", "diy.analis");
        assertThat(record(analyst, id, dpa(file)).statusCode()).as("a second time").isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
            "1.250.000,50" # "1 Juli 2026" # 1250000.50
            "Rp1.250.000"  # "1/7/2026"    # 1250000
            12500000.125   # "2026-07-01"  # 12500000.125""")
    void readsWhatPeopleWrite(String budget, String date, String stored) {
        String file = text(analyst.upload(WAITS + "/" + id + "/naskah", "dpa.berkas", "", PDF))
                .replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        HttpResponse<byte[]> recorded = record(analyst, id, dpa(file).replace("1250000", budget).replace("\"2026-07-01\"", date));
        assertThat(recorded.statusCode()).as(text(recorded)).isEqualTo(200);
        assertThat(history("dpa")).contains("\"tanggal\":\"2026-07-01\"", "\"pagu\":" + stored);
    }

    @Test
    void anotherSystemRecordsItThroughRest() {
        assertThat(text(WebSession.rest(port, "diy.analis", "GET", "/api/waits", null))).contains(id);
        String file = text(analyst.upload(WAITS + "/" + id + "/naskah", "dpa.berkas", "", PDF))
                .replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        assertThat(WebSession.rest(port, "diy.analis", "POST", "/api/waits/" + id, dpa(file)).statusCode()).isEqualTo(200);
        assertThat(cases.isFinished(instance)).isTrue();
        assertThat(WebSession.rest(port, null, "GET", "/api/waits", null).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
            {}                                             # Nomor DPA wajib diisi. Tanggal pengesahan wajib diisi. Pindaian DPA belum diunggah.
            {"dpa.nomor":"1","dpa.tanggal":"31/02/2026"}  # Tanggal pengesahan harus berupa tanggal yang ada, misalnya 31/01/2026 atau 31 Januari 2026.
            {"dpa.pagu":"banyak"}                          # Pagu (rupiah) harus berupa angka, misalnya 1.250.000 atau 12,5.
            {"dpa.pagu":"1,250"}                           # Pagu (rupiah) harus berupa angka, misalnya 1.250.000 atau 12,5.
            {"dpa.berkas":"0-0-0"}                         # Pindaian DPA belum diunggah pada kasus ini.
            {"dpa.lain":"x"}                               # Isian "dpa.lain" tidak dikenal.
            {"dpa.nomor":                                  # Permintaan tidak dapat dipahami.""")
    void refusesWhatIsIncompleteOrUnreadable(String body, String sentence) {
        HttpResponse<byte[]> refused = record(analyst, id, body);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(text(refused).replace("\\\"", "\"")).contains(sentence);
        assertThat(cases.isFinished(instance)).isFalse();
    }

    @Test
    void anotherRoleAndAnotherAgencyMayNot() {
        WebSession section = WebSession.tasklist(port, "diy.kasi");
        assertThat(text(section.get(WAITS))).doesNotContain(id);
        HttpResponse<byte[]> refused = record(section, id, "{}");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(text(refused)).contains("Kedatangan ini dicatat oleh Analis Penjamin Mutu.");
        assertThat(section.upload(WAITS + "/" + id + "/naskah", "dpa.berkas", "", PDF).statusCode()).isEqualTo(403);
        WebSession other = WebSession.tasklist(port, "sulbar.sertifikasi");
        assertThat(text(other.get(WAITS))).isEqualTo("[]");
        assertThat(record(other, id, "{}").statusCode()).isEqualTo(404);
        assertThat(other.upload(WAITS + "/" + id + "/naskah", "dpa.berkas", "", PDF).statusCode()).isEqualTo(404);
        assertThat(WebSession.rest(port, "sulbar.sertifikasi", "POST", "/api/waits/" + id, "{}").statusCode()).isEqualTo(404);
        assertThat(record(WebSession.cockpit(port, "diy.pengawas"), id, "{}").statusCode()).isEqualTo(403);
        assertThat(WebSession.anonymous(port).get(WAITS).statusCode()).isEqualTo(401);
        assertThat(cases.isFinished(instance)).isFalse();
    }

    @Test
    void theEnginesOwnApiEndsNoWaitForStaff() {
        String correlate = "{\"messageName\":\"pengesahan-dpa\",\"processInstanceId\":\"" + instance.getId() + "\"}";
        for (String user : new String[] {"diy.analis", "diy.kasi", "sulbar.sertifikasi"}) {
            assertThat(WebSession.rest(port, user, "POST", "/engine-rest/message", correlate).statusCode())
                    .as(user).isIn(400, 403);
        }
        assertThat(cases.isFinished(instance)).isFalse();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                broken("Nomor DPA; ", "Nomor DPA|nomor; ", "jenis \"nomor\" tidak dikenal"),
                broken("dpa.nomor=", "nomor=", "\"nomor=Nomor DPA\" tidak dapat dibaca"),
                broken("dpa.tanggal=", "dpa.nomor=", "menyebut \"dpa.nomor\" dua kali"),
                broken(" messageRef=\"pesan_pengesahan_dpa\"", "", "belum menyebut pesan yang ditunggu"),
                broken("<bpmn:flowNodeRef>kegiatan_03</bpmn:flowNodeRef>", "", "tidak berada di dalam lajur"));
    }

    private static Arguments broken(String from, String to, String reason) {
        UnaryOperator<String> breakIt = diagram -> diagram.replace(from, to);
        return Arguments.of(reason, breakIt);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void refusesAWaitThatNobodyCouldEnd(String reason, UnaryOperator<String> breakIt) {
        String diagram = breakIt.apply(DIAGRAM);
        assertThat(diagram).isNotEqualTo(DIAGRAM);
        assertThat(catchThrowableOfType(ParseException.class, () -> deploy(diagram)))
                .hasMessageContaining("\"3. Tunggu DPA\" (kegiatan_03)").hasMessageContaining(reason);
    }

    private void deploy(String diagram) {
        repositoryService.createDeployment().tenantId("diy").addString("berdampingan.bpmn", diagram).deploy();
    }

    private JsonNode own(WebSession session) throws IOException {
        for (JsonNode wait : json.readTree(session.get(WAITS + "?q=" + instance.getBusinessKey()).body())) {
            if (wait.path("businessKey").asText().equals(instance.getBusinessKey())) {
                return wait;
            }
        }
        throw new AssertionError("No wait of " + instance.getBusinessKey());
    }

    private long count(String user) {
        return Long.parseLong(text(WebSession.tasklist(port, user).get(WAITS + "/count")));
    }

    private static HttpResponse<byte[]> record(WebSession session, String id, String body) {
        return session.send("POST", WAITS + "/" + id, body);
    }

    private static String dpa(String file) {
        return "{\"dpa.nomor\":\"DPA/1/2026\",\"dpa.tanggal\":\"2026-07-01\",\"dpa.pagu\":1250000,\"dpa.berkas\":\"%s\"}"
                .formatted(file);
    }

    private String history(String variable) {
        return jdbc.queryForObject("select c.content from ACT_HI_VARINST v join case_data c on c.id = v.TEXT_ "
                + "where v.PROC_INST_ID_ = ? and v.NAME_ = ?", String.class, instance.getId(), variable);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
