package id.baku.work.accountability;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import id.baku.engine.webapps.WebApps;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.user.CurrentUser;
import id.baku.work.standard.Superiors;

/**
 * The share of paused time of each SOP, so that pauses cannot hide lateness. Counted are the activities of the roles below the
 * user and, for supervisors, all of the SOPs they supervise; nobody sees another agency's.
 */
@OpenTo(Caller.USER)
@RestController
@RequestMapping(WebApps.API + "/pauses/shares")
class PausedShareController {

    private final ActivityRecordRepository records;
    private final Superiors superiors;
    private final CurrentUser user;

    PausedShareController(ActivityRecordRepository records, Superiors superiors, CurrentUser user) {
        this.records = records;
        this.superiors = superiors;
        this.user = user;
    }

    @GetMapping
    List<Row> shares() {
        user.id();
        return records.pausedShares(superiors.agencies()).stream()
                .filter(share -> superiors.oversees(share.agency(), share.role(), share.sop()))
                .collect(Collectors.toMap(share -> share.agency() + "/" + share.sop(), share -> share, PausedShare::plus))
                .values().stream().sorted(Comparator.comparing(PausedShare::percent).reversed()
                        .thenComparing(PausedShare::sop))
                .map(share -> new Row(share.agency(), share.sop(), share.activities(), share.workingMinutes(),
                        share.pausedMinutes(), share.percent(), share.late())).toList();
    }

    record Row(String agency, String sop, long activities, long workingMinutes, long pausedMinutes, double percent,
               long late) {
    }
}
