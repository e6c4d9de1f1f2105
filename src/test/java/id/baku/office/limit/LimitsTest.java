package id.baku.office.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;

/** How long uses stay counted, and that each person or address is counted separately. */
@BakuTest
@BothDatabases
class LimitsTest {

    private static final Limit TEN = new Limit("test", 10, Duration.ofMinutes(15));

    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    PlatformTransactionManager transactions;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-09T02:00:00Z"));
    private final String who = UUID.randomUUID().toString();
    private Limits limits;

    @BeforeEach
    void stopTheClock() {
        limits = node();
    }

    @Test
    void comesBackBitByBit() {
        assertThat(IntStream.range(0, 20).filter(i -> limits.take(TEN, who)).count()).isEqualTo(10);
        assertThat(limits.take(TEN, "somebody else " + who)).isTrue();
        assertThat(limits.take(new Limit("other", 1, Duration.ofMinutes(1)), who)).isTrue();
        pass(Duration.ofSeconds(89));
        assertThat(limits.isUsedUp(TEN, who)).isTrue();
        pass(Duration.ofSeconds(1));
        assertThat(limits.isUsedUp(TEN, who)).isFalse();
        assertThat(limits.take(TEN, who)).isTrue();
        assertThat(limits.take(TEN, who)).isFalse();
        pass(Duration.ofMinutes(15));
        assertThat(IntStream.range(0, 20).filter(i -> limits.take(TEN, who)).count()).isEqualTo(10);
    }

    @Test
    void doesNotCountWhatIsGivenBack() {
        assertThat(limits.isUnused(TEN, who)).isTrue();
        IntStream.range(0, 30).forEach(i -> {
            assertThat(limits.take(TEN, who)).isTrue();
            assertThat(limits.isUnused(TEN, who)).isFalse();
            limits.giveBack(TEN, who);
        });
        assertThat(limits.isUnused(TEN, who)).isTrue();
        assertThat(IntStream.range(0, 20).filter(i -> limits.take(TEN, who)).count()).isEqualTo(10);
    }

    @Test
    void givesSeveralTogetherOrNone() {
        assertThat(limits.take(TEN, who, 8)).isTrue();
        assertThat(limits.take(TEN, who, 3)).isFalse();
        assertThat(limits.take(TEN, who, 2)).as("of what was refused nothing is counted").isTrue();
        assertThat(limits.isUsedUp(TEN, who)).isTrue();
    }

    /** Whoever makes a hundred attempts at once, before any is counted, waits for all of them. */
    @Test
    void whatIsCountedBeyondTheLimitTakesLonger() {
        IntStream.range(0, 100).forEach(i -> limits.count(TEN, who));
        pass(Duration.ofMinutes(15));
        assertThat(limits.isUsedUp(TEN, who)).isTrue();
        pass(Duration.ofMinutes(15).multipliedBy(8).plusSeconds(90));
        assertThat(limits.isUsedUp(TEN, who)).isFalse();
        assertThat(limits.take(TEN, who)).isTrue();
        assertThat(limits.take(TEN, who)).isFalse();
    }

    @Test
    void holdsOnAllNodesAndWhenTheActIsRolledBack() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            IntStream.range(0, 10).forEach(i -> limits.count(TEN, who));
            status.setRollbackOnly();
        });
        assertThat(node().isUsedUp(TEN, who)).isTrue();
    }

    @Test
    void countsEveryOneOfThoseAtOnce() {
        assertThat(IntStream.range(0, 40).parallel().filter(i -> node().take(TEN, who)).count()).isEqualTo(10);
    }

    @Test
    void keepsNobodyLongerThanNeeded() {
        limits.count(TEN, who);
        assertThat(jdbc.queryForList("select limit_key from used_limit", String.class)).isNotEmpty()
                .noneMatch(key -> key.contains(who));
        pass(Duration.ofMinutes(2));
        limits.count(TEN, "somebody else " + who);
        assertThat(jdbc.queryForObject("select count(*) from used_limit where free_at < ?", Integer.class,
                now.get().toEpochMilli())).isZero();
    }

    private Limits node() {
        InstantSource clock = now::get;
        return new Limits(jdbc, transactions, clock.withZone(ZoneOffset.UTC));
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
