package id.baku.work.reminder;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** That the executor of a task is to be reminded of it before it is due. */
@Entity
class DueReminder {

    @Id
    private String taskId;
    private Instant remindAt;

    protected DueReminder() {
    }

    DueReminder(String taskId, Instant remindAt) {
        this.taskId = taskId;
        this.remindAt = remindAt;
    }

    String taskId() {
        return taskId;
    }
}
