package id.baku.engine.walls;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

/**
 * For whom the engine works now, as it checks rights.
 *
 * @param user     id of the user
 * @param groups   roles and duties that he holds
 * @param agencies tenants that he belongs to
 */
public record Login(String user, List<String> groups, List<String> agencies) {

    /** Empty where the system itself acts, or nobody is logged in. */
    public static Optional<Login> current(IdentityService identityService) {
        Authentication current = identityService.getCurrentAuthentication();
        return current == null || current.getUserId() == null ? Optional.empty()
                : Optional.of(new Login(current.getUserId(), current.getGroupIds(), current.getTenantIds()));
    }
}
