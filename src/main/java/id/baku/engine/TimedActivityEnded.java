package id.baku.engine;

/**
 * An activity with a time standard has ended, done or cancelled; published within the engine's transaction.
 *
 * @param activityInstance id of the activity instance, as in the engine's history
 */
public record TimedActivityEnded(String activityInstance) {
}
