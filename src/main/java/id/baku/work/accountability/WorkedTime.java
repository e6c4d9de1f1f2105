package id.baku.work.accountability;

/**
 * Working minutes of a finished activity.
 *
 * @param standard from its start to its due date; {@code null} without a standard
 * @param taken    from start to end, without pauses
 * @param waiting how many of them passed before somebody claimed the task
 * @param paused working minutes in pauses
 * @param late working minutes after the due date; 0 when it was on time
 */
record WorkedTime(Long standard, long taken, long waiting, long paused, long late) {
}
