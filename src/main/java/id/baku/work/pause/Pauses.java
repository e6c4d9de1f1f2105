package id.baku.work.pause;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.baku.engine.refusal.Refusal;
import id.baku.engine.time.TimeLeft;
import id.baku.office.calendar.WorkingCalendar;
import id.baku.office.calendar.WorkingCalendars;

/** Pauses of tasks that wait for a party outside, and their lengths. The caller checks whether the user may see them. */
@Service
@Transactional
public class Pauses {

    private final ActivityPauseRepository pauses;
    private final WorkingCalendars calendars;
    private final Clock clock;

    Pauses(ActivityPauseRepository pauses, WorkingCalendars calendars, Clock clock) {
        this.pauses = pauses;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Working time within a period that an activity spent in pauses. */
    @Transactional(readOnly = true)
    public Duration paused(String agency, String activityInstance, Instant from, Instant to) {
        WorkingCalendar calendar = calendars.of(agency);
        return pauses.findByActivityInstance(activityInstance).stream().map(pause -> {
            Instant begin = pause.startedAt().isAfter(from) ? pause.startedAt() : from;
            Instant end = pause.isOpen() || pause.endedAt().isAfter(to) ? to : pause.endedAt();
            return end.isAfter(begin) ? calendar.workBetween(begin, end) : Duration.ZERO;
        }).reduce(Duration.ZERO, Duration::plus);
    }

    /** The open pauses, by task. */
    @Transactional(readOnly = true)
    public Map<String, PresentPause> ofTasks(Collection<String> taskIds) {
        return taskIds.isEmpty() ? Map.of() : pauses.findByOpenTaskIdIn(taskIds).stream()
                .collect(Collectors.toMap(ActivityPause::taskId, PresentPause::of));
    }

    /** The length of a pause in working minutes, until now if it is open. */
    long minutes(ActivityPause pause) {
        return pause.isOpen() ? minutesUntil(clock.instant(), pause) : pause.minutesPaused();
    }

    @Transactional(readOnly = true)
    Optional<ActivityPause> present(Task task) {
        return pauses.findByOpenTaskId(task.getId());
    }

    @Transactional(readOnly = true)
    List<ActivityPause> earlier(Task task) {
        return pauses.findByTaskIdAndEndedAtIsNotNullOrderByStartedAtDesc(task.getId());
    }

    /** Numbers of open pauses by SOP of an agency. */
    @Transactional(readOnly = true)
    public Map<String, Long> openBySop(String agency) {
        return pauses.findByAgencyInAndEndedAtIsNullOrderByStartedAt(List.of(agency)).stream()
                .collect(Collectors.groupingBy(ActivityPause::sopKey, Collectors.counting()));
    }

    /** The pauses of a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<CasePause> ofCase(String processInstanceId) {
        return pauses.findByProcessInstanceIdOrderByStartedAt(processInstanceId).stream().map(pause -> new CasePause(
                pause.activityName(), pause.party(), pause.reason(), pause.startedAt(), pause.endedAt(), minutes(pause))).toList();
    }

    /** @param left working time left until the due date, kept during the pause */
    ActivityPause begin(PausedActivity activity, PauseRequest request, TimeLeft left, String by) {
        Instant now = clock.instant();
        Instant expectedUntil = request.expectedUntil(activity, calendars.of(activity.agency()), now);
        return pauses.saveAndFlush(new ActivityPause(activity, request, expectedUntil, left, by, now));
    }

    void end(ActivityPause pause, String by) {
        Instant now = clock.instant();
        pause.end(by, now, minutesUntil(now, pause));
    }

    /**
     * A paused task cannot be completed: the end of a pause is recorded as an act of its own, with the moment at which the
     * awaited answer came.
     */
    @EventListener(condition = "#task.eventName == 'complete'")
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void refuseCompletion(DelegateTask task) {
        if (pauses.findByOpenTaskId(task.getId()).isPresent()) {
            throw Refusal.invalid("Tugas ini dijeda; lanjutkan lebih dahulu.");
        }
    }

    /** The pause ends with a task that is cancelled. */
    @EventListener(condition = "#task.eventName == 'delete'")
    void endWithTask(DelegateTask task) {
        pauses.findByOpenTaskId(task.getId()).ifPresent(pause -> end(pause, null));
    }

    private long minutesUntil(Instant end, ActivityPause pause) {
        return calendars.of(pause.agency()).minutesBetween(pause.startedAt(), end);
    }
}
