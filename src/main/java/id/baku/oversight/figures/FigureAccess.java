package id.baku.oversight.figures;

import java.util.List;

import org.springframework.stereotype.Component;

import id.baku.office.agency.Agency;
import id.baku.office.agency.Duty;
import id.baku.web.user.AgencyPicker;
import id.baku.web.user.CurrentUser;

/**
 * Who sees figures: the supervisors of an agency, the analysts who draw its diagrams, and the platform's administrators.
 * Figures name roles and no persons. Nobody of another agency or office sees them.
 */
@Component
public class FigureAccess {

    private static final String NOT_OPEN = "Angka mutu baku hanya untuk pengawas dan perancang SOP instansi.";

    private final AgencyPicker picker;
    private final CurrentUser user;

    FigureAccess(AgencyPicker picker, CurrentUser user) {
        this.picker = picker;
        this.user = user;
    }

    /** The agencies whose figures the user may see; answers 403 when there is none. */
    public List<Agency> visible() {
        return picker.open(this::isOpen, NOT_OPEN);
    }

    /** The agency asked for, or the user's own. */
    public Agency visible(String asked) {
        return picker.pick(asked, this::isOpen, NOT_OPEN);
    }

    private boolean isOpen(Agency agency) {
        return user.supervisesAgency(agency.id())
                || user.agencies().contains(agency.id()) && user.isMemberOf(Duty.ANALYST.groupIn(agency));
    }

    /** Whether the user may also see who did what, and so have the evidence. */
    boolean seesPersons(Agency agency) {
        return user.supervisesAgency(agency.id());
    }
}
