package id.baku.work.accountability;

import java.time.Duration;
import java.time.Instant;

import org.springframework.stereotype.Component;

import id.baku.office.calendar.WorkingCalendar;
import id.baku.office.calendar.WorkingCalendars;
import id.baku.work.pause.Pauses;

/** Reckons the working time of an activity, by the calendar of its agency and without its pauses. */
@Component
class WorkedTimes {

    private final WorkingCalendars calendars;
    private final Pauses pauses;

    WorkedTimes(WorkingCalendars calendars, Pauses pauses) {
        this.calendars = calendars;
        this.pauses = pauses;
    }

    WorkedTime of(ActivityFacts facts) {
        WorkingCalendar calendar = calendars.of(facts.agency());
        return new WorkedTime(
                facts.dueAt() == null ? null : unpaused(facts, facts.dueAt()).toMinutes(),
                unpaused(facts, facts.finishedAt()).toMinutes(),
                unpaused(facts, facts.claimedAt() == null ? facts.finishedAt() : facts.claimedAt()).toMinutes(),
                pauses.paused(facts.agency(), facts.activityInstance(), facts.startedAt(), facts.finishedAt()).toMinutes(),
                // A pause that began after the due date does not reduce the lateness.
                facts.isLate() ? calendar.minutesBetween(facts.dueAt(), facts.finishedAt()) : 0);
    }

    /** Working time from the start of the activity until a moment, without its pauses. */
    private Duration unpaused(ActivityFacts facts, Instant until) {
        return calendars.of(facts.agency()).workBetween(facts.startedAt(), until)
                .minus(pauses.paused(facts.agency(), facts.activityInstance(), facts.startedAt(), until));
    }
}
