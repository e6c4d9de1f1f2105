package id.baku.work.accountability;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import id.baku.work.standard.ActivityStandard;
import id.baku.work.standard.CaseActivity;

/** A deviation from the mutu baku (penyimpangan). The executor gives a reason, and the superior accepts or returns it. */
@Entity
class Deviation extends CaseActivity {

    private String executor;
    @Enumerated(EnumType.STRING)
    private DeviationKind kind;
    private String standard;
    private String actual;
    private Long minutesOver;
    private boolean provisional;
    private Instant recordedAt;
    @Enumerated(EnumType.STRING)
    private DeviationState state = DeviationState.OPEN;
    private String reason;
    private String followUp;
    private Instant reasonedAt;
    private String answeredBy;
    private Instant answeredAt;
    private String answer;

    protected Deviation() {
    }

    /**
     * @param standard    what the mutu baku asks for: the item, the time as printed, the output
     * @param actual      what there was instead, in words
     * @param minutesOver working minutes over the standard; {@code null} unless it is one of time
     */
    Deviation(DeviationKind kind, ActivityFacts facts, ActivityStandard asked, String standard, String actual,
              Long minutesOver) {
        super(facts, asked.role());
        this.executor = facts.executor();
        this.kind = kind;
        this.standard = standard;
        this.actual = actual;
        this.minutesOver = minutesOver;
        this.provisional = kind == DeviationKind.TIME && asked.provisional();
        this.recordedAt = facts.finishedAt();
    }

    /** Adds the executor's reason; with a blank reason the deviation stays open. */
    Deviation explain(String reason, String followUp, Instant at) {
        if (reason != null && !reason.isBlank()) {
            this.reason = reason.strip();
            this.followUp = followUp == null || followUp.isBlank() ? null : followUp.strip();
            this.reasonedAt = at;
            this.state = DeviationState.EXPLAINED;
        }
        return this;
    }

    /** Adds the superior's answer. */
    void answer(boolean accepted, String note, String user, Instant at) {
        state = accepted ? DeviationState.ACCEPTED : DeviationState.RETURNED;
        answer = note == null || note.isBlank() ? null : note.strip();
        answeredBy = user;
        answeredAt = at;
    }

    String executor() {
        return executor;
    }

    DeviationKind kind() {
        return kind;
    }

    String standard() {
        return standard;
    }

    String actual() {
        return actual;
    }

    Long minutesOver() {
        return minutesOver;
    }

    boolean isProvisional() {
        return provisional;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    DeviationState state() {
        return state;
    }

    String reason() {
        return reason;
    }

    String followUp() {
        return followUp;
    }

    String answeredBy() {
        return answeredBy;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    String answer() {
        return answer;
    }
}
