package id.baku.service.partner;

import java.util.function.Predicate;

import org.springframework.stereotype.Component;

import id.baku.engine.refusal.Refusal;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Duty;
import id.baku.web.user.CurrentUser;

/** In whose list of partners the user may read and write. */
@Component
class PartnerAccess {

    private final Agencies agencies;
    private final CurrentUser user;

    PartnerAccess(Agencies agencies, CurrentUser user) {
        this.agencies = agencies;
        this.user = user;
    }

    /** The agency in which the user is an executor or a supervisor; answers 403 when there is none. */
    Agency reading() {
        return agency(agency -> isExecutor(agency) || user.isMemberOf(Duty.SUPERVISOR.groupIn(agency)),
                "Data mitra hanya untuk pelaksana dan pengawas SOP instansi.");
    }

    /** The agency in which the user is an executor; answers 403 when there is none. */
    Agency writing() {
        return agency(this::isExecutor, "Data mitra hanya diubah oleh pelaksana SOP instansi.");
    }

    boolean mayWrite() {
        return agencies.all().stream().anyMatch(this::isExecutor);
    }

    private Agency agency(Predicate<Agency> wanted, String otherwise) {
        user.id();
        return agencies.all().stream().filter(wanted).findFirst()
                .orElseThrow(() -> Refusal.forbidden(otherwise));
    }

    private boolean isExecutor(Agency agency) {
        return user.agencies().contains(agency.id()) && !user.isOutsider() && agency.roles().keySet().stream()
                .anyMatch(role -> user.isMemberOf(agency.groupOf(role)));
    }
}
