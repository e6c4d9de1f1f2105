package id.baku.timekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.engine.EngineTime;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/** A change of the calendar moves exactly what follows from it, after it has said so. Thursday 15 January 2026 is a day of work. */
@BakuTest
class CalendarChangeTest {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final String THURSDAY_OFF = day("2026-01-15", "REGIONAL_HOLIDAY", null, false);
    private static final String WORKED_AGAIN = day("2026-01-15", "REGIONAL_HOLIDAY", null, true);

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    RepositoryService repositoryService;
    @Autowired
    TaskService taskService;
    @Autowired
    HistoryService historyService;
    @Autowired
    ManagementService managementService;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    ObjectMapper json;

    WebSession pengelola;

    @BeforeEach
    void begin() {
        moveTo("2026-01-14T15:00");
        pengelola = WebSession.admin(port, "diy.pengelola");
    }

    @AfterEach
    void leaveTheCalendarAsItWas() throws IOException {
        moveTo("2026-01-14T15:00");
        pengelola = WebSession.admin(port, "diy.pengelola");
        change("changes", WORKED_AGAIN);
        change("changes", day("2026-01-16", "DUTY_DAY", null, true));
        EngineTime.reset();
    }

    @Test
    void saysWhatItMovesBeforeItIsSavedAndThenMovesExactlyThat() throws IOException {
        ProcessInstance instance = sideBySide("PT2H");
        ProcessInstance done = sideBySide("PT30M");
        JsonNode preview = change("preview", THURSDAY_OFF);
        assertThat(rows(preview, instance)).containsExactlyInAnyOrder(
                "TASK 1. Siapkan bahan 0 2026-01-15T08:30 2026-01-19T08:30",
                "TASK 2. Atur jadwal 0 2026-01-15T08:30 2026-01-19T08:30",
                "REMINDER 1. Siapkan bahan 1 2026-01-15T08:30 2026-01-19T08:30",
                "REMINDER 2. Atur jadwal 1 2026-01-15T08:30 2026-01-19T08:30");
        assertThat(rows(preview, done)).as("due before the holiday").isEmpty();
        assertThat(due(instance, "waktu_01")).as("only told").isEqualTo("2026-01-15T08:30");

        assertThat(change("changes", THURSDAY_OFF)).isEqualTo(preview);
        assertThat(due(instance, "waktu_01")).isEqualTo("2026-01-19T08:30");
        assertThat(cases.task(instance, "kegiatan_01").getDueDate()).hasSameTimeAs(cases.timer(instance, "waktu_01").getDuedate());
        assertThat(historyService.createHistoricTaskInstanceQuery().processInstanceId(instance.getId())
                .taskDefinitionKey("kegiatan_01").singleResult().getDueDate()).hasSameTimeAs(Date.from(wib("2026-01-19T08:30")));
        assertThat(due(done, "waktu_01")).isEqualTo("2026-01-14T15:30");
        assertThat(due(sideBySide("P1D"), "waktu_01")).as("a case that begins now").isEqualTo("2026-01-19T15:00");

        change("changes", WORKED_AGAIN);
        assertThat(due(instance, "waktu_01")).isEqualTo("2026-01-15T08:30");
    }

    @Test
    void touchesNoOtherAgency() throws IOException {
        ProcessInstance foreign = cases.start(SampleSop.of("sulbar-45"));
        List<Date> before = dates(foreign);
        change("changes", THURSDAY_OFF);
        assertThat(dates(foreign)).isEqualTo(before).isNotEmpty();
    }

    private List<Date> dates(ProcessInstance instance) {
        List<Date> dates = new ArrayList<>(managementService.createJobQuery().processInstanceId(instance.getId()).timers()
                .list().stream().map(Job::getDuedate).toList());
        taskService.createTaskQuery().processInstanceId(instance.getId()).list().forEach(task -> dates.add(task.getDueDate()));
        return dates;
    }

