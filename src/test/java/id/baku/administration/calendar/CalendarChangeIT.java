package id.baku.administration.calendar;

import static id.baku.administration.calendar.ChangedCalendar.THURSDAY_OFF;
import static id.baku.administration.calendar.ChangedCalendar.WORKED_AGAIN;
import static id.baku.administration.calendar.ChangedCalendar.day;
import static id.baku.administration.calendar.ChangedCalendar.moveTo;
import static id.baku.administration.calendar.ChangedCalendar.rows;
import static id.baku.administration.calendar.ChangedCalendar.wib;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

import com.fasterxml.jackson.databind.JsonNode;

import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;

/** A change of the calendar moves exactly those deadlines that the preview has listed. */
@BakuTest
@BothDatabases
class CalendarChangeIT {

    @Autowired
    AutowireCapableBeanFactory beans;
    @Autowired
    CaseDriver cases;
    @Autowired
    TaskService taskService;
    @Autowired
    HistoryService historyService;
    @Autowired
    ManagementService managementService;
    @Autowired
    JdbcTemplate jdbc;

    ChangedCalendar calendar;

    @BeforeEach
    void begin() {
        calendar = beans.createBean(ChangedCalendar.class);
        calendar.begin();
    }

    @AfterEach
    void leaveTheCalendarAsItWas() throws IOException {
        calendar.leaveAsItWas();
    }

    @Test
    void saysWhatItMovesBeforeItIsSavedAndThenMovesExactlyThat() throws IOException {
        ProcessInstance instance = calendar.sideBySide("PT2H");
        ProcessInstance done = calendar.sideBySide("PT30M");
        JsonNode preview = calendar.change("preview", THURSDAY_OFF);
        assertThat(rows(preview, instance)).containsExactlyInAnyOrder(
                "TASK 1. Siapkan bahan 0 2026-01-15T08:30 2026-01-19T08:30",
                "TASK 2. Atur jadwal 0 2026-01-15T08:30 2026-01-19T08:30",
                "REMINDER 1. Siapkan bahan 1 2026-01-15T08:30 2026-01-19T08:30",
                "REMINDER 2. Atur jadwal 1 2026-01-15T08:30 2026-01-19T08:30");
        assertThat(rows(preview, done)).as("due before the holiday").isEmpty();
        assertThat(calendar.due(instance, "waktu_01")).as("only told").isEqualTo("2026-01-15T08:30");

        assertThat(calendar.change("changes", THURSDAY_OFF)).isEqualTo(preview);
        assertThat(calendar.due(instance, "waktu_01")).isEqualTo("2026-01-19T08:30");
        assertThat(cases.task(instance, "kegiatan_01").getDueDate())
                .hasSameTimeAs(cases.timer(instance, "waktu_01").getDuedate());
        assertThat(historyService.createHistoricTaskInstanceQuery().processInstanceId(instance.getId())
                .taskDefinitionKey("kegiatan_01").singleResult().getDueDate()).hasSameTimeAs(Date.from(wib("2026-01-19T08:30")));
        assertThat(calendar.due(done, "waktu_01")).isEqualTo("2026-01-14T15:30");
        assertThat(calendar.due(calendar.sideBySide("P1D"), "waktu_01")).as("a case that begins now")
                .isEqualTo("2026-01-19T15:00");

        calendar.change("changes", WORKED_AGAIN);
        assertThat(calendar.due(instance, "waktu_01")).isEqualTo("2026-01-15T08:30");
    }

    @Test
    void touchesNoOtherAgency() throws IOException {
        ProcessInstance foreign = cases.start(SampleSop.of("sulbar-45"));
        List<Date> before = dates(foreign);
        calendar.change("changes", THURSDAY_OFF);
        assertThat(dates(foreign)).isEqualTo(before).isNotEmpty();
    }

    @Test
    void doesNotRepeatAReminderThatWasGivenAndKeepsTheRest() throws IOException {
        ProcessInstance instance = calendar.sideBySide("PT2H");
        cases.fireTimer(instance, "waktu_01");
        JsonNode moved = calendar.change("changes", THURSDAY_OFF);
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
        ProcessInstance instance = calendar.sideBySide("PT2H");
        assertThat(calendar.due(instance, "waktu_01")).isEqualTo("2026-01-19T09:00");
        moveTo("2026-01-19T08:00");
        JsonNode moved = calendar.change("changes", day("2026-01-16", "DUTY_DAY", null, false));
        assertThat(rows(moved, instance)).contains("REMINDER 1. Siapkan bahan 1 2026-01-19T09:00 2026-01-19T08:00",
                "TASK 1. Siapkan bahan 0 2026-01-19T09:00 2026-01-16T09:00");
        assertThat(fireAll(instance)).containsExactly("2026-01-19T08:00", "2026-01-19T10:00", "2026-01-19T12:00");
        assertThat(reminders(instance)).isEqualTo(3);
    }

