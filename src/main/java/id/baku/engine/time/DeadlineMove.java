package id.baku.engine.time;

import java.time.Instant;

/**
 * An open deadline that a change of the calendar moves.
 *
 * @param kind        what becomes due
 * @param id          of the task or timer
 * @param businessKey number of the case
 * @param sop         key of its SOP
 * @param activity    name of the activity or event
 * @param number number of the reminder, from 1; 0 for others
 * @param from due date by the old calendar
 * @param to due date by the new calendar
 * @param repeat the rest of the cycle, as the engine stores it; {@code null} for others
 */
public record DeadlineMove(Kind kind, String id, String businessKey, String sop, String activity, int number, Instant from,
                           Instant to, String repeat) {

    /** What becomes due. */
    public enum Kind {
        /** A task. */
        TASK,
        /** A reminder of an activity that is late. */
        REMINDER,
        /** Another timer, after which a case continues. */
        TIMER
    }
}
