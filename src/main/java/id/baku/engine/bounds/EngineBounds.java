package id.baku.engine.bounds;

import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.stereotype.Component;

/** The parts of the engine that count. */
@Component
public class EngineBounds {

    private final JobBound jobs;

    EngineBounds(JobBound jobs) {
        this.jobs = jobs;
    }

    /** One count for each transaction. */
    public SessionFactory steps() {
        return new TransactionSteps.Factory();
    }

    /** Sees what is executed in the background. */
    public CommandInterceptor jobs() {
        return new CountedJobs(jobs);
    }
}
