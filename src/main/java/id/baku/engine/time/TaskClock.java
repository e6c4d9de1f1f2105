package id.baku.engine.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.calendar.DateTimeUtil;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.springframework.stereotype.Component;

import id.baku.engine.walls.AsSystem;
import id.baku.office.calendar.WorkingCalendar;
import id.baku.office.calendar.WorkingCalendars;
import id.baku.office.calendar.WorkingDuration;

/**
 * Stops the clock of a task, and lets it run again with exactly the working time that was left. While it is stopped, the task
 * has no due date and its timers are suspended, so that nothing falls due and no change of the calendar has an effect.
 */
@Component
public class TaskClock {

    private final TaskService taskService;
    private final WorkingCalendars calendars;
    private final AsSystem asSystem;
    private final Clock clock;

    TaskClock(TaskService taskService, WorkingCalendars calendars, AsSystem asSystem, Clock clock) {
        this.taskService = taskService;
        this.calendars = calendars;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /**
     * Stops the clock. A due date that has passed stays, because the task remains late. The caller checks the user's rights.
     */
    public TimeLeft stop(String taskId) {
        return asSystem.call(() -> {
            TaskEntity task = task(taskId);
            WorkingCalendar calendar = calendars.of(task.getTenantId());
            Instant now = clock.instant();
            Map<String, Duration> timers = new HashMap<>();
            timersOf(task).forEach(timer -> {
                timers.put(timer.getId(), left(calendar, now, timer.getDuedate()));
                rest(timer, calendar);
            });
            if (task.getDueDate() == null || !task.getDueDate().toInstant().isAfter(now)) {
                return new TimeLeft(null, timers);
            }
            Duration due = left(calendar, now, task.getDueDate());
            taskService.setDueDate(taskId, null);
            return new TimeLeft(due, timers);
        });
    }

    /** Lets the clock run again; answers the new due date, if there is one. */
    public Optional<Instant> run(String taskId, TimeLeft left) {
        return asSystem.call(() -> {
            TaskEntity task = task(taskId);
            WorkingCalendar calendar = calendars.of(task.getTenantId());
            Instant now = clock.instant();
            timersOf(task).stream().filter(timer -> left.timers().containsKey(timer.getId()))
                    .forEach(timer -> run(timer, left.timers().get(timer.getId()), calendar, now));
            if (left.due() != null) {
                taskService.setDueDate(taskId, Date.from(calendar.plus(now, WorkingDuration.of(left.due()))));
            }
            return Optional.ofNullable(task.getDueDate()).map(Date::toInstant);
        });
    }

    /** Stores the rest of a cycle now, because after a change of the calendar its repetitions might not be found any more. */
    private static void rest(TimerEntity timer, WorkingCalendar calendar) {
        cycleOf(timer).ifPresent(cycle -> timer.setRepeat(cycle.from(
                cycle.repetitionAt(timer.getDuedate().toInstant().minusMillis(timer.getRepeatOffset()), calendar),
                timer.getDuedate().toInstant()).text(time(timer))));
        timer.setRepeatOffset(0);
        timer.setSuspensionState(SuspensionState.SUSPENDED.getStateCode());
    }

    private static void run(TimerEntity timer, Duration left, WorkingCalendar calendar, Instant now) {
        timer.setDuedate(Date.from(calendar.plus(now, WorkingDuration.of(left))));
        cycleOf(timer).ifPresent(cycle -> timer.setRepeat(cycle.resumed(now, left).text(time(timer))));
        if (!timer.getExecution().isSuspended()) {
            timer.setSuspensionState(SuspensionState.ACTIVE.getStateCode());
        }
    }

    private static Duration left(WorkingCalendar calendar, Instant now, Date due) {
        Duration left = calendar.workBetween(now, due.toInstant());
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static TaskEntity task(String taskId) {
        return Context.getCommandContext().getTaskManager().findTaskById(taskId);
    }

    /** The boundary timers of a task; its execution may hold others, when the task has none of its own. */
    static List<TimerEntity> timersOf(TaskEntity task) {
        return Context.getCommandContext().getJobManager().findJobsByExecutionId(task.getExecutionId()).stream()
                .filter(TimerEntity.class::isInstance).map(TimerEntity.class::cast)
                .filter(timer -> task.getExecution().getBpmnModelInstance().getModelElementById(timer.getActivityId())
                        instanceof BoundaryEvent event
                        && event.getAttachedTo().getId().equals(task.getTaskDefinitionKey())).toList();
    }

    /** The cycle of a timer, if it is one of working time. */
    static Optional<WorkingCycle> cycleOf(TimerEntity timer) {
        return Optional.ofNullable(timer.getRepeat()).flatMap(OfficeTime::read)
                .map(time -> WorkingCycle.read(time, timer.getCreateTime().toInstant(),
                        date -> DateTimeUtil.parseDate(date).toInstant()));
    }

    private static OfficeTime time(TimerEntity timer) {
        return OfficeTime.read(timer.getRepeat()).orElseThrow();
    }
}
