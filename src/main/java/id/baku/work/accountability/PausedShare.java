package id.baku.work.accountability;

/**
 * How much of the working time of finished activities was paused.
 *
 * @param activities     finished activities
 * @param workingMinutes working minutes in which their clocks ran
 * @param pausedMinutes  working minutes in which they stood
 * @param late           activities that were late
 */
record PausedShare(String agency, String sop, String role, long activities, long workingMinutes, long pausedMinutes,
                   long late) {

    PausedShare plus(PausedShare other) {
        return new PausedShare(agency, sop, null, activities + other.activities, workingMinutes + other.workingMinutes,
                pausedMinutes + other.pausedMinutes, late + other.late);
    }

    /** Of a hundred; 0 where no time was taken. */
    public double percent() {
        long all = workingMinutes + pausedMinutes;
        return all == 0 ? 0 : Math.round(1000.0 * pausedMinutes / all) / 10.0;
    }
}
