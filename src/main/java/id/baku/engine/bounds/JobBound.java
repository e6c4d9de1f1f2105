package id.baku.engine.bounds;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import id.baku.office.limit.Limit;
import id.baku.office.limit.Limits;

/**
 * Counts the jobs of each case, also those that fail, and stops the case that has too many. Each node counts in memory and
 * books some eighty of one case together on the database, where the counts of all nodes meet: fifty thousand cases with a
 * timer each cost nothing, eighty jobs of one case two short statements. Every hour a node forgets what it has not booked,
 * so that its memory does not fill: in a day never more than a tenth of what a case may have.
 */
@Component
class JobBound {

    private static final int BOOKINGS_A_MINUTE = 10;
    private static final int BOOKINGS_A_DAY = 240;
    private static final long BETWEEN_EMPTYINGS = Duration.ofHours(1).toNanos();

    private final Limits limits;
    private final CaseStop stop;
    private final Limit aMinute;
    private final Limit aDay;
    private final int together;
    private final Map<String, Integer> executed = new ConcurrentHashMap<>();
    private volatile long emptied = System.nanoTime();

    JobBound(Limits limits, CaseStop stop, CaseBounds bounds) {
        this.limits = limits;
        this.stop = stop;
        this.aMinute = new Limit("jobs-a-minute", bounds.jobsPerMinute(), Duration.ofMinutes(1));
        this.aDay = new Limit("jobs-a-day", bounds.jobsPerDay(), Duration.ofDays(1));
        this.together = Math.max(1, Math.min(bounds.jobsPerMinute() / BOOKINGS_A_MINUTE, bounds.jobsPerDay() / BOOKINGS_A_DAY));
    }

    /** A job of a case was executed, or has failed; what follows of it comes after its transaction. */
    void executed(String processInstanceId, String activityId) {
        forget();
        if (executed.compute(processInstanceId, (id, before) -> before == null || before == together ? 1 : before + 1) == together) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    book(processInstanceId, activityId);
                }
            });
        }
    }

    private void book(String processInstanceId, String activityId) {
        if (!limits.take(aMinute, processInstanceId, together)) {
            stop(processInstanceId, activityId, new Excess(Excess.What.JOBS_A_MINUTE, aMinute.times()));
        } else if (!limits.take(aDay, processInstanceId, together)) {
            stop(processInstanceId, activityId, new Excess(Excess.What.JOBS_A_DAY, aDay.times()));
        }
    }

    /** Should it not stand still after that, its next job is booked at once. */
    private void stop(String processInstanceId, String activityId, Excess excess) {
        executed.put(processInstanceId, together - 1);
        stop.now(processInstanceId, activityId, excess, processInstanceId);
    }

    private void forget() {
        long now = System.nanoTime();
        if (now - emptied > BETWEEN_EMPTYINGS) {
            emptied = now;
            executed.clear();
        }
    }
}
