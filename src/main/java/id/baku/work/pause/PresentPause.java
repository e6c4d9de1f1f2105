package id.baku.work.pause;

import java.time.Instant;

/**
 * An open pause, as the page of its task shows it.
 *
 * @param minutesLeft working minutes left until the due date; {@code null} where the due date had passed, or there was none
 */
public record PresentPause(String party, Instant since, Long minutesLeft) {

    static PresentPause of(ActivityPause pause) {
        return new PresentPause(pause.party(), pause.startedAt(),
                pause.millisLeft() == null ? null : pause.millisLeft() / 60_000);
    }
}
