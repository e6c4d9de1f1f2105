package id.baku.work.pause;

import java.time.Instant;
import java.util.OptionalInt;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.springframework.stereotype.Component;

import id.baku.engine.cases.RolesOfTasks;
import id.baku.engine.diagram.DiagramElements;
import id.baku.engine.diagram.TimeConversion;
import id.baku.engine.walls.AsSystem;
import id.baku.office.calendar.WorkingDuration;
import id.baku.work.standard.ActivityStandard;
import id.baku.work.standard.CaseActivity;

/**
 * What is stored about an activity when it is paused.
 *
 * @param activityInstance id of the activity instance, as in the engine's history
 * @param createdAt when the task was created
 * @param dueAt            its due date; {@code null} without one
 * @param standard         its time standard; {@code null} without one that can be reckoned
 */
record PausedActivity(String agency, String sopKey, String processInstanceId, String businessKey, String activityInstance,
                      String activityId, String activityName, String role, String taskId, Instant createdAt,
                      Instant dueAt, WorkingDuration standard) implements CaseActivity.Facts {

    /** Reads it from the engine. */
    @Component
    static class Reader {

        private final RepositoryService repositoryService;
        private final RuntimeService runtimeService;
        private final HistoryService historyService;
        private final AsSystem asSystem;
        private final RolesOfTasks roles;

        Reader(RepositoryService repositoryService, RuntimeService runtimeService, HistoryService historyService,
               AsSystem asSystem, RolesOfTasks roles) {
            this.repositoryService = repositoryService;
            this.runtimeService = runtimeService;
            this.historyService = historyService;
            this.asSystem = asSystem;
            this.roles = roles;
        }

        PausedActivity of(Task task) {
            return asSystem.call(() -> {
                ProcessDefinition sop = repositoryService.getProcessDefinition(task.getProcessDefinitionId());
                Activity activity = repositoryService.getBpmnModelInstance(sop.getId())
                        .getModelElementById(task.getTaskDefinitionKey());
                ActivityStandard standard = ActivityStandard.of(activity).by(roles.roleOf(activity, task.getTenantId(),
                        name -> runtimeService.getVariable(task.getExecutionId(), name)).orElse(null));
                return new PausedActivity(task.getTenantId(), sop.getKey(), task.getProcessInstanceId(),
                        runtimeService.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId())
                                .singleResult().getBusinessKey(),
                        historyService.createHistoricTaskInstanceQuery().taskId(task.getId()).singleResult()
                                .getActivityInstanceId(),
                        activity.getId(), task.getName(), standard.role(), task.getId(), task.getCreateTime().toInstant(),
                        task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                        duration(standard.time(), TimeConversion.of(DiagramElements.processOf(activity))));
            });
        }

        private static WorkingDuration duration(String time, OptionalInt minutesOfADay) {
            return time == null || !WorkingDuration.isReadable(time) ? null : WorkingDuration.parse(time, minutesOfADay);
        }
    }
}
