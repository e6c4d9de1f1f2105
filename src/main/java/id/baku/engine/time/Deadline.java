package id.baku.engine.time;

import java.time.Instant;
import java.util.OptionalInt;

import id.baku.office.calendar.WorkingCalendar;
import id.baku.office.calendar.WorkingDuration;

/**
 * When an activity of a case is due, as timers of later activities refer to it: {@code R3/${batas.kegiatan_04a}/PT15M} for two
 * acts with one standard, {@code R3/${batas.kegiatan_09.setelah('P7D')}/P7D} for a standard that begins at another's end,
 * {@code R3/${batas.pada(rapat.prop('tanggal'), '16:00')}/P1D} for one that ends on a day in the case's data.
 */
public final class Deadline {

    private final Instant moment;
    private final WorkingCalendar calendar;
    private final OptionalInt minutesOfADay;
    private final Instant now;

    public Deadline(Instant moment, WorkingCalendar calendar, OptionalInt minutesOfADay, Instant now) {
        this.moment = moment;
        this.calendar = calendar;
        this.minutesOfADay = minutesOfADay;
        this.now = now;
    }

    /**
     * The deadline moved later by working time.
     *
     * @param duration ISO 8601 such as {@code P7D} or {@code PT30M}
     */
    public Deadline setelah(String duration) {
        return new Deadline(calendar.plus(moment, WorkingDuration.parse(duration, minutesOfADay)), calendar,
                minutesOfADay, now);
    }

    /** The moment, even if it has passed. */
    Instant moment() {
        return moment;
    }

    /**
     * ISO 8601 in UTC, as the engine's timers read it. A deadline that has passed is due at once, in working time: otherwise
     * the engine would count the missed repetitions of a cycle as reminders already given.
     */
    @Override
    public String toString() {
        return (moment.isAfter(now) ? moment : calendar.nextWorkingMoment(now.plusSeconds(1))).toString();
    }
}
