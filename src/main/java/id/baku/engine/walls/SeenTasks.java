package id.baku.engine.walls;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.springframework.util.ReflectionUtils;

/**
 * A query for tasks in the form in which it is run. Offers to roles are looked up for each task, where the engine would join
 * them, so that no task comes twice and an index gives the first page.
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

    /** A copy; the query itself stays unchanged because it may be run again. */
    static SeenTasks like(TaskQueryImpl asked) {
        return new SeenTasks(asked);
    }

    /** The query as SeenTasks, for the statements, which get other queries too. */
    public static SeenTasks of(Object query) {
        return query instanceof SeenTasks tasks ? tasks : null;
    }

    /** Whether a task may come more than once, because a join has several rows for it. */
    public static boolean mayRepeat(Object query) {
        return !(query instanceof SeenTasks tasks) || tasks.queries.stream().anyMatch(SeenTasks::joins);
    }

    private static boolean joins(TaskQueryImpl query) {
        return query.getCandidateUser() != null || query.getCandidateGroups() != null || query.getCandidateGroupLike() != null
                || query.getInvolvedUser() != null || query.isWithCandidateGroups() || query.isWithCandidateUsers();
    }

    /** Whether it asks only for the user's own tasks. */
    boolean asksForOwn(String user, List<String> groups) {
        return Objects.equals(assignee, user) || offered != null && groups.containsAll(offered);
    }

    /** For the statements: roles to one of which a task must be offered, {@code null} for any. */
    public List<String> getOffered() {
        return offered;
    }

    /** For the statements: whether claimed tasks count too. */
    public boolean isOfferedAssigned() {
        return offeredAssigned;
    }
}
