package id.baku.work.standard;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Duty;
import id.baku.office.agency.Role;
import id.baku.web.user.CurrentUser;

/** Whose superior and supervisor the user is; never in another agency. */
@Component
public class Superiors {

    private final Agencies agencies;
    private final CurrentUser user;

    Superiors(Agencies agencies, CurrentUser user) {
        this.agencies = agencies;
        this.user = user;
    }

    /** Whether the user is superior to a role: holds its superior role or, for the head, supervises the agency. */
    public boolean answersFor(String agency, String role) {
        return own(agency).flatMap(one -> one.role(role)).filter(one -> answersFor(one, agency)).isPresent();
    }

    /**
     * Whether the user may see what holders of a role did in an SOP, as the role's superior, a supervisor or an administrator.
     */
    public boolean oversees(String agency, String role, String sopKey) {
        return user.isAdministrator() || answersFor(agency, role) || watches(agency) && user.supervises(sopKey);
    }

    /** The agencies whose records of work the user may see: the user's own, for the platform's administrators all. */
    public Collection<String> agencies() {
        return user.isAdministrator() ? agencies.all().stream().map(Agency::id).toList() : user.agencies();
    }

    /** The roles of an agency to which the user is superior. */
    public Set<String> rolesBelow(String agency) {
        return own(agency).stream().flatMap(one -> one.roles().values().stream()).map(Role::id)
                .filter(role -> answersFor(agency, role)).collect(Collectors.toSet());
    }

    /** Those of the SOPs that the user supervises, as supervisor or administrator. */
    public Set<String> watched(String agency, Collection<String> sopKeys) {
        return user.isAdministrator() ? Set.copyOf(sopKeys) : !watches(agency) ? Set.of()
                : sopKeys.stream().distinct().filter(user::supervises).collect(Collectors.toSet());
    }

    /** Whether the user supervises the agency. */
    public boolean watches(String agency) {
        return own(agency).filter(one -> user.isMemberOf(Duty.SUPERVISOR.groupIn(one))).isPresent();
    }

    private boolean answersFor(Role role, String agency) {
        return role.superior() == null ? watches(agency) : user.isMemberOf(own(agency).orElseThrow().groupOf(role.superior()));
    }

    private Optional<Agency> own(String agency) {
        return agencies.find(agency).filter(one -> user.agencies().contains(one.id()));
    }
}
