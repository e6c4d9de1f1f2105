package id.baku.office.calendar;

import java.util.Arrays;
import java.util.List;

/**
 * The working time of a year as arrays of numbers, so that reckoning is fast. Times are in milliseconds; days are counted from
 * 0.
 */
final class WorkingYear {

    private final long firstEpochDay;
    /** For each day, beginning and end of each stretch of work. */
    private final int[][] spans;
    /** Work before each day; the last entry is the work of the whole year. */
    private final long[] workBefore;
    /** Number of days of work before each day; the last entry is the number of the whole year. */
    private final int[] workdaysBefore;
    /** The days on which the office works. */
    private final int[] workdays;

    WorkingYear(List<OfficeDay> days) {
        firstEpochDay = days.get(0).day().toEpochDay();
        spans = days.stream().map(WorkingYear::figures).toArray(int[][]::new);
        workBefore = new long[spans.length + 1];
        workdaysBefore = new int[spans.length + 1];
        int[] worked = new int[spans.length];
        for (int day = 0; day < spans.length; day++) {
            workBefore[day + 1] = workBefore[day] + length(spans[day]);
            workdaysBefore[day + 1] = workdaysBefore[day];
            if (spans[day].length > 0) {
                worked[workdaysBefore[day + 1]++] = day;
            }
        }
        workdays = Arrays.copyOf(worked, workdaysBefore[spans.length]);
    }

    private static int[] figures(OfficeDay day) {
        return day.spans().stream().flatMapToInt(span -> Arrays.stream(new int[] {
                (int) (span.from().toNanoOfDay() / 1_000_000), (int) (span.to().toNanoOfDay() / 1_000_000)})).toArray();
    }

    private static long length(int[] spans) {
        long length = 0;
        for (int i = 0; i < spans.length; i += 2) {
            length += spans[i + 1] - spans[i];
        }
        return length;
    }

    int day(long epochDay) {
        return (int) (epochDay - firstEpochDay);
    }

    long epochDay(int day) {
        return firstEpochDay + day;
    }

    long work() {
        return workBefore[spans.length];
    }

    int workdays() {
        return workdays.length;
    }

    boolean isWorked(int day) {
        return spans[day].length > 0;
    }

    int closing(int day) {
        return spans[day][spans[day].length - 1];
    }

    int workdaysUntilEndOf(int day) {
        return workdaysBefore[day + 1];
    }

    /** The n-th day of work, from 1. */
    int workday(int n) {
        return workdays[n - 1];
    }

    /** The first day of work that is not before a day; -1 when the year has no more. */
    int workdayFrom(int day) {
        return workdaysBefore[day] < workdays.length ? workdays[workdaysBefore[day]] : -1;
    }

    /** Work from the beginning of the year until a moment. */
    long workUntil(int day, int time) {
        long work = workBefore[day];
        for (int i = 0; i < spans[day].length && time > spans[day][i]; i += 2) {
            work += Math.min(time, spans[day][i + 1]) - spans[day][i];
        }
        return work;
    }

    /** The day on which an amount of work, more than none, is reached. */
    int dayOf(long work) {
        int low = 0;
        int high = spans.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (workBefore[middle + 1] >= work) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /**
     * The time of that day at which an amount of work is reached. Where a stretch ends exactly there, its end is meant and not
     * the beginning of the next.
     */
    int timeOf(int day, long work) {
        long left = work - workBefore[day];
        for (int i = 0; i < spans[day].length; i += 2) {
            int length = spans[day][i + 1] - spans[day][i];
            if (left <= length) {
                return spans[day][i] + (int) left;
            }
            left -= length;
        }
        throw new IllegalStateException("Day " + day + " has less work");
    }

    /** Whether work goes on at a time of a day. */
    boolean isWorking(int day, int time) {
        for (int i = 0; i < spans[day].length; i += 2) {
            if (time >= spans[day][i] && time < spans[day][i + 1]) {
                return true;
            }
        }
        return false;
    }

    /**
     * The time itself when it lies in a stretch of work, its end included; else the next beginning of work on that day, or -1
     * when the day has no more.
     */
    int within(int day, int time) {
        for (int i = 0; i < spans[day].length; i += 2) {
            if (time <= spans[day][i + 1]) {
                return Math.max(time, spans[day][i]);
            }
        }
        return -1;
    }
}
