package id.baku.administration.calendar;

import org.springframework.stereotype.Component;

import id.baku.engine.refusal.Refusal;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Duty;
import id.baku.web.user.AgencyPicker;
import id.baku.web.user.CurrentUser;

/** Whose calendar the user may read and change. */
@Component
class CalendarAccess {

    private final AgencyPicker picker;
    private final CurrentUser user;

    CalendarAccess(AgencyPicker picker, CurrentUser user) {
        this.picker = picker;
        this.user = user;
    }

    /** The agency whose staff the user belongs to; answers 403 to everybody else, also to people of other offices. */
    Agency reading() {
        return picker.own(agency -> !user.isOutsider(), "Kalender kerja hanya untuk pegawai instansi.");
    }

    /** The agency that the user administers; answers 403 when there is none. */
    Agency writing() {
        Agency agency = reading();
        if (!administers(agency)) {
            throw Refusal.forbidden("Kalender kerja hanya diubah oleh pengelola instansi.");
        }
        return agency;
    }

    boolean administers(Agency agency) {
        return user.isMemberOf(Duty.ADMINISTRATOR.groupIn(agency));
    }
}
