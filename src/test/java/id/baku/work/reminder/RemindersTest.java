package id.baku.work.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.engine.round.Round;
import id.baku.engine.time.EngineTime;
import id.baku.engine.time.TaskClock;
import id.baku.engine.time.TimeLeft;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;
import id.baku.testing.English;

/** Who is reminded of a task, when, and in which words. */
@BakuTest
@BothDatabases
class RemindersTest {

    private static final SampleSop SAMPLE = SampleSop.of("diy-03");
    /** Monday, 09.00 in Yogyakarta. */
    private static final Instant MONDAY = Instant.parse("2026-01-12T02:00:00Z");

    @Autowired
    CaseDriver cases;
    @Autowired
    TaskService taskService;
    @Autowired
    IdentityService identityService;
    @Autowired
    DueReminders dueReminders;
    @Autowired
    TaskClock taskClock;
    @Autowired
    Digest digest;
    @Autowired
    @Qualifier("outboxSender")
    Round sender;
    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void nobodyWasTold() {
        EngineTime.moveTo(MONDAY);
        List.of("outbox_message", "due_reminder", "digest_day").forEach(table -> jdbc.update("delete from " + table));
    }

    @AfterEach
    void startTheClock() {
        EngineTime.reset();
    }

    @Test
    void aTaskThatNobodyHasTakenRemindsItsWholeRoleThenItsExecutorAndAtLastTheSuperior() {
        identityService.createMembership("diy.analis", "diy-penyusun-promosi");
        try {
            ProcessInstance instance = runTo("kegiatan_03");
            Task task = cases.task(instance, "kegiatan_03");
            cases.fireTimer(instance, "waktu_03");
            assertThat(told()).containsExactlyInAnyOrder("diy.analis REMINDER", "diy.promosi REMINDER");
            String mail = jdbc.queryForObject("select body from outbox_message where recipient = 'diy.promosi'", String.class);
            assertThat(mail).contains(instance.getBusinessKey() + " – ", "Penyusun Promosi & Kerjasama", "30 menit",
                    "Batas waktu   : Senin, 12 Januari 2026 pukul 09.30 WIB", "ke-1",
                    "http://localhost:8080/camunda/app/tasklist/default/#/?task=" + task.getId());
            assertThat(English.in(mail.replaceAll("http\\S+", ""))).isEmpty();
            assertThat(jdbc.queryForObject("select subject from outbox_message where recipient = 'diy.promosi'", String.class))
                    .startsWith("[Baku] Teguran ke-1: " + instance.getBusinessKey() + " 3. ");

            taskService.setAssignee(task.getId(), "diy.promosi");
            cases.fireTimer(instance, "waktu_03");
            assertThat(told()).as("who has taken it").hasSize(3)
                    .filteredOn("diy.promosi REMINDER"::equals).hasSize(2);
            cases.fireTimer(instance, "waktu_03");
            assertThat(told()).hasSize(5).contains("diy.kasi REPORT");
            assertThat(jdbc.queryForObject("select body from outbox_message where kind = 'REPORT'", String.class))
                    .contains("sudah ditegur 3 kali").doesNotContain("http");
        } finally {
            identityService.deleteMembership("diy.analis", "diy-penyusun-promosi");
        }
    }

    @Test
    void aReminderThatComesAfterTheTaskIsPointlessAReportIsNot() {
        ProcessInstance instance = runTo("kegiatan_03");
        IntStream.range(0, 3).forEach(i -> cases.fireTimer(instance, "waktu_03"));
        cases.act(instance, SAMPLE, "kegiatan_03", Map.of());
        EngineTime.moveTo(MONDAY.plusSeconds(86_400));
        send();
        assertThat(jdbc.queryForList("select kind || ' ' || state from outbox_message where activity_instance in "
                + "(select activity_instance from late_activity where activity_id = 'kegiatan_03')", String.class))
                .containsExactlyInAnyOrder("REMINDER LAPSED", "REMINDER LAPSED", "REMINDER LAPSED", "REPORT NOTICE");
    }

    @Test
    void anExecutorIsRemindedOnceBeforeALongerTaskIsDue() {
        ProcessInstance instance = runTo("kegiatan_06");
        Task task = cases.task(instance, "kegiatan_06");
        dueReminders.run();
        assertThat(told()).as("too early").isEmpty();
        taskService.setAssignee(task.getId(), "diy.promosi");
        EngineTime.moveTo(task.getDueDate().toInstant().minusSeconds(600));
        dueReminders.run();
        dueReminders.run();
        assertThat(told()).containsExactly("diy.promosi DUE_SOON");
        assertThat(jdbc.queryForObject("select count(*) from due_reminder where task_id = ?", Integer.class, task.getId()))
                .isZero();
        EngineTime.moveTo(task.getDueDate().toInstant().plusSeconds(60));
        send();
        assertThat(jdbc.queryForList("select state from outbox_message", String.class)).as("too late").containsExactly("LAPSED");
    }

