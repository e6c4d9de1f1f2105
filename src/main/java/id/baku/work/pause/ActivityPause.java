package id.baku.work.pause;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;

import id.baku.engine.time.TimeLeft;
import id.baku.work.standard.CaseActivity;

/** A pause of an activity: begin and end, the party waited for, the reason and the evidence. */
@Entity
class ActivityPause extends CaseActivity {

    private String taskId;
    private String openTaskId;
    private String reason;
    private String party;
    private String evidenceFile;
    private String evidencePlace;
    private Instant expectedUntil;
    private Instant startedAt;
    private String startedBy;
    private Instant dueAt;
    private Long millisLeft;
    @ElementCollection
    @CollectionTable(name = "activity_pause_timer", joinColumns = @JoinColumn(name = "pause_id"))
    @MapKeyColumn(name = "job_id")
    @Column(name = "millis_left")
    private Map<String, Long> timers = new HashMap<>();
    private Instant endedAt;
    private String endedBy;
    private Long minutesPaused;

    protected ActivityPause() {
    }

    ActivityPause(PausedActivity activity, PauseRequest request, Instant expectedUntil, TimeLeft left, String user,
                  Instant now) {
        super(activity, activity.role());
        this.taskId = activity.taskId();
        this.openTaskId = activity.taskId();
        this.reason = request.reason();
        this.party = request.party();
        this.evidenceFile = request.evidenceFile().isEmpty() ? null : request.evidenceFile();
        this.evidencePlace = request.evidencePlace().isEmpty() ? null : request.evidencePlace();
        this.expectedUntil = expectedUntil;
        this.startedAt = now;
        this.startedBy = user;
        if (left.due() != null) {
            this.dueAt = activity.dueAt();
            this.millisLeft = left.due().toMillis();
        }
        left.timers().forEach((job, time) -> timers.put(job, time.toMillis()));
    }

    /** Ends the pause; {@code user} is {@code null} where the activity was cancelled. */
    void end(String user, Instant now, long minutes) {
        openTaskId = null;
        endedAt = now;
        endedBy = user;
        minutesPaused = minutes;
    }

    /** The working time left of the activity's standard when the pause began. */
    TimeLeft timeLeft() {
        return new TimeLeft(millisLeft == null ? null : Duration.ofMillis(millisLeft), timers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, timer -> Duration.ofMillis(timer.getValue()))));
    }

    boolean isOpen() {
        return endedAt == null;
    }

    /** Whether it is or was longer than expected. */
    boolean isLongerThanExpected(Instant now) {
        return (isOpen() ? now : endedAt).isAfter(expectedUntil);
    }

    String taskId() {
        return taskId;
    }

    String reason() {
        return reason;
    }

    String party() {
        return party;
    }

    String evidenceFile() {
        return evidenceFile;
    }

    String evidencePlace() {
        return evidencePlace;
    }

    Instant expectedUntil() {
        return expectedUntil;
    }

    Instant startedAt() {
        return startedAt;
    }

    String startedBy() {
        return startedBy;
    }

    Long millisLeft() {
        return millisLeft;
    }

    Instant endedAt() {
        return endedAt;
    }

    String endedBy() {
        return endedBy;
    }

    Long minutesPaused() {
        return minutesPaused;
    }
}
