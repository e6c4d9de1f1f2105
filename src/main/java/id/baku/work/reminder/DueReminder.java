package id.baku.work.reminder;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A note that the executor of a task is to be reminded before the task is due. */
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
