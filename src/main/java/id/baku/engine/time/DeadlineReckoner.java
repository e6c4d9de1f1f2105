package id.baku.engine.time;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.calendar.DateTimeUtil;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import id.baku.engine.diagram.DiagramElements;
import id.baku.engine.diagram.TimeConversion;
import id.baku.engine.diagram.TimerText;
import id.baku.engine.time.DeadlineMove.Kind;
import id.baku.office.calendar.WorkingCalendar;
import id.baku.office.calendar.WorkingDuration;

/** Computes open deadlines from their beginnings by two calendars. */
class DeadlineReckoner {

    private static final int MOST_REPETITIONS = 100;

    private final WorkingCalendar after;
    private final TaskDeadlines taskDeadlines;
    private final Reckoning old;
    private final Reckoning changed;

    DeadlineReckoner(WorkingCalendar before, WorkingCalendar after, TaskDeadlines taskDeadlines) {
        this.after = after;
        this.taskDeadlines = taskDeadlines;
        this.old = new Reckoning(agency -> before, task -> task.getDueDate().toInstant());
        // A deadline that was counted from another's follows it, even when that activity is finished.
        this.changed = new Reckoning(agency -> after, this::dueAfter);
    }

    Optional<DeadlineMove> move(TaskEntity task) {
        if (task.getDueDate() == null || task.getExecution() == null) {
            return Optional.empty();
        }
        FlowNode activity = task.getBpmnModelElementInstance();
        Optional<String> standard = standardOf(activity);
        Optional<WorkingCycle> resumed = TaskClock.timersOf(task).stream()
                .flatMap(timer -> TaskClock.cycleOf(timer).stream()).filter(WorkingCycle::isResumed).findFirst();
        Function<Reckoning, Optional<Instant>> due = resumed.isPresent()
                ? reckoning -> resumed.map(cycle -> cycle.at(0, reckoning.calendar().apply(task.getTenantId())))
                : standard.isPresent()
                ? reckoning -> reckon(standard.get(), task.getCreateTime(), task.getExecution(), reckoning)
                : reckoning -> taskDeadlines.due(task, reckoning.calendar().apply(task.getTenantId()));
        return moved(task.getDueDate(), due).map(to -> new DeadlineMove(Kind.TASK, task.getId(),
                task.getExecution().getProcessBusinessKey(), sop(task.getExecution()), task.getName(), 0,
                task.getDueDate().toInstant(), to, null));
    }

    Optional<DeadlineMove> move(TimerEntity timer) {
        ExecutionEntity execution = timer.getExecution();
        if (execution == null || isPaused(timer) || !(execution.getBpmnModelInstance().getModelElementById(timer.getActivityId())
                instanceof Event event)) {
            return Optional.empty();
        }
        return DiagramElements.definition(event, TimerEventDefinition.class).map(TimerText::of)
                .flatMap(text -> timer.getRepeat() == null ? single(timer, event, text) : cycle(timer, event, text));
    }

    /** Whether the activity is paused: then the timer holds the working time left and no date. */
    private static boolean isPaused(TimerEntity timer) {
        return timer.isSuspended() && !timer.getExecution().isSuspended();
    }

    private Optional<DeadlineMove> single(TimerEntity timer, Event event, TimerText text) {
        return text.firstDue().flatMap(due -> moved(timer.getDuedate(), reckoning ->
                reckon(due, timer.getCreateTime(), timer.getExecution(), reckoning)))
                .map(to -> timerMove(timer, event, 0, toCome(to), null));
    }

    private Optional<DeadlineMove> cycle(TimerEntity timer, Event event, TimerText text) {
        Optional<OfficeTime> time = OfficeTime.read(timer.getRepeat());
        if (time.isEmpty()) {
            return Optional.empty();
        }
        WorkingCycle present = WorkingCycle.read(time.get(), timer.getCreateTime().toInstant(),
                date -> DateTimeUtil.parseDate(date).toInstant());
        WorkingCycle next = new WorkingCycle(present.repetitions(), startAfter(present, text, timer), present.left(),
                present.period());
        return IntStream.rangeClosed(0, Math.min(present.repetitions(), MOST_REPETITIONS)).boxed()
                .filter(repetition -> isSame(timer.getDuedate(), present.at(repetition, before(timer)))).findFirst()
                .filter(repetition -> !next.at(repetition, after).equals(present.at(repetition, before(timer))))
                .map(repetition -> cycleMove(timer, event, text, time.get(), next, repetition));
    }

