package id.baku.standard;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An activity that took longer than the time standard of its sheet; one row for each activity instance. */
@Entity
class LateActivity {

    @Id
    private String id = UUID.randomUUID().toString();
    private String agency;
    private String sopKey;
    private String processInstanceId;
    private String businessKey;
    private String activityInstance;
    private String activityId;
    private String activityName;
    private String role;
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
        this.agency = facts.agency();
        this.sopKey = facts.sopKey();
        this.processInstanceId = facts.processInstanceId();
        this.businessKey = facts.businessKey();
        this.activityInstance = facts.activityInstance();
        this.activityId = facts.activityId();
        this.activityName = facts.activityName();
        this.executor = facts.executor();
        this.startedAt = facts.startedAt();
        this.dueAt = facts.dueAt();
        this.role = standard.role();
        this.standard = standard.time();
        this.standardLabel = standard.timeLabel();
        this.provisional = standard.provisional();
        this.recordedAt = recordedAt;
    }

    /** Who holds the activity may change while it is late: the row shows the last one. */
    void heldBy(String user) {
        executor = user;
    }

    void isDueAt(Instant instant) {
        dueAt = instant;
    }

    void completeAt(Instant instant) {
        completedAt = instant;
    }

    String id() {
        return id;
    }

    String agency() {
        return agency;
    }

    String sopKey() {
        return sopKey;
    }

    String processInstanceId() {
        return processInstanceId;
    }

    String businessKey() {
        return businessKey;
    }

    String activityInstance() {
        return activityInstance;
    }

    String activityId() {
        return activityId;
    }

    String activityName() {
        return activityName;
    }

    String role() {
        return role;
    }

    String executor() {
        return executor;
    }

    String standardLabel() {
        return standardLabel;
    }

    boolean isProvisional() {
        return provisional;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant completedAt() {
        return completedAt;
    }
}
