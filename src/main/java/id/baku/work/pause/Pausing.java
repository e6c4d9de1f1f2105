package id.baku.work.pause;

import java.util.function.Function;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.baku.document.store.Uploads;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.time.TaskClock;
import id.baku.engine.walls.AsSystem;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Role;
import id.baku.web.user.CurrentUser;

/** Pauses and resumes tasks, on behalf of whoever has claimed them; people of other offices may not. */
@Service
@Transactional
class Pausing {

    private final Pauses pauses;
    private final PausedActivity.Reader activities;
    private final TaskClock taskClock;
    private final TaskService taskService;
    private final Uploads uploads;
    private final Agencies agencies;
    private final CurrentUser user;
    private final AsSystem asSystem;

    Pausing(Pauses pauses, PausedActivity.Reader activities, TaskClock taskClock, TaskService taskService, Uploads uploads,
            Agencies agencies, CurrentUser user, AsSystem asSystem) {
        this.pauses = pauses;
        this.activities = activities;
        this.taskClock = taskClock;
        this.taskService = taskService;
        this.uploads = uploads;
        this.agencies = agencies;
        this.user = user;
        this.asSystem = asSystem;
    }

    /** Whether the user may pause or resume the task: has claimed it, and is not of another office. */
    boolean mayChange(Task task) {
        return user.id().equals(task.getAssignee()) && !isOutside(task);
    }

    boolean hasStandard(Task task) {
        return activities.of(task).standard() != null;
    }

    /** Stops the clock of the user's task. */
    ActivityPause pause(Task task, PauseRequest request) {
        requireChange(task);
        PausedActivity activity = activities.of(task);
        require(pauses.present(task).isEmpty(), Refusal::conflict, "Tugas ini sudah dijeda.");
        require(request.evidenceFile().isEmpty() || uploads.holds(activity.processInstanceId(), activity.activityId(),
                request.evidenceFile(), activity.createdAt()), "Bukti harus berkas yang diunggah pada tugas ini.");
        ActivityPause pause = pauses.begin(activity, request, taskClock.stop(task.getId()), user.id());
        comment(task, "Dijeda: menunggu %s. Alasan: %s".formatted(request.party(), request.reason()));
        return pause;
    }

    /** Lets the clock of the user's task run again. */
    ActivityPause resume(Task task) {
        requireChange(task);
        ActivityPause pause = pauses.present(task).orElseThrow(() -> Refusal.conflict("Tugas ini tidak sedang dijeda."));
        pauses.end(pause, user.id());
        taskClock.run(task.getId(), pause.timeLeft());
        comment(task, "Dilanjutkan setelah dijeda %d menit kerja.".formatted(pause.minutesPaused()));
        return pause;
    }

    private void requireChange(Task task) {
        require(user.id().equals(task.getAssignee()), Refusal::forbidden, "Ambil tugas ini lebih dahulu.");
        require(!isOutside(task), Refusal::forbidden, "Tugas pihak luar tidak dapat dijeda.");
    }

    private boolean isOutside(Task task) {
        return agencies.find(task.getTenantId()).flatMap(agency -> agency.role(activities.of(task).role()))
                .filter(Role::outside).isPresent();
    }

    /** Adds a comment to the history of the task. */
    private void comment(Task task, String text) {
        asSystem.call(() -> taskService.createComment(task.getId(), task.getProcessInstanceId(), text));
    }

    private static void require(boolean holds, String sentence) {
        require(holds, Refusal::invalid, sentence);
    }

    private static void require(boolean holds, Function<String, Refusal> otherwise, String sentence) {
        if (!holds) {
            throw otherwise.apply(sentence);
        }
    }
}
