package id.baku.sop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.engine.EngineTime;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;

/** The time standards of diy-03: every timer reminds at one, two and three times the standard, then reports. */
@BakuTest
class Diy03TimersTest {

    private static final List<String> STANDARDS = List.of("PT5M", "PT30M", "PT30M", "PT15M", "PT5M", "P1D", "PT5M",
            "P1D", "P10D", "PT10M", "PT10M", "P1D", "PT15M", "PT5M");

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

    static Stream<Integer> numbers() {
        return IntStream.rangeClosed(1, 14).boxed();
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void remindsThreeTimesAndReportsAtTheThird(int number) {
        String activity = "kegiatan_%02d".formatted(number);
        String timer = "waktu_%02d".formatted(number);
        Duration standard = Duration.parse(STANDARDS.get(number - 1));
        ProcessInstance instance = runTo(number);
        Task task = cases.task(instance, activity);
        assertThat(task.getDueDate()).hasSameTimeAs(Date.from(Instant.parse("2026-01-12T02:00:00Z").plus(standard)));

        for (int reminder = 1; reminder <= 3; reminder++) {
            cases.fireTimer(instance, timer);
            assertThat(notices(task)).hasSize(reminder == 3 ? 4 : reminder)
                    .contains("REMINDER %d %d".formatted(reminder, standard.toMinutes() * (reminder - 1)));
        }
        assertThat(notices(task)).contains("REPORT 3 " + standard.toMinutes() * 2);
        assertThat(cases.hasTimer(instance, timer)).as("a fourth reminder").isFalse();
        assertThat(instance).isWaitingAt(activity);
        assertThat(taskService.getTaskComments(task.getId())).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void stopsWhenTheTaskIsDone(int number) {
        String activity = "kegiatan_%02d".formatted(number);
        ProcessInstance instance = runTo(number);
        Task task = cases.task(instance, activity);
        cases.fireTimer(instance, "waktu_%02d".formatted(number));
        cases.complete(instance, activity, Diy03Data.of(activity));
        assertThat(cases.hasTimer(instance, "waktu_%02d".formatted(number))).isFalse();
        assertThat(jdbc.queryForObject("select completed_at is not null from late_activity where process_instance_id = ? "
                + "and activity_id = ?", Boolean.class, instance.getId(), activity)).isTrue();
    }

    @Test
    void recordsWhoWasLateWithWhatAndTellsTheSuperiorRole() {
        ProcessInstance instance = runTo(3);
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
        ProcessInstance instance = runTo(3);
        assertThat(jdbc.queryForObject("select count(*) from late_activity where process_instance_id = ?",
                Integer.class, instance.getId())).isZero();
    }

    @Test
    void tellsTwoLateCasesApart() {
        ProcessInstance first = runTo(1);
        ProcessInstance second = runTo(2);
        cases.fireTimer(first, "waktu_01");
        cases.fireTimer(second, "waktu_02");
        assertThat(jdbc.queryForList("select activity_id from late_activity where process_instance_id = ?",
                String.class, first.getId())).containsExactly("kegiatan_01");
        assertThat(jdbc.queryForList("select activity_id from late_activity where process_instance_id = ?",
                String.class, second.getId())).containsExactly("kegiatan_02");
    }

    private ProcessInstance runTo(int number) {
        ProcessInstance instance = cases.start("diy-03", "diy", Diy03Data.REQUEST);
        IntStream.range(1, number).mapToObj("kegiatan_%02d"::formatted)
                .forEach(activity -> cases.complete(instance, activity, Diy03Data.of(activity)));
        return instance;
    }

    private List<String> notices(Task task) {
        return jdbc.query("select n.kind, n.number, n.minutes_late from late_notice n join late_activity a "
                + "on a.id = n.late_activity_id where a.process_instance_id = ? and a.activity_id = ?",
                (row, i) -> "%s %d %d".formatted(row.getString(1), row.getInt(2), row.getLong(3)),
                task.getProcessInstanceId(), task.getTaskDefinitionKey());
    }
}
