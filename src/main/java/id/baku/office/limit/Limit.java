package id.baku.office.limit;

import java.time.Duration;

/**
 * How often something may be done in a row; uses come back evenly over time.
 *
 * @param name   name of what is limited
 * @param times  how many uses there are
 * @param within time until all uses have come back
 */
public record Limit(String name, int times, Duration within) {

    /** Milliseconds until one use comes back. */
    long interval() {
        return Math.max(1, within.toMillis() / times);
    }
}
