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
 * A duration, cycle or date of a diagram together with the agency whose working time it means, as the engine's timers store it:
 * {@code PT30M@diy}, {@code R3/2026-01-12T09:00:00/PT1500M@pupr:300}, {@code 2026-01-12T09:00@sulbar}. The engine passes
 * nothing but this text to its calendars when a timer is created, repeated or recalculated, so it must contain everything.
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

    /** Whether a text is a duration or a date; cron expressions are left to the engine. */
    static boolean isMeantBy(String text) {
        return text.startsWith("P") || text.startsWith("R") || DATE.matcher(text).lookingAt();
    }

    /** A date without a zone is meant in the agency's zone, wherever the server stands. */
    private static Instant moment(String date, ZoneId zone) {
        try {
            TemporalAccessor read = MOMENT.parseBest(date, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return read instanceof OffsetDateTime moment ? moment.toInstant()
                    : (read instanceof LocalDateTime time ? time : LocalDate.from(read).atStartOfDay()).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw new ProcessEngineException("'" + date + "' is no date such as 2026-01-12T09:00", e);
        }
    }

    /** When it is due if it was set at a moment. */
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
