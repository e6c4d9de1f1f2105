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
 * Counts the elements that are entered in one transaction. The rules for diagrams let no loop pass without a person in
 * it; what gets round them, such as SOPs that call each other, ends here, and the case stays where it was.
 */
public final class TransactionSteps implements Session {

    static final int MOST = 20_000;

    private static final Logger LOG = LoggerFactory.getLogger(TransactionSteps.class);

    private int entered;

    private TransactionSteps() {
    }

    /** For the engine's configuration: one count for each transaction. */
    public static final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return TransactionSteps.class;
        }

        @Override
        public Session openSession() {
            return new TransactionSteps();
        }
    }

    /** For every element of every diagram. */
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
        // Nothing to write: a count.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
