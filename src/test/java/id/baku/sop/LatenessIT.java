package id.baku.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.engine.time.EngineTime;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;

/** What is recorded of a late activity and who is told of it, in cases of diy-03. */
@BakuTest
@BothDatabases
class LatenessIT {

    private static final SampleSop SAMPLE = SampleSop.of("diy-03");

    @Autowired
    CaseDriver cases;
    @Autowired
    TaskService taskService;
    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void stopTheClock() {
        EngineTime.moveTo(Instant.parse("2026-01-12T02:00:00Z"));
    }

    @AfterEach
    void startTheClock() {
        EngineTime.reset();
    }

    @Test
    void stopsWhenTheTaskIsDone() {
        ProcessInstance instance = runTo("kegiatan_03");
        cases.fireTimer(instance, "waktu_03");
        cases.act(instance, SAMPLE, "kegiatan_03", Map.of());
        assertThat(cases.hasTimer(instance, "waktu_03")).isFalse();
        assertThat(jdbc.queryForObject("select completed_at is not null from late_activity where process_instance_id = ? "
                + "and activity_id = 'kegiatan_03'", Boolean.class, instance.getId())).isTrue();
    }

    @Test
    void measuresHowFarTheStandardIsExceeded() {
        ProcessInstance instance = runTo("kegiatan_03");
        Task task = cases.task(instance, "kegiatan_03");
        assertThat(task.getDueDate()).hasSameTimeAs(Date.from(Instant.parse("2026-01-12T02:30:00Z")));
        IntStream.range(0, 3).forEach(i -> cases.fireTimer(instance, "waktu_03"));
        assertThat(jdbc.query("select n.kind, n.minutes_late from late_notice n join late_activity a "
                + "on a.id = n.late_activity_id where a.process_instance_id = ? order by n.sent_at, n.kind desc",
                (row, i) -> row.getString(1) + " " + row.getLong(2), instance.getId()))
                .containsExactlyInAnyOrder("REMINDER 0", "REMINDER 30", "REMINDER 60", "REPORT 60");
        assertThat(taskService.getTaskComments(task.getId())).hasSize(3);
    }

    @Test
    void recordsWhoWasLateWithWhatAndTellsTheSuperiorRole() {
        ProcessInstance instance = runTo("kegiatan_03");
        Task task = cases.task(instance, "kegiatan_03");
        taskService.setAssignee(task.getId(), "diy.promosi");
        IntStream.range(0, 3).forEach(i -> cases.fireTimer(instance, "waktu_03"));
        assertThat(jdbc.queryForMap("select * from late_activity where process_instance_id = ? and activity_id = ?",
                instance.getId(), "kegiatan_03"))
                .containsEntry("AGENCY", "diy").containsEntry("SOP_KEY", "diy-03")
                .containsEntry("PROCESS_INSTANCE_ID", instance.getId())
                .containsEntry("BUSINESS_KEY", instance.getBusinessKey())
                .containsEntry("ACTIVITY_ID", "kegiatan_03").containsEntry("ROLE", "penyusun-promosi")
                .containsEntry("EXECUTOR", "diy.promosi").containsEntry("STANDARD", "PT30M")
                .containsEntry("STANDARD_LABEL", "30 menit").containsEntry("PROVISIONAL", false)
                .containsEntry("COMPLETED_AT", null);
        assertThat(jdbc.queryForList("select recipient_role from late_notice where kind = 'REPORT' "
                + "and late_activity_id = (select id from late_activity where process_instance_id = ?)", String.class,
                instance.getId()))
                .containsExactly("kasi-hal-sk");
    }

    @Test
    void leavesNoRowWhenTheTaskIsDoneInTime() {
        ProcessInstance instance = runTo("kegiatan_03");
        assertThat(jdbc.queryForObject("select count(*) from late_activity where process_instance_id = ?",
                Integer.class, instance.getId())).isZero();
    }

    @Test
    void tellsTwoLateCasesApart() {
        ProcessInstance first = runTo("kegiatan_01");
        ProcessInstance second = runTo("kegiatan_02");
        cases.fireTimer(first, "waktu_01");
        cases.fireTimer(second, "waktu_02");
        assertThat(jdbc.queryForList("select activity_id from late_activity where process_instance_id = ?",
                String.class, first.getId())).containsExactly("kegiatan_01");
        assertThat(jdbc.queryForList("select activity_id from late_activity where process_instance_id = ?",
                String.class, second.getId())).containsExactly("kegiatan_02");
    }

    private ProcessInstance runTo(String activityId) {
        ProcessInstance instance = cases.start(SAMPLE);
        while (!cases.open(instance).contains(activityId)) {
            cases.act(instance, SAMPLE, cases.open(instance).get(0), Map.of());
        }
        return instance;
    }
}
