package id.baku.engine.diagram;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.springframework.stereotype.Component;

/** The end of the time standard of an activity that is no task and so has no due date of its own. */
@Component
public class TimerDates {

    private final HistoryService historyService;
    private final ManagementService managementService;

    TimerDates(HistoryService historyService, ManagementService managementService) {
        this.historyService = historyService;
        this.managementService = managementService;
    }

    /** The first date of the activity's timer, even after it has fired; empty when it has no timer. */
    public Optional<Instant> firstDue(Activity activity, String executionId) {
        return DiagramElements.timerOf(activity).flatMap(timer -> historyService.createHistoricJobLogQuery()
                .creationLog().executionIdIn(executionId).activityIdIn(timer.getId()).orderPartiallyByOccurrence().asc()
                .listPage(0, 1).stream().findFirst().map(log -> {
                    Job waiting = managementService.createJobQuery().jobId(log.getJobId()).singleResult();
                    return waiting == null ? log.getJobDueDate() : waiting.getDuedate();
                }).map(Date::toInstant));
    }
}
