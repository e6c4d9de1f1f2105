package id.baku.work.worklist;

import java.util.Comparator;
import java.util.Optional;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

import id.baku.engine.cases.CaseData;
import id.baku.engine.walls.AsSystem;
import id.baku.web.user.CurrentUser;
import id.baku.web.user.UserNames;
import id.baku.work.accountability.FinishedActivities;
import id.baku.work.accountability.FinishedActivity;

/** Finds the act before a task, which the head of the task shows. */
@Component
class ActBefore {

    private final FinishedActivities activities;
    private final CaseData caseData;
    private final RuntimeService runtimeService;
    private final UserNames userNames;
    private final AsSystem asSystem;
    private final CurrentUser user;

    ActBefore(FinishedActivities activities, CaseData caseData, RuntimeService runtimeService, UserNames userNames,
              AsSystem asSystem, CurrentUser user) {
        this.activities = activities;
        this.caseData = caseData;
        this.runtimeService = runtimeService;
        this.userNames = userNames;
        this.asSystem = asSystem;
        this.user = user;
    }

    /** The act before; empty where there is none, or none that the user may see. */
    Optional<TaskSummary.Before> of(Task task) {
        boolean outsider = user.isOutsider();
        return activities.ofCase(task.getProcessInstanceId()).stream().filter(act -> act.executor() != null)
                .filter(act -> !outsider || user.id().equals(act.executor()))
                .max(Comparator.comparing(FinishedActivity::finishedAt))
                .map(act -> new TaskSummary.Before(act.activityName(), userNames.of(act.executor()), act.finishedAt(), noteOf(act)));
    }

    /** Notes for the next executor stand in the case's data below the activity: {@code kegiatan_04.catatan}. */
    private String noteOf(FinishedActivity act) {
        Object note = asSystem.call(() -> caseData.at(act.activityId() + ".catatan",
                name -> runtimeService.getVariable(act.processInstanceId(), name)));
        return note == null ? "" : String.valueOf(note);
    }
}
