package id.baku.oversight.figures;

/**
 * A tally in the figures that people read. Public, because the templates of documents read it.
 *
 * @param finished        activities that were finished
 * @param measured how many of the finished activities have a standard
 * @param onTime how many of the measured activities were within the standard
 * @param onTimePercent   {@code null} where nothing was measured
 * @param medianPercent median working time as a percentage of the standard; {@code null} where nothing was measured
 * @param ninetiethPercent 90th percentile as a percentage of the standard; {@code null} where nothing was measured
 * @param median          working minutes; {@code null} where nothing was finished
 * @param missingItems    deviations of kelengkapan; those of time are {@code late}
 * @param waitingPercent time before somebody claimed the task, as a percentage of the working time
 * @param pausedPercent time in pauses, as a percentage of working time and pauses together
 * @param savedByPause how many were on time only because of pauses
 */
public record FigureLine(long finished, long measured, long onTime, long late, Double onTimePercent, Long median,
                         Long ninetieth, Long medianPercent, Long ninetiethPercent, long missingItems,
                         long missingOutputs, long workingMinutes, double waitingPercent, double pausedPercent,
                         long savedByPause) {

    private static final double MEDIAN = 0.5;
    private static final double NINETIETH = 0.9;

    static FigureLine of(Tally tally) {
        long finished = tally.get(Tally.Sum.FINISHED);
        long measured = tally.get(Tally.Sum.MEASURED);
        long late = tally.get(Tally.Sum.LATE);
        long working = tally.get(Tally.Sum.WORKING_MINUTES);
        long paused = tally.get(Tally.Sum.PAUSED_MINUTES);
        return new FigureLine(finished, measured, measured - late, late,
                measured == 0 ? null : percent(measured - late, measured),
                finished == 0 ? null : tally.minutes().percentile(MEDIAN),
                finished == 0 ? null : tally.minutes().percentile(NINETIETH),
                measured == 0 ? null : tally.percents().percentile(MEDIAN),
                measured == 0 ? null : tally.percents().percentile(NINETIETH),
                tally.get(Tally.Sum.MISSING_ITEMS), tally.get(Tally.Sum.MISSING_OUTPUTS), working,
                percent(tally.get(Tally.Sum.WAITING_MINUTES), working), percent(paused, working + paused),
                tally.get(Tally.Sum.SAVED_BY_PAUSE));
    }

    /** A percentage with one decimal. */
    static double percent(long part, long whole) {
        return whole == 0 ? 0 : Math.round(part * 1000.0 / whole) / 10.0;
    }
}
