package id.baku.work.worklist;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.baku.engine.cases.TaskVariables;
import id.baku.engine.walls.AsSystem;
import id.baku.office.agency.Role;
import id.baku.web.user.UserNames;
import id.baku.work.standard.TaskStandards;

/** The head of a task, for users who see the task. */
@Service
@Transactional(readOnly = true)
class TaskSummaries {

    private final ActBefore before;
    private final TaskVariables variables;
    private final TaskTimes times;
    private final TaskRoles roles;
    private final UserNames userNames;
    private final RepositoryService repositoryService;
    private final AsSystem asSystem;

    TaskSummaries(ActBefore before, TaskVariables variables, TaskTimes times, TaskRoles roles, UserNames userNames,
                  RepositoryService repositoryService, AsSystem asSystem) {
        this.before = before;
        this.variables = variables;
        this.times = times;
        this.roles = roles;
        this.userNames = userNames;
        this.repositoryService = repositoryService;
        this.asSystem = asSystem;
    }

    TaskSummary of(Task task) {
        Map<String, Object> facts = variables.local(TaskStandards.VARIABLE, List.of(task.getId()))
                .getOrDefault(task.getId(), Map.of());
        return new TaskSummary(text(facts, "kasus"), text(facts, "pokok"), text(facts, "asal"),
                asSystem.call(() -> repositoryService.getProcessDefinition(task.getProcessDefinitionId())).getName(),
                roles.of(task).map(Role::name).orElse("–"), userNames.of(task.getAssignee()), text(facts, "waktu"),
                times.of(task), before.of(task).orElse(null), roles.isSingle(task));
    }

    private static String text(Map<String, Object> facts, String name) {
        return facts.get(name) == null ? "" : String.valueOf(facts.get(name));
    }
}
