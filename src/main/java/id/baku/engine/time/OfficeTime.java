package id.baku.engine.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.ProcessEngineException;

import id.baku.office.calendar.WorkingCalendar;
import id.baku.office.calendar.WorkingDuration;

/**
 * A duration, cycle or date of a diagram with whose working time it means, as the engine's timers carry it:
 * {@code PT30M@diy}, {@code R3/2026-01-12T09:00:00/PT1500M@pupr:300}, {@code 2026-01-12T09:00@sulbar}. The engine tells
 * its calendars nothing but this text, at the creation of a timer, at each repetition and when it is recalculated; so the
 * text says all.
 *
 * @param text         as the engine would read it
 * @param agency       tenant
 * @param minutesOfADay the SOP's own conversion of minutes to days
 */
record OfficeTime(String text, String agency, OptionalInt minutesOfADay) {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder().appendPattern("uuuu-MM-dd['T'HH[:mm[:ss]]]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true).appendPattern("[XXX][XX][X]").toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern MARKED = Pattern.compile("(.+)@([a-zA-Z0-9.-]+)(?::(\\d+))?", Pattern.DOTALL);

    static Optional<OfficeTime> read(String marked) {
        Matcher parts = MARKED.matcher(marked);
        return parts.matches() ? Optional.of(new OfficeTime(parts.group(1), parts.group(2), parts.group(3) == null
                ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(parts.group(3))))) : Optional.empty();
    }

    /** Whether a text means a stretch of time or a date; cron expressions mean what they say. */
    static boolean isMeantBy(String text) {
        return text.startsWith("P") || text.startsWith("R") || DATE.matcher(text).lookingAt();
    }

    /** A date that names no zone is meant in that of the office, wherever the server stands. */
    private static Instant moment(String date, ZoneId zone) {
        try {
            TemporalAccessor read = MOMENT.parseBest(date, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return read instanceof OffsetDateTime moment ? moment.toInstant()
                    : (read instanceof LocalDateTime time ? time : LocalDate.from(read).atStartOfDay()).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw new ProcessEngineException("'" + date + "' is no date such as 2026-01-12T09:00", e);
        }
    }

    /** When something is due that was set at a moment. */
    Instant due(Instant set, WorkingCalendar calendar) {
        return DATE.matcher(text).lookingAt() ? moment(text, calendar.zone()) : calendar.plus(set, duration(text));
    }

    WorkingDuration duration(String iso) {
        return WorkingDuration.parse(iso, minutesOfADay);
    }

    @Override
    public String toString() {
        return text + "@" + agency + (minutesOfADay.isPresent() ? ":" + minutesOfADay.getAsInt() : "");
    }
}
