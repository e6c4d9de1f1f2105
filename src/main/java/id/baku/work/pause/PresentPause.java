package id.baku.work.pause;

import java.time.Instant;

/**
 * A pause that lasts, as a task's own page tells it.
 *
 * @param minutesLeft working minutes left until the due date; {@code null} where that had passed, or there was none
 */
public record PresentPause(String party, Instant since, Long minutesLeft) {

    static PresentPause of(ActivityPause pause) {
        return new PresentPause(pause.party(), pause.startedAt(),
                pause.millisLeft() == null ? null : pause.millisLeft() / 60_000);
    }
}
