package id.baku.document.register;

import java.util.Set;

import org.springframework.stereotype.Component;

import id.baku.office.agency.Agency;
import id.baku.office.agency.Duty;
import id.baku.web.user.AgencyPicker;
import id.baku.web.user.CurrentUser;

/** Whose register the user may read, and whose the user may keep. */
@Component
class RegisterAccess {

    private final AgencyPicker picker;
    private final CurrentUser user;

    RegisterAccess(AgencyPicker picker, CurrentUser user) {
        this.picker = picker;
        this.user = user;
    }

    /** The agency in which the user is an executor or a supervisor; answers 403 when there is none. */
    Agency reading() {
        return picker.own(agency -> holdsOneOf(agency, agency.roles().keySet()) && !user.isOutsider()
                        || user.isMemberOf(Duty.SUPERVISOR.groupIn(agency)),
                "Buku nomor hanya untuk pelaksana dan pengawas SOP instansi.");
    }

    /** The agency whose register the user keeps; answers 403 when there is none. */
    Agency keeping() {
        return picker.own(this::keeps, "Nomor hanya dibatalkan oleh pemegang buku nomor.");
    }

    boolean keeps(Agency agency) {
        return holdsOneOf(agency, agency.numbering().keepers());
    }

    private boolean holdsOneOf(Agency agency, Set<String> roles) {
        return roles.stream().anyMatch(role -> user.isMemberOf(agency.groupOf(role)));
    }
}
