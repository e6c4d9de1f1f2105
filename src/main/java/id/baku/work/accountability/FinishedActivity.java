package id.baku.work.accountability;

import java.time.Instant;
import java.util.List;

/**
 * The record of a finished activity as other parts read it; minutes are working time.
 *
 * @param executor        user id; {@code null} for a wait that ended by itself
 * @param claimedAt       when he took it; {@code null} where nobody did
 * @param dueAt           end of its standard; {@code null} without one
 * @param standardLabel   the standard as printed
 * @param standardMinutes {@code null} without a standard
 * @param deviations      in what it deviated from the mutu baku
 */
public record FinishedActivity(String agency, String sopKey, int sopVersion, String processInstanceId,
                               String businessKey, String activityId, String activityName, String role,
                               String executor, Instant startedAt, Instant claimedAt, Instant dueAt, Instant finishedAt,
                               String standardLabel, boolean provisional, Long standardMinutes, long workingMinutes,
                               long waitingMinutes, long pausedMinutes, long minutesLate, boolean late,
                               List<Accounted> deviations) {

    /** The same with these deviations. */
    public FinishedActivity withDeviations(List<Accounted> others) {
        return new FinishedActivity(agency, sopKey, sopVersion, processInstanceId, businessKey, activityId, activityName, role,
                executor, startedAt, claimedAt, dueAt, finishedAt, standardLabel, provisional, standardMinutes, workingMinutes,
                waitingMinutes, pausedMinutes, minutesLate, late, others);
    }

    /**
     * A deviation and how it was accounted for, in the words that users read.
     *
     * @param reason   the executor's; {@code null} as long as he has given none
     * @param answer   the superior's note; may be {@code null}
     */
    public record Accounted(String kind, String standard, String actual, String reason, String followUp, String state,
                            String answeredBy, Instant answeredAt, String answer) {

        /** The same, answered by somebody under another name. */
        public Accounted answeredBy(String name) {
            return new Accounted(kind, standard, actual, reason, followUp, state, name, answeredAt, answer);
        }

        static Accounted of(Deviation deviation) {
            return new Accounted(deviation.kind().label(), deviation.standard(), deviation.actual(), deviation.reason(),
                    deviation.followUp(), deviation.state().label(), deviation.answeredBy(), deviation.answeredAt(),
                    deviation.answer());
        }
    }
}
