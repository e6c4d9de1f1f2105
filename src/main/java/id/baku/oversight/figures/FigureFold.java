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
 * Adds finished activities up to the figures. Finishing an activity only appends a row; once a minute one node takes the rows,
 * adds them up and deletes them in one transaction, so that each activity counts exactly once whatever fails.
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

    /** Adds up all waiting rows. */
    @Override
    public void run() {
        while (fold(BATCH) == BATCH) {
            // Each batch runs in a transaction of its own.
        }
    }

    /** Adds up at most so many rows; returns how many there were. */
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
            // For an agency that is no longer in the settings, months are those of UTC.
            ZoneId zone = agencies.find(activity.agency()).map(Agency::zone).orElse(ZoneId.of("UTC"));
            figures.computeIfAbsent(Figure.Key.of(activity, zone), key -> Figure.empty(activity, zone)).tally().add(activity);
        }
        return figures.values();
    }
}
