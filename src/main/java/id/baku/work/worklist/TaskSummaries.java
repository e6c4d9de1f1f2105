package id.baku.work.worklist;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.baku.engine.cases.CaseData;
import id.baku.engine.cases.TaskVariables;
import id.baku.engine.diagram.DiagramElements;
import id.baku.engine.walls.AsSystem;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Role;
import id.baku.office.calendar.WorkingCalendars;
import id.baku.web.user.CurrentUser;
import id.baku.web.user.UserNames;
import id.baku.work.accountability.FinishedActivities;
import id.baku.work.accountability.FinishedActivity;
import id.baku.work.pause.Pauses;
import id.baku.work.standard.TaskStandards;

/** The head of a task, for who sees the task. */
@Service
@Transactional(readOnly = true)
class TaskSummaries {

    private final FinishedActivities activities;
    private final Pauses pauses;
    private final TaskVariables variables;
    private final People people;
    private final UserNames userNames;
    private final WorkingCalendars calendars;
    private final Agencies agencies;
    private final CaseData caseData;
    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final RepositoryService repositoryService;
    private final AsSystem asSystem;
    private final CurrentUser user;
    private final Clock clock;

    TaskSummaries(FinishedActivities activities, Pauses pauses, TaskVariables variables, People people, UserNames userNames,
                  WorkingCalendars calendars, Agencies agencies, CaseData caseData, TaskService taskService,
                  RuntimeService runtimeService, RepositoryService repositoryService, AsSystem asSystem, CurrentUser user,
                  Clock clock) {
        this.activities = activities;
        this.pauses = pauses;
        this.variables = variables;
        this.people = people;
        this.userNames = userNames;
        this.calendars = calendars;
        this.agencies = agencies;
        this.caseData = caseData;
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.repositoryService = repositoryService;
        this.asSystem = asSystem;
        this.user = user;
        this.clock = clock;
    }

    TaskSummary of(Task task) {
        Map<String, Object> facts = variables.local(TaskStandards.VARIABLE, List.of(task.getId()))
                .getOrDefault(task.getId(), Map.of());
        Optional<FinishedActivity> before = before(task);
        Map<String, String> names = userNames.of(Arrays.asList(task.getAssignee(),
                before.map(FinishedActivity::executor).orElse(null)));
        Instant due = task.getDueDate() == null ? null : task.getDueDate().toInstant();
        TaskTime time = TaskTime.of(due, pauses.ofTasks(List.of(task.getId())).get(task.getId()),
                calendars.of(task.getTenantId()), clock.instant());
        return new TaskSummary(text(facts, "kasus"), text(facts, "pokok"), text(facts, "asal"),
                asSystem.call(() -> repositoryService.getProcessDefinition(task.getProcessDefinitionId())).getName(),
                roleOf(task).map(Role::name).orElse("–"),
                names.get(task.getAssignee()), text(facts, "waktu"), time,
                before.map(act -> new TaskSummary.Before(act.activityName(), names.get(act.executor()), act.finishedAt(),
                        noteOf(act))).orElse(null),
                isSingle(task));
    }

    private Optional<FinishedActivity> before(Task task) {
        boolean outsider = user.isOutsider();
        return activities.ofCase(task.getProcessInstanceId()).stream().filter(act -> act.executor() != null)
                .filter(act -> !outsider || user.id().equals(act.executor()))
                .max(Comparator.comparing(FinishedActivity::finishedAt));
    }

    /** Forms keep what is said to the next executor under the activity: {@code kegiatan_04.catatan}. */
    private String noteOf(FinishedActivity act) {
        Object note = asSystem.call(() -> caseData.at(act.activityId() + ".catatan",
                name -> runtimeService.getVariable(act.processInstanceId(), name)));
        return note == null ? "" : String.valueOf(note);
    }

    private Optional<Role> roleOf(Task task) {
        return asSystem.call(() -> DiagramElements.roleOf(repositoryService.getBpmnModelInstance(
                task.getProcessDefinitionId()).getModelElementById(task.getTaskDefinitionKey())))
                .flatMap(role -> agencies.find(task.getTenantId()).flatMap(agency -> agency.role(role)));
    }

    private boolean isSingle(Task task) {
        if (task.getAssignee() != null) {
            return false;
        }
        List<String> groups = asSystem.call(() -> taskService.getIdentityLinksForTask(task.getId())).stream()
                .map(IdentityLink::getGroupId).filter(group -> group != null).toList();
        return groups.size() == 1 && user.isMemberOf(groups.get(0)) && people.isHeldByOne(groups.get(0));
    }

    private static String text(Map<String, Object> facts, String name) {
        return facts.get(name) == null ? "" : String.valueOf(facts.get(name));
    }
}
