package id.baku.work.worklist;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

import id.baku.engine.cases.RolesOfTasks;
import id.baku.engine.walls.AsSystem;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Role;
import id.baku.web.user.CurrentUser;

/** Which role a task belongs to. */
@Component
class TaskRoles {

    private final RoleHolders roleHolders;
    private final Agencies agencies;
    private final TaskService taskService;
    private final RepositoryService repositoryService;
    private final AsSystem asSystem;
    private final CurrentUser user;
    private final RolesOfTasks roles;

    TaskRoles(RoleHolders roleHolders, Agencies agencies, TaskService taskService, RepositoryService repositoryService,
              AsSystem asSystem, CurrentUser user, RolesOfTasks roles) {
        this.roleHolders = roleHolders;
        this.agencies = agencies;
        this.taskService = taskService;
        this.repositoryService = repositoryService;
        this.asSystem = asSystem;
        this.user = user;
        this.roles = roles;
    }

    /** The executor role. */
    Optional<Role> of(Task task) {
        return asSystem.call(() -> roles.roleOf(repositoryService.getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey()), task.getTenantId(), name -> taskService.getVariable(task.getId(), name)))
                .flatMap(role -> agencies.find(task.getTenantId()).flatMap(agency -> agency.role(role)));
    }

    /** Whether only the user can do the task: nobody has claimed it, and no one else holds its role. */
    boolean isSingle(Task task) {
        if (task.getAssignee() != null) {
            return false;
        }
        List<String> groups = asSystem.call(() -> taskService.getIdentityLinksForTask(task.getId())).stream()
                .map(IdentityLink::getGroupId).filter(group -> group != null).toList();
        return groups.size() == 1 && user.isMemberOf(groups.get(0)) && roleHolders.isHeldByOne(groups.get(0));
    }
}
