package id.baku.engine.walls;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.springframework.util.ReflectionUtils;

/**
 * A query for tasks as it is run: what the roles are offered is looked up for each task where the engine would join it, so
 * that no task comes twice and an index gives the first page.
 */
public final class SeenTasks extends TaskQueryImpl {

    private static final long serialVersionUID = 1L;

    private final transient List<String> offered;
    private final boolean offeredAssigned;

    private SeenTasks(TaskQueryImpl asked) {
        List<String> groups = asked.getCandidateGroups();
        ReflectionUtils.shallowCopyFieldState(asked, this);
        queries = new ArrayList<>(queries);
        queries.replaceAll(one -> one == asked ? this : one);
        boolean byRole = groups != null && !groups.isEmpty() && candidateUser == null && candidateGroupLike == null
                && !isOrQueryActive;
        offered = byRole ? groups : null;
        offeredAssigned = isIncludeAssignedTasks();
        if (byRole) {
            candidateGroup = null;
            candidateGroups = null;
            cachedCandidateGroups = null;
        }
    }

    /** The query itself stays as it is: it may be run again. */
    static SeenTasks like(TaskQueryImpl asked) {
        return new SeenTasks(asked);
    }

    /** For the statements, which get other queries too. */
    public static SeenTasks of(Object query) {
        return query instanceof SeenTasks tasks ? tasks : null;
    }

    /** Whether a task may come more than once: where what is joined has several rows for one. */
    public static boolean mayRepeat(Object query) {
        return !(query instanceof SeenTasks tasks) || tasks.queries.stream().anyMatch(SeenTasks::joins);
    }

    private static boolean joins(TaskQueryImpl query) {
        return query.getCandidateUser() != null || query.getCandidateGroups() != null || query.getCandidateGroupLike() != null
                || query.getInvolvedUser() != null || query.isWithCandidateGroups() || query.isWithCandidateUsers();
    }

    /** Whether it asks for nothing but what is the user's own anyway. */
    boolean asksForOwn(String user, List<String> groups) {
        return Objects.equals(assignee, user) || offered != null && groups.containsAll(offered);
    }

    /** For the statements: roles to one of which a task is offered, {@code null} for any. */
    public List<String> getOffered() {
        return offered;
    }

    /** For the statements: also what somebody has taken. */
    public boolean isOfferedAssigned() {
        return offeredAssigned;
    }
}
