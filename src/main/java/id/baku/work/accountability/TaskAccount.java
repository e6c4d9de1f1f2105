package id.baku.work.accountability;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The account of an open task as far as it is filled in (JSON of {@link Account}). */
@Entity
class TaskAccount {

    @Id
    private String taskId;
    private String account;
    private String savedBy;
    private Instant savedAt;

    protected TaskAccount() {
    }

    TaskAccount(String taskId, String account, String savedBy, Instant savedAt) {
        this.taskId = taskId;
        this.account = account;
        this.savedBy = savedBy;
        this.savedAt = savedAt;
    }

    String account() {
        return account;
    }
}
