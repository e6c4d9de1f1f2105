package id.baku.document.draft;

import java.util.Map;

/**
 * A document as it is edited in a task.
 *
 * @param role     role of the task's lane
 * @param editable whether the user may save another wording
 * @param data     the case's data
 */
record DraftPlace(String agency, String processInstanceId, String activityId, String kind, String role, boolean editable,
                  Map<String, Object> data) {

    /** The same place with other data. */
    DraftPlace with(Map<String, Object> other) {
        return new DraftPlace(agency, processInstanceId, activityId, kind, role, editable, other);
    }
}
