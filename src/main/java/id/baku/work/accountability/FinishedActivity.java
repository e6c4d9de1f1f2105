package id.baku.work.accountability;

import java.time.Instant;
import java.util.List;

/**
 * The record of a finished activity; published in the transaction that finishes it, and read from the table later.
 *
 * @param measured which activity it was, and its figures
 * @param activityInstance id of the activity instance
 * @param executor   user id; {@code null} for a wait that ended by itself
 * @param claimedAt when the executor claimed the task; {@code null} where nobody did
 * @param dueAt      end of its standard; {@code null} without one
 * @param deviations its deviations from the mutu baku
 */
public record FinishedActivity(MeasuredActivity measured, String activityInstance, int sopVersion, String processInstanceId,
                               String businessKey, String executor, Instant startedAt, Instant claimedAt, Instant dueAt,
                               List<Accounted> deviations) {

    public String activityId() {
        return measured.activityId();
    }

    public String activityName() {
        return measured.activityName();
    }

    /** Lane; {@code null} outside lanes. */
    public String role() {
        return measured.role();
    }

    public Instant finishedAt() {
        return measured.finishedAt();
    }

    /** This record with these deviations. */
    public FinishedActivity withDeviations(List<Accounted> others) {
        return new FinishedActivity(measured, activityInstance, sopVersion, processInstanceId, businessKey, executor, startedAt, claimedAt, dueAt,
                others);
    }

    /**
     * A deviation with its reason and answer, in the words for users.
     *
     * @param reason the executor's reason; {@code null} as long as there is none
     * @param answer   the superior's note; may be {@code null}
     */
    public record Accounted(String kind, String standard, String actual, String reason, String followUp, String state,
                            String answeredBy, Instant answeredAt, String answer) {

        /** This deviation, with another name for who answered it. */
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
