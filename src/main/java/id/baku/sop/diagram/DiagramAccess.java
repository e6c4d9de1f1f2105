package id.baku.sop.diagram;

import java.util.List;

import org.springframework.stereotype.Component;

import id.baku.engine.refusal.Refusal;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Duty;
import id.baku.web.user.CurrentUser;

/** Who keeps the diagrams of an agency: its analysts, and the platform's administrators. Nobody else, and nobody another's. */
@Component
class DiagramAccess {

    private final Agencies agencies;
    private final CurrentUser user;

    DiagramAccess(Agencies agencies, CurrentUser user) {
        this.agencies = agencies;
        this.user = user;
    }

    /** The agencies whose diagrams the user keeps; none for most. */
    List<Agency> kept() {
        user.id();
        return agencies.all().stream().filter(agency -> user.isAdministrator()
                || user.agencies().contains(agency.id()) && user.isMemberOf(Duty.ANALYST.groupIn(agency))).toList();
    }

    /** The agency asked for, or the first; answers 403 to who keeps none, and 404 for one that he does not. */
    Agency agency(String asked) {
        List<Agency> kept = kept();
        if (kept.isEmpty()) {
            throw Refusal.forbidden("Diagram SOP hanya untuk perancang proses instansi.");
        }
        return kept.stream().filter(agency -> asked == null || agency.id().equals(asked)).findFirst()
                .orElseThrow(Refusal::notFound);
    }
}
