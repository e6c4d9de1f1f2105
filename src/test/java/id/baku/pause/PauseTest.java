package id.baku.pause;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.accountability.Accounts;
import id.baku.engine.EngineTime;
import id.baku.engine.Refusal;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/**
 * A task that waits for an outside party, at the second activity of diy-03: half an hour, done by diy.kasi. Friday,
 * 16 January 2026, is a holiday.
 */
@BakuTest
class PauseTest {

    private static final SampleSop SAMPLE = SampleSop.of("diy-03");
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final String API = "/camunda/api/sop";
    private static final String REQUEST = "{\"pihak\":\"Dinas Pariwisata\",\"alasan\":\"Menunggu daftar peserta\",\"letakBukti\":\"Surat permintaan, map 3\"}";
    private static final byte[] PDF = "%PDF-1.7 contoh".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    Accounts accounts;
    @Autowired
    TaskService taskService;
    @Autowired
    RuntimeService runtimeService;
    @Autowired
    ManagementService managementService;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    ObjectMapper json;

    @AfterEach
    void startTheClock() {
        EngineTime.reset();
    }

    @Test
    void resumesWithExactlyTheWorkingTimeThatWasLeft() {
        ProcessInstance instance = secondActivity("2026-01-15T11:50");
        assertThat(due(instance)).as("over the noon break").isEqualTo(wib("2026-01-15T13:20"));
        moveTo("2026-01-15T11:55:20.250");
        pause(instance);
        assertThat(task(instance).getDueDate()).as("it holds time that is left, and no date").isNull();
        assertThat(cases.timer(instance, "waktu_02").isSuspended()).isTrue();

        moveTo("2026-01-19T11:45");
        resume(instance);
        Instant due = wib("2026-01-19T13:09:39.750");
        assertThat(due(instance)).as("past holiday, weekend and noon break: 24 min 39.75 s").isEqualTo(due);
        assertThat(List.of(reminder(instance), reminder(instance), reminder(instance))).as("at one, two and three times the standard")
                .containsExactly(due, due.plusSeconds(30 * 60), due.plusSeconds(60 * 60));
        assertThat(cases.hasTimer(instance, "waktu_02")).isFalse();
    }

    @Test
    void laterRemindersKeepTheirTimeToo() {
        ProcessInstance instance = secondActivity("2026-01-12T09:00");
        assertThat(reminder(instance)).isEqualTo(wib("2026-01-12T09:30"));
        moveTo("2026-01-12T09:40");
        pause(instance);
        moveTo("2026-01-13T08:00");
        resume(instance);
        assertThat(List.of(reminder(instance), reminder(instance))).containsExactly(wib("2026-01-13T08:20"), wib("2026-01-13T08:50"));
        assertThat(cases.hasTimer(instance, "waktu_02")).isFalse();
    }

    @Test
    void pausesAddUpAndTheRecordTellsThem() {
        ProcessInstance instance = secondActivity("2026-01-12T09:00");
        moveTo("2026-01-12T09:10");
        pause(instance);
        moveTo("2026-01-12T10:10");
        resume(instance);
        moveTo("2026-01-12T10:15");
        pause(instance);
        moveTo("2026-01-13T07:45");
        resume(instance);
        assertThat(due(instance)).isEqualTo(wib("2026-01-13T08:00"));
        moveTo("2026-01-13T07:50");
        complete(instance);
        // 60 minutes, then Monday from 10.15 to 16.00 without the noon hour and a quarter of Tuesday
        assertThat(record(instance)).containsEntry("paused_minutes", 60L + 285L + 15L).containsEntry("working_minutes", 20L)
                .containsEntry("standard_minutes", 30L).containsEntry("minutes_late", 0L).containsEntry("late", false)
                .containsEntry("waiting_minutes", 0L);
    }

    @Test
    void aPauseThatBeginsAfterTheDueDateHidesNothing() {
        ProcessInstance instance = secondActivity("2026-01-12T09:00");
        reminder(instance);
        moveTo("2026-01-12T10:00");
        pause(instance);
        assertThat(due(instance)).as("the due date stays").isEqualTo(wib("2026-01-12T09:30"));
        moveTo("2026-01-12T11:00");
        resume(instance);
        assertThat(due(instance)).isEqualTo(wib("2026-01-12T09:30"));
        complete(instance);
        assertThat(record(instance)).containsEntry("minutes_late", 90L).containsEntry("late", true)
                .containsEntry("paused_minutes", 60L).containsEntry("working_minutes", 60L).containsEntry("standard_minutes", 30L);
        assertThat(jdbc.queryForObject("select count(*) from late_activity where process_instance_id = ?", Integer.class,
                instance.getId())).isEqualTo(1);
    }

