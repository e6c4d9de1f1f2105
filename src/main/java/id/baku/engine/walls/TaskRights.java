package id.baku.engine.walls;

import java.util.List;

import org.camunda.bpm.engine.impl.db.AuthorizationCheck;

/**
 * Which tasks a user sees, for the statements in {@code engine/task-rights.xml}: the user's own and offered tasks, and those by
 * granted rights. The engine would write a row of authorisation for every task and role, never delete it, and join them all.
 */
public final class TaskRights extends AuthorizationCheck {

    private final String reader;
    private final List<String> groups;
    private final List<String> granted;

    /**
     * @param reader  id of the user
     * @param groups groups of the user, i.e. roles and duties
     * @param granted ids and keys of what the user was given the right to see
     */
    TaskRights(String reader, List<String> groups, List<String> granted) {
        this.reader = reader;
        this.groups = groups;
        this.granted = granted;
    }

    /** The rights that restrict a query, for the statements; {@code null} where the query is not restricted. */
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
