package id.baku.oversight.figures;

import java.util.Arrays;

/**
 * How often each value occurred. Values up to {@value #EXACT} are kept exactly, greater ones in buckets one per cent wide. A
 * percentile is therefore exact up to ten working hours, and at most one per cent too small beyond. Histograms can be added, so
 * that those of the months give that of the year.
 */
final class Histogram {

    static final int EXACT = 600;
    private static final double GROWTH = Math.log(1.01);
    /** The last bucket; everything longer than some sixty working years counts as that. */
    private static final int LAST = 1535;

    private long[] counts = new long[0];

    void add(long value) {
        add(bucket(value), 1);
    }

    void add(Histogram other) {
        for (int bucket = 0; bucket < other.counts.length; bucket++) {
            if (other.counts[bucket] > 0) {
                add(bucket, other.counts[bucket]);
            }
        }
    }

    private void add(int bucket, long count) {
        if (bucket >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(bucket + 1, counts.length * 2));
        }
        counts[bucket] += count;
    }

    long total() {
        return Arrays.stream(counts).sum();
    }

    /**
     * The smallest value that at least this share of all values does not exceed (nearest rank).
     *
     * @param share e.g. 0.5 for the median
     */
    long percentile(double share) {
        long rank = Math.max(1, (long) Math.ceil(share * total() - 1e-9));
        long seen = 0;
        for (int bucket = 0; bucket < counts.length; bucket++) {
            seen += counts[bucket];
            if (seen >= rank) {
                return value(bucket);
            }
        }
        return 0;
    }

    static int bucket(long value) {
        if (value <= EXACT) {
            return (int) Math.max(0, value);
        }
        int bucket = EXACT + (int) (Math.log((double) value / EXACT) / GROWTH);
        // Rounding must not put the smallest value of a bucket into its neighbour.
        return Math.min(LAST, value(bucket + 1) <= value ? bucket + 1 : value(bucket) > value ? bucket - 1 : bucket);
    }

    /** The smallest value of a bucket. */
    static long value(int bucket) {
        return bucket <= EXACT ? bucket : (long) Math.ceil(EXACT * Math.exp((bucket - EXACT) * GROWTH));
    }

    /** Pairs {@code bucket:count}, separated by spaces. */
    String encode() {
        StringBuilder text = new StringBuilder();
        for (int bucket = 0; bucket < counts.length; bucket++) {
            if (counts[bucket] > 0) {
                text.append(text.isEmpty() ? "" : " ").append(bucket).append(':').append(counts[bucket]);
            }
        }
        return text.toString();
    }

    static Histogram decode(String text) {
        Histogram histogram = new Histogram();
        int bucket = 0;
        long number = 0;
        for (int at = 0; at <= text.length(); at++) {
            char sign = at < text.length() ? text.charAt(at) : ' ';
            if (sign == ':') {
                bucket = (int) number;
                number = 0;
            } else if (sign != ' ') {
                number = number * 10 + sign - '0';
            } else if (number > 0) {
                histogram.add(bucket, number);
                number = 0;
            }
        }
        return histogram;
    }
}