    @Test
    void aPausedTaskIsNotCompletedUntilItIsResumed() {
        ProcessInstance instance = secondActivity("2026-01-12T09:00");
        pause(instance);
        assertThatThrownBy(() -> complete(instance)).isInstanceOf(Refusal.class)
                .hasMessage("Tugas ini dijeda; lanjutkan lebih dahulu.");
        assertThat(post("diy.kasi", instance, REQUEST)).as("paused already").isEqualTo(409);
        resume(instance);
        assertThat(session("diy.kasi").send("DELETE", path(instance), null).statusCode()).as("runs already").isEqualTo(409);
        String activity = task(instance).getId();
        assertThat(taskService.getTaskComments(activity)).extracting(Comment::getFullMessage)
                .contains("Dijeda: menunggu Dinas Pariwisata. Alasan: Menunggu daftar peserta", "Dilanjutkan setelah dijeda 0 menit kerja.");
        complete(instance);
    }

    @Test
    void aChangeOfTheCalendarLeavesWhatIsPausedAndMovesWhatWasResumed() throws IOException {
        ProcessInstance instance = secondActivity("2026-01-14T15:30");
        moveTo("2026-01-14T15:40");
        pause(instance);
        Date resting = cases.timer(instance, "waktu_02").getDuedate();
        try {
            calendar("2026-01-15", false);
            assertThat(task(instance).getDueDate()).isNull();
            assertThat(cases.timer(instance, "waktu_02").getDuedate()).isEqualTo(resting);
            moveTo("2026-01-14T15:50");
            resume(instance);
            Instant due = wib("2026-01-19T07:40");
            assertThat(due(instance)).as("20 minutes, of which 10 after two holidays and a weekend").isEqualTo(due);
            calendar("2026-01-15", true);
            assertThat(due(instance)).as("Thursday is worked again").isEqualTo(wib("2026-01-15T07:40"));
            assertThat(List.of(reminder(instance), reminder(instance), reminder(instance)))
                    .containsExactly(wib("2026-01-15T07:40"), wib("2026-01-15T08:10"), wib("2026-01-15T08:40"));
        } finally {
            calendar("2026-01-15", true);
        }
    }

    @Test
    void aPauseEndsWithItsActivity() {
        ProcessInstance instance = secondActivity("2026-01-12T09:00");
        pause(instance);
        moveTo("2026-01-12T09:20");
        runtimeService.deleteProcessInstance(instance.getId(), "ditarik kembali");
        assertThat(jdbc.queryForMap("select open_task_id, ended_by, minutes_paused from activity_pause where process_instance_id = ?",
                instance.getId())).containsEntry("open_task_id", null).containsEntry("ended_by", null).containsEntry("minutes_paused", 20L);
    }

    @Test
    void aPauseNeedsWhomItWaitsForWhyAndByWhatThatIsShown() throws IOException {
        ProcessInstance instance = secondActivity("2026-01-12T09:00");
        assertThat(refusal(instance, "{}")).isEqualTo("Sebutkan pihak yang ditunggu.");
        assertThat(refusal(instance, "{\"pihak\":\"Mitra\"}")).isEqualTo("Isi alasan jeda.");
        assertThat(refusal(instance, "{\"pihak\":\"Mitra\",\"alasan\":\"Tanda tangan\"}"))
                .isEqualTo("Unggah bukti, atau sebutkan di mana bukti itu disimpan.");
        assertThat(refusal(instance, "{\"pihak\":\"Mitra\",\"alasan\":\"Tanda tangan\",\"berkas\":\"lain\"}"))
                .isEqualTo("Bukti harus berkas yang diunggah pada tugas ini.");
        assertThat(refusal(instance, REQUEST.replace("}", ",\"perkiraan\":\"2026-01-11\"}")))
                .isEqualTo("Perkiraan selesai tidak boleh sebelum hari ini.");
        assertThat(refusal(instance, REQUEST.replace("}", ",\"perkiraan\":\"2027-01-11\"}"))).contains("90 hari");

        String file = json.readTree(session("diy.kasi").upload(API + "/tasks/" + task(instance).getId() + "/naskah", "jeda",
                "Surat ke mitra", PDF).body()).get("id").asText();
        JsonNode view = json.readTree(session("diy.kasi").send("POST", path(instance),
                "{\"pihak\":\"Mitra\",\"alasan\":\"Tanda tangan\",\"berkas\":\"" + file + "\"}").body());
        assertThat(view.at("/present/evidenceFile").asText()).isEqualTo(file);
        assertThat(view.at("/present/minutesLeft").asLong()).isEqualTo(30);
    }

