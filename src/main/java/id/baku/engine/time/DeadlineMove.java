package id.baku.engine.time;

import java.time.Instant;

/**
 * An open deadline that a change of the calendar moves.
 *
 * @param kind        what becomes due
 * @param id          of the task or timer
 * @param businessKey the case
 * @param sop         key of its SOP
 * @param activity    name of the activity or event
 * @param number      which reminder, from 1; 0 for what is none
 * @param from        when it is due by the old calendar
 * @param to          when by the new one
 * @param repeat      how the timer goes on, as the engine keeps it; {@code null} for what does not repeat
 */
public record DeadlineMove(Kind kind, String id, String businessKey, String sop, String activity, int number, Instant from,
                           Instant to, String repeat) {

    /** What becomes due. */
    public enum Kind {
        /** A task. */
        TASK,
        /** A reminder of an activity that is late. */
        REMINDER,
        /** Another timer, at which a case goes on. */
        TIMER
    }
}
