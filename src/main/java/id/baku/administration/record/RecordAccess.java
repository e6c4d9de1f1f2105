package id.baku.administration.record;

import org.springframework.stereotype.Component;

import id.baku.office.agency.Agency;
import id.baku.office.agency.Duty;
import id.baku.office.record.AgencyRecord;
import id.baku.web.user.AgencyPicker;
import id.baku.web.user.CurrentUser;

/** Whose record the user may read. */
@Component
class RecordAccess {

    static final String OTHERS = "Catatan pengelolaan hanya untuk pengelola pengguna dan pengawas instansi.";

    private final AgencyPicker picker;
    private final CurrentUser user;

    RecordAccess(AgencyPicker picker, CurrentUser user) {
        this.picker = picker;
        this.user = user;
    }

    /**
     * The agency that the user administers or supervises; for the platform's administrators, the record of the platform and of
     * no agency.
     */
    String reading() {
        return user.isAdministrator() ? AgencyRecord.PLATFORM : picker.own(this::mayRead, OTHERS).id();
    }

    private boolean mayRead(Agency agency) {
        return user.isMemberOf(Duty.ADMINISTRATOR.groupIn(agency)) || user.isMemberOf(Duty.SUPERVISOR.groupIn(agency));
    }
}
