package id.baku.work.pause;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.task.Task;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import id.baku.engine.webapps.WebApps;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Role;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.user.CurrentUser;
import id.baku.web.user.UserNames;

import jakarta.validation.Valid;

/**
 * Pauses for Tasklist and Cockpit. Whoever sees a task sees its pauses; whoever has claimed it may pause and resume it. The
 * list holds the user's own pauses, those of the roles below and, for supervisors, those of all SOPs they supervise; see {@link
 * VisiblePauses}.
 */
@OpenTo(Caller.USER)
@RestController
@RequestMapping(WebApps.API)
class PauseController {

    private final Pauses pauses;
    private final Pausing pausing;
    private final VisiblePauses visible;
    private final Agencies agencies;
    private final UserNames names;
    private final CurrentUser user;
    private final Clock clock;

    PauseController(Pauses pauses, Pausing pausing, VisiblePauses visible, Agencies agencies, UserNames names,
                    CurrentUser user, Clock clock) {
        this.pauses = pauses;
        this.pausing = pausing;
        this.visible = visible;
        this.agencies = agencies;
        this.names = names;
        this.user = user;
        this.clock = clock;
    }

    /** Whether a task is paused, and its earlier pauses. */
    @GetMapping("/tasks/{taskId}/pause")
    View ofTask(@PathVariable String taskId) {
        return view(user.task(taskId));
    }

    /** Pauses the task. */
    @PostMapping("/tasks/{taskId}/pause")
    View pause(@PathVariable String taskId, @Valid @RequestBody PauseRequest request) {
        Task task = user.task(taskId);
        pausing.pause(task, request);
        return view(task);
    }

    /** Resumes the task. */
    @DeleteMapping("/tasks/{taskId}/pause")
    View resume(@PathVariable String taskId) {
        Task task = user.task(taskId);
        pausing.resume(task);
        return view(task);
    }

    /** All open pauses and the latest 500 ended ones that the user may see. */
    @GetMapping("/pauses")
    List<Row> all() {
        user.id();
        return rows(Stream.concat(visible.open().stream(), visible.ended().stream()).toList());
    }

    /** Only the open pauses that the user may see. */
    @GetMapping(path = "/pauses", params = "open")
    List<Row> open() {
        user.id();
        return rows(visible.open());
    }

    /** Open pauses of the tasks in the user's lists. */
    @GetMapping("/pauses/tasks")
    List<Mark> ofTasks() {
        user.id();
        return visible.ofTasks().stream().map(pause -> new Mark(pause.taskId(), pause.party(),
                pause.isLongerThanExpected(clock.instant()))).toList();
    }

    private View view(Task task) {
        boolean mayChange = pausing.mayChange(task);
        return new View(mayChange, mayChange && !pausing.hasStandard(task),
                pauses.present(task).map(pause -> rows(List.of(pause)).get(0)).orElse(null), rows(pauses.earlier(task)));
    }

    private List<Row> rows(List<ActivityPause> found) {
        Map<String, String> known = names.of(found.stream()
                .flatMap(pause -> Stream.of(pause.startedBy(), pause.endedBy())).toList());
        return found.stream().map(pause -> row(pause, known)).toList();
    }

    private Row row(ActivityPause pause, Map<String, String> known) {
        String role = agencies.find(pause.agency()).flatMap(agency -> agency.role(pause.role())).map(Role::name)
                .orElse(pause.role());
        return new Row(pause.id(), pause.agency(), pause.sopKey(), pause.processInstanceId(), pause.businessKey(),
                pause.taskId(), pause.activityName(), role, known.get(pause.startedBy()), pause.party(), pause.reason(),
                pause.evidenceFile(), pause.evidencePlace(), pause.startedAt(), pause.expectedUntil(), pause.endedAt(),
                known.get(pause.endedBy()), pauses.minutes(pause),
                pause.millisLeft() == null ? null : pause.millisLeft() / 60_000,
                pause.isLongerThanExpected(clock.instant()));
    }

    /**
     * @param mayChange whether the user may pause the task, or resume it
     * @param needsDay whether the user must say until when, because the activity has no time standard
     * @param present the open pause; {@code null} when the task is not paused
     * @param earlier ended pauses, the latest first
     */
    record View(boolean mayChange, boolean needsDay, Row present, List<Row> earlier) {
    }

    /**
     * @param minutes its length so far in working minutes
     * @param minutesLeft working minutes left until the due date; {@code null} where the due date had passed, or there was none
     * @param overrun whether it is longer than expected
     */
    record Row(String id, String agency, String sop, String processInstanceId, String businessKey, String taskId,
               String activity, String role, String executor, String party, String reason, String evidenceFile, String evidencePlace,
               Instant since, Instant expected, Instant ended, String endedBy, long minutes, Long minutesLeft,
               boolean overrun) {
    }

    record Mark(String taskId, String party, boolean overrun) {
    }
}
