package id.baku.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import id.baku.engine.time.EngineTime;
import id.baku.office.calendar.WorkingCalendar;
import id.baku.office.calendar.WorkingCalendars;
import id.baku.office.calendar.WorkingDuration;

/**
 * What holds for every SOP: it runs from start to end, and every standard leads to reminders and reports. The class of an SOP
 * gives its straight path, and adds tests of its branches and returns.
 */
abstract class SopTest extends SopCase {

    @Autowired
    WorkingCalendars calendars;

    private final Transcription signed;

    SopTest(String key) {
        super(key);
        signed = Transcription.of(key);
    }

    /** Activities of the straight path in their order; of those side by side, the one whose name sorts first. */
    abstract List<String> straightPath();

    /** Documents of the straight path, each as "kind STAGE", in any order. */
    abstract List<String> documents();

    @Test
    void runsFromItsStartToItsEnd() {
        ProcessInstance instance = start();
        assertThat(cases.finish(instance, sample)).containsExactlyElementsOf(straightPath());
        assertThat(naskah(instance)).containsExactlyInAnyOrderElementsOf(documents());
        assertThat(deviations(instance)).as("everything on time and complete").isEmpty();
        assertThat(jdbc.queryForList("select activity_id from activity_record where process_instance_id = ?", String.class,
                instance.getId())).as("the record of what was done").containsExactlyInAnyOrderElementsOf(straightPath());
    }

    @Test
    @Tag("sweep")
    void everyStandardRemindsThreeTimesAndThenReports() {
        EngineTime.moveTo(clock.instant().truncatedTo(ChronoUnit.SECONDS));
        ProcessInstance instance = start();
        while (!cases.isFinished(instance)) {
            for (String activity : cases.open(instance)) {
                String timer = activity.replace("kegiatan", "waktu");
                if (notices(instance, activity).isEmpty() && cases.hasTimer(instance, timer)) {
                    exceed(instance, activity, timer);
                }
            }
            complete(instance, cases.open(instance).get(0));
        }
        assertThat(jdbc.queryForList("select distinct activity_id from late_activity where process_instance_id = ?",
                String.class, instance.getId())).containsExactlyInAnyOrderElementsOf(
                straightPath().stream().distinct().filter(this::hasStandard).toList());
        assertThat(everyLatenessIsAccountedFor(instance)).as("late activities").containsAll(
                straightPath().stream().filter(this::hasStandard).toList());
    }

    @Test
    @Tag("sweep")
    void whoIsDoneInTheLastMinuteIsOnTime() {
        EngineTime.moveTo(clock.instant().truncatedTo(ChronoUnit.SECONDS));
        ProcessInstance instance = start();
        Set<String> lastMinute = new HashSet<>();
        while (!cases.isFinished(instance)) {
            HistoricActivityInstance next = acts(instance).filter(act -> act.getEndTime() == null)
                    .min(Comparator.comparing(act -> due(act).orElse(Instant.MIN))).orElseThrow();
            due(next).filter(due -> !due.isBefore(clock.instant())).ifPresent(due -> {
                if (!cases.isWaiting(instance, next.getActivityId())) {
                    assertThat(task(instance, next.getActivityId()).getDueDate()).as(next.getActivityId()).hasSameTimeAs(Date.from(due));
                }
                EngineTime.moveTo(due);
                lastMinute.add(next.getActivityId());
            });
            complete(instance, next.getActivityId());
        }
        assertThat(lastMinute).containsExactlyInAnyOrderElementsOf(
                straightPath().stream().distinct().filter(this::hasStandard).toList());
        assertThat(deviations(instance)).isEmpty();
    }

    /**
     * Asserts that each activity which ended after its due date by the signed sheet left one deviation with the working minutes
     * over; answers which they were.
     */
    List<String> everyLatenessIsAccountedFor(ProcessInstance instance) {
        List<HistoricActivityInstance> late = acts(instance).filter(act -> act.getEndTime() != null)
                .filter(act -> due(act).filter(act.getEndTime().toInstant()::isAfter).isPresent()).toList();
        assertThat(deviations(instance)).containsExactlyInAnyOrderElementsOf(late.stream().map(act -> "%s %s TIME %d".formatted(
                act.getActivityId(), act.getId(), calendar().minutesBetween(due(act).orElseThrow(), act.getEndTime().toInstant())))
                .toList());
        return late.stream().map(HistoricActivityInstance::getActivityId).toList();
    }

    /** The due date of an act by the signed sheet; empty without a standard, and its begin for one of no length. */
    Optional<Instant> due(HistoricActivityInstance act) {
        Instant start = act.getStartTime().toInstant();
        return Optional.of(act).filter(one -> hasStandard(one.getActivityId())).map(this::standardEnds)
                .map(end -> end.isAfter(start) ? end : calendar().nextWorkingMoment(start.plusSeconds(1)));
    }

    /** The end of an act's standard: on most sheets the working time of its row, counted from its start. */
    Instant standardEnds(HistoricActivityInstance act) {
        return calendar().plus(act.getStartTime().toInstant(),
                WorkingDuration.parse(signed.row(act.getActivityId()).standard(), signed.minutesOfADay()));
    }

    WorkingCalendar calendar() {
        return calendars.of(sample.agency());
    }

    /** Finished and open acts of people and parties outside, by the engine's history. */
    Stream<HistoricActivityInstance> acts(ProcessInstance instance) {
        return historyService.createHistoricActivityInstanceQuery().processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceStartTime().asc().list().stream()
                .filter(act -> Set.of("userTask", "receiveTask").contains(act.getActivityType()));
    }

    /** The latest act of an activity that came before another act. */
    HistoricActivityInstance before(HistoricActivityInstance act, String activityId) {
        return historyService.createHistoricActivityInstanceQuery().processInstanceId(act.getProcessInstanceId())
                .activityId(activityId).orderByHistoricActivityInstanceStartTime().desc().list().get(0);
    }

    private List<String> deviations(ProcessInstance instance) {
        return jdbc.query("select activity_id, activity_instance, kind, minutes_over from deviation "
                + "where process_instance_id = ?", (row, i) -> "%s %s %s %d".formatted(row.getString(1), row.getString(2),
                row.getString(3), row.getLong(4)), instance.getId()).stream()
                .filter(row -> hasStandard(row.split(" ")[0])).toList();
    }

    /** Whether an activity has a time standard of its own; one repeated for several rows has due dates for each. */
    boolean hasStandard(String activityId) {
        return true;
    }

    private void exceed(ProcessInstance instance, String activity, String timer) {
        if (!cases.isWaiting(instance, activity)) {
            assertThat(cases.task(instance, activity).getDueDate()).as("due date of " + activity)
                    .hasSameTimeAs(cases.timer(instance, timer).getDuedate());
        }
        for (int reminder = 1; reminder <= 3; reminder++) {
            cases.fireTimer(instance, timer);
            assertThat(notices(instance, activity)).as(activity).hasSize(reminder == 3 ? 4 : reminder)
                    .contains("REMINDER " + reminder);
        }
        assertThat(notices(instance, activity)).as(activity).contains("REPORT 3");
        assertThat(cases.hasTimer(instance, timer)).as("a fourth reminder of " + activity).isFalse();
        assertThat(cases.open(instance)).contains(activity);
    }

    private List<String> notices(ProcessInstance instance, String activityId) {
        return jdbc.query("select n.kind, n.number from late_notice n join late_activity a on a.id = n.late_activity_id "
                + "where a.process_instance_id = ? and a.activity_id = ?",
                (row, i) -> row.getString(1) + " " + row.getInt(2), instance.getId(), activityId);
    }
}
