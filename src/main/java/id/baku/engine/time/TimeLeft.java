package id.baku.engine.time;

import java.time.Duration;
import java.util.Map;

/**
 * The working time left when the clock of a task was stopped.
 *
 * @param due working time until its due date; {@code null} where that had passed, or there was none
 * @param timers working time until each of its timers, by job id
 */
public record TimeLeft(Duration due, Map<String, Duration> timers) {

    public TimeLeft {
        timers = Map.copyOf(timers);
    }
}
