package id.baku.engine.walls;

import java.util.function.Supplier;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Runs code for a user beyond what the engine's authorisations allow; the caller checks the user's rights. The user is still
 * recorded as the one who acts, and the user's tenants still apply: other agencies stay out of reach.
 */
@Component
public class AsSystem {

    private final ProcessEngine engine;

    AsSystem(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Runs an action on the engine's services in one transaction. */
    public <T> T call(Supplier<T> action) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(action::get));
    }

    /** Runs an action without a user, as background work does: no rights are checked, and no user is recorded. */
    public <T> T inNobodysName(Supplier<T> action) {
        IdentityService identityService = engine.getIdentityService();
        Authentication user = identityService.getCurrentAuthentication();
        identityService.clearAuthentication();
        try {
            return action.get();
        } finally {
            if (user != null) {
                identityService.setAuthentication(user.getUserId(), user.getGroupIds(), user.getTenantIds());
            }
        }
    }
}
