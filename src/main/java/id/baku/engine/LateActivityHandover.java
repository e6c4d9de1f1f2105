package id.baku.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Tells the supervision which activity is late. An escalation carries no data, so the timer leaves the id of its
 * activity on the process instance and the event sub-process takes it over, both within one transaction: the
 * hand-over is transient and never stored, and timers that fire at the same time do not see each other's.
 */
final class LateActivityHandover {

    private static final String HANDOVER = "kegiatanTerlambat_serah";

    private LateActivityHandover() {
    }

    record Sender(String activityId) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            execution.getProcessInstance().setVariableLocal(HANDOVER, Variables.stringValue(activityId, true));
        }
    }

    static final class Receiver implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            Object activityId = execution.getVariable(HANDOVER);
            if (activityId != null) {
                execution.setVariableLocal(Supervision.VARIABLE, activityId);
                execution.getProcessInstance().removeVariableLocal(HANDOVER);
            }
        }
    }
}
