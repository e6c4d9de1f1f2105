package id.baku.work.worklist;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

import id.baku.engine.walls.AsSystem;

/** How many users hold a role. */
@Component
class RoleHolders {

    private final IdentityService identityService;
    private final AsSystem asSystem;

    RoleHolders(IdentityService identityService, AsSystem asSystem) {
        this.identityService = identityService;
        this.asSystem = asSystem;
    }

    /** Whether nobody but one user holds the role. */
    boolean isHeldByOne(String group) {
        return asSystem.call(() -> identityService.createUserQuery().memberOfGroup(group).count()) == 1;
    }
}
