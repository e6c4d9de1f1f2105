package id.baku.engine;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * A case starts at its start event. The right to start one would otherwise let staff begin behind every check and
 * signature; only the platform's administrators may, to mend a case.
 */
class StartAtTheStart extends CommandInterceptor {

    private final ProcessEngineConfigurationImpl configuration;

    StartAtTheStart(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof StartProcessInstanceAtActivitiesCmd) {
            Authentication user = configuration.getIdentityService().getCurrentAuthentication();
            if (user != null && user.getUserId() != null && !user.getGroupIds().contains(Groups.CAMUNDA_ADMIN)) {
                throw new AuthorizationException("Kasus hanya dapat dimulai dari awal.");
            }
        }
        return next.execute(command);
    }
}
