package id.baku.work.worklist;

import java.time.Instant;

/**
 * The head of a task.
 *
 * @param caseNumber business key
 * @param origin     number of the case that started this one; empty for most
 * @param role       name of the executor role
 * @param executor   name of who has taken it; {@code null} while nobody has
 * @param standard   time standard as printed
 * @param before     the act before; {@code null} where there is none, or none that the user may see
 * @param single     whether it is the user's without a choice: nobody has taken it, and he alone holds the role
 */
record TaskSummary(String caseNumber, String subject, String origin, String sop, String role, String executor,
                   String standard, TaskTime time, Before before, boolean single) {

    /** @param note what its executor left for the next; empty for most */
    record Before(String activity, String executor, Instant at, String note) {
    }
}
