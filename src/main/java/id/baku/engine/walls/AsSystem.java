package id.baku.engine.walls;

import java.util.function.Supplier;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Lets our code do for a user what the engine's authorisations do not know: his right is for the caller to check.
 * The user stays the one who acts, and his tenants hold: another agency's things remain out of reach.
 */
@Component
public class AsSystem {

    private final ProcessEngine engine;

    AsSystem(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Runs an action on the engine's services; what they change belongs to one transaction. */
    public <T> T call(Supplier<T> action) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(action::get));
    }

    /** Runs an action in nobody's name, as background work does: no right is asked for, and nobody stands in its record. */
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
