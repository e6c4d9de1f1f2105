package id.baku.engine.round;

import java.time.Duration;

/**
 * Work that is repeated in the background as long as the application runs. Every node runs it, so its effect must happen only
 * once even if several nodes run it at the same time.
 */
public interface Round {

    /** The pause between the end of one run and the beginning of the next. */
    Duration every();

    void run();
}