    @Test
    void doesNotRepeatAReminderThatWasGivenAndKeepsTheRest() throws IOException {
        ProcessInstance instance = sideBySide("PT2H");
        cases.fireTimer(instance, "waktu_01");
        JsonNode moved = change("changes", THURSDAY_OFF);
        assertThat(rows(moved, instance)).contains("REMINDER 1. Siapkan bahan 2 2026-01-15T10:30 2026-01-19T10:30",
                "TASK 1. Siapkan bahan 0 2026-01-15T08:30 2026-01-19T08:30");
        assertThat(fireAll(instance)).containsExactly("2026-01-19T10:30", "2026-01-19T13:30");
        assertThat(reminders(instance)).isEqualTo(3);
        assertThat(jdbc.queryForObject("select due_at from late_activity where process_instance_id = ?",
                OffsetDateTime.class, instance.getId()).toInstant()).isEqualTo(wib("2026-01-19T08:30"));
    }

    @Test
    void whatShouldHaveFiredFiresAtOnceAndStillThreeTimes() throws IOException {
        moveTo("2026-01-15T15:30");
        ProcessInstance instance = sideBySide("PT2H");
        assertThat(due(instance, "waktu_01")).isEqualTo("2026-01-19T09:00");
        moveTo("2026-01-19T08:00");
        JsonNode moved = change("changes", day("2026-01-16", "DUTY_DAY", null, false));
        assertThat(rows(moved, instance)).contains("REMINDER 1. Siapkan bahan 1 2026-01-19T09:00 2026-01-19T08:00",
                "TASK 1. Siapkan bahan 0 2026-01-19T09:00 2026-01-16T09:00");
        assertThat(fireAll(instance)).containsExactly("2026-01-19T08:00", "2026-01-19T10:00", "2026-01-19T12:00");
        assertThat(reminders(instance)).isEqualTo(3);
    }

    @Test
    void leavesWhatSomebodySetByHand() throws IOException {
        ProcessInstance instance = sideBySide("PT2H");
        Date byHand = Date.from(wib("2026-01-15T14:00"));
        taskService.setDueDate(cases.task(instance, "kegiatan_01").getId(), byHand);
        managementService.setJobDuedate(cases.timer(instance, "waktu_01").getId(), byHand);
        assertThat(rows(change("changes", THURSDAY_OFF), instance)).hasSize(2).allMatch(row -> row.contains("2. Atur jadwal"));
        assertThat(due(instance, "waktu_01")).isEqualTo("2026-01-15T14:00");
        assertThat(cases.task(instance, "kegiatan_01").getDueDate()).hasSameTimeAs(byHand);
    }

    /** Two acts under one standard: the deadline of the second is the first's, and moves although that is done. */
    @Test
    void aDeadlineThatFollowsAnotherMovesWithIt() throws IOException {
        SampleSop sop = SampleSop.of("diy-06");
        ProcessInstance instance = cases.start(sop);
        moveTo("2026-01-14T15:50");
        while (!cases.open(instance).contains("kegiatan_04b")) {
            cases.act(instance, sop, cases.open(instance).get(0), Map.of());
            moveTo("2026-01-14T15:50");
        }
        assertThat(due(instance, "waktu_04b")).isEqualTo("2026-01-15T07:35");
        change("changes", THURSDAY_OFF);
        assertThat(due(instance, "waktu_04b")).isEqualTo("2026-01-19T07:35");
        assertThat(cases.task(instance, "kegiatan_04b").getDueDate()).hasSameTimeAs(Date.from(wib("2026-01-19T07:35")));
        moveTo("2026-01-19T07:35");
        assertThat(fireAll(instance, "waktu_04b")).hasSize(3).startsWith("2026-01-19T07:35", "2026-01-19T07:50");
    }

    @Test
    void hoursMoveDeadlinesFromTheDayOnWhichTheyHold() throws IOException {
        ProcessInstance instance = sideBySide("P2D");
        assertThat(due(instance, "waktu_01")).isEqualTo("2026-01-19T15:00");
        String hours = """
                {"subject":"hours","season":"NORMAL","validFrom":"2026-01-19","basis":"Keputusan contoh","remove":%s,
                 "week":{"MONDAY":{"opens":"08:00","closes":"14:00"},"TUESDAY":{"opens":"08:00","closes":"14:00"}}}""";
        assertThat(rows(change("changes", hours.formatted(false)), instance))
                .contains("TASK 1. Siapkan bahan 0 2026-01-19T15:00 2026-01-20T08:00");
        assertThat(due(instance, "waktu_01")).isEqualTo("2026-01-20T08:00");
        change("changes", hours.formatted(true));
        assertThat(due(instance, "waktu_01")).isEqualTo("2026-01-19T15:00");
    }

