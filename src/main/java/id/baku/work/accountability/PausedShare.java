package id.baku.work.accountability;

/**
 * How much of the working time of finished activities was paused.
 *
 * @param activities     finished activities
 * @param workingMinutes working minutes outside pauses
 * @param pausedMinutes working minutes in pauses
 * @param late           activities that were late
 */
record PausedShare(String agency, String sop, String role, long activities, long workingMinutes, long pausedMinutes,
                   long late) {

    PausedShare plus(PausedShare other) {
        return new PausedShare(agency, sop, null, activities + other.activities, workingMinutes + other.workingMinutes,
                pausedMinutes + other.pausedMinutes, late + other.late);
    }

    /** The paused part as a percentage; 0 where there was no time at all. */
    public double percent() {
        long all = workingMinutes + pausedMinutes;
        return all == 0 ? 0 : Math.round(1000.0 * pausedMinutes / all) / 10.0;
    }
}
