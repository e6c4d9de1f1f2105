package id.baku.engine.walls;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Lets nobody but its executor, who accounts for it, complete a claimed task. The engine itself would let the whole role
 * complete it.
 */
public class TaskWorkChecker extends AuthorizationCommandChecker {

    @Override
    public void checkTaskWork(TaskEntity task) {
        super.checkTaskWork(task);
        String user = currentUser();
        if (user != null && task.getAssignee() != null && !task.getAssignee().equals(user)) {
            throw new AuthorizationException("Tugas ini sudah diambil oleh " + task.getAssignee() + ".");
        }
    }

    private static String currentUser() {
        Authentication user = Context.getCommandContext().getAuthentication();
        return user == null ? null : user.getUserId();
    }
}
