package id.baku.sop.life;

import java.util.List;

import org.springframework.stereotype.Component;

import id.baku.administration.deputy.HeadHimself;
import id.baku.engine.refusal.Refusal;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Duty;
import id.baku.web.user.AgencyPicker;
import id.baku.web.user.CurrentUser;

/**
 * Who may see the drafts of an agency: its analysts, its supervisors, its head and the platform's administrators. All but the
 * analysts may decide on them; analysts send them and take them back.
 */
@Component
class LifeAccess {

    static final String OTHERS = "Laman SOP hanya untuk perancang proses, pengawas, dan pimpinan instansi.";

    private final AgencyPicker picker;
    private final CurrentUser user;
    private final HeadHimself head;

    LifeAccess(AgencyPicker picker, CurrentUser user, HeadHimself head) {
        this.picker = picker;
        this.user = user;
        this.head = head;
    }

    /**
     * The agency asked for, or the user's own; answers 403 to users to whom none is open, and 404 for an agency that is not.
     */
    Agency agency(String asked) {
        return picker.pick(asked, this::sees, OTHERS);
    }

    /** The agencies whose drafts the user may see. */
    List<Agency> open() {
        return picker.open(this::sees);
    }

    boolean decides(Agency agency) {
        return user.isAdministrator() || belongs(agency) && (user.isMemberOf(Duty.SUPERVISOR.groupIn(agency))
                || agency.headGroups().stream().anyMatch(user::isMemberOf));
    }

    boolean sends(Agency agency) {
        return user.isAdministrator() || belongs(agency) && user.isMemberOf(Duty.ANALYST.groupIn(agency));
    }

    void requireDeciding(Agency agency) {
        if (!decides(agency)) {
            throw Refusal.forbidden("Konsep SOP diputuskan oleh pengawas atau pimpinan instansi.");
        }
    }

    /** Whether the user is the head and no deputy: a deputy may not declare that the head has signed. */
    boolean ratifies(Agency agency) {
        return head.isHeadInPerson(agency);
    }

    void requireRatifying(Agency agency) {
        if (!ratifies(agency)) {
            throw Refusal.forbidden("SOP disahkan oleh pimpinan instansi sendiri.");
        }
    }

    void requireSending(Agency agency) {
        if (!sends(agency)) {
            throw Refusal.forbidden("Hanya perancang proses instansi yang dapat melakukannya.");
        }
    }

    private boolean sees(Agency agency) {
        return decides(agency) || sends(agency);
    }

    private boolean belongs(Agency agency) {
        return user.agencies().contains(agency.id());
    }
}
