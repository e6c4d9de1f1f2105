package id.baku.engine.cases;

import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The case that started another one ({@code ${mulaiSop}}); the new case shows it in its variable {@code asalKasus}.
 *
 * @param processInstanceId id of the instance
 * @param businessKey       its readable key
 * @param sop               its process key
 */
public record CaseOrigin(String processInstanceId, String businessKey, String sop) {

    static final String VARIABLE = "asalKasus";

    private static final Object PLACE = CaseOrigin.class;

    /**
     * Starts a case that has this origin. Until the new instance takes it, the origin is kept beside the transaction and not in
     * a variable: a start form could invent one to get another case's files.
     */
    <T> T starting(Supplier<T> start) {
        TransactionSynchronizationManager.bindResource(PLACE, this);
        try {
            return start.get();
        } finally {
            take();
        }
    }

    /** The origin of the instance that is starting now; empty when a person starts it. */
    static Optional<CaseOrigin> take() {
        return Optional.ofNullable((CaseOrigin) TransactionSynchronizationManager.unbindResourceIfPossible(PLACE));
    }
}
