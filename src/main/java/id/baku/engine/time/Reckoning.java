package id.baku.engine.time;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import id.baku.office.calendar.WorkingCalendar;

/**
 * By what the deadlines in expressions are reckoned. Usually that is the calendar that holds and the due dates as they
 * stand; before a calendar is changed, expressions are evaluated by another.
 *
 * @param calendar the calendar of an agency
 * @param due      when an earlier task was due
 */
public record Reckoning(Function<String, WorkingCalendar> calendar, Function<HistoricTaskInstance, Instant> due) {

    public static Reckoning currentOr(Reckoning usual) {
        return TransactionSynchronizationManager.getResource(Reckoning.class) instanceof Reckoning current
                ? current : usual;
    }

    /** Evaluates something by this. */
    <T> T during(Supplier<T> evaluation) {
        Object outer = TransactionSynchronizationManager.unbindResourceIfPossible(Reckoning.class);
        TransactionSynchronizationManager.bindResource(Reckoning.class, this);
        try {
            return evaluation.get();
        } finally {
            TransactionSynchronizationManager.unbindResource(Reckoning.class);
            if (outer != null) {
                TransactionSynchronizationManager.bindResource(Reckoning.class, outer);
            }
        }
    }
}