    private DeadlineMove cycleMove(TimerEntity timer, Event event, TimerText text, OfficeTime time, WorkingCycle cycle,
                                   int repetition) {
        Instant to = cycle.at(repetition, after);
        Instant due = toCome(to);
        // The rest of a cycle that is due at once counts from then: otherwise repetitions already passed would be lost.
        String repeat = due.equals(to) ? cycle.text(time) : cycle.from(repetition, due).text(time);
        return timerMove(timer, event, Math.max(0, text.repetitions() - cycle.repetitions() + repetition), due, repeat);
    }

    /** A cycle that starts at another's deadline starts elsewhere when that moves. */
    private Instant startAfter(WorkingCycle cycle, TimerText text, TimerEntity timer) {
        return text.startOfCycle().flatMap(start -> moved(Date.from(cycle.start()), reckoning ->
                reckon(start, timer.getCreateTime(), timer.getExecution(), reckoning))).orElse(cycle.start());
    }

    private Instant dueAfter(HistoricTaskInstance task) {
        ExecutionEntity instance = Context.getCommandContext().getExecutionManager()
                .findExecutionById(task.getProcessInstanceId());
        return standardOf(instance.getBpmnModelInstance().getModelElementById(task.getTaskDefinitionKey()))
                .flatMap(standard -> moved(task.getDueDate(), reckoning ->
                        reckon(standard, task.getStartTime(), instance, reckoning)))
                .orElseGet(() -> task.getDueDate().toInstant());
    }

    /** The text of the diagram for when an activity is due. */
    private static Optional<String> standardOf(FlowNode activity) {
        return Stream.of(activity).filter(Activity.class::isInstance).map(Activity.class::cast)
                .flatMap(one -> Stream.concat(DiagramElements.timerOf(one).stream()
                        .flatMap(timer -> DiagramElements.definition(timer, TimerEventDefinition.class).stream())
                        .flatMap(timer -> TimerText.of(timer).firstDue().stream()),
                        one instanceof UserTask task ? Stream.ofNullable(task.getCamundaDueDate()) : Stream.empty()))
                .filter(Objects::nonNull).findFirst();
    }

    /** When something is due that counts from a start; empty for a fixed date. */
    private static Optional<Instant> reckon(String due, Date start, ExecutionEntity execution, Reckoning reckoning) {
        Object value = reckoning.during(() -> Context.getProcessEngineConfiguration().getExpressionManager()
                .createExpression(due).getValue(execution));
        if (value instanceof Deadline deadline) {
            return Optional.of(deadline.moment());
        }
        return value instanceof String text && WorkingDuration.isReadable(text)
                ? Optional.of(reckoning.calendar().apply(execution.getTenantId()).plus(
                        start.toInstant().truncatedTo(ChronoUnit.SECONDS),
                        WorkingDuration.parse(text, TimeConversion.of(execution))))
                : Optional.empty();
    }

    /** The new date, if the present one follows from the old calendar; empty when it stays. */
    private Optional<Instant> moved(Date present, Function<Reckoning, Optional<Instant>> due) {
        return due.apply(old).filter(expected -> isSame(present, expected))
                .flatMap(expected -> due.apply(changed).filter(to -> !to.equals(expected)));
    }

    private static boolean isSame(Date present, Instant expected) {
        return Duration.between(present.toInstant(), expected).abs().compareTo(WorkingCycle.SAME) <= 0;
    }

    private WorkingCalendar before(TimerEntity timer) {
        return old.calendar().apply(timer.getTenantId());
    }

    /** A moment to come: what should have fired already fires at once, in working time. */
    private Instant toCome(Instant moment) {
        Instant now = ClockUtil.getCurrentTime().toInstant().truncatedTo(ChronoUnit.SECONDS);
        return moment.isAfter(now) ? moment : after.nextWorkingMoment(now);
    }

    private static DeadlineMove timerMove(TimerEntity timer, Event event, int number, Instant to, String repeat) {
        FlowNode activity = event instanceof BoundaryEvent boundary
                ? boundary.getAttachedTo() : event;
        return new DeadlineMove(repeat == null ? Kind.TIMER : Kind.REMINDER, timer.getId(),
                timer.getExecution().getProcessBusinessKey(), sop(timer.getExecution()),
                activity.getName() == null ? activity.getId() : activity.getName(), number,
                timer.getDuedate().toInstant(), to, repeat);
    }

    private static String sop(ExecutionEntity execution) {
        return execution.getProcessDefinition().getKey();
    }
}
