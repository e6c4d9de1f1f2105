package id.baku.oversight.figures;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import id.baku.engine.round.Round;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.lock.Lock;
import id.baku.office.lock.Locks;
import id.baku.work.accountability.FinishedActivity;
import id.baku.work.accountability.MeasuredActivity;

/**
 * Folds finished activities into the figures. Who finishes an activity only appends it; once a minute one node takes
 * what was appended, adds it up and removes it, all in one transaction: each activity counts once, whatever fails.
 */
@Component
class FigureFold implements Round {

    private static final int BATCH = 5_000;

    private final FigureStore store;
    private final Locks locks;
    private final Agencies agencies;
    private final TransactionTemplate transaction;

    FigureFold(FigureStore store, Locks locks, Agencies agencies, PlatformTransactionManager transactions) {
        this.store = store;
        this.locks = locks;
        this.agencies = agencies;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    void append(FinishedActivity activity) {
        store.append(activity.measured());
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    /** Folds all that waits. */
    @Override
    public void run() {
        while (fold(BATCH) == BATCH) {
            // A batch is a transaction of its own.
        }
    }

    /** Folds at most so many; returns how many there were. */
    int fold(int most) {
        return transaction.execute(status -> {
            locks.take(Lock.FIGURES);
            List<MeasuredActivity> taken = store.pending(most);
            addUp(taken).forEach(store::add);
            store.remove(taken);
            return taken.size();
        });
    }

    /** Activities as the figures that they make. */
    Collection<Figure> addUp(Collection<MeasuredActivity> activities) {
        Map<Figure.Key, Figure> figures = new LinkedHashMap<>();
        for (MeasuredActivity activity : activities) {
            // Months of an agency that was taken out of the settings are those of universal time.
            ZoneId zone = agencies.find(activity.agency()).map(Agency::zone).orElse(ZoneId.of("UTC"));
            figures.computeIfAbsent(Figure.Key.of(activity, zone), key -> Figure.empty(activity, zone)).tally().add(activity);
        }
        return figures.values();
    }
}
