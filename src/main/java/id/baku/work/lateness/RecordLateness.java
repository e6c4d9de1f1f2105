package id.baku.work.lateness;

import java.time.Clock;
import java.time.Instant;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.springframework.stereotype.Component;

import id.baku.engine.diagram.TimerDates;
import id.baku.engine.time.Supervision;
import id.baku.work.standard.ActivityStandard;

/**
 * First step of supervision: records the late activity and counts the reminder that follows. The activity is a user task, or a
 * wait for a party outside.
 */
@Component("catatKeterlambatan")
public class RecordLateness implements JavaDelegate {

    /** Variables of the supervision: the late activity instance, its task if it has one, the number of the reminder. */
    public static final String ACTIVITY = "kegiatanTerlambat_instans";
    public static final String TASK = "kegiatanTerlambat_tugas";
    public static final String REMINDER = "teguranKe";

    private final TaskService taskService;
    private final HistoryService historyService;
    private final LateActivities lateActivities;
    private final TimerDates timerDates;
    private final Clock clock;

    RecordLateness(TaskService taskService, HistoryService historyService, LateActivities lateActivities,
                   TimerDates timerDates, Clock clock) {
        this.taskService = taskService;
        this.historyService = historyService;
        this.lateActivities = lateActivities;
        this.timerDates = timerDates;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String activityId = Supervision.lateActivityIn(execution);
        HistoricActivityInstance late = historyService.createHistoricActivityInstanceQuery()
                .processInstanceId(execution.getProcessInstanceId()).activityId(activityId).unfinished().singleResult();
        ActivityStandard standard = ActivityStandard.of(element(activityId, execution));
        execution.setVariableLocal(ACTIVITY, late.getId());
        execution.setVariableLocal(TASK, late.getTaskId());
        execution.setVariableLocal(REMINDER, lateActivities.record(facts(late, execution), standard));
    }

    private static Activity element(String activityId, DelegateExecution execution) {
        return execution.getBpmnModelInstance().getModelElementById(activityId);
    }

    private LateFacts facts(HistoricActivityInstance late, DelegateExecution execution) {
        Task task = late.getTaskId() == null ? null
                : taskService.createTaskQuery().taskId(late.getTaskId()).singleResult();
        // A wait has no due date in the engine, but its first reminder comes exactly when it is due.
        Instant due = task != null && task.getDueDate() != null ? task.getDueDate().toInstant()
                : timerDates.firstDue(element(late.getActivityId(), execution), late.getExecutionId())
                        .orElseGet(clock::instant);
        return new LateFacts(execution.getTenantId(), late.getProcessDefinitionKey(), late.getProcessInstanceId(),
                execution.getProcessBusinessKey(), late.getId(), late.getActivityId(), late.getActivityName(),
                task == null ? null : task.getAssignee(), late.getStartTime().toInstant(), due);
    }
}
