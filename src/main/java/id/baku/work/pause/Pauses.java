package id.baku.work.pause;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.baku.document.store.Uploads;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.time.TaskClock;
import id.baku.engine.walls.AsSystem;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Role;
import id.baku.office.calendar.WorkingCalendar;
import id.baku.office.calendar.WorkingCalendars;
import id.baku.web.user.CurrentUser;
import id.baku.work.standard.Superiors;

/**
 * Pauses of tasks that wait for an outside party. Who has taken a task pauses and resumes it, unless he is an outsider
 * himself; whoever paused, his superior and the supervisors see it.
 */
@Service
@Transactional
public class Pauses {

    private static final int MOST = 500;
    /** Nobody waits silently for longer: then he resumes, and pauses anew with a reason of that day. */
    private static final int MOST_DAYS = 90;

    private final ActivityPauseRepository pauses;
    private final PausedActivity.Reader activities;
    private final TaskClock taskClock;
    private final TaskService taskService;
    private final WorkingCalendars calendars;
    private final Uploads uploads;
    private final Agencies agencies;
    private final Superiors superiors;
    private final CurrentUser user;
    private final AsSystem asSystem;
    private final Clock clock;

    Pauses(ActivityPauseRepository pauses, PausedActivity.Reader activities, TaskClock taskClock, TaskService taskService,
           WorkingCalendars calendars, Uploads uploads, Agencies agencies, Superiors superiors, CurrentUser user,
           AsSystem asSystem, Clock clock) {
        this.pauses = pauses;
        this.activities = activities;
        this.taskClock = taskClock;
        this.taskService = taskService;
        this.calendars = calendars;
        this.uploads = uploads;
        this.agencies = agencies;
        this.superiors = superiors;
        this.user = user;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /** Working time within a stretch of time during which the clock of an activity stood. */
    @Transactional(readOnly = true)
    public Duration paused(String agency, String activityInstance, Instant from, Instant to) {
        WorkingCalendar calendar = calendars.of(agency);
        return pauses.findByActivityInstance(activityInstance).stream().map(pause -> {
            Instant begin = pause.startedAt().isAfter(from) ? pause.startedAt() : from;
            Instant end = pause.isOpen() || pause.endedAt().isAfter(to) ? to : pause.endedAt();
            return end.isAfter(begin) ? calendar.workBetween(begin, end) : Duration.ZERO;
        }).reduce(Duration.ZERO, Duration::plus);
    }

    /** The pauses that last, by task; that the user sees the tasks is for the caller to check. */
    @Transactional(readOnly = true)
    public Map<String, PresentPause> ofTasks(Collection<String> taskIds) {
        return taskIds.isEmpty() ? Map.of() : pauses.findByOpenTaskIdIn(taskIds).stream()
                .collect(Collectors.toMap(ActivityPause::taskId, PresentPause::of));
    }

    /** Working minutes that an activity has stood, or did stand. */
    long minutes(ActivityPause pause) {
        return pause.isOpen() ? minutesUntil(clock.instant(), pause) : pause.minutesPaused();
    }

    @Transactional(readOnly = true)
    Optional<ActivityPause> present(Task task) {
        return pauses.findByOpenTaskId(task.getId());
    }

    @Transactional(readOnly = true)
    List<ActivityPause> earlier(Task task) {
        return pauses.findByTaskIdAndEndedAtIsNotNullOrderByStartedAtDesc(task.getId());
    }

    /** Whether the user may pause the task, or resume it: he has taken it, and is no outsider. */
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
        require(present(task).isEmpty(), Refusal::conflict, "Tugas ini sudah dijeda.");
        require(request.berkas().isEmpty() || uploads.holds(activity.processInstanceId(), activity.activityId(),
                request.berkas(), activity.createdAt()), "Bukti harus berkas yang diunggah pada tugas ini.");
        Instant now = clock.instant();
        ActivityPause pause = pauses.saveAndFlush(new ActivityPause(activity, request,
                expectedUntil(activity, request.perkiraan(), now), taskClock.stop(task.getId()), user.id(), now));
        comment(task, "Dijeda: menunggu %s. Alasan: %s".formatted(request.pihak(), request.alasan()));
        return pause;
    }

    /** Lets the clock of the user's task run on. */
    ActivityPause resume(Task task) {
        requireChange(task);
        ActivityPause pause = present(task).orElseThrow(() -> Refusal.conflict("Tugas ini tidak sedang dijeda."));
        end(pause, user.id());
        taskClock.run(task.getId(), pause.timeLeft());
        comment(task, "Dilanjutkan setelah dijeda %d menit kerja.".formatted(pause.minutesPaused()));
        return pause;
    }

