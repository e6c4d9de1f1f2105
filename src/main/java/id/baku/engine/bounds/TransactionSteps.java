package id.baku.engine.bounds;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.baku.engine.refusal.Refusal;

/**
 * Counts the elements that are entered in one transaction. The rules for diagrams allow no loop without a person in it; if one
 * arises all the same, e.g. by SOPs that call each other, it is ended here, and the case stays where it was.
 */
public final class TransactionSteps implements Session {

    static final int MOST = 20_000;

    private static final Logger LOG = LoggerFactory.getLogger(TransactionSteps.class);

    private int entered;

    private TransactionSteps() {
    }

    /** Creates a count for each transaction. */
    static final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return TransactionSteps.class;
        }

        @Override
        public Session openSession() {
            return new TransactionSteps();
        }
    }

    /** Counts every element of every diagram. */
    public static final class Listener implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            Context.getCommandContext().getSession(TransactionSteps.class).enter(execution);
        }
    }

    private void enter(DelegateExecution execution) {
        if (++entered > MOST) {
            LOG.error("Case {} of {} entered more than {} elements in one transaction, lastly {}", execution.getProcessBusinessKey(),
                    execution.getTenantId(), MOST, execution.getCurrentActivityId());
            throw Refusal.conflict("Kasus %s berjalan lebih dari %d langkah sekaligus, sehingga dihentikan pada langkah sebelumnya; "
                    .formatted(execution.getProcessBusinessKey(), MOST) + "minta perancang SOP memeriksa diagramnya.");
        }
    }

    @Override
    public void flush() {
        // A count has nothing to write.
    }

    @Override
    public void close() {
        // A count has nothing to close.
    }
}
