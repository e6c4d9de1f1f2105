package id.baku.work.lateness;

import java.time.Instant;

import jakarta.persistence.Entity;

import id.baku.work.standard.ActivityStandard;
import id.baku.work.standard.CaseActivity;

/** An activity that took longer than the time standard of its sheet; one row for each activity instance. */
@Entity
public class LateActivity extends CaseActivity {

    private String executor;
    private String standard;
    private String standardLabel;
    private boolean provisional;
    private Instant startedAt;
    private Instant dueAt;
    private Instant recordedAt;
    private Instant completedAt;

    protected LateActivity() {
    }

    LateActivity(LateFacts facts, ActivityStandard standard, Instant recordedAt) {
        super(facts, standard.role());
        this.executor = facts.executor();
        this.startedAt = facts.startedAt();
        this.dueAt = facts.dueAt();
        this.standard = standard.time();
        this.standardLabel = standard.timeLabel();
        this.provisional = standard.provisional();
        this.recordedAt = recordedAt;
    }

    /** The executor may change while the activity is late; the row keeps the last one. */
    void heldBy(String user) {
        executor = user;
    }

    void isDueAt(Instant instant) {
        dueAt = instant;
    }

    void completeAt(Instant instant) {
        completedAt = instant;
    }

    public String executor() {
        return executor;
    }

    public String standardLabel() {
        return standardLabel;
    }

    boolean isProvisional() {
        return provisional;
    }

    public Instant dueAt() {
        return dueAt;
    }

    Instant completedAt() {
        return completedAt;
    }
}
