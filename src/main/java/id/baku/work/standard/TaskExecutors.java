package id.baku.work.standard;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import id.baku.web.user.CurrentUser;

/**
 * Makes sure that every completed task has an executor who accounts for it (Pencatatan dan Pendataan, PermenPANRB 35/2012).
 */
@Component
class TaskExecutors {

    private final CurrentUser user;
    private final TaskService taskService;

    TaskExecutors(CurrentUser user, TaskService taskService) {
        this.user = user;
        this.taskService = taskService;
    }

    /** Whoever completes an unclaimed task becomes its executor. */
    @EventListener(condition = "#task.eventName == 'complete'")
    void recordExecutor(DelegateTask task) {
        if (task.getAssignee() == null) {
            user.find().ifPresent(task::setAssignee);
        }
    }

    /** Nobody claims a task for somebody else; only administrators may reassign tasks. */
    @EventListener(condition = "#task.eventName == 'assignment'")
    void refuseForeignClaim(DelegateTask task) {
        boolean foreign = user.find().filter(id -> task.getAssignee() != null && !task.getAssignee().equals(id))
                .isPresent();
        if (foreign && !user.isAdministrator() && isUnderWay(task)) {
            throw new AuthorizationException("Tugas hanya dapat diambil untuk diri sendiri.");
        }
    }

    /**
     * Whether the task exists already: one that is just being created, and assigned by its diagram, is not in the database yet.
     */
    private boolean isUnderWay(DelegateTask task) {
        return taskService.createTaskQuery().taskId(task.getId()).count() > 0;
    }
}
