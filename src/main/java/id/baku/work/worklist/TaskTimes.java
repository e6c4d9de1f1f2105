package id.baku.work.worklist;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

import id.baku.office.calendar.WorkingCalendars;
import id.baku.work.pause.Pauses;
import id.baku.work.pause.PresentPause;

/** The present state of tasks' times. */
@Component
class TaskTimes {

    private final Pauses pauses;
    private final WorkingCalendars calendars;
    private final Clock clock;

    TaskTimes(Pauses pauses, WorkingCalendars calendars, Clock clock) {
        this.pauses = pauses;
        this.calendars = calendars;
        this.clock = clock;
    }

    TaskTime of(Task task) {
        return of(List.of(task)).apply(task);
    }

    /** The states of many tasks; their pauses are read with one query. */
    Function<Task, TaskTime> of(Collection<Task> tasks) {
        Map<String, PresentPause> paused = pauses.ofTasks(tasks.stream().map(Task::getId).toList());
        Instant now = clock.instant();
        return task -> TaskTime.of(task.getDueDate() == null ? null : task.getDueDate().toInstant(), paused.get(task.getId()),
                calendars.of(task.getTenantId()), now);
    }
}
