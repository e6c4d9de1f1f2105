package id.baku.engine.bounds;

import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/** Sees every job of a case that is executed, and whether or not it fails. */
class CountedJobs extends CommandInterceptor {

    private final JobBound bound;

    CountedJobs(JobBound bound) {
        this.bound = bound;
    }

    @Override
    public <T> T execute(Command<T> command) {
        return next.execute(command instanceof ExecuteJobsCmd ? context -> counted(command, context) : command);
    }

    private <T> T counted(Command<T> command, CommandContext context) {
        try {
            return command.execute(context);
        } finally {
            JobEntity job = context.getCurrentJob();
            if (job != null && job.getProcessInstanceId() != null) {
                bound.executed(job.getProcessInstanceId(), job.getActivityId());
            }
        }
    }
}
