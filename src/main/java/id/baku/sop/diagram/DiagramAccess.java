package id.baku.sop.diagram;

import java.util.List;

import org.springframework.stereotype.Component;

import id.baku.office.agency.Agency;
import id.baku.office.agency.Duty;
import id.baku.web.user.AgencyPicker;
import id.baku.web.user.CurrentUser;

/** Who keeps the diagrams of an agency: its analysts, and the platform's administrators. Nobody else, and nobody another's. */
@Component
class DiagramAccess {

    private final AgencyPicker picker;
    private final CurrentUser user;

    DiagramAccess(AgencyPicker picker, CurrentUser user) {
        this.picker = picker;
        this.user = user;
    }

    /** The agencies whose diagrams the user keeps; none for most. */
    List<Agency> kept() {
        return picker.open(this::keeps);
    }

    /** The agency asked for, or the user's own; answers 403 to who keeps none, and 404 for one that he does not. */
    Agency agency(String asked) {
        return picker.pick(asked, this::keeps, "Diagram SOP hanya untuk perancang proses instansi.");
    }

    private boolean keeps(Agency agency) {
        return user.isAdministrator() || user.agencies().contains(agency.id()) && user.isMemberOf(Duty.ANALYST.groupIn(agency));
    }
}
