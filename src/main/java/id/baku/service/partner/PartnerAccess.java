package id.baku.service.partner;

import org.springframework.stereotype.Component;

import id.baku.office.agency.Agency;
import id.baku.office.agency.Duty;
import id.baku.web.user.AgencyPicker;
import id.baku.web.user.CurrentUser;

/** In which agency's list of partners the user may read and write. */
@Component
class PartnerAccess {

    private final AgencyPicker picker;
    private final CurrentUser user;

    PartnerAccess(AgencyPicker picker, CurrentUser user) {
        this.picker = picker;
        this.user = user;
    }

    /** The agency in which the user is an executor or a supervisor; answers 403 when there is none. */
    Agency reading() {
        return picker.own(agency -> isExecutor(agency) || user.isMemberOf(Duty.SUPERVISOR.groupIn(agency)),
                "Data mitra hanya untuk pelaksana dan pengawas SOP instansi.");
    }

    /** The agency in which the user is an executor; answers 403 when there is none. */
    Agency writing() {
        return picker.own(this::isExecutor, "Data mitra hanya diubah oleh pelaksana SOP instansi.");
    }

    boolean mayWrite() {
        return isExecutor(reading());
    }

    private boolean isExecutor(Agency agency) {
        return user.agencies().contains(agency.id()) && !user.isOutsider() && agency.roles().keySet().stream()
                .anyMatch(role -> user.isMemberOf(agency.groupOf(role)));
    }
}
