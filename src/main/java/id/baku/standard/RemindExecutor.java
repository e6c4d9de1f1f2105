package id.baku.standard;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Supervision, second step: tells the executor, who reads it in the history of his task. */
@Component("tegurPelaksana")
class RemindExecutor implements JavaDelegate {

    private final TaskService taskService;
    private final LateActivities lateActivities;

    RemindExecutor(TaskService taskService, LateActivities lateActivities) {
        this.taskService = taskService;
        this.lateActivities = lateActivities;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LateNotice notice = lateActivities.remind((String) execution.getVariable(RecordLateness.ACTIVITY),
                (int) execution.getVariable(RecordLateness.REMINDER));
        if (execution.getVariable(RecordLateness.TASK) instanceof String taskId) {
            taskService.createComment(taskId, execution.getProcessInstanceId(),
                    "Teguran ke-%d: kegiatan ini melewati waktu baku %s.".formatted(notice.number(),
                            notice.lateActivity().standardLabel()));
        }
    }
}
