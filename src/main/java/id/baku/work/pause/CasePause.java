package id.baku.work.pause;

import java.time.Instant;

/**
 * A pause of a case as other parts read it.
 *
 * @param ended   {@code null} while it lasts
 * @param minutes working minutes that it has lasted
 */
public record CasePause(String activity, String party, String reason, Instant started, Instant ended, long minutes) {
}
