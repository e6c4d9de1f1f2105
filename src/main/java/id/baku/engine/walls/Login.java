package id.baku.engine.walls;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

/**
 * The user for whom the engine works now, and by whom it checks rights.
 *
 * @param user     id of the user
 * @param groups groups of the user, i.e. roles and duties
 * @param agencies tenants of the user
 */
public record Login(String user, List<String> groups, List<String> agencies) {

    /** The present login; empty where the system itself acts, or nobody is logged in. */
    public static Optional<Login> current(IdentityService identityService) {
        Authentication current = identityService.getCurrentAuthentication();
        return current == null || current.getUserId() == null ? Optional.empty()
                : Optional.of(new Login(current.getUserId(), current.getGroupIds(), current.getTenantIds()));
    }
}
