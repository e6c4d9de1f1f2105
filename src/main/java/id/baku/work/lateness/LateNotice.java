package id.baku.work.lateness;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** A record that somebody was told of a late activity. */
@Entity
public class LateNotice {

    public enum Kind {
        /** To the executor, or to the whole role while nobody has claimed the task (teguran). */
        REMINDER,
        /** To the superior of the role (laporan ke atasan). */
        REPORT
    }

    @Id
    private String id = UUID.randomUUID().toString();
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private LateActivity lateActivity;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private int number;
    private String recipientRole;
    private String recipient;
    private long minutesLate;
    private Instant sentAt;

    protected LateNotice() {
    }

    LateNotice(LateActivity lateActivity, Kind kind, int number, String recipientRole, String recipient,
               long minutesLate, Instant sentAt) {
        this.lateActivity = lateActivity;
        this.kind = kind;
        this.number = number;
        this.recipientRole = recipientRole;
        this.recipient = recipient;
        this.minutesLate = minutesLate;
        this.sentAt = sentAt;
    }

    public LateActivity lateActivity() {
        return lateActivity;
    }

    Kind kind() {
        return kind;
    }

    public int number() {
        return number;
    }

    public String recipientRole() {
        return recipientRole;
    }

    String recipient() {
        return recipient;
    }

    public long minutesLate() {
        return minutesLate;
    }

    public Instant sentAt() {
        return sentAt;
    }
}
