package id.baku.engine;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Files are handed in as berkas of the case, where their kind, size and sender are checked. The engine would take any
 * file as an attachment from everybody who sees the task, from a supervisor too.
 */
class NoEngineAttachments extends CommandInterceptor {

    private final ProcessEngineConfigurationImpl configuration;

    NoEngineAttachments(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof CreateAttachmentCmd
                && configuration.getIdentityService().getCurrentAuthentication() != null) {
            throw new AuthorizationException("Berkas diserahkan melalui tab Berkas.");
        }
        return next.execute(command);
    }
}
