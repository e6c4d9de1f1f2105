package id.baku.engine.time;

import java.time.Duration;
import java.util.Map;

/**
 * Working time that was left of a task when its clock was stopped.
 *
 * @param due    until its due date; {@code null} where that had passed, or there was none
 * @param timers until each of its timers, by job id
 */
public record TimeLeft(Duration due, Map<String, Duration> timers) {

    public TimeLeft {
        timers = Map.copyOf(timers);
    }
}
