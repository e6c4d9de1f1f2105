package id.baku.engine.walls;

import java.util.Map;
import java.util.function.BiFunction;

import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The task service of an office. It lets users unclaim their tasks, for which the engine knows only a right that also allows to
 * change the deadline, the name and the executor, even to one outside the agency. Variables that complete a task may be sent in
 * part.
 */
public class OfficeTaskService extends TaskServiceImpl {

    private final BiFunction<String, Map<String, Object>, Map<String, Object>> whole;

    /** @param whole completes the sent variables of a task with those that were not sent */
    public OfficeTaskService(BiFunction<String, Map<String, Object>, Map<String, Object>> whole) {
        this.whole = whole;
    }

    @Override
    public TaskQuery createTaskQuery() {
        TaskQueryImpl query = new TaskQueryImpl(commandExecutor);
        query.addValidator(AdHocQueries::refuseExpressions);
        return query;
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        commandExecutor.execute(context -> new CompleteTaskCmd(taskId, whole.apply(taskId, variables)).execute(context));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables, boolean deserializeValues) {
        return commandExecutor.execute(context -> new CompleteTaskCmd(taskId, whole.apply(taskId, variables), true,
                deserializeValues).execute(context));
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        commandExecutor.execute(context -> new ResolveTaskCmd(taskId, whole.apply(taskId, variables)).execute(context));
    }

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
