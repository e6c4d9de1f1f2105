package id.baku.work.worklist;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.baku.engine.diagram.DiagramElements;
import id.baku.engine.walls.AsSystem;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Role;
import id.baku.web.user.CurrentUser;
import id.baku.web.user.UserNames;
import id.baku.work.accountability.FinishedActivities;
import id.baku.work.accountability.FinishedActivity;
import id.baku.work.standard.ActivityStandard;

/**
 * The mutu baku of an SOP's activities beside the times of one case, for users who see the task. People of other offices see
 * the rows of their roles and their own acts.
 */
@Service
@Transactional(readOnly = true)
class CaseStandards {

    private final FinishedActivities activities;
    private final UserNames userNames;
    private final Agencies agencies;
    private final RepositoryService repositoryService;
    private final AsSystem asSystem;
    private final CurrentUser user;

    CaseStandards(FinishedActivities activities, UserNames userNames, Agencies agencies, RepositoryService repositoryService,
                  AsSystem asSystem, CurrentUser user) {
        this.activities = activities;
        this.userNames = userNames;
        this.agencies = agencies;
        this.repositoryService = repositoryService;
        this.asSystem = asSystem;
        this.user = user;
    }

    List<StandardRow> of(Task task) {
        boolean outsider = user.isOutsider();
        Agency agency = agencies.get(task.getTenantId());
        List<FinishedActivity> done = activities.ofCase(task.getProcessInstanceId()).stream()
                .filter(act -> !outsider || user.id().equals(act.executor())).toList();
        Map<String, List<FinishedActivity>> runs = done.stream().collect(Collectors.groupingBy(FinishedActivity::activityId));
        Map<String, String> names = userNames.of(done.stream().map(FinishedActivity::executor).toList());
        BpmnModelInstance model = asSystem.call(() -> repositoryService.getBpmnModelInstance(task.getProcessDefinitionId()));
        return Stream.<Activity>concat(model.getModelElementsByType(UserTask.class).stream(),
                        model.getModelElementsByType(ReceiveTask.class).stream())
                .filter(activity -> !DiagramElements.isDrawnOnly(DiagramElements.processOf(activity)))
                .sorted(Comparator.comparing(Activity::getId))
                .filter(activity -> !outsider || isOfMine(activity, agency))
                .map(activity -> row(activity, agency, activity.getId().equals(task.getTaskDefinitionKey()),
                        runs.getOrDefault(activity.getId(), List.of()), names)).toList();
    }

    private boolean isOfMine(Activity activity, Agency agency) {
        String role = ActivityStandard.of(activity).role();
        return role != null && user.isMemberOf(agency.groupOf(role));
    }

    private static StandardRow row(Activity activity, Agency agency, boolean present, List<FinishedActivity> runs,
                                   Map<String, String> names) {
        ActivityStandard standard = ActivityStandard.of(activity);
        return new StandardRow(activity.getName(), standard.wording(),
                Optional.ofNullable(standard.role()).flatMap(agency::role).map(Role::name).orElse("–"),
                standard.timeLabel(), standard.provisional(),
                standard.items(), standard.output(), standard.remark(), standard.note(), present, runs.stream().map(run ->
                        new StandardRow.Run(names.get(run.executor()), run.finishedAt(), run.measured().workingMinutes(),
                                run.measured().minutesLate())).toList());
    }
}
