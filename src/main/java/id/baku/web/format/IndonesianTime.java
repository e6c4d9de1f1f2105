package id.baku.web.format;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;

/** Days, moments and lengths of time in words. */
public final class IndonesianTime {

    private static final int HOUR = 60;

    private IndonesianTime() {
    }

    /** "Senin, 12 Januari 2026 pukul 09.30 WIB". */
    public static String moment(Instant instant, ZoneId zone) {
        return write("EEEE, d MMMM uuuu 'pukul' HH.mm z", instant.atZone(zone));
    }

    /** "12 Jan 09.30". */
    public static String shortMoment(Instant instant, ZoneId zone) {
        return write("d MMM HH.mm", instant.atZone(zone));
    }

    /** "Senin, 12 Januari 2026". */
    public static String day(LocalDate day) {
        return write("EEEE, d MMMM uuuu", day);
    }

    /** "12 Januari 2026". */
    public static String date(LocalDate day) {
        return write("d MMMM uuuu", day);
    }

    /** "12 Januari 2026 09.30 WIB". */
    public static String dateAndTime(Instant instant, ZoneId zone) {
        return write("d MMMM uuuu HH.mm z", instant.atZone(zone));
    }

    /** "12/01/2026". */
    public static String figures(LocalDate day) {
        return write("dd/MM/uuuu", day);
    }

    /** "Januari 2026". */
    public static String month(YearMonth month) {
        return write("MMMM uuuu", month);
    }

    /**
     * Written in Indonesian by a pattern of {@link java.time.format.DateTimeFormatter}, for the few forms that only one kind of
     * text has.
     */
    public static String write(String pattern, TemporalAccessor moment) {
        return DateTimeFormatter.ofPattern(pattern, Indonesian.LOCALE).format(moment);
    }

    /** "14 jam", "1 jam 5 menit", "kurang dari 1 menit". */
    public static String length(long minutes) {
        List<String> parts = new ArrayList<>();
        add(minutes / HOUR, "jam", parts);
        add(minutes % HOUR, "menit", parts);
        return parts.isEmpty() ? "kurang dari 1 menit" : String.join(" ", parts);
    }

    private static void add(long count, String unit, List<String> parts) {
        if (count > 0) {
            parts.add(count + " " + unit);
        }
    }
}
