package id.baku.web.access;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Duty;
import id.baku.web.user.CurrentUser;

/** Finds which kinds of caller the current user is. */
@Component
class Callers {

    private final Agencies agencies;
    private final CurrentUser user;

    Callers(Agencies agencies, CurrentUser user) {
        this.agencies = agencies;
        this.user = user;
    }

    /** Whether the current user is of a kind. */
    boolean are(Caller kind) {
        if (kind == Caller.ANYBODY || user.find().isEmpty()) {
            return kind == Caller.ANYBODY;
        }
        return switch (kind) {
            case ANYBODY, USER -> true;
            case STAFF -> !user.isOutsider() && own().findAny().isPresent();
            case EXECUTOR -> !user.isOutsider() && own().anyMatch(agency -> agency.roles().keySet().stream()
                    .anyMatch(role -> user.isMemberOf(agency.groupOf(role))));
            case SUPERVISOR -> user.isAdministrator() || holds(Duty.SUPERVISOR);
            case ANALYST -> user.isAdministrator() || holds(Duty.ANALYST);
            case AGENCY_ADMINISTRATOR -> holds(Duty.ADMINISTRATOR);
            case PLATFORM_ADMINISTRATOR -> user.isAdministrator();
        };
    }

    /** Answers 401 when nobody is logged in. */
    void requireLogin() {
        user.id();
    }

    private boolean holds(Duty duty) {
        return own().anyMatch(agency -> user.isMemberOf(duty.groupIn(agency)));
    }

    private Stream<Agency> own() {
        List<String> ids = user.agencies();
        return agencies.all().stream().filter(agency -> ids.contains(agency.id()));
    }
}
