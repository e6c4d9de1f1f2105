package id.baku.work.reminder;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import id.baku.work.lateness.LateActivities;
import id.baku.work.lateness.LateNotice;
import id.baku.work.lateness.RecordLateness;

/** Second step of supervision: tells the executor of the lateness, by a message and in the task's history. */
@Component("tegurPelaksana")
class RemindExecutor implements JavaDelegate {

    private final TaskService taskService;
    private final LateActivities lateActivities;
    private final ReminderMessages messages;

    RemindExecutor(TaskService taskService, LateActivities lateActivities, ReminderMessages messages) {
        this.taskService = taskService;
        this.lateActivities = lateActivities;
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LateNotice notice = lateActivities.remind((String) execution.getVariable(RecordLateness.ACTIVITY),
                (int) execution.getVariable(RecordLateness.REMINDER));
        String taskId = (String) execution.getVariable(RecordLateness.TASK);
        messages.remind(notice, taskId, execution);
        if (taskId != null) {
            taskService.createComment(taskId, execution.getProcessInstanceId(),
                    "Teguran ke-%d: kegiatan ini melewati waktu baku %s.".formatted(notice.number(),
                            notice.lateActivity().standardLabel()));
        }
    }
}
