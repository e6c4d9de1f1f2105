package id.baku.standard;

import java.util.Date;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

import id.baku.engine.Supervision;

/** Supervision, first step: records the late task and counts the reminder that follows. */
@Component("catatKeterlambatan")
class RecordLateness implements JavaDelegate {

    /** Variables of the supervision: the late task, and the number of its reminder. */
    static final String TASK = "tugasTerlambat";
    static final String REMINDER = "teguranKe";

    private final TaskService taskService;
    private final LateActivities lateActivities;

    RecordLateness(TaskService taskService, LateActivities lateActivities) {
        this.taskService = taskService;
        this.lateActivities = lateActivities;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String activityId = Supervision.lateActivityIn(execution);
        Task task = taskService.createTaskQuery().processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(activityId).singleResult();
        ActivityStandard standard = ActivityStandard.of(execution.getBpmnModelInstance().getModelElementById(activityId));
        int reminder = lateActivities.record(facts(task, execution), standard);
        execution.setVariableLocal(TASK, task.getId());
        execution.setVariableLocal(REMINDER, reminder);
    }

    private static LateTask facts(Task task, DelegateExecution execution) {
        Date due = task.getDueDate() == null ? task.getCreateTime() : task.getDueDate();
        return new LateTask(execution.getTenantId(), execution.getProcessDefinitionId().split(":")[0],
                execution.getProcessInstanceId(), execution.getProcessBusinessKey(), task.getId(),
                task.getTaskDefinitionKey(), task.getName(), task.getAssignee(), task.getCreateTime().toInstant(),
                due.toInstant());
    }
}
