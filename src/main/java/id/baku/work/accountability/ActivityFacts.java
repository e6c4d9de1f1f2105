package id.baku.work.accountability;

import java.time.Instant;

import id.baku.work.standard.CaseActivity;

/**
 * What the engine knows of an activity that ends.
 *
 * @param activityInstance id of the activity instance, as in the engine's history
 * @param executor         user id; {@code null} for a wait that ended by itself
 * @param claimedAt when the executor claimed the task; {@code null} where nobody did
 * @param dueAt            end of its standard; {@code null} without one
 */
record ActivityFacts(String agency, String sopKey, int sopVersion, String processInstanceId, String businessKey,
                     String activityInstance, String activityId, String activityName, String executor,
                     Instant startedAt, Instant claimedAt, Instant dueAt, Instant finishedAt)
        implements CaseActivity.Facts {

    boolean isLate() {
        return dueAt != null && finishedAt.isAfter(dueAt);
    }
}
