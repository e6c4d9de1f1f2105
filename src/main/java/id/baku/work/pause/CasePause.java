package id.baku.work.pause;

import java.time.Instant;

/**
 * A pause in a case, as other rooms read it.
 *
 * @param ended   {@code null} while it lasts
 * @param minutes its length so far in working minutes
 */
public record CasePause(String activity, String party, String reason, Instant started, Instant ended, long minutes) {
}
