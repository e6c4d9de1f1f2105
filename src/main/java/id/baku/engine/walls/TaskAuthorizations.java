package id.baku.engine.walls;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.HistoricIdentityLinkLogQueryImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.UserOperationLogQueryImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * Rights on tasks, open and finished. They follow from having a task, from a role to which it is offered, or from a right
 * granted for all tasks of an SOP or agency. There are no rows of authorisation for single tasks.
 */
class TaskAuthorizations extends AuthorizationManager {

    private static final Map<Integer, String> OWN = Map.of(Resources.TASK.resourceType(), "countOwnTask",
            Resources.HISTORIC_TASK.resourceType(), "countOwnHistoricTask");

    @Override
    public boolean isAuthorized(String user, List<String> groups, PermissionCheck check) {
        return isOwn(user, groups, check) || super.isAuthorized(user, groups, check);
    }

    @Override
    public boolean isAuthorized(String user, List<String> groups, CompositePermissionCheck check) {
        return check.isDisjunctive() && check.getAtomicChecks().stream().anyMatch(one -> isOwn(user, groups, one))
                || super.isAuthorized(user, groups, check);
    }

    /** Whether the user has the task or is offered it, and so may see and do it, or has finished it, and so may see it. */
    private boolean isOwn(String user, List<String> groups, PermissionCheck check) {
        String statement = OWN.get(check.getResourceType());
        String task = check.getResourceId();
        boolean given = check.getPerms() == Permissions.READ.getValue()
                || check.getPerms() == Permissions.TASK_WORK.getValue() && check.getResourceType() == Resources.TASK.resourceType();
        return statement != null && given && user != null && task != null && !Authorization.ANY.equals(task)
                && (long) getDbEntityManager().selectOne(statement,
                        Map.of("task", task, "reader", user, "groups", groups == null ? List.of() : groups)) > 0;
    }

    /** Skips a query that the engine would run before every other one: which of all groups have any rights. */
    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
        return groups == null ? List.of() : groups;
    }

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        super.configureTaskQuery(query);
        AuthorizationCheck check = query.getAuthCheck();
        if (query instanceof SeenTasks tasks && isChecked(check) && tasks.asksForOwn(check.getAuthUserId(), groups())) {
            query.setAuthCheck(new AuthorizationCheck());
        }
        settle(query);
    }

    @Override
    public void configureHistoricTaskInstanceQuery(HistoricTaskInstanceQueryImpl query) {
        super.configureHistoricTaskInstanceQuery(query);
        if (isChecked(query.getAuthCheck()) && query.getAuthCheck().getAuthUserId().equals(query.getTaskAssignee())
                && !query.isOrQueryActive()) {
            query.setAuthCheck(new AuthorizationCheck());
        }
        settle(query);
    }

    @Override
    protected void configureHistoricVariableAndDetailQuery(AbstractQuery query) {
        super.configureHistoricVariableAndDetailQuery(query);
        settle(query);
    }

    @Override
    public void configureHistoricIdentityLinkQuery(HistoricIdentityLinkLogQueryImpl query) {
        super.configureHistoricIdentityLinkQuery(query);
        settle(query);
    }

    @Override
    public void configureUserOperationLogQuery(UserOperationLogQueryImpl query) {
        super.configureUserOperationLogQuery(query);
        settle(query);
    }

    /** Replaces the engine's check by the rights that the user was granted. */
    private void settle(ListQueryParameterObject query) {
        AuthorizationCheck check = query.getAuthCheck();
        if (!isChecked(check)) {
            return;
        }
        List<?> granted = getDbEntityManager().selectListWithRawParameter("selectGrantedResources", query, 0, Integer.MAX_VALUE);
        query.setAuthCheck(granted.contains(Authorization.ANY) ? new AuthorizationCheck()
                : new TaskRights(check.getAuthUserId(), groups(), granted.stream().map(String.class::cast).toList()));
    }

    private static boolean isChecked(AuthorizationCheck check) {
        return check.getShouldPerformAuthorizatioCheck() && check.getAuthUserId() != null;
    }

    private List<String> groups() {
        List<String> groups = getCurrentAuthentication().getGroupIds();
        return groups == null ? List.of() : groups;
    }

    /** Runs every query for tasks in the form for which there are indexes. */
    static class Tasks extends TaskManager {

        @Override
        public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
            return super.findTasksByQueryCriteria(SeenTasks.like(query));
        }

        @Override
        public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
            return super.findTaskCountByQueryCriteria(SeenTasks.like(query));
        }
    }
}
