package id.baku.sop.diagram;

import java.util.List;

import org.springframework.stereotype.Component;

import id.baku.office.agency.Agency;
import id.baku.office.agency.Duty;
import id.baku.web.user.AgencyPicker;
import id.baku.web.user.CurrentUser;

/** Who may manage the diagrams of an agency: its analysts and the platform's administrators. */
@Component
class DiagramAccess {

    private final AgencyPicker picker;
    private final CurrentUser user;

    DiagramAccess(AgencyPicker picker, CurrentUser user) {
        this.picker = picker;
        this.user = user;
    }

    /** The agencies whose diagrams the user manages; none for most users. */
    List<Agency> kept() {
        return picker.open(this::keeps);
    }

    /**
     * The agency asked for, or the user's own. Answers 403 to users who manage no diagrams, and 404 for an agency whose
     * diagrams the user does not manage.
     */
    Agency agency(String asked) {
        return picker.pick(asked, this::keeps, "Diagram SOP hanya untuk perancang proses instansi.");
    }

    private boolean keeps(Agency agency) {
        return user.isAdministrator() || user.agencies().contains(agency.id()) && user.isMemberOf(Duty.ANALYST.groupIn(agency));
    }
}
