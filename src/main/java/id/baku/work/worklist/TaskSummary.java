package id.baku.work.worklist;

import java.time.Instant;

/**
 * The head of a task.
 *
 * @param caseNumber business key
 * @param origin     number of the case that started this one; empty for most
 * @param role       name of the executor role
 * @param executor name of whoever has claimed it; {@code null} while nobody has
 * @param standard   time standard as printed
 * @param before     the act before; {@code null} where there is none, or none that the user may see
 * @param single whether only the user can do it: nobody has claimed it, and no one else holds the role
 */
record TaskSummary(String caseNumber, String subject, String origin, String sop, String role, String executor,
                   String standard, TaskTime time, Before before, boolean single) {

    /** @param note the executor's note for the next one; empty for most */
    record Before(String activity, String executor, Instant at, String note) {
    }
}
