package id.baku.work.pause;

import static id.baku.work.pause.SecondActivity.API;
import static id.baku.work.pause.SecondActivity.REQUEST;
import static id.baku.work.pause.SecondActivity.moveTo;
import static id.baku.work.pause.SecondActivity.wib;
import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Comment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.engine.refusal.Refusal;
import id.baku.engine.time.EngineTime;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/**
 * What a pause does to an activity: its clock stops, then runs on with exactly the time that was left, and earlier lateness
 * stays visible.
 */
@BakuTest
@BothDatabases
class PauseTest {

    @LocalServerPort
    int port;
    @Autowired
    AutowireCapableBeanFactory beans;
    @Autowired
    CaseDriver cases;
    @Autowired
    TaskService taskService;
    @Autowired
    RuntimeService runtimeService;
    @Autowired
    JdbcTemplate jdbc;

    SecondActivity second;

    @BeforeEach
    void findTheActivity() {
        second = beans.createBean(SecondActivity.class);
    }

    @AfterEach
    void startTheClock() {
        EngineTime.reset();
    }

    @Test
    void resumesWithExactlyTheWorkingTimeThatWasLeft() {
        ProcessInstance instance = second.begin("2026-01-15T11:50");
        assertThat(second.due(instance)).as("over the noon break").isEqualTo(wib("2026-01-15T13:20"));
        moveTo("2026-01-15T11:55:20.250");
        second.pause(instance);
        assertThat(second.task(instance).getDueDate()).as("it holds time that is left, and no date").isNull();
        assertThat(cases.timer(instance, "waktu_02").isSuspended()).isTrue();

        moveTo("2026-01-19T11:45");
        second.resume(instance);
        Instant due = wib("2026-01-19T13:09:39.750");
        assertThat(second.due(instance)).as("past holiday, weekend and noon break: 24 min 39.75 s").isEqualTo(due);
        assertThat(List.of(second.reminder(instance), second.reminder(instance), second.reminder(instance)))
                .as("at one, two and three times the standard")
                .containsExactly(due, due.plusSeconds(30 * 60), due.plusSeconds(60 * 60));
        assertThat(cases.hasTimer(instance, "waktu_02")).isFalse();
    }

    @Test
    void laterRemindersKeepTheirTimeToo() {
        ProcessInstance instance = second.begin("2026-01-12T09:00");
        assertThat(second.reminder(instance)).isEqualTo(wib("2026-01-12T09:30"));
        moveTo("2026-01-12T09:40");
        second.pause(instance);
        moveTo("2026-01-13T08:00");
        second.resume(instance);
        assertThat(List.of(second.reminder(instance), second.reminder(instance)))
                .containsExactly(wib("2026-01-13T08:20"), wib("2026-01-13T08:50"));
        assertThat(cases.hasTimer(instance, "waktu_02")).isFalse();
    }

    @Test
    void pausesAddUpAndTheRecordTellsThem() {
        ProcessInstance instance = second.begin("2026-01-12T09:00");
        moveTo("2026-01-12T09:10");
        second.pause(instance);
        moveTo("2026-01-12T10:10");
        second.resume(instance);
        moveTo("2026-01-12T10:15");
        second.pause(instance);
        moveTo("2026-01-13T07:45");
        second.resume(instance);
        assertThat(second.due(instance)).isEqualTo(wib("2026-01-13T08:00"));
        moveTo("2026-01-13T07:50");
        second.complete(instance);
        // 60 minutes, then Monday from 10.15 to 16.00 without the noon hour and a quarter of Tuesday
        assertThat(record(instance)).containsEntry("paused_minutes", 60L + 285L + 15L).containsEntry("working_minutes", 20L)
                .containsEntry("standard_minutes", 30L).containsEntry("minutes_late", 0L).containsEntry("late", false)
                .containsEntry("waiting_minutes", 0L);
    }