    @Test
    void showsTheYearAndWarnsWhereNothingIsDecreed() throws IOException {
        JsonNode year = body(pengelola.get("/camunda/api/sop/calendar?year=2026"));
        assertThat(year.path("days")).hasSize(365);
        assertThat(year.path("zone").asText()).isEqualTo("Asia/Jakarta");
        assertThat(year.path("decree").asText()).contains("1497 Tahun 2025");
        assertThat(year.path("warnings")).isEmpty();
        assertThat(year.path("days").get(15).toString()).contains("Isra Mikraj", "NATIONAL_HOLIDAY", "\"hours\":null");
        assertThat(body(pengelola.get("/camunda/api/sop/calendar?year=2027")).path("warnings").toString())
                .contains("Ramadan tahun 2027 belum ditetapkan");
        JsonNode undecreed = body(pengelola.get("/camunda/api/sop/calendar?year=2028"));
        assertThat(undecreed.path("decree").isNull()).isTrue();
        assertThat(undecreed.path("warnings").toString()).contains("tahun 2028 belum dimasukkan", "hanya akhir pekan");
    }

    @Test
    void entersADecreeThenItsDaysAndWhatTheAdministratorRemovedStaysAway() throws IOException {
        String holiday = day("2028-08-17", "NATIONAL_HOLIDAY", null, false);
        assertThat(WebSession.text(send(pengelola, "preview", holiday))).contains("Isi dahulu nomor keputusan bersama tahun 2028.");
        change("changes", "{\"subject\":\"decree\",\"year\":2028,\"numbers\":\"Nomor 1 Tahun 2027\"}");
        change("changes", holiday);
        JsonNode year = body(pengelola.get("/camunda/api/sop/calendar?year=2028"));
        assertThat(year.path("warnings")).isEmpty();
        assertThat(year.path("special").toString()).contains("2028-08-17");
        change("changes", "{\"subject\":\"decree\",\"year\":2028,\"remove\":true}");
        assertThat(body(pengelola.get("/camunda/api/sop/calendar?year=2028")).path("special")).isEmpty();
    }

    @Test
    void answersBadEntriesWithASentence() {
        Map<String, String> entries = Map.of(
                "{\"subject\":\"days\"}", "Tanggal wajib diisi.",
                day("2026-01-17", "DUTY_DAY", null, false), "Isi jam masuk dan jam pulang",
                day("2026-01-17", "DUTY_DAY", "{\"opens\":\"12:00\",\"closes\":\"08:00\"}", false), "Jam masuk harus mendahului",
                "{\"subject\":\"ramadan\",\"firstDay\":\"2026-02-19\",\"lastDay\":\"2026-02-20\"}", "29 atau 30 hari",
                "{\"subject\":\"hours\",\"season\":\"NORMAL\",\"validFrom\":\"2023-04-12\",\"remove\":true}", "Jam kerja terakhir",
                "{\"subject\":\"decree\",\"year\":1}", "Tahun harus di antara",
                "{\"subject\":\"lain\"}", "Permintaan tidak dapat dipahami.");
        entries.forEach((entry, sentence) -> {
            var response = send(pengelola, "changes", entry);
            assertThat(response.statusCode()).as(entry).isEqualTo(400);
            assertThat(WebSession.text(response)).contains(sentence);
        });
    }

