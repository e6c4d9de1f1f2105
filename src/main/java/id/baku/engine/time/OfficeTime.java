package id.baku.engine.time;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.baku.office.calendar.WorkingDuration;

/**
 * A duration or cycle of a diagram with whose working time it means, as the engine's timers carry it: {@code PT30M@diy},
 * {@code R3/2026-01-12T09:00:00/PT1500M@pupr:300}. The engine tells its calendars nothing but this text, at the creation
 * of a timer, at each repetition and when it is recalculated; so the text says all.
 *
 * @param text         as the engine would read it
 * @param agency       tenant
 * @param minutesOfADay the SOP's own conversion of minutes to days
 */
record OfficeTime(String text, String agency, OptionalInt minutesOfADay) {

    private static final Pattern MARKED = Pattern.compile("(.+)@([a-zA-Z0-9.-]+)(?::(\\d+))?", Pattern.DOTALL);

    static Optional<OfficeTime> read(String marked) {
        Matcher parts = MARKED.matcher(marked);
        return parts.matches() ? Optional.of(new OfficeTime(parts.group(1), parts.group(2), parts.group(3) == null
                ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(parts.group(3))))) : Optional.empty();
    }

    /** Whether a text means a stretch of time; dates and cron expressions mean what they say. */
    static boolean isMeantBy(String text) {
        return text.startsWith("P") || text.startsWith("R");
    }

    WorkingDuration duration(String iso) {
        return WorkingDuration.parse(iso, minutesOfADay);
    }

    @Override
    public String toString() {
        return text + "@" + agency + (minutesOfADay.isPresent() ? ":" + minutesOfADay.getAsInt() : "");
    }
}