    @Test
    void aPauseThatLastsLongerThanExpectedIsMarked() throws IOException {
        ProcessInstance silent = secondActivity("2026-01-12T09:00");
        pause(silent);
        ProcessInstance announced = secondActivity("2026-01-12T09:00");
        assertThat(post("diy.kasi", announced, REQUEST.replace("}", ",\"perkiraan\":\"2026-01-13\"}"))).isEqualTo(200);
        moveTo("2026-01-12T09:59");
        assertThat(row("diy.kepala", silent).get("overrun").asBoolean()).isFalse();
        moveTo("2026-01-12T10:01");
        assertThat(row("diy.kepala", silent).get("overrun").asBoolean()).as("twice the standard").isTrue();
        assertThat(row("diy.kepala", announced).get("overrun").asBoolean()).isFalse();
        moveTo("2026-01-14T07:31");
        assertThat(row("diy.kepala", announced).get("overrun").asBoolean()).as("the day that was said").isTrue();
        assertThat(text(session("diy.kasi").get(API + "/pauses/tasks"))).contains(task(silent).getId());
    }

    @Test
    void onlyWhoHasTakenTheTaskPausesItAndOnlyWhoAnswersForItSeesIt() throws IOException {
        ProcessInstance instance = secondActivity("2026-01-12T09:00");
        taskService.setAssignee(task(instance).getId(), null);
        assertThat(post("diy.kasi", instance, REQUEST)).as("not taken").isEqualTo(403);
        taskService.setAssignee(task(instance).getId(), "diy.kasi");
        assertThat(post("diy.promosi", instance, REQUEST)).as("another role").isEqualTo(404);
        assertThat(post("diy.kepala", instance, REQUEST)).as("his superior").isEqualTo(403);
        assertThat(post("diy.pengawas", instance, REQUEST)).as("who only watches").isEqualTo(403);
        assertThat(post("pemalang.kabid", instance, REQUEST)).as("another agency").isEqualTo(404);
        assertThat(post("jateng.mitra", instance, REQUEST)).as("an outsider").isEqualTo(404);
        assertThat(WebSession.anonymous(port).get(path(instance)).statusCode()).isEqualTo(401);
        pause(instance);
        assertThat(session("diy.kepala").send("DELETE", path(instance), null).statusCode()).isEqualTo(403);
        for (String user : List.of("diy.kasi", "diy.kepala", "diy.pengawas")) {
            assertThat(row(user, instance).get("party").asText()).as(user).isEqualTo("Dinas Pariwisata");
        }
        for (String user : List.of("diy.promosi", "pemalang.kepala", "jateng.mitra")) {
            assertThat(text(session(user).get(API + "/pauses"))).as(user).doesNotContain(instance.getId());
            assertThat(text(session(user).get(API + "/pauses/tasks"))).as(user).doesNotContain(task(instance).getId());
            assertThat(session(user).get(path(instance)).statusCode()).as(user).isEqualTo(404);
        }
        assertThat(WebSession.anonymous(port).get(API + "/pauses").statusCode()).isEqualTo(401);
        assertThat(WebSession.anonymous(port).get(API + "/pauses/shares").statusCode()).isEqualTo(401);
    }

    @Test
    void anOutsiderDoesNotPause() {
        EngineTime.reset();
        SampleSop sop = SampleSop.of("jateng-006");
        ProcessInstance instance = cases.start(sop);
        while (!cases.open(instance).contains("kegiatan_03c")) {
            cases.act(instance, sop, cases.open(instance).get(0), Map.of());
        }
        Task task = cases.task(instance, "kegiatan_03c");
        taskService.setAssignee(task.getId(), "jateng.mitra");
        String path = API + "/tasks/" + task.getId() + "/pause";
        assertThat(session("jateng.mitra").send("POST", path, REQUEST).statusCode()).isEqualTo(403);
        assertThat(text(session("jateng.mitra").get(path))).contains("\"mayChange\":false");
    }