    /** The open ones that the user may see, the oldest first. */
    @Transactional(readOnly = true)
    List<ActivityPause> open() {
        return superiors.agencies().stream().flatMap(agency -> pauses.findOpen(agency, user.id(),
                        superiors.rolesBelow(agency), watched(agency)).stream())
                .sorted(Comparator.comparing(ActivityPause::startedAt)).toList();
    }

    /** The latest of the ended ones that the user may see. */
    @Transactional(readOnly = true)
    List<ActivityPause> ended() {
        return superiors.agencies().stream().flatMap(agency -> pauses.findEnded(agency, user.id(),
                        superiors.rolesBelow(agency), watched(agency), Limit.of(MOST)).stream())
                .sorted(Comparator.comparing(ActivityPause::startedAt).reversed()).limit(MOST).toList();
    }

    private Set<String> watched(String agency) {
        return superiors.watched(agency, pauses.findSops(agency));
    }

    /** The open ones of tasks that the user sees in his lists. */
    @Transactional(readOnly = true)
    List<ActivityPause> ofVisibleTasks() {
        List<ActivityPause> open = pauses.findByAgencyInAndEndedAtIsNullOrderByStartedAt(user.agencies());
        List<String> seen = open.isEmpty() ? List.of() : taskService.createTaskQuery()
                .taskIdIn(open.stream().map(ActivityPause::taskId).toArray(String[]::new)).list().stream()
                .map(Task::getId).toList();
        return open.stream().filter(pause -> seen.contains(pause.taskId())).toList();
    }

    /** How many of an agency last now, by SOP. Who may see it is for the caller to check. */
    @Transactional(readOnly = true)
    public Map<String, Long> openBySop(String agency) {
        return pauses.findByAgencyInAndEndedAtIsNullOrderByStartedAt(List.of(agency)).stream()
                .collect(Collectors.groupingBy(ActivityPause::sopKey, Collectors.counting()));
    }

    /** Those of a case, the oldest first. Who may see them is for the caller to check. */
    @Transactional(readOnly = true)
    public List<CasePause> ofCase(String processInstanceId) {
        return pauses.findByProcessInstanceIdOrderByStartedAt(processInstanceId).stream().map(pause -> new CasePause(
                pause.activityName(), pause.party(), pause.reason(), pause.startedAt(), pause.endedAt(), minutes(pause))).toList();
    }

    /** The end of a pause is an act of its own, on record with its moment: what was waited for has come. */
    @EventListener(condition = "#task.eventName == 'complete'")
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void refuseCompletion(DelegateTask task) {
        if (pauses.findByOpenTaskId(task.getId()).isPresent()) {
            throw Refusal.invalid("Tugas ini dijeda; lanjutkan lebih dahulu.");
        }
    }

    /** A task that is called off waits for nobody any more. */
    @EventListener(condition = "#task.eventName == 'delete'")
    void endWithTask(DelegateTask task) {
        pauses.findByOpenTaskId(task.getId()).ifPresent(pause -> end(pause, null));
    }

    private void end(ActivityPause pause, String by) {
        Instant now = clock.instant();
        pause.end(by, now, minutesUntil(now, pause));
    }

    private long minutesUntil(Instant end, ActivityPause pause) {
        return calendars.of(pause.agency()).minutesBetween(pause.startedAt(), end);
    }

    /** The end of the expected day or, where none is said, twice the standard. */
    private Instant expectedUntil(PausedActivity activity, LocalDate expected, Instant now) {
        WorkingCalendar calendar = calendars.of(activity.agency());
        if (expected == null) {
            require(activity.standard() != null, "Isi perkiraan selesai: kegiatan ini tidak memiliki waktu baku.");
            return calendar.plus(now, activity.standard().times(2));
        }
        LocalDate today = LocalDate.ofInstant(now, calendar.zone());
        require(!expected.isBefore(today), "Perkiraan selesai tidak boleh sebelum hari ini.");
        require(!expected.isAfter(today.plusDays(MOST_DAYS)), "Perkiraan selesai paling lama 90 hari dari sekarang.");
        return calendar.endOfOfficeDay(expected);
    }

    private void requireChange(Task task) {
        require(user.id().equals(task.getAssignee()), Refusal::forbidden, "Ambil tugas ini lebih dahulu.");
        require(!isOutside(task), Refusal::forbidden, "Tugas pihak luar tidak dapat dijeda.");
    }

    private boolean isOutside(Task task) {
        return agencies.find(task.getTenantId()).flatMap(agency -> agency.role(activities.of(task).role()))
                .filter(Role::outside).isPresent();
    }

    /** Beside its other acts in the history of the task. */
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
