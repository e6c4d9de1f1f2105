package id.baku.office.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Working time of an agency at a time: reckons with what its {@link CalendarRules} say, and never changes. Precise to
 * the millisecond, as the engine is.
 *
 * <p>The end of a stretch of work belongs to it: what takes until 16.00 is due at 16.00 and not the next morning.
 */
public final class WorkingCalendar {

    private static final int DAY = 86_400_000;
    /** After so many years without any work the rules must be wrong, and reckoning stops. */
    private static final int MOST_EMPTY_YEARS = 5;

    private final CalendarRules rules;
    private final Map<Integer, WorkingYear> years = new ConcurrentHashMap<>();

    public WorkingCalendar(CalendarRules rules) {
        this.rules = rules;
    }

    /** The rules that it reckons with. */
    public CalendarRules rules() {
        return rules;
    }

    /** Time zone of the office. */
    public ZoneId zone() {
        return rules.zone();
    }

    /** Like {@link #plus(Instant, WorkingDuration)}, for a duration written in ISO 8601. */
    public Instant plus(Instant start, String duration) {
        return plus(start, WorkingDuration.parse(duration));
    }

    /**
     * When a duration ends that begins at a moment: first calendar months, then working days at the same time of day,
     * then time inside office hours, each moved to the next working moment when it ends outside.
     */
    public Instant plus(Instant start, WorkingDuration duration) {
        long local = local(start);
        if (duration.months() > 0) {
            LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(local, DAY)).plusMonths(duration.months());
            local = day.toEpochDay() * DAY + Math.floorMod(local, DAY);
        }
        local = working(local);
        if (duration.days() > 0) {
            local = working(plusDays(local, duration.days()));
        }
        long time = duration.time().toMillis();
        return instant(time > 0 ? plusTime(local, time) : local);
    }

    /** When work must have begun that took this working time and ended at a moment. */
    public Instant minus(Instant end, Duration time) {
        long local = local(end);
        int number = yearOf(local);
        long work = workUntil(local) - time.toMillis();
        for (int empty = 0; work <= 0; ) {
            long whole = year(--number).work();
            empty = requireWork(whole == 0, empty);
            work += whole;
        }
        WorkingYear year = year(number);
        int day = year.dayOf(work);
        return instant(year.epochDay(day) * DAY + year.timeOf(day, work));
    }

    /** Working minutes between two moments, whole ones; negative when the second is the earlier. */
    public long minutesBetween(Instant from, Instant to) {
        return workBetween(from, to).toMinutes();
    }

    /** Working time between two moments; negative when the second is the earlier. */
    public Duration workBetween(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return workBetween(to, from).negated();
        }
        long first = local(from);
        long last = local(to);
        long work = workUntil(last) - workUntil(first);
        for (int number = yearOf(first); number < yearOf(last); number++) {
            work += year(number).work();
        }
        return Duration.ofMillis(work);
    }

    /** Whether the office does not work on a day. */
    public boolean isDayOff(LocalDate day) {
        return workday(day.toEpochDay()) != day.toEpochDay();
    }

    /** Whether the office works at a moment. */
    public boolean isWorking(Instant moment) {
        long local = local(moment);
        WorkingYear year = year(yearOf(local));
        return year.isWorking(year.day(Math.floorDiv(local, DAY)), (int) Math.floorMod(local, DAY));
    }

    /** The moment itself when it lies in working time or ends a stretch of it, else when work begins again. */
    public Instant nextWorkingMoment(Instant moment) {
        return instant(working(local(moment)));
    }

    /** When a deadline that names only a day is over: at the end of that office day, or of the next one. */
    public Instant endOfOfficeDay(LocalDate day) {
        return deadline(day, LocalTime.MAX);
    }

    /** A deadline on a day at a time, not after that day's hours; on a day off, on the next one that is worked. */
    public Instant deadline(LocalDate day, LocalTime time) {
        long worked = workday(day.toEpochDay());
        WorkingYear year = year(LocalDate.ofEpochDay(worked).getYear());
        int closing = year.closing(year.day(worked));
        return instant(working(worked * DAY + Math.min(closing, time.toNanoOfDay() / 1_000_000)));
    }

    private long plusDays(long local, int days) {
        int number = yearOf(local);
        WorkingYear year = year(number);
        long count = (long) year.workdaysUntilEndOf(year.day(Math.floorDiv(local, DAY))) + days;
        for (int empty = 0; count > year.workdays(); year = year(++number)) {
            count -= year.workdays();
            empty = requireWork(year.workdays() == 0, empty);
        }
        return year.epochDay(year.workday((int) count)) * DAY + Math.floorMod(local, DAY);
    }

    private long plusTime(long local, long time) {
        int number = yearOf(local);
        WorkingYear year = year(number);
        long work = workUntil(local) + time;
        for (int empty = 0; work > year.work(); year = year(++number)) {
            work -= year.work();
            empty = requireWork(year.work() == 0, empty);
        }
        int day = year.dayOf(work);
        return year.epochDay(day) * DAY + year.timeOf(day, work);
    }

    private long working(long local) {
        long epochDay = Math.floorDiv(local, DAY);
        WorkingYear year = year(LocalDate.ofEpochDay(epochDay).getYear());
        int within = year.within(year.day(epochDay), (int) Math.floorMod(local, DAY));
        if (within >= 0) {
            return epochDay * DAY + within;
        }
        long next = workday(epochDay + 1);
        WorkingYear nextYear = year(LocalDate.ofEpochDay(next).getYear());
        return next * DAY + nextYear.within(nextYear.day(next), 0);
    }

    /** The first day of work that is not before a day. */
    private long workday(long epochDay) {
        int number = LocalDate.ofEpochDay(epochDay).getYear();
        WorkingYear year = year(number);
        int found = year.workdayFrom(year.day(epochDay));
        for (int empty = 0; found < 0; empty = requireWork(true, empty)) {
            year = year(++number);
            found = year.workdayFrom(0);
        }
        return year.epochDay(found);
    }

    private long workUntil(long local) {
        WorkingYear year = year(yearOf(local));
        return year.workUntil(year.day(Math.floorDiv(local, DAY)), (int) Math.floorMod(local, DAY));
    }

    private static int requireWork(boolean isEmpty, int emptyYears) {
        if (emptyYears >= MOST_EMPTY_YEARS) {
            throw new IllegalStateException("The calendar has no working time for " + emptyYears + " years");
        }
        return isEmpty ? emptyYears + 1 : 0;
    }

    private WorkingYear year(int number) {
        WorkingYear known = years.get(number);
        return known != null ? known : years.computeIfAbsent(number, missing -> new WorkingYear(rules.year(missing)));
    }

    private static int yearOf(long local) {
        return LocalDate.ofEpochDay(Math.floorDiv(local, DAY)).getYear();
    }

    /** Milliseconds of the office's own clock since 1970. */
    private long local(Instant moment) {
        return moment.toEpochMilli() + rules.zone().getRules().getOffset(moment).getTotalSeconds() * 1000L;
    }

    private Instant instant(long local) {
        Instant guess = Instant.ofEpochMilli(local);
        Instant moment = guess.minusSeconds(rules.zone().getRules().getOffset(guess).getTotalSeconds());
        return guess.minusSeconds(rules.zone().getRules().getOffset(moment).getTotalSeconds());
    }
}
