package id.baku.engine.time;

import java.time.Instant;
import java.util.Date;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/**
 * Moves the one clock, so that sample cases of the past can happen in the real engine. Meanwhile background jobs are stopped,
 * because they would see the wrong time.
 */
@Component
public class SimulatedTime {

    private final JobExecutor jobExecutor;

    SimulatedTime(ProcessEngine engine) {
        this.jobExecutor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }

    /** Runs something that moves the clock; afterwards the clock shows the real time again and background jobs go on. */
    public void during(Runnable story) {
        boolean active = jobExecutor != null && jobExecutor.isActive();
        if (active) {
            jobExecutor.shutdown();
        }
        try {
            story.run();
        } finally {
            ClockUtil.reset();
            if (active) {
                jobExecutor.start();
            }
        }
    }

    /** Sets the clock; only within {@link #during}. */
    public void moveTo(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
    }
}
