package id.baku.web.format;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Moments and lengths of time as messages write them. */
public final class IndonesianTime {

    private static final Locale INDONESIAN = new Locale("id", "ID");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu 'pukul' HH.mm z", INDONESIAN);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM HH.mm", INDONESIAN);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", INDONESIAN);
    private static final int HOUR = 60;

    private IndonesianTime() {
    }

    /** "Senin, 12 Januari 2026 pukul 09.30 WIB". */
    public static String moment(Instant instant, ZoneId zone) {
        return MOMENT.format(instant.atZone(zone));
    }

    /** "12 Jan 09.30". */
    public static String shortMoment(Instant instant, ZoneId zone) {
        return SHORT.format(instant.atZone(zone));
    }

    /** "Senin, 12 Januari 2026". */
    public static String day(LocalDate day) {
        return DAY.format(day);
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
