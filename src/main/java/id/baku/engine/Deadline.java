package id.baku.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAmount;

/**
 * When an activity of a case is due, as the timers of later activities refer to it:
 * {@code R3/${batas.kegiatan_04a}/PT15M} for two acts under one standard,
 * {@code R3/${batas.kegiatan_09.setelah('P7D')}/P7D} for a standard that begins with another's end,
 * {@code R3/${batas.pada(rapat.prop('tanggal'), '16:00')}/P1D} for one that ends on a day the case knows.
 */
public final class Deadline {

    private final ZonedDateTime moment;
    private final Instant now;

    Deadline(Instant moment, ZoneId zone, Instant now) {
        this.moment = moment.atZone(zone);
        this.now = now;
    }

    /**
     * The deadline moved on.
     *
     * @param duration ISO 8601: a period such as {@code P7D} or a time such as {@code PT30M}
     */
    public Deadline setelah(String duration) {
        ZonedDateTime later = moment.plus(parse(duration));
        return new Deadline(later.toInstant(), later.getZone(), now);
    }

    private static TemporalAmount parse(String duration) {
        try {
            return duration.contains("T") ? Duration.parse(duration) : Period.parse(duration);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + duration + "' is no ISO 8601 duration such as P7D or PT30M", e);
        }
    }

    /**
     * ISO 8601 in UTC, as the engine's timers read it. A deadline that has passed is due at once: the engine would take
     * the rounds that a cycle has missed for reminders already given.
     */
    @Override
    public String toString() {
        Instant due = moment.toInstant();
        return (due.isAfter(now) ? due : now.plusSeconds(1)).toString();
    }
}
