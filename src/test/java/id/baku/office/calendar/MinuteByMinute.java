package id.baku.office.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * Office hours of 2026 by Perpres 21/2023, written down a second time and counted minute by minute: slow and obvious,
 * for the calendar to be compared with.
 */
public final class MinuteByMinute {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2027, 3, 1);
    private static final Set<String> DAYS_OFF = Set.of("2026-01-01", "2026-01-16", "2026-02-16", "2026-02-17",
            "2026-03-18", "2026-03-19", "2026-03-20", "2026-03-23", "2026-03-24", "2026-04-03", "2026-05-01", "2026-05-14",
            "2026-05-15", "2026-05-27", "2026-05-28", "2026-06-01", "2026-06-16", "2026-08-17", "2026-08-25", "2026-12-24",
            "2026-12-25", "2027-01-01", "2027-01-05", "2027-02-05");

    private final ZoneId zone;
    private final boolean[] works = new boolean[(int) ChronoUnit.MINUTES.between(FIRST.atStartOfDay(), END.atStartOfDay())];

    /** The hours in a time zone. */
    public MinuteByMinute(ZoneId zone) {
        this.zone = zone;
        for (int minute = 0; minute < works.length; minute++) {
            works[minute] = isWorked(FIRST.atStartOfDay().plusMinutes(minute));
        }
    }

    private static boolean isWorked(LocalDateTime minute) {
        LocalDate day = minute.toLocalDate();
        boolean friday = day.getDayOfWeek() == DayOfWeek.FRIDAY;
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        boolean fasting = !day.isBefore(LocalDate.of(2026, 2, 19)) && !day.isAfter(LocalDate.of(2026, 3, 20));
        if (weekend || DAYS_OFF.contains(day.toString())) {
            return false;
        }
        if (fasting) {
            return friday ? between(minute, "08:00", "11:30") || between(minute, "12:30", "15:30")
                    : between(minute, "08:00", "12:00") || between(minute, "12:30", "15:00");
        }
        return friday ? between(minute, "07:30", "11:30") || between(minute, "13:00", "16:30")
                : between(minute, "07:30", "12:00") || between(minute, "13:00", "16:00");
    }

    private static boolean between(LocalDateTime minute, String from, String to) {
        LocalTime time = minute.toLocalTime();
        return !time.isBefore(LocalTime.parse(from)) && time.isBefore(LocalTime.parse(to));
    }

    /** Working days, then working minutes, after a moment. */
    public Instant plus(Instant start, int days, int minutes) {
        int moment = working((int) ChronoUnit.MINUTES.between(FIRST.atStartOfDay(), start.atZone(zone).toLocalDateTime()));
        for (int left = days; left > 0; ) {
            moment += 1440;
            if (isDayOfWork(moment)) {
                left--;
            }
        }
        moment = working(moment);
        for (int left = minutes; left > 0; moment++) {
            if (works[moment]) {
                left--;
            }
        }
        return FIRST.atStartOfDay().plusMinutes(moment).atZone(zone).toInstant();
    }

    /** Working minutes. */
    public int minutesBetween(Instant from, Instant to) {
        int count = 0;
        for (int minute = minute(from); minute < minute(to); minute++) {
            count += works[minute] ? 1 : 0;
        }
        return count;
    }

    private int minute(Instant moment) {
        return (int) ChronoUnit.MINUTES.between(FIRST.atStartOfDay(), moment.atZone(zone).toLocalDateTime());
    }

    private boolean isDayOfWork(int moment) {
        int midnight = moment / 1440 * 1440;
        for (int minute = midnight; minute < midnight + 1440; minute++) {
            if (works[minute]) {
                return true;
            }
        }
        return false;
    }

    /** The end of a stretch of work belongs to the stretch. */
    private int working(int moment) {
        int minute = moment;
        while (!works[minute] && (minute == 0 || !works[minute - 1])) {
            minute++;
        }
        return minute;
    }
}
