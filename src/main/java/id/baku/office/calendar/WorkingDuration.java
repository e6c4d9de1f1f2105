package id.baku.office.calendar;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time standard: calendar months, then working days, then time inside office hours. A week is five working days, as
 * PUPR's sheet prints it.
 *
 * @param months calendar months
 * @param days   working days
 * @param time   time inside office hours
 */
public record WorkingDuration(int months, int days, Duration time) {

    private static final Pattern ISO = Pattern.compile(
            "P(?=.)(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?(?:T(?=.)(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+)S)?)?");
    private static final int DAYS_OF_A_WEEK = 5;
    /**
     * A hundred years: no office promises more, and each year that is reckoned through costs memory. Longer durations are
     * refused.
     */
    private static final int MOST_DAYS = 36_525;

    /** Time inside office hours. */
    public static WorkingDuration of(Duration time) {
        return new WorkingDuration(0, 0, time);
    }

    /** Whether a text is a duration that can be reckoned and takes any time. */
    public static boolean isReadable(String iso) {
        try {
            return !parse(iso).isZero();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Reads ISO 8601 such as {@code P3D}, {@code PT30M} or {@code P1DT2H}. */
    public static WorkingDuration parse(String iso) {
        return parse(iso, OptionalInt.empty());
    }

    /**
     * Reads a duration of an office that converts minutes to days in its own way.
     *
     * @param minutesOfADay the sheet's own conversion; what makes whole days by it counts as working days, the rest as time
     */
    public static WorkingDuration parse(String iso, OptionalInt minutesOfADay) {
        Matcher part = ISO.matcher(iso);
        if (!part.matches()) {
            throw new IllegalArgumentException("'" + iso + "' is no ISO 8601 duration such as P7D or PT30M");
        }
        try {
            int months = Math.addExact(Math.multiplyExact(number(part, 1), 12), number(part, 2));
            int days = Math.addExact(Math.multiplyExact(number(part, 3), DAYS_OF_A_WEEK), number(part, 4));
            Duration time = Duration.ofHours(number(part, 5)).plusMinutes(number(part, 6)).plusSeconds(number(part, 7));
            WorkingDuration read = new WorkingDuration(months, days, time);
            if (months > MOST_DAYS / 30 || days > MOST_DAYS || time.toDays() > MOST_DAYS) {
                throw new IllegalArgumentException("'" + iso + "' is longer than a hundred years");
            }
            return minutesOfADay.isPresent() ? read.converted(minutesOfADay.getAsInt()) : read;
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("'" + iso + "' is longer than a hundred years", e);
        }
    }

    private static int number(Matcher part, int group) {
        return part.group(group) == null ? 0 : Integer.parseInt(part.group(group));
    }

    private WorkingDuration converted(int minutesOfADay) {
        Duration day = Duration.ofMinutes(minutesOfADay);
        long whole = time.dividedBy(day);
        return new WorkingDuration(months, Math.addExact(days, Math.toIntExact(whole)), time.minus(day.multipliedBy(whole)));
    }

    /** This duration several times over, e.g. for the second reminder, which comes at twice the standard. */
    public WorkingDuration times(int count) {
        return new WorkingDuration(Math.multiplyExact(months, count), Math.multiplyExact(days, count),
                time.multipliedBy(count));
    }

    /** Whether it takes no time at all. */
    public boolean isZero() {
        return months == 0 && days == 0 && time.isZero();
    }
}
