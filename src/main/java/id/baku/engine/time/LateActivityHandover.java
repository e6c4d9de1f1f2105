package id.baku.engine.time;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the supervision which activity is late. An escalation carries no data, so the timer leaves the id of its activity
 * beside the transaction, and the event sub-process that starts within it takes the id. Nothing is stored, timers that fire at
 * the same time do not interfere, and no form can change it as it could change a variable.
 */
public final class LateActivityHandover {

    private static final Object PLACE = LateActivityHandover.class;

    private LateActivityHandover() {
    }

    private record Late(String processInstanceId, String activityId) {
    }

    public record Sender(String activityId) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            TransactionSynchronizationManager.unbindResourceIfPossible(PLACE);
            TransactionSynchronizationManager.bindResource(PLACE, new Late(execution.getProcessInstanceId(), activityId));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(PLACE);
                }
            });
        }
    }

    public static final class Receiver implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            if (TransactionSynchronizationManager.getResource(PLACE) instanceof Late late
                    && late.processInstanceId().equals(execution.getProcessInstanceId())) {
                execution.setVariableLocal(Supervision.VARIABLE, late.activityId());
                TransactionSynchronizationManager.unbindResource(PLACE);
            }
        }
    }
}
