package id.baku.engine.time;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * An activity with a time standard has ended, done or cancelled; published within the engine's transaction.
 *
 * @param execution execution at the ending activity
 */
public record TimedActivityEnded(DelegateExecution execution) {

    /** Id of the activity instance, as in the engine's history. */
    public String activityInstance() {
        return execution.getActivityInstanceId();
    }
}
