package id.baku.engine.time;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import id.baku.office.calendar.WorkingCalendar;

/**
 * The calendar and due dates by which deadlines in expressions are computed. Usually these are the present ones; to preview a
 * change of the calendar, expressions are evaluated with others.
 *
 * @param calendar the calendar of an agency
 * @param due      when an earlier task was due
 */
public record Reckoning(Function<String, WorkingCalendar> calendar, Function<HistoricTaskInstance, Instant> due) {

    public static Reckoning currentOr(Reckoning usual) {
        return TransactionSynchronizationManager.getResource(Reckoning.class) instanceof Reckoning current
                ? current : usual;
    }

    /** Evaluates something with this calendar and these due dates. */
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