    @Test
    void theShareOfPausedTimeIsReported() throws IOException {
        JsonNode before = share("diy.kepala");
        ProcessInstance instance = secondActivity("2026-01-12T09:00");
        long ofOthers = share("diy.kepala").get("workingMinutes").asLong();
        pause(instance);
        moveTo("2026-01-12T11:00");
        resume(instance);
        moveTo("2026-01-12T11:20");
        complete(instance);
        JsonNode after = share("diy.kepala");
        assertThat(after.get("pausedMinutes").asLong() - (before == null ? 0 : before.get("pausedMinutes").asLong())).isEqualTo(120);
        assertThat(after.get("workingMinutes").asLong() - ofOthers).isEqualTo(20);
        assertThat(after.get("percent").asDouble()).isEqualTo(Math.round(1000.0 * after.get("pausedMinutes").asLong()
                / (after.get("pausedMinutes").asLong() + after.get("workingMinutes").asLong())) / 10.0);
        assertThat(text(session("pemalang.kepala").get(API + "/pauses/shares"))).doesNotContain("diy-03");
        assertThat(json.readTree(session("diy.promosi").get(API + "/pauses/shares").body())).isEmpty();
    }

    private ProcessInstance secondActivity(String moment) {
        moveTo(moment);
        ProcessInstance instance = cases.start(SAMPLE);
        while (!cases.open(instance).contains("kegiatan_02")) {
            cases.act(instance, SAMPLE, cases.open(instance).get(0), Map.of());
        }
        taskService.setAssignee(task(instance).getId(), "diy.kasi");
        return instance;
    }

    private Task task(ProcessInstance instance) {
        return cases.task(instance, "kegiatan_02");
    }

    private Instant due(ProcessInstance instance) {
        return task(instance).getDueDate().toInstant();
    }

    /** Lets the reminder fire; tells when it was due. */
    private Instant reminder(ProcessInstance instance) {
        Instant due = cases.timer(instance, "waktu_02").getDuedate().toInstant();
        cases.fireTimer(instance, "waktu_02");
        return due;
    }

    private void pause(ProcessInstance instance) {
        assertThat(post("diy.kasi", instance, REQUEST)).isEqualTo(200);
    }

    private void resume(ProcessInstance instance) {
        assertThat(session("diy.kasi").send("DELETE", path(instance), null).statusCode()).isEqualTo(200);
    }

    private void complete(ProcessInstance instance) {
        accounts.save(task(instance).getId(), cases.completeAccount(task(instance)), "diy.kasi");
        taskService.complete(task(instance).getId());
    }

    private Map<String, Object> record(ProcessInstance instance) {
        return jdbc.queryForMap("select * from activity_record where process_instance_id = ? and activity_id = 'kegiatan_02'",
                instance.getId());
    }

    private int post(String user, ProcessInstance instance, String request) {
        return session(user).send("POST", path(instance), request).statusCode();
    }

    private String refusal(ProcessInstance instance, String request) throws IOException {
        HttpResponse<byte[]> answer = session("diy.kasi").send("POST", path(instance), request);
        assertThat(answer.statusCode()).isEqualTo(400);
        return json.readTree(answer.body()).get("detail").asText();
    }

    private JsonNode row(String user, ProcessInstance instance) throws IOException {
        return StreamSupport.stream(json.readTree(session(user).get(API + "/pauses").body()).spliterator(), false)
                .filter(row -> row.get("processInstanceId").asText().equals(instance.getId())).findFirst().orElseThrow();
    }

    private JsonNode share(String user) throws IOException {
        return StreamSupport.stream(json.readTree(session(user).get(API + "/pauses/shares").body()).spliterator(), false)
                .filter(row -> row.get("sop").asText().equals("diy-03")).findFirst().orElse(null);
    }

    private String path(ProcessInstance instance) {
        return API + "/tasks/" + task(instance).getId() + "/pause";
    }

    private WebSession session(String user) {
        return user.endsWith(".pengawas") ? WebSession.cockpit(port, user) : WebSession.tasklist(port, user);
    }

    private void calendar(String day, boolean remove) {
        HttpResponse<byte[]> answer = WebSession.admin(port, "diy.pengelola").send("POST", API + "/calendar/changes",
                "{\"subject\":\"days\",\"day\":\"%s\",\"kind\":\"REGIONAL_HOLIDAY\",\"name\":\"Libur daerah\",\"remove\":%s}".formatted(day, remove));
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
    }

    private static void moveTo(String moment) {
        EngineTime.moveTo(wib(moment));
    }

    private static Instant wib(String moment) {
        return LocalDateTime.parse(moment).atZone(WIB).toInstant();
    }
}
