package id.baku.engine.walls;

import java.util.List;

import org.camunda.bpm.engine.impl.db.AuthorizationCheck;

/**
 * What of tasks somebody sees, for the statements in {@code engine/task-rights.xml}: what he has or is offered, and what he
 * was granted. The engine would write a row of authorisation for every task and role, for ever, and join them all.
 */
public final class TaskRights extends AuthorizationCheck {

    private final String reader;
    private final List<String> groups;
    private final List<String> granted;

    /**
     * @param reader  id of the user
     * @param groups  roles and duties that he holds
     * @param granted ids and keys of what he was given the right to see
     */
    TaskRights(String reader, List<String> groups, List<String> granted) {
        this.reader = reader;
        this.groups = groups;
        this.granted = granted;
    }

    /** The rights that restrict a query, for the statements; {@code null} where it asks for none. */
    public static TaskRights of(AuthorizationCheck check) {
        return check instanceof TaskRights rights ? rights : null;
    }

    /** For the statements. */
    public String getReader() {
        return reader;
    }

    /** For the statements. */
    public List<String> getGroups() {
        return groups;
    }

    /** For the statements. */
    public List<String> getGranted() {
        return granted;
    }
}
