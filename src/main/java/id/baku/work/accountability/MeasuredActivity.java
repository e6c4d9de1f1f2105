package id.baku.work.accountability;

import java.time.Instant;

/**
 * What is counted of a finished activity; times are minutes of working time.
 *
 * @param id              of the record
 * @param role            lane; {@code null} outside lanes
 * @param standard        ISO 8601; {@code null} without one
 * @param standardLabel   as printed
 * @param standardMinutes working minutes of the standard, without pauses; {@code null} without one
 * @param workingMinutes  from start to end, without pauses
 * @param waitingMinutes  of these, before somebody took it
 * @param pausedMinutes   during which its clock stood
 * @param minutesLate     after the due date; 0 when it was on time
 * @param missingItems    required items that were not there
 * @param missingOutputs  outputs that were not there
 */
public record MeasuredActivity(String id, String agency, String sopKey, String activityId, String activityName,
                               String role, String standard, String standardLabel, boolean provisional,
                               Instant finishedAt, Long standardMinutes, long workingMinutes, long waitingMinutes,
                               long pausedMinutes, long minutesLate, boolean late, int missingItems,
                               int missingOutputs) {
}
