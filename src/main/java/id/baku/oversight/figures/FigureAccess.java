package id.baku.oversight.figures;

import java.util.List;

import org.springframework.stereotype.Component;

import id.baku.engine.refusal.Refusal;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Duty;
import id.baku.web.user.CurrentUser;

/**
 * Who sees figures: the supervisors of an agency, the analysts who draw its diagrams, and the platform's administrators.
 * Figures name roles and no persons. Nobody of another agency or office sees them.
 */
@Component
public class FigureAccess {

    private final Agencies agencies;
    private final CurrentUser user;

    FigureAccess(Agencies agencies, CurrentUser user) {
        this.agencies = agencies;
        this.user = user;
    }

    /** The agencies whose figures the user may see; answers 403 when there is none. */
    public List<Agency> visible() {
        user.id();
        List<Agency> visible = agencies.all().stream().filter(agency -> user.supervisesAgency(agency.id())
                || user.agencies().contains(agency.id()) && user.isMemberOf(Duty.ANALYST.groupIn(agency))).toList();
        if (visible.isEmpty()) {
            throw Refusal.forbidden("Angka mutu baku hanya untuk pengawas dan perancang SOP instansi.");
        }
        return visible;
    }

    /** The agency asked for, or the first. */
    public Agency visible(String asked) {
        return visible().stream().filter(agency -> asked == null || agency.id().equals(asked)).findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** Whether the user may also see who did what, so that evidence can be offered to him. */
    boolean seesPersons(Agency agency) {
        return user.supervisesAgency(agency.id());
    }
}
