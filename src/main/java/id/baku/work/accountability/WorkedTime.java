package id.baku.work.accountability;

/**
 * Working minutes of a finished activity.
 *
 * @param standard from its start to its due date; {@code null} without a standard
 * @param taken    from start to end, without pauses
 * @param waiting  of these, before somebody took it
 * @param paused   during which its clock stood
 * @param late     after the due date; 0 when it was on time
 */
record WorkedTime(Long standard, long taken, long waiting, long paused, long late) {
}
