package id.baku.office.limit;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one way to let somebody do something only so often. A row keeps the moment at which all uses of one person or address
 * have come back. All nodes share it, and a use counts even if the act itself is rolled back. Persons and addresses are kept as
 * hashes, and for no longer than needed: addresses are personal data.
 */
@Component
public class Limits {

    private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(1);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate separately;
    private final Clock clock;
    private volatile long cleaned;

    /** Counts in real time, even while the engine's clock is set to another time: attempts happen in real time. */
    @Autowired
    public Limits(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this(jdbc, transactions, Clock.systemUTC());
    }

    Limits(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.separately = new TransactionTemplate(transactions);
        this.separately.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Takes one use if one is left. Otherwise counts nothing and answers false. */
    public boolean take(Limit limit, String who) {
        return take(limit, who, 1);
    }

    /** Takes several uses if so many are left. Otherwise counts nothing and answers false. */
    public boolean take(Limit limit, String who, int several) {
        return use(limit, who, several, latest(limit, several));
    }

    /** Counts one use even when none is left; the wait for the next one then grows. */
    public void count(Limit limit, String who) {
        use(limit, who, 1, Long.MAX_VALUE);
    }

    /** What was taken turns out not to count. */
    public void giveBack(Limit limit, String who) {
        separately.executeWithoutResult(status -> jdbc.update("update used_limit set free_at = free_at - ? where limit_key = ?",
                limit.interval(), key(limit, who)));
    }

    /** Whether all of it is there. */
    public boolean isUnused(Limit limit, String who) {
        return jdbc.queryForList("select free_at from used_limit where limit_key = ?", Long.class, key(limit, who)).stream()
                .noneMatch(free -> free > clock.millis());
    }

    /** Whether no use is left. */
    public boolean isUsedUp(Limit limit, String who) {
        List<Long> free = jdbc.queryForList("select free_at from used_limit where limit_key = ?", Long.class, key(limit, who));
        return !free.isEmpty() && free.get(0) > latest(limit, 1);
    }

    /** The latest moment of full recovery at which so many uses are still left. */
    private long latest(Limit limit, int several) {
        return clock.millis() + limit.within().toMillis() - limit.interval() * several;
    }

    private boolean use(Limit limit, String who, int several, long latest) {
        clean();
        String key = key(limit, who);
        if (add(limit, key, several, latest) == 1) {
            return true;
        }
        try {
            separately.executeWithoutResult(status -> jdbc.update("insert into used_limit (limit_key, free_at) values (?, ?)",
                    key, clock.millis() + limit.interval() * several));
            return true;
        } catch (DuplicateKeyException alreadyThere) {
            return add(limit, key, several, latest) == 1;
        }
    }

    private int add(Limit limit, String key, int several, long latest) {
        return separately.execute(status -> jdbc.update("update used_limit set free_at = greatest(free_at, ?) + ? "
                + "where limit_key = ? and free_at <= ?", clock.millis(), limit.interval() * several, key, latest));
    }

    private void clean() {
        long now = clock.millis();
        if (now - cleaned > BETWEEN_CLEANINGS.toMillis()) {
            cleaned = now;
            separately.executeWithoutResult(status -> jdbc.update("delete from used_limit where free_at < ?", now));
        }
    }

    private static String key(Limit limit, String who) {
        return limit.name() + ":" + DigestUtils.sha256Hex(who);
    }
}
