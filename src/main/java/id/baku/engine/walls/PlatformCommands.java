package id.baku.engine.walls;

import java.util.Map;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobListener;

/** Commands that, of people, only the platform's administrators may give, to mend a case. */
public class PlatformCommands extends CommandInterceptor {

    private static final Map<Class<?>, String> REFUSALS = Map.of(
            // The right to start a case would let staff begin behind every check and signature.
            StartProcessInstanceAtActivitiesCmd.class, "Kasus hanya dapat dimulai dari awal.",
            ExecuteJobsCmd.class, "Hanya administrator platform yang dapat menjalankan pekerjaan latar.",
            // It would take any file from, and delete it for, everybody who sees the task, a supervisor too.
            CreateAttachmentCmd.class, "Berkas diserahkan melalui tab Berkas.",
            DeleteAttachmentCmd.class, "Berkas tidak dapat dihapus.");

    private final ProcessEngineConfigurationImpl configuration;

    public PlatformCommands(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    @Override
    public <T> T execute(Command<T> command) {
        String refusal = REFUSALS.get(command.getClass());
        if (refusal != null && isRefusable()) {
            throw new AuthorizationException(refusal);
        }
        if (command instanceof FailedJobListener && isRefusable()) {
            // The job did not fail, it was refused above: counted as failures, three would stop the timers of any case.
            return null;
        }
        return next.execute(command);
    }

    private boolean isRefusable() {
        Authentication user = configuration.getIdentityService().getCurrentAuthentication();
        return user != null && user.getUserId() != null && !user.getGroupIds().contains(Groups.CAMUNDA_ADMIN);
    }
}
