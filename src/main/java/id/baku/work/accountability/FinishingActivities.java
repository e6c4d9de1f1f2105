package id.baku.work.accountability;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import id.baku.engine.diagram.TimerDates;
import id.baku.engine.walls.AsSystem;
import id.baku.web.user.CurrentUser;

/** What the engine knows of an activity as it finishes: its executor, its begin and its due date. */
@Component
class FinishingActivities {

    /** Local variable of a task with the moment at which the present executor claimed it. */
    private static final String CLAIMED = "diambilPada";

    private final RepositoryService repositoryService;
    private final HistoryService historyService;
    private final TimerDates timerDates;
    private final AsSystem asSystem;
    private final CurrentUser user;
    private final Clock clock;

    FinishingActivities(RepositoryService repositoryService, HistoryService historyService, TimerDates timerDates,
                        AsSystem asSystem, CurrentUser user, Clock clock) {
        this.repositoryService = repositoryService;
        this.historyService = historyService;
        this.timerDates = timerDates;
        this.asSystem = asSystem;
        this.user = user;
        this.clock = clock;
    }

    /** Notes when the present executor claimed the task: the time before that is waiting. */
    @EventListener(condition = "#task.eventName == 'assignment'")
    void noteClaim(DelegateTask task) {
        if (task.getAssignee() == null) {
            task.removeVariableLocal(CLAIMED);
        } else {
            task.setVariableLocal(CLAIMED, Date.from(clock.instant()));
        }
    }

    ActivityFacts factsOf(DelegateTask task) {
        ProcessDefinition sop = definition(task.getProcessDefinitionId());
        return new ActivityFacts(task.getTenantId(), sop.getKey(), sop.getVersion(), task.getProcessInstanceId(),
                task.getExecution().getProcessBusinessKey(), task.getExecution().getActivityInstanceId(),
                task.getTaskDefinitionKey(), task.getName(), executorOf(task), task.getCreateTime().toInstant(),
                task.getVariableLocal(CLAIMED) instanceof Date claimed ? claimed.toInstant() : null,
                task.getDueDate() == null ? null : task.getDueDate().toInstant(), clock.instant());
    }

    ActivityFacts factsOf(Activity wait, DelegateExecution execution) {
        Instant now = clock.instant();
        ProcessDefinition sop = definition(execution.getProcessDefinitionId());
        Instant started = asSystem.call(() -> historyService.createHistoricActivityInstanceQuery()
                .activityInstanceId(execution.getActivityInstanceId()).list().stream().findFirst()
                .map(HistoricActivityInstance::getStartTime).map(Date::toInstant).orElse(now));
        Instant due = asSystem.call(() -> timerDates.firstDue(wait, execution.getId()).orElse(null));
        return new ActivityFacts(execution.getTenantId(), sop.getKey(), sop.getVersion(), execution.getProcessInstanceId(),
                execution.getProcessBusinessKey(), execution.getActivityInstanceId(), wait.getId(), wait.getName(),
                user.find().orElse(null), started, null, due, now);
    }

    /** Whoever completes an unclaimed task counts as its executor. */
    private String executorOf(DelegateTask task) {
        return task.getAssignee() == null ? user.find().orElse(null) : task.getAssignee();
    }

    private ProcessDefinition definition(String id) {
        return asSystem.call(() -> repositoryService.getProcessDefinition(id));
    }
}
