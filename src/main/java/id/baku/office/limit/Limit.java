package id.baku.office.limit;

import java.time.Duration;

/**
 * What may be done so many times at once; what is used up comes back evenly.
 *
 * @param name   of what is limited
 * @param times  how often
 * @param within until all of it has come back
 */
public record Limit(String name, int times, Duration within) {

    /** Milliseconds until one of it comes back. */
    long interval() {
        return Math.max(1, within.toMillis() / times);
    }
}