    @Test
    void aDueDateThatMovesMovesTheReminderWithIt() {
        ProcessInstance instance = runTo("kegiatan_06");
        Task task = cases.task(instance, "kegiatan_06");
        Instant due = task.getDueDate().toInstant();
        task.setDueDate(Date.from(due.plusSeconds(6 * 86_400)));
        taskService.saveTask(task);
        EngineTime.moveTo(due.minusSeconds(600));
        dueReminders.run();
        assertThat(told()).isEmpty();
        EngineTime.moveTo(due.plusSeconds(6 * 86_400 - 600));
        dueReminders.run();
        assertThat(told()).containsExactly("diy.promosi DUE_SOON");
    }

    @Test
    void aPauseOverItsMomentDelaysTheReminderAndSwallowsItNot() {
        ProcessInstance instance = runTo("kegiatan_06");
        Task task = cases.task(instance, "kegiatan_06");
        Instant due = task.getDueDate().toInstant();
        TimeLeft left = taskClock.stop(task.getId());
        EngineTime.moveTo(due.minusSeconds(600));
        dueReminders.run();
        EngineTime.moveTo(due.plusSeconds(86_400));
        dueReminders.run();
        assertThat(told()).as("while it stands").isEmpty();
        Instant later = taskClock.run(task.getId(), left).orElseThrow();
        EngineTime.moveTo(later.minusSeconds(600));
        dueReminders.run();
        assertThat(told()).containsExactly("diy.promosi DUE_SOON");
    }

    @Test
    void aShortTaskHasNoReminderBeforeItIsDue() {
        ProcessInstance instance = runTo("kegiatan_03");
        assertThat(jdbc.queryForObject("select count(*) from due_reminder where task_id = ?", Integer.class,
                cases.task(instance, "kegiatan_03").getId())).isZero();
    }

    @Test
    void supervisorsHaveADigestEveryOfficeDayOnce() {
        jdbc.update("update late_activity set completed_at = recorded_at where completed_at is null");
        jdbc.update("delete from late_notice where kind = 'REPORT'");
        ProcessInstance instance = runTo("kegiatan_03");
        IntStream.range(0, 3).forEach(i -> cases.fireTimer(instance, "waktu_03"));
        EngineTime.moveTo(Instant.parse("2026-01-12T23:00:00Z"));
        digest.run();
        assertThat(digests()).as("before the office opens").isEmpty();
        EngineTime.moveTo(Instant.parse("2026-01-13T00:35:00Z"));
        digest.run();
        digest.run();
        assertThat(digests()).containsExactly("diy.kepala", "diy.pengawas");
        String mail = jdbc.queryForObject("select body from outbox_message where kind = 'DIGEST' and recipient = 'diy.kepala'",
                String.class);
        assertThat(mail).contains("Selasa, 13 Januari 2026", "diy-03 ", "Terlambat (1):", instance.getBusinessKey(),
                "Dilaporkan ke atasan sejak ikhtisar terakhir (1):");
        assertThat(English.in(mail.replaceAll("http\\S+", ""))).isEmpty();
        EngineTime.moveTo(Instant.parse("2026-01-17T03:00:00Z"));
        digest.run();
        assertThat(digests()).as("Saturday").hasSize(2);
    }

    @Test
    void aDayWithNothingToTellHasNoDigest() {
        jdbc.update("update late_activity set completed_at = recorded_at where completed_at is null");
        jdbc.update("delete from late_notice where kind = 'REPORT'");
        EngineTime.moveTo(Instant.parse("2025-02-03T03:00:00Z"));
        digest.run();
        assertThat(jdbc.queryForObject("select count(*) from digest_day", Integer.class)).isEqualTo(5);
        assertThat(jdbc.queryForList("select body from outbox_message", String.class)).isEmpty();
    }

    private void send() {
        sender.run();
    }

    private List<String> told() {
        return jdbc.queryForList("select recipient || ' ' || kind from outbox_message where kind <> 'DIGEST' "
                + "and process_instance_id is not null order by created_at, recipient", String.class);
    }

    private List<String> digests() {
        return jdbc.queryForList("select recipient from outbox_message where kind = 'DIGEST' and agency = 'diy' "
                + "order by recipient", String.class);
    }

    private ProcessInstance runTo(String activityId) {
        ProcessInstance instance = cases.start(SAMPLE);
        while (!cases.open(instance).contains(activityId)) {
            cases.act(instance, SAMPLE, cases.open(instance).get(0), Map.of());
        }
        return instance;
    }
}
