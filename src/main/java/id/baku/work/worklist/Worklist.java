package id.baku.work.worklist;

import java.time.Instant;
import java.util.List;

/**
 * A user's work.
 *
 * @param mine tasks that the user has claimed, the most urgent first
 * @param role unclaimed tasks that the user may claim, the most urgent first
 * @param done tasks that the user finished today, the latest first
 * @param more  whether there are more tasks than the lists hold
 */
record Worklist(List<Item> mine, List<Item> role, List<Done> done, boolean more) {

    /**
     * @param caseNumber business key
     * @param role       name of the executor role
     * @param signing    whether documents are signed in it
     * @param initialing whether drafts only get initials in it
     * @param single whether nobody has claimed it, and no one else holds its role
     */
    record Item(String taskId, String processInstanceId, String caseNumber, String subject, String sop, String activity,
                String role, boolean signing, boolean initialing, boolean single, TaskTime time) {
    }

    record Done(String caseNumber, String sop, String activity, Instant at) {
    }

    /**
     * A case that a search found.
     *
     * @param taskId   the user's open task in it; {@code null} without one
     * @param activity of that task
     * @param value the matching value of its data; {@code null} where the number matches
     * @param ended    {@code null} while it runs
     */
    record Hit(String processInstanceId, String caseNumber, String sop, String taskId, String activity, String value,
               Instant started, Instant ended) {
    }
}