    @Test
    void aPauseThatBeginsAfterTheDueDateHidesNothing() {
        ProcessInstance instance = second.begin("2026-01-12T09:00");
        second.reminder(instance);
        moveTo("2026-01-12T10:00");
        second.pause(instance);
        assertThat(second.due(instance)).as("the due date stays").isEqualTo(wib("2026-01-12T09:30"));
        moveTo("2026-01-12T11:00");
        second.resume(instance);
        assertThat(second.due(instance)).isEqualTo(wib("2026-01-12T09:30"));
        second.complete(instance);
        assertThat(record(instance)).containsEntry("minutes_late", 90L).containsEntry("late", true)
                .containsEntry("paused_minutes", 60L).containsEntry("working_minutes", 60L)
                .containsEntry("standard_minutes", 30L);
        assertThat(jdbc.queryForObject("select count(*) from late_activity where process_instance_id = ?", Integer.class,
                instance.getId())).isEqualTo(1);
    }

    @Test
    void aPausedTaskIsNotCompletedUntilItIsResumed() {
        ProcessInstance instance = second.begin("2026-01-12T09:00");
        second.pause(instance);
        assertThatThrownBy(() -> second.complete(instance)).isInstanceOf(Refusal.class)
                .hasMessage("Tugas ini dijeda; lanjutkan lebih dahulu.");
        assertThat(second.post("diy.kasi", instance, REQUEST)).as("paused already").isEqualTo(409);
        second.resume(instance);
        assertThat(second.session("diy.kasi").send("DELETE", second.path(instance), null).statusCode()).as("runs already")
                .isEqualTo(409);
        String activity = second.task(instance).getId();
        assertThat(taskService.getTaskComments(activity)).extracting(Comment::getFullMessage)
                .contains("Dijeda: menunggu Dinas Pariwisata. Alasan: Menunggu daftar peserta",
                        "Dilanjutkan setelah dijeda 0 menit kerja.");
        second.complete(instance);
    }

    @Test
    void aChangeOfTheCalendarLeavesWhatIsPausedAndMovesWhatWasResumed() throws IOException {
        ProcessInstance instance = second.begin("2026-01-14T15:30");
        moveTo("2026-01-14T15:40");
        second.pause(instance);
        Date resting = cases.timer(instance, "waktu_02").getDuedate();
        try {
            calendar("2026-01-15", false);
            assertThat(second.task(instance).getDueDate()).isNull();
            assertThat(cases.timer(instance, "waktu_02").getDuedate()).isEqualTo(resting);
            moveTo("2026-01-14T15:50");
            second.resume(instance);
            Instant due = wib("2026-01-19T07:40");
            assertThat(second.due(instance)).as("20 minutes, of which 10 after two holidays and a weekend").isEqualTo(due);
            calendar("2026-01-15", true);
            assertThat(second.due(instance)).as("Thursday is worked again").isEqualTo(wib("2026-01-15T07:40"));
            assertThat(List.of(second.reminder(instance), second.reminder(instance), second.reminder(instance)))
                    .containsExactly(wib("2026-01-15T07:40"), wib("2026-01-15T08:10"), wib("2026-01-15T08:40"));
        } finally {
            calendar("2026-01-15", true);
        }
    }

    @Test
    void aPauseEndsWithItsActivity() {
        ProcessInstance instance = second.begin("2026-01-12T09:00");
        second.pause(instance);
        moveTo("2026-01-12T09:20");
        runtimeService.deleteProcessInstance(instance.getId(), "ditarik kembali");
        assertThat(jdbc.queryForMap("select open_task_id, ended_by, minutes_paused from activity_pause "
                + "where process_instance_id = ?", instance.getId())).containsEntry("open_task_id", null)
                .containsEntry("ended_by", null).containsEntry("minutes_paused", 20L);
    }

    private Map<String, Object> record(ProcessInstance instance) {
        return jdbc.queryForMap("select * from activity_record where process_instance_id = ? and activity_id = 'kegiatan_02'",
                instance.getId());
    }

    private void calendar(String day, boolean remove) {
        HttpResponse<byte[]> answer = WebSession.admin(port, "diy.pengelola").send("POST", API + "/calendar/changes",
                "{\"subject\":\"days\",\"day\":\"%s\",\"kind\":\"REGIONAL_HOLIDAY\",\"name\":\"Libur daerah\",\"remove\":%s}"
                        .formatted(day, remove));
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
    }
}
