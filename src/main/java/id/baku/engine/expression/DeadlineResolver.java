package id.baku.engine.expression;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.spin.json.SpinJsonNode;

import id.baku.engine.diagram.TimeConversion;
import id.baku.engine.time.Deadline;
import id.baku.engine.time.Reckoning;
import id.baku.office.calendar.WorkingCalendar;
import id.baku.office.calendar.WorkingCalendars;

/**
 * In a timer, {@code ${batas.<activity id>}} is the deadline of an earlier task of the same case, and
 * {@code ${batas.pada(rapat.prop('tanggal'), '16:00')}} a deadline on a day that the case knows, within office hours.
 */
class DeadlineResolver extends ReadOnlyResolver {

    private static final String NAME = "batas";

    private final Reckoning usual;

    DeadlineResolver(WorkingCalendars calendars) {
        this.usual = new Reckoning(calendars::of, task -> task.getDueDate().toInstant());
    }

    private record Deadlines(DelegateExecution execution) {
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base == null && NAME.equals(property)
                && context.getContext(VariableScope.class) instanceof DelegateExecution execution) {
            context.setPropertyResolved(true);
            return new Deadlines(execution);
        }
        if (base instanceof Deadlines deadlines) {
            context.setPropertyResolved(true);
            return deadlineOf(String.valueOf(property), deadlines.execution());
        }
        return null;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] params) {
        if (base instanceof Deadlines deadlines && "pada".equals(method) && params.length == 2) {
            context.setPropertyResolved(true);
            return deadline(calendar -> calendar.deadline(LocalDate.parse(text(params[0])),
                    LocalTime.parse(text(params[1]))), deadlines.execution());
        }
        return null;
    }

    /** The deadline of the latest task of an activity, because after a return the activity has a new one. */
    private Deadline deadlineOf(String activityId, DelegateExecution execution) {
        HistoryService history = Context.getProcessEngineConfiguration().getHistoryService();
        // Read without the user's rights: whoever completes a task need not see other tasks, but the next deadline depends on
        // them.
        HistoricTaskInstance task = Context.getCommandContext().runWithoutAuthorization(() -> history.createHistoricTaskInstanceQuery()
                        .processInstanceId(execution.getProcessInstanceId()).taskDefinitionKey(activityId)
                        .orderByHistoricActivityInstanceStartTime().desc().listPage(0, 1)).stream()
                .findFirst().filter(found -> found.getDueDate() != null)
                .orElseThrow(() -> new IllegalStateException("Activity " + activityId + ", to whose deadline "
                        + execution.getCurrentActivityId() + " refers, has had none in this case"));
        return deadline(calendar -> Reckoning.currentOr(usual).due().apply(task), execution);
    }

    private static String text(Object value) {
        return value instanceof SpinJsonNode node ? node.stringValue() : String.valueOf(value);
    }

    private Deadline deadline(Function<WorkingCalendar, Instant> moment, DelegateExecution execution) {
        WorkingCalendar calendar = Reckoning.currentOr(usual).calendar().apply(execution.getTenantId());
        return new Deadline(moment.apply(calendar), calendar, TimeConversion.of(execution),
                ClockUtil.getCurrentTime().toInstant());
    }
}
