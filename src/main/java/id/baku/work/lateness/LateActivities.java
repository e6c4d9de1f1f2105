package id.baku.work.lateness;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

import org.springframework.context.event.EventListener;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.baku.engine.time.DueDateMoved;
import id.baku.engine.time.TimedActivityEnded;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Role;
import id.baku.office.calendar.WorkingCalendars;
import id.baku.work.lateness.LateNotice.Kind;
import id.baku.work.standard.ActivityStandard;

/** The record of activities that exceeded their time standard, and of who was told. */
@Service
@Transactional
public class LateActivities {

    private final LateActivityRepository activities;
    private final LateNoticeRepository notices;
    private final Agencies agencies;
    private final WorkingCalendars calendars;
    private final Clock clock;

    LateActivities(LateActivityRepository activities, LateNoticeRepository notices, Agencies agencies,
                   WorkingCalendars calendars, Clock clock) {
        this.activities = activities;
        this.notices = notices;
        this.agencies = agencies;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Records the late activity, once; returns the number of the reminder that is due: 1 for the first. */
    int record(LateFacts facts, ActivityStandard standard) {
        LateActivity activity = activities.findByActivityInstance(facts.activityInstance())
                .orElseGet(() -> activities.save(new LateActivity(facts, standard, clock.instant())));
        activity.heldBy(facts.executor());
        return notices.countByLateActivityAndKind(activity, Kind.REMINDER) + 1;
    }

    /** Notes the reminder to the executor, or to the whole role while nobody has claimed the task. */
    public LateNotice remind(String activityInstance, int number) {
        LateActivity activity = get(activityInstance);
        return notices.save(new LateNotice(activity, Kind.REMINDER, number, activity.role(), activity.executor(),
                minutesLate(activity, clock.instant()), clock.instant()));
    }

    /** Notes the report to the superior role; the head has none, so the report goes to the head. */
    public LateNotice report(String activityInstance, int number) {
        LateActivity activity = get(activityInstance);
        String superior = agencies.find(activity.agency()).flatMap(agency -> agency.role(activity.role()))
                .map(Role::superior).orElse(activity.role());
        return notices.save(new LateNotice(activity, Kind.REPORT, number, superior, null,
                minutesLate(activity, clock.instant()), clock.instant()));
    }

    /** Notes the end of an activity that was late. */
    @EventListener
    void close(TimedActivityEnded ended) {
        activities.findByActivityInstance(ended.activityInstance())
                .ifPresent(activity -> activity.completeAt(clock.instant()));
    }

    /** A changed calendar moves the due dates of open activities; finished ones keep the lateness they had. */
    @EventListener
    void move(DueDateMoved moved) {
        activities.findByActivityInstance(moved.activityInstance()).filter(activity -> activity.completedAt() == null)
                .ifPresent(activity -> activity.isDueAt(moved.due()));
    }

    /**
     * A page of late activities, the latest first.
     *
     * @param whole agencies of which the user sees all
     * @param others agencies of which the user sees some SOPs
     * @param seen whether the user sees an SOP
     */
    @Transactional(readOnly = true)
    List<LateActivity> latest(Collection<String> whole, Collection<String> others, Predicate<String> seen, int page, int size) {
        List<String> sops = others.isEmpty() ? List.of() : activities.findSops(others).stream().filter(seen).toList();
        return whole.isEmpty() && sops.isEmpty() ? List.of()
                : activities.findLatest(whole, others, sops, PageRequest.of(page, size));
    }

    @Transactional(readOnly = true)
    List<LateActivity> ofInstance(String processInstanceId) {
        return activities.findByProcessInstanceIdOrderByRecordedAtDesc(processInstanceId);
    }

    @Transactional(readOnly = true)
    List<LateNotice> noticesOf(Collection<LateActivity> late) {
        return notices.findByLateActivityInOrderBySentAt(late);
    }

    /** Working minutes from the due date until the end of the activity, or until now. */
    public long minutesLate(LateActivity activity) {
        return minutesLate(activity, activity.completedAt() == null ? clock.instant() : activity.completedAt());
    }

    private long minutesLate(LateActivity activity, Instant until) {
        return Math.max(0, calendars.of(activity.agency()).minutesBetween(activity.dueAt(), until));
    }

    private LateActivity get(String activityInstance) {
        return activities.findByActivityInstance(activityInstance).orElseThrow(() -> new IllegalStateException(
                "Lateness of activity instance " + activityInstance + " was not recorded"));
    }
}
