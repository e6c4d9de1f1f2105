package id.baku.engine.time;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What a delegate of the supervision knows about the activity that exceeded its time standard. */
public final class Supervision {

    static final String VARIABLE = "kegiatanTerlambat";

    private Supervision() {
    }

    /** Element id of the late activity; fails when the execution is not inside the supervision. */
    public static String lateActivityIn(DelegateExecution execution) {
        if (execution.getVariable(VARIABLE) instanceof String activityId) {
            return activityId;
        }
        throw new IllegalStateException("No late activity is known in " + execution.getCurrentActivityId()
                + " of " + execution.getProcessInstanceId() + ": the delegate belongs into the event sub-process");
    }
}
