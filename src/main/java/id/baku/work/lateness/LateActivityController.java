package id.baku.work.lateness;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.baku.engine.webapps.WebApps;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Role;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.user.CurrentUser;
import id.baku.work.standard.Superiors;

/**
 * Late activities for the supervisor's pages in Cockpit. Users who may read the history of an SOP see those of their agency,
 * the platform's administrators all.
 */
@OpenTo(Caller.USER)
@RestController
@RequestMapping(WebApps.API + "/late-activities")
class LateActivityController {

    private static final int PAGE = 25;
    private static final int MOST_PAGES = 10_000;

    private final LateActivities lateActivities;
    private final Agencies agencies;
    private final Superiors superiors;
    private final CurrentUser user;

    LateActivityController(LateActivities lateActivities, Agencies agencies, Superiors superiors, CurrentUser user) {
        this.lateActivities = lateActivities;
        this.agencies = agencies;
        this.superiors = superiors;
        this.user = user;
    }

    /** Late activities of the user's agencies, the latest first, 25 a page. */
    @GetMapping
    List<Row> ofAgencies(@RequestParam(defaultValue = "0") int page) {
        Map<Boolean, List<String>> whole = superiors.agencies().stream().collect(Collectors.partitioningBy(user::supervisesAgency));
        return rows(lateActivities.latest(whole.get(true), whole.get(false), user::supervises,
                Math.max(0, Math.min(page, MOST_PAGES)), PAGE));
    }

    /** The late activities of one instance. */
    @GetMapping(params = "processInstanceId")
    List<Row> ofInstance(@RequestParam String processInstanceId) {
        user.requireInstance(processInstanceId);
        return rows(lateActivities.ofInstance(processInstanceId));
    }

    private List<Row> rows(List<LateActivity> late) {
        Map<String, Boolean> supervised = late.stream().map(LateActivity::sopKey).distinct()
                .collect(Collectors.toMap(key -> key, user::supervises));
        List<LateActivity> visible = late.stream().filter(activity -> supervised.get(activity.sopKey())).toList();
        Map<String, List<LateNotice>> notices = lateActivities.noticesOf(visible).stream()
                .collect(Collectors.groupingBy(notice -> notice.lateActivity().id()));
        return visible.stream().map(activity -> row(activity, notices.getOrDefault(activity.id(), List.of()))).toList();
    }

    private Row row(LateActivity activity, List<LateNotice> notices) {
        return new Row(activity.agency(), activity.sopKey(), activity.processInstanceId(), activity.businessKey(),
                activity.activityName(), roleName(activity.agency(), activity.role()), activity.executor(),
                activity.standardLabel(), activity.isProvisional(), activity.dueAt(), activity.completedAt(),
                lateActivities.minutesLate(activity), notices.stream().map(notice -> new Notice(notice.kind(),
                        notice.number(), roleName(activity.agency(), notice.recipientRole()), notice.recipient(),
                        notice.minutesLate(), notice.sentAt())).toList());
    }

    private String roleName(String agency, String role) {
        return agencies.find(agency).flatMap(found -> found.role(role)).map(Role::name).orElse(role);
    }

    record Row(String agency, String sop, String processInstanceId, String businessKey, String activity, String role,
               String executor, String standard, boolean provisional, Instant due, Instant completed, long minutesLate,
               List<Notice> notices) {
    }

    record Notice(LateNotice.Kind kind, int number, String role, String user, long minutesLate, Instant sent) {
    }
}
