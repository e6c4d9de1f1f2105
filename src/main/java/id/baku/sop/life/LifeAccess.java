package id.baku.sop.life;

import java.util.List;

import org.springframework.stereotype.Component;

import id.baku.administration.deputy.Deputies;
import id.baku.engine.refusal.Refusal;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Duty;
import id.baku.web.user.AgencyPicker;
import id.baku.web.user.CurrentUser;

/**
 * Who sees the drafts of an agency: its analysts, its supervisors, its head and the platform's administrators. Supervisors and
 * the head decide, the platform's administrators too; analysts send and take back.
 */
@Component
class LifeAccess {

    static final String OTHERS = "Laman SOP hanya untuk perancang proses, pengawas, dan pimpinan instansi.";

    private final AgencyPicker picker;
    private final CurrentUser user;
    private final Deputies deputies;

    LifeAccess(AgencyPicker picker, CurrentUser user, Deputies deputies) {
        this.picker = picker;
        this.user = user;
        this.deputies = deputies;
    }

    /** The agency asked for, or the user's own; answers 403 to whom none is open, and 404 for another one. */
    Agency agency(String asked) {
        return picker.pick(asked, this::sees, OTHERS);
    }

    /** The agencies that are open to him. */
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

    /** The head himself, not who stands in for him: another's signature is no deputy's to declare. */
    boolean ratifies(Agency agency) {
        return belongs(agency) && agency.headGroups().stream()
                .anyMatch(group -> user.isMemberOf(group) && !deputies.isLent(agency, user.id(), group));
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