    @Test
    void onlyTheAgencysStaffSeeItAndOnlyItsAdministratorChangesIt() throws IOException {
        for (String reader : List.of("diy.promosi", "diy.kepala")) {
            WebSession session = WebSession.tasklist(port, reader);
            assertThat(body(session.get("/camunda/api/sop/calendar")).path("changeable").asBoolean()).as(reader).isFalse();
            assertThat(send(session, "preview", THURSDAY_OFF).statusCode()).as(reader).isEqualTo(403);
            assertThat(send(session, "changes", THURSDAY_OFF).statusCode()).as(reader).isEqualTo(403);
        }
        for (WebSession stranger : List.of(WebSession.tasklist(port, "jateng.mitra"), WebSession.admin(port, "admin"))) {
            for (String path : List.of("", "/agencies")) {
                assertThat(stranger.get("/camunda/api/sop/calendar" + path).statusCode()).isEqualTo(403);
            }
            assertThat(send(stranger, "preview", THURSDAY_OFF).statusCode()).isEqualTo(403);
            assertThat(send(stranger, "changes", THURSDAY_OFF).statusCode()).isEqualTo(403);
        }
        assertThat(WebSession.anonymous(port).get("/camunda/api/sop/calendar").statusCode()).isEqualTo(401);

        WebSession other = WebSession.admin(port, "sulbar.pengelola");
        ProcessInstance instance = sideBySide("PT2H");
        assertThat(body(other.get("/camunda/api/sop/calendar")).path("zone").asText()).isEqualTo("Asia/Makassar");
        assertThat(rows(body(send(other, "changes", THURSDAY_OFF)), instance)).isEmpty();
        send(other, "changes", WORKED_AGAIN);
        assertThat(due(instance, "waktu_01")).isEqualTo("2026-01-15T08:30");
    }

    private ProcessInstance sideBySide(String standard) throws IOException {
        String diagram = Files.readString(Path.of("src/test/resources/diagrams/berdampingan.bpmn"));
        repositoryService.createDeployment().tenantId("diy").addString("berdampingan.bpmn",
                diagram.replace("R3/PT10M", "R3/" + standard)).deploy();
        return cases.start("berdampingan", "diy", Map.of());
    }

    private static String day(String day, String kind, String hours, boolean remove) {
        return "{\"subject\":\"days\",\"day\":\"%s\",\"kind\":\"%s\",\"name\":\"Hari contoh\",\"hours\":%s,\"remove\":%s}"
                .formatted(day, kind, hours, remove);
    }

    private JsonNode change(String path, String change) throws IOException {
        return body(send(pengelola, path, change));
    }

    private static HttpResponse<byte[]> send(WebSession session, String path, String change) {
        return session.send("POST", "/camunda/api/sop/calendar/" + path, change);
    }

    private JsonNode body(HttpResponse<byte[]> response) throws IOException {
        assertThat(response.statusCode()).as(WebSession.text(response)).isEqualTo(200);
        return json.readTree(response.body());
    }

    private static List<String> rows(JsonNode moves, ProcessInstance instance) {
        return StreamSupport.stream(moves.path("rows").spliterator(), false)
                .filter(row -> row.path("businessKey").asText().equals(instance.getBusinessKey()))
                .map(row -> String.join(" ", row.path("kind").asText(), row.path("activity").asText(),
                        row.path("number").asText(), local(row.path("from")), local(row.path("to")))).toList();
    }

    private static String local(JsonNode moment) {
        return Instant.parse(moment.asText()).atZone(WIB).toLocalDateTime().toString();
    }

    private List<String> fireAll(ProcessInstance instance) {
        return fireAll(instance, "waktu_01");
    }

    private List<String> fireAll(ProcessInstance instance, String timer) {
        List<String> moments = new ArrayList<>();
        while (cases.hasTimer(instance, timer)) {
            moments.add(due(instance, timer));
            cases.fireTimer(instance, timer);
        }
        return moments;
    }

    private int reminders(ProcessInstance instance) {
        return jdbc.queryForObject("select count(*) from late_notice n join late_activity a on a.id = n.late_activity_id "
                + "where a.process_instance_id = ? and kind = 'REMINDER'", Integer.class, instance.getId());
    }

    private String due(ProcessInstance instance, String timer) {
        return cases.timer(instance, timer).getDuedate().toInstant().atZone(WIB).toLocalDateTime().toString();
    }

    private static void moveTo(String local) {
        EngineTime.moveTo(wib(local));
    }

    private static Instant wib(String local) {
        return LocalDateTime.parse(local).atZone(WIB).toInstant();
    }
}
