package id.baku.engine;

import java.util.Date;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;

import id.baku.agency.Agencies;

/** {@code ${batas.<activity id>}} in a timer: the deadline of an earlier task of the same case. */
class DeadlineResolver extends ReadOnlyResolver {

    private static final String NAME = "batas";

    private final Agencies agencies;

    DeadlineResolver(Agencies agencies) {
        this.agencies = agencies;
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

    /** The latest task counts: after a return the activity has a new deadline. */
    private Deadline deadlineOf(String activityId, DelegateExecution execution) {
        HistoryService history = Context.getProcessEngineConfiguration().getHistoryService();
        // The one who completes a task need not see the tasks of others, but the next deadline follows from them.
        Date due = Context.getCommandContext().runWithoutAuthorization(() -> history.createHistoricTaskInstanceQuery()
                        .processInstanceId(execution.getProcessInstanceId()).taskDefinitionKey(activityId)
                        .orderByHistoricActivityInstanceStartTime().desc().listPage(0, 1)).stream()
                .findFirst().map(HistoricTaskInstance::getDueDate)
                .orElseThrow(() -> new IllegalStateException("Activity " + activityId + ", to whose deadline "
                        + execution.getCurrentActivityId() + " refers, has had none in this case"));
        return new Deadline(due.toInstant(), agencies.get(execution.getTenantId()).zone(),
                ClockUtil.getCurrentTime().toInstant());
    }
}
