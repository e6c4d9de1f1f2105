package id.baku.engine.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import id.baku.office.limit.Network;

/**
 * From which addresses an account has signed in: whoever comes from there as he always does is not held up by what others behind
 * the same address try. Kept as a hash, on all nodes, and for a quarter of a year after the last time. In real time, as sign-ins.
 */
@Component
class KnownSignIns {

    private static final Duration KEPT = Duration.ofDays(90);
    private static final Duration EXACT_TO = Duration.ofDays(1);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate separately;
    private final Clock clock = Clock.systemUTC();

    KnownSignIns(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.separately = new TransactionTemplate(transactions);
        this.separately.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Whether the account has signed in from there. */
    boolean isKnown(String address, String user) {
        return jdbc.queryForObject("select count(*) from known_sign_in where pair_hash = ? and ends_at > ?", Integer.class,
                pair(address, user), Timestamp.from(clock.instant())) == 1;
    }

    /** The account has signed in from there. */
    void remember(String address, String user) {
        String pair = pair(address, user);
        Instant ends = clock.instant().plus(KEPT);
        List<Timestamp> stored = jdbc.queryForList("select ends_at from known_sign_in where pair_hash = ?", Timestamp.class, pair);
        if (stored.isEmpty()) {
            add(pair, ends);
        } else if (stored.get(0).toInstant().isBefore(ends.minus(EXACT_TO))) {
            separately.executeWithoutResult(status -> jdbc.update("update known_sign_in set ends_at = ? where pair_hash = ?",
                    Timestamp.from(ends), pair));
        }
    }

    private void add(String pair, Instant ends) {
        try {
            separately.executeWithoutResult(status -> {
                jdbc.update("delete from known_sign_in where ends_at < ?", Timestamp.from(clock.instant()));
                jdbc.update("insert into known_sign_in (pair_hash, ends_at) values (?, ?)", pair, Timestamp.from(ends));
            });
        } catch (DuplicateKeyException atTheSameTime) {
            // Remembered by another request of his.
        }
    }

    private static String pair(String address, String user) {
        return DigestUtils.sha256Hex(Network.of(address) + " " + user);
    }
}
