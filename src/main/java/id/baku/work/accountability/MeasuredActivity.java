package id.baku.work.accountability;

import java.time.Instant;

/**
 * The figures of a finished activity; times are minutes of working time.
 *
 * @param id              of the record
 * @param role            lane; {@code null} outside lanes
 * @param standard        ISO 8601; {@code null} without one
 * @param standardLabel   as printed
 * @param standardMinutes working minutes of the standard, without pauses; {@code null} without one
 * @param workingMinutes  from start to end, without pauses
 * @param waitingMinutes how many of them passed before somebody claimed the task
 * @param pausedMinutes working minutes spent in pauses
 * @param minutesLate working minutes after the due date; 0 when it was on time
 * @param missingItems number of required items that were missing
 * @param missingOutputs number of outputs that were missing
 */
public record MeasuredActivity(String id, String agency, String sopKey, String activityId, String activityName,
                               String role, String standard, String standardLabel, boolean provisional,
                               Instant finishedAt, Long standardMinutes, long workingMinutes, long waitingMinutes,
                               long pausedMinutes, long minutesLate, boolean late, int missingItems,
                               int missingOutputs) {
}
