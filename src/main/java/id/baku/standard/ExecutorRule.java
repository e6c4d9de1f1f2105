package id.baku.standard;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import id.baku.engine.CurrentUser;

/**
 * Who completes a task is recorded as its executor: he accounts for it (Pencatatan dan Pendataan, PermenPANRB 35/2012).
 * A task that somebody has taken is completed by nobody else; the engine itself would allow it to the whole role.
 */
@Component
class ExecutorRule {

    private final CurrentUser user;

    ExecutorRule(CurrentUser user) {
        this.user = user;
    }

    @EventListener(condition = "#task.eventName == 'complete'")
    void onComplete(DelegateTask task) {
        user.find().ifPresent(id -> {
            if (task.getAssignee() == null) {
                task.setAssignee(id);
            } else if (!task.getAssignee().equals(id)) {
                throw new AuthorizationException("Tugas ini sudah diambil oleh " + task.getAssignee() + ".");
            }
        });
    }
}
