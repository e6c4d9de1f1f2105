package id.baku.engine.time;

import java.time.Instant;

/**
 * A change of the calendar has moved the due date of an open activity; published within the transaction of the change.
 *
 * @param activityInstance id of the activity instance, as in the engine's history
 * @param due              the new date
 */
public record DueDateMoved(String activityInstance, Instant due) {
}
