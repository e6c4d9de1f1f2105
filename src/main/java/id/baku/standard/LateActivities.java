package id.baku.standard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.baku.agency.Agencies;
import id.baku.agency.Role;
import id.baku.standard.LateNotice.Kind;

/** The record of activities that exceeded their time standard, and of who was told. */
@Service
@Transactional
class LateActivities {

    private final LateActivityRepository activities;
    private final LateNoticeRepository notices;
    private final Agencies agencies;
    private final Clock clock;

    LateActivities(LateActivityRepository activities, LateNoticeRepository notices, Agencies agencies, Clock clock) {
        this.activities = activities;
        this.notices = notices;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Records the late task, once; returns the number of the reminder that is due: 1 for the first. */
    int record(LateTask task, ActivityStandard standard) {
        LateActivity activity = activities.findByTaskId(task.taskId())
                .orElseGet(() -> activities.save(new LateActivity(task, standard, clock.instant())));
        activity.heldBy(task.executor());
        return notices.countByLateActivityAndKind(activity, Kind.REMINDER) + 1;
    }

    /** Notes the reminder to the executor, or to his role while nobody has taken the task. */
    LateNotice remind(String taskId, int number) {
        LateActivity activity = get(taskId);
        return notices.save(new LateNotice(activity, Kind.REMINDER, number, activity.role(), activity.executor(),
                minutesLate(activity, clock.instant()), clock.instant()));
    }

    /** Notes the report to the superior role; the head, who has none, is reported to himself. */
    LateNotice report(String taskId, int number) {
        LateActivity activity = get(taskId);
        String superior = agencies.find(activity.agency()).flatMap(agency -> agency.role(activity.role()))
                .map(Role::superior).orElse(activity.role());
        return notices.save(new LateNotice(activity, Kind.REPORT, number, superior, null,
                minutesLate(activity, clock.instant()), clock.instant()));
    }

    /** The task ended; without effect when it was never late. */
    void close(String taskId) {
        activities.findByTaskId(taskId).ifPresent(activity -> activity.completeAt(clock.instant()));
    }

    @Transactional(readOnly = true)
    List<LateActivity> ofAgencies(Collection<String> agencyIds, int limit) {
        return activities.findByAgencyInOrderByRecordedAtDesc(agencyIds, Limit.of(limit));
    }

    @Transactional(readOnly = true)
    List<LateActivity> ofInstance(String processInstanceId) {
        return activities.findByProcessInstanceIdOrderByRecordedAtDesc(processInstanceId);
    }

    @Transactional(readOnly = true)
    List<LateNotice> noticesOf(Collection<LateActivity> late) {
        return notices.findByLateActivityInOrderBySentAt(late);
    }

    /** Minutes after the due date, until the end of the task or now. */
    long minutesLate(LateActivity activity) {
        return minutesLate(activity, activity.completedAt() == null ? clock.instant() : activity.completedAt());
    }

    private static long minutesLate(LateActivity activity, Instant until) {
        return Duration.between(activity.dueAt(), until).toMinutes();
    }

    private LateActivity get(String taskId) {
        return activities.findByTaskId(taskId)
                .orElseThrow(() -> new IllegalStateException("Lateness of task " + taskId + " was not recorded"));
    }
}
