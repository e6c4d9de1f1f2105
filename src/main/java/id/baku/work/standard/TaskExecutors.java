package id.baku.work.standard;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import id.baku.web.user.CurrentUser;

/** Every task has the executor who accounts for it (Pencatatan dan Pendataan, PermenPANRB 35/2012). */
@Component
class TaskExecutors {

    private final CurrentUser user;
    private final TaskService taskService;

    TaskExecutors(CurrentUser user, TaskService taskService) {
        this.user = user;
        this.taskService = taskService;
    }

    /** Who completes a task that nobody took is its executor. */
    @EventListener(condition = "#task.eventName == 'complete'")
    void recordExecutor(DelegateTask task) {
        if (task.getAssignee() == null) {
            user.find().ifPresent(task::setAssignee);
        }
    }

    /** Nobody takes a task in another's name; who may reassign tasks is left to the administrators. */
    @EventListener(condition = "#task.eventName == 'assignment'")
    void refuseForeignClaim(DelegateTask task) {
        boolean foreign = user.find().filter(id -> task.getAssignee() != null && !task.getAssignee().equals(id))
                .isPresent();
        if (foreign && !user.isAdministrator() && isUnderWay(task)) {
            throw new AuthorizationException("Tugas hanya dapat diambil untuk diri sendiri.");
        }
    }

    /** A task that is only now created, and assigned by its diagram, is not yet in the database. */
    private boolean isUnderWay(DelegateTask task) {
        return taskService.createTaskQuery().taskId(task.getId()).count() > 0;
    }
}
