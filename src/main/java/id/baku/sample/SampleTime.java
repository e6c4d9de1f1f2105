package id.baku.sample;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

import id.baku.engine.time.SimulatedTime;

/** Lets time pass in a sample case, and runs what the engine does meanwhile. */
@Component
class SampleTime {

    private final ManagementService managementService;
    private final SimulatedTime time;

    SampleTime(ManagementService managementService, SimulatedTime time) {
        this.managementService = managementService;
        this.time = time;
    }

    /** Sets the clock before there is a case. */
    void moveTo(Instant moment) {
        time.moveTo(moment);
    }

    /** Moves on to a moment; timers that fall due on the way fire at their own moments. */
    void advance(String instance, Instant to) {
        for (Job due = nextTimer(instance); due != null && due.getDuedate().toInstant().isBefore(to);
                due = nextTimer(instance)) {
            time.moveTo(due.getDuedate().toInstant().plusSeconds(1));
            managementService.executeJob(due.getId());
            runJobs(instance);
        }
        time.moveTo(to);
    }

    /** The timer that is due next; {@code null} where none waits. */
    Job nextTimer(String instance) {
        return managementService.createJobQuery().processInstanceId(instance).timers().list().stream()
                .min(Comparator.comparing(Job::getDuedate)).orElse(null);
    }

    /** Runs background jobs until none is left. */
    void runJobs(String instance) {
        for (List<Job> jobs = messages(instance); !jobs.isEmpty(); jobs = messages(instance)) {
            jobs.forEach(job -> managementService.executeJob(job.getId()));
        }
    }

    private List<Job> messages(String instance) {
        return managementService.createJobQuery().processInstanceId(instance).messages().withRetriesLeft().list();
    }
}
