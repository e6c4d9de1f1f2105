package id.baku.administration.deputy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

import id.baku.engine.walls.AsSystem;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Role;
import id.baku.web.user.UserNames;

/** The users of an agency and the roles they hold. */
@Component
class Staff {

    private final IdentityService identityService;
    private final UserNames names;
    private final AsSystem asSystem;

    Staff(IdentityService identityService, UserNames names, AsSystem asSystem) {
        this.identityService = identityService;
        this.names = names;
        this.asSystem = asSystem;
    }

    /** All users of the agency who are not of another office, by name. */
    List<User> of(Agency agency) {
        return asSystem.call(() -> identityService.createUserQuery().memberOfTenant(agency.id()).orderByUserId().asc().list())
                .stream().filter(user -> !isOutsider(user.getId(), agency)).toList();
    }

    boolean isStaff(String user, Agency agency) {
        return asSystem.call(() -> identityService.createUserQuery().userId(user).memberOfTenant(agency.id()).count()) == 1
                && !isOutsider(user, agency);
    }

    boolean exists(String user) {
        return asSystem.call(() -> identityService.createUserQuery().userId(user).count()) == 1;
    }

    /** The agency's own roles that a user holds. */
    List<Role> roles(String user, Agency agency) {
        Set<String> groups = groups(user);
        return agency.roles().values().stream()
                .filter(role -> !role.outside() && groups.contains(agency.groupOf(role.id()))).toList();
    }

    boolean holds(String user, Agency agency, String role) {
        return groups(user).contains(agency.groupOf(role));
    }

    Set<String> holders(Agency agency, String role) {
        return asSystem.call(() -> identityService.createUserQuery().memberOfGroup(agency.groupOf(role)).list()).stream()
                .map(User::getId).collect(Collectors.toSet());
    }

    String nameOf(String userId) {
        return names.of(userId);
    }

    private boolean isOutsider(String user, Agency agency) {
        Set<String> groups = groups(user);
        return !groups.isEmpty() && agency.outsideGroups().containsAll(groups);
    }

    private Set<String> groups(String user) {
        return asSystem.call(() -> identityService.createGroupQuery().groupMember(user).list()).stream()
                .map(Group::getId).collect(Collectors.toSet());
    }
}
