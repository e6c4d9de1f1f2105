package id.baku.engine.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Sets the application's clock, for tests. */
public final class EngineTime {

    /** The time at which tests begin, Monday 9 November 2026, 09.00 WIB, so that results do not depend on when they are run. */
    public static final Instant BEGIN = Instant.parse("2026-11-09T02:00:00Z");

    private static final long OFFSET = BEGIN.toEpochMilli() - System.currentTimeMillis();

    private EngineTime() {
    }

    /** Stops the clock at a moment. */
    public static void moveTo(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** Stops the clock, later by this time. */
    public static void pass(Duration time) {
        moveTo(ClockUtil.getCurrentTime().toInstant().plus(time));
    }

    /** Lets the clock run from this time after the beginning. */
    public static void runFrom(Duration later) {
        ClockUtil.reset();
        ClockUtil.offset(OFFSET + later.toMillis());
    }

    /** Lets the clock run from the beginning. */
    public static void reset() {
        ClockUtil.reset();
        ClockUtil.offset(OFFSET);
    }
}