    @Test
    void leavesWhatSomebodySetByHand() throws IOException {
        ProcessInstance instance = calendar.sideBySide("PT2H");
        Date byHand = Date.from(wib("2026-01-15T14:00"));
        taskService.setDueDate(cases.task(instance, "kegiatan_01").getId(), byHand);
        managementService.setJobDuedate(cases.timer(instance, "waktu_01").getId(), byHand);
        assertThat(rows(calendar.change("changes", THURSDAY_OFF), instance)).hasSize(2)
                .allMatch(row -> row.contains("2. Atur jadwal"));
        assertThat(calendar.due(instance, "waktu_01")).isEqualTo("2026-01-15T14:00");
        assertThat(cases.task(instance, "kegiatan_01").getDueDate()).hasSameTimeAs(byHand);
    }

    /**
     * Two acts share one standard: the deadline of the second is counted from the first, and moves although the first is done.
     */
    @Test
    void aDeadlineThatFollowsAnotherMovesWithIt() throws IOException {
        SampleSop sop = SampleSop.of("diy-06");
        ProcessInstance instance = cases.start(sop);
        moveTo("2026-01-14T15:50");
        while (!cases.open(instance).contains("kegiatan_04b")) {
            cases.act(instance, sop, cases.open(instance).get(0), Map.of());
            moveTo("2026-01-14T15:50");
        }
        assertThat(calendar.due(instance, "waktu_04b")).isEqualTo("2026-01-15T07:35");
        calendar.change("changes", THURSDAY_OFF);
        assertThat(calendar.due(instance, "waktu_04b")).isEqualTo("2026-01-19T07:35");
        assertThat(cases.task(instance, "kegiatan_04b").getDueDate()).hasSameTimeAs(Date.from(wib("2026-01-19T07:35")));
        moveTo("2026-01-19T07:35");
        assertThat(fireAll(instance, "waktu_04b")).hasSize(3).startsWith("2026-01-19T07:35", "2026-01-19T07:50");
    }

    @Test
    void hoursMoveDeadlinesFromTheDayOnWhichTheyHold() throws IOException {
        ProcessInstance instance = calendar.sideBySide("P2D");
        assertThat(calendar.due(instance, "waktu_01")).isEqualTo("2026-01-19T15:00");
        String hours = """
                {"subject":"hours","season":"NORMAL","validFrom":"2026-01-19","basis":"Keputusan contoh","remove":%s,
                 "week":{"MONDAY":{"opens":"08:00","closes":"14:00"},"TUESDAY":{"opens":"08:00","closes":"14:00"}}}""";
        assertThat(rows(calendar.change("changes", hours.formatted(false)), instance))
                .contains("TASK 1. Siapkan bahan 0 2026-01-19T15:00 2026-01-20T08:00");
        assertThat(calendar.due(instance, "waktu_01")).isEqualTo("2026-01-20T08:00");
        calendar.change("changes", hours.formatted(true));
        assertThat(calendar.due(instance, "waktu_01")).isEqualTo("2026-01-19T15:00");
    }

    private List<Date> dates(ProcessInstance instance) {
        List<Date> dates = new ArrayList<>(managementService.createJobQuery().processInstanceId(instance.getId()).timers()
                .list().stream().map(Job::getDuedate).toList());
        taskService.createTaskQuery().processInstanceId(instance.getId()).list().forEach(task -> dates.add(task.getDueDate()));
        return dates;
    }

    private List<String> fireAll(ProcessInstance instance) {
        return fireAll(instance, "waktu_01");
    }

    private List<String> fireAll(ProcessInstance instance, String timer) {
        List<String> moments = new ArrayList<>();
        while (cases.hasTimer(instance, timer)) {
            moments.add(calendar.due(instance, timer));
            cases.fireTimer(instance, timer);
        }
        return moments;
    }

    private int reminders(ProcessInstance instance) {
        return jdbc.queryForObject("select count(*) from late_notice n join late_activity a on a.id = n.late_activity_id "
                + "where a.process_instance_id = ? and kind = 'REMINDER'", Integer.class, instance.getId());
    }
}
