package id.baku.administration.grant;

import java.util.List;

import org.springframework.stereotype.Component;

import id.baku.administration.deputy.Deputies;
import id.baku.administration.deputy.HeadHimself;
import id.baku.engine.refusal.Refusal;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Duty;
import id.baku.web.user.AgencyPicker;
import id.baku.web.user.CurrentUser;

/**
 * The agency's administrators and its head, but not the head's deputy, may see requests and decide on them. They may not be given by
 * the user who asked, by the user who would get them, or by a head who stands in for somebody because the user who asked recorded
 * it: an administrator alone may record deputies, and could otherwise choose who agrees.
 */
@Component
class GrantAccess {

    static final String OTHERS = "Hanya untuk pengelola pengguna dan pimpinan instansi, bukan Plh/Plt-nya.";

    private final AgencyPicker picker;
    private final CurrentUser user;
    private final HeadHimself head;
    private final Deputies deputies;

    GrantAccess(AgencyPicker picker, CurrentUser user, HeadHimself head, Deputies deputies) {
        this.picker = picker;
        this.user = user;
        this.head = head;
        this.deputies = deputies;
    }

    /** The agencies for which he decides; answers 403 when there is none. */
    List<Agency> decided() {
        List<Agency> decided = picker.ownOpen(agency -> administers(agency) || head.isHeadInPerson(agency));
        if (decided.isEmpty()) {
            throw Refusal.forbidden(OTHERS);
        }
        return decided;
    }

    /** Whether he may give what somebody has asked for somebody. */
    boolean mayGive(Agency agency, String askedBy, String receives) {
        return !askedBy.equals(user.id()) && !receives.equals(user.id())
                && (administers(agency) || !deputies.isAppointedBy(agency, user.id(), askedBy));
    }

    /** Answers 403 unless he may. */
    void requireGiving(Agency agency, String askedBy, String receives) {
        if (!mayGive(agency, askedBy, receives)) {
            throw Refusal.forbidden("Persetujuan diberikan oleh orang lain, bukan oleh yang meminta, yang menerimanya, atau yang "
                    + "ditunjuk oleh peminta sebagai Plh/Plt.");
        }
    }

    private boolean administers(Agency agency) {
        return user.isMemberOf(Duty.ADMINISTRATOR.groupIn(agency));
    }
}
