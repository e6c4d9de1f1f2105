package id.baku.oversight.figures;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import id.baku.work.accountability.MeasuredActivity;

/** Counts of finished activities; the tallies of parts add up to the tally of the whole. */
final class Tally {

    /** Values that are summed up, each with the name of its column. */
    enum Sum {
        FINISHED,
        /** Those with a standard, which are either on time or late. */
        MEASURED,
        LATE,
        /** Those that are on time only because of pauses. */
        SAVED_BY_PAUSE,
        MISSING_ITEMS,
        MISSING_OUTPUTS,
        WORKING_MINUTES,
        WAITING_MINUTES,
        PAUSED_MINUTES,
        MINUTES_LATE,
        STANDARD_MINUTES;

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Map<Sum, Long> sums = new EnumMap<>(Sum.class);
    private final Histogram minutes;
    private final Histogram percents;

    Tally() {
        this(new Histogram(), new Histogram());
    }

    /**
     * @param minutes  working minutes of all activities
     * @param percents working minutes as a percentage of the standard, of those that have one
     */
    Tally(Histogram minutes, Histogram percents) {
        this.minutes = minutes;
        this.percents = percents;
    }

    long get(Sum sum) {
        return sums.getOrDefault(sum, 0L);
    }

    void add(Sum sum, long value) {
        sums.merge(sum, value, Long::sum);
    }

    void add(Tally other) {
        other.sums.forEach(this::add);
        minutes.add(other.minutes);
        percents.add(other.percents);
    }

    void add(MeasuredActivity activity) {
        boolean measured = activity.standardMinutes() != null;
        add(Sum.FINISHED, 1);
        add(Sum.MISSING_ITEMS, activity.missingItems());
        add(Sum.MISSING_OUTPUTS, activity.missingOutputs());
        add(Sum.WORKING_MINUTES, activity.workingMinutes());
        add(Sum.WAITING_MINUTES, activity.waitingMinutes());
        add(Sum.PAUSED_MINUTES, activity.pausedMinutes());
        minutes.add(activity.workingMinutes());
        if (measured) {
            long standard = Math.max(1, activity.standardMinutes());
            boolean saved = !activity.late() && activity.pausedMinutes() > 0
                    && activity.workingMinutes() + activity.pausedMinutes() > activity.standardMinutes();
            add(Sum.MEASURED, 1);
            add(Sum.LATE, activity.late() ? 1 : 0);
            add(Sum.SAVED_BY_PAUSE, saved ? 1 : 0);
            add(Sum.MINUTES_LATE, activity.minutesLate());
            add(Sum.STANDARD_MINUTES, activity.standardMinutes());
            percents.add((activity.workingMinutes() * 100 + standard - 1) / standard);
        }
    }

    Histogram minutes() {
        return minutes;
    }

    Histogram percents() {
        return percents;
    }
}
