package id.baku.engine.round;

import java.time.Duration;

/**
 * Something that is looked after again and again in the background, as long as the application runs. Every node does
 * it: what it does must come out once, however many do it at the same time.
 */
public interface Round {

    /** The pause between the end of one and the beginning of the next. */
    Duration every();

    void run();
}
