package id.baku.engine.walls;

import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CorrelateAllMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.PatchExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.PatchTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.RemoveExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.RemoveTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SetExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.batch.CorrelateAllMessageBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.variables.SetVariablesToProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobListener;

/** Commands that only the platform's administrators may give, to correct a case. */
public class PlatformCommands extends CommandInterceptor {

    private static final Map<Class<?>, String> REFUSALS = Map.of(
            // With the right to start a case, staff could begin it after all checks and signatures.
            StartProcessInstanceAtActivitiesCmd.class, "Kasus hanya dapat dimulai dari awal.",
            ExecuteJobsCmd.class, "Hanya administrator platform yang dapat menjalankan pekerjaan latar.",
            // It would accept any file, and would let everybody who sees the task delete it, supervisors too.
            CreateAttachmentCmd.class, "Berkas diserahkan melalui tab Berkas.",
            DeleteAttachmentCmd.class, "Berkas tidak dapat dihapus.");
    private static final String BESIDE_THE_FORM = "Data kasus hanya dapat diubah melalui formulir tugas.";
    /** Refused only as requests of their own: our code runs them inside other commands, after checks. */
    private static final Set<Class<?>> BESIDE_FORMS = Set.of(SetTaskVariablesCmd.class, PatchTaskVariablesCmd.class,
            RemoveTaskVariablesCmd.class, SetExecutionVariablesCmd.class, PatchExecutionVariablesCmd.class,
            RemoveExecutionVariablesCmd.class, SetVariablesToProcessInstancesBatchCmd.class, HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class, CorrelateMessageCmd.class, CorrelateAllMessageCmd.class,
            CorrelateAllMessageBatchCmd.class, MessageEventReceivedCmd.class, SignalCmd.class, SignalEventReceivedCmd.class);

    private final ProcessEngineConfigurationImpl configuration;

    public PlatformCommands(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    @Override
    public <T> T execute(Command<T> command) {
        String refusal = REFUSALS.get(command.getClass());
        if (BESIDE_FORMS.contains(command.getClass()) && Context.getCommandContext() == null && isRefusable()) {
            throw new AuthorizationException(BESIDE_THE_FORM);
        }
        if (refusal != null && isRefusable()) {
            throw new AuthorizationException(refusal);
        }
        if (command instanceof FailedJobListener && isRefusable()) {
            // The job did not fail, the command was refused: counted as failures, three refusals would stop the timers of any
            // case.
            return null;
        }
        return next.execute(command);
    }

    private boolean isRefusable() {
        Authentication user = configuration.getIdentityService().getCurrentAuthentication();
        return user != null && user.getUserId() != null && !user.getGroupIds().contains(Groups.CAMUNDA_ADMIN);
    }
}
