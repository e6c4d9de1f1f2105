package id.baku.engine.time;

import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import id.baku.engine.walls.AsSystem;
import id.baku.office.calendar.WorkingCalendar;

/**
 * The open deadlines of an agency, i.e. due dates of tasks and timers: finds those that a change of its calendar moves, and
 * moves them.
 */
@Component
public class OpenDeadlines {

    private final ManagementService managementService;
    private final TaskService taskService;
    private final TaskDeadlines taskDeadlines;
    private final AsSystem asSystem;
    private final ApplicationEventPublisher events;

    OpenDeadlines(ManagementService managementService, TaskService taskService, TaskDeadlines taskDeadlines,
                  AsSystem asSystem, ApplicationEventPublisher events) {
        this.managementService = managementService;
        this.taskService = taskService;
        this.taskDeadlines = taskDeadlines;
        this.asSystem = asSystem;
        this.events = events;
    }

    /**
     * The deadlines that move when an agency's calendar is replaced by another, the earliest first. A date that does not follow
     * from the old calendar was set by somebody, and stays. The caller checks the user's rights.
     */
    public List<DeadlineMove> moves(String agency, WorkingCalendar before, WorkingCalendar after) {
        return asSystem.call(() -> {
            DeadlineReckoner reckoner = new DeadlineReckoner(before, after, taskDeadlines);
            Stream<Optional<DeadlineMove>> timers = managementService.createJobQuery().tenantIdIn(agency).timers().list()
                    .stream().map(job -> reckoner.move((TimerEntity) job));
            Stream<Optional<DeadlineMove>> tasks = taskService.createTaskQuery().tenantIdIn(agency).list()
                    .stream().map(task -> reckoner.move((TaskEntity) task));
            return Stream.concat(tasks, timers).flatMap(Optional::stream)
                    .sorted(Comparator.comparing(DeadlineMove::from).thenComparing(DeadlineMove::kind)).toList();
        });
    }

    /** Moves deadlines, within the transaction of the change. */
    public void apply(Collection<DeadlineMove> moves) {
        asSystem.call(() -> {
            moves.forEach(move -> {
                if (move.kind() == DeadlineMove.Kind.TASK) {
                    moveTask(move);
                } else {
                    moveTimer(move);
                }
            });
            return null;
        });
    }

    private void moveTask(DeadlineMove move) {
        TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(move.id());
        task.setDueDate(Date.from(move.to()));
        task.triggerUpdateEvent();
        events.publishEvent(new DueDateMoved(task.getExecution().getActivityInstanceId(), move.to()));
    }

    private static void moveTimer(DeadlineMove move) {
        TimerEntity timer = (TimerEntity) Context.getCommandContext().getJobManager().findJobById(move.id());
        timer.setDuedate(Date.from(move.to()));
        timer.setRepeat(move.repeat());
        timer.setRepeatOffset(0);
    }
}
