package id.baku.work.worklist;

import java.time.Instant;

import id.baku.office.calendar.WorkingCalendar;
import id.baku.work.pause.PresentPause;

/**
 * The state of a task's time.
 *
 * @param minutes working minutes left or, when it is late, passed since it was due; {@code null} without a due date
 * @param party the party that a paused task waits for; else {@code null}
 */
record TaskTime(State state, Instant due, Long minutes, String party) {

    /** States, in the order of urgency. */
    enum State {
        LATE, TODAY, LATER, PAUSED
    }

    /** @param pause the open pause; {@code null} when there is none */
    static TaskTime of(Instant due, PresentPause pause, WorkingCalendar calendar, Instant now) {
        if (pause != null) {
            return new TaskTime(State.PAUSED, due, pause.minutesLeft(), pause.party());
        }
        if (due == null) {
            return new TaskTime(State.LATER, null, null, null);
        }
        if (now.isAfter(due)) {
            return new TaskTime(State.LATE, due, calendar.minutesBetween(due, now), null);
        }
        boolean today = now.atZone(calendar.zone()).toLocalDate().equals(due.atZone(calendar.zone()).toLocalDate());
        return new TaskTime(today ? State.TODAY : State.LATER, due, calendar.minutesBetween(now, due), null);
    }
}
