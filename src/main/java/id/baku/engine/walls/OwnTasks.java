package id.baku.engine.walls;

import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Lets the one who has taken a task give it back. The engine knows but one right for this, for another deadline, another
 * name and any other executor, inside the agency or not.
 */
public class OwnTasks extends TaskServiceImpl {

    @Override
    public void setAssignee(String taskId, String userId) {
        if (userId == null) {
            commandExecutor.execute(context -> isOwn(taskId, context)
                    ? context.runWithoutAuthorization(() -> new AssignTaskCmd(taskId, null).execute(context))
                    : new AssignTaskCmd(taskId, null).execute(context));
        } else {
            super.setAssignee(taskId, userId);
        }
    }

    private static boolean isOwn(String taskId, CommandContext context) {
        Authentication user = context.getAuthentication();
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        return user != null && user.getUserId() != null && task != null && user.getUserId().equals(task.getAssignee());
    }
}
