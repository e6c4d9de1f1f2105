package id.baku.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.stereotype.Component;

import id.baku.engine.diagram.DiagramElements;
import id.baku.office.agency.Agencies;

/** Who acts in a sample case: a member of the role of each activity, with that user's own rights. */
@Component
class SampleStaff {

    private final IdentityService identityService;
    private final RepositoryService repositoryService;
    private final TaskService taskService;
    private final Agencies agencies;
    private final Map<String, Rights> rightsOf = new HashMap<>();

    SampleStaff(IdentityService identityService, RepositoryService repositoryService, TaskService taskService,
                Agencies agencies) {
        this.identityService = identityService;
        this.repositoryService = repositoryService;
        this.taskService = taskService;
        this.agencies = agencies;
    }

    /** A member of the lane in which the SOP starts. */
    String starterOf(String sop, String agency) {
        String definition = repositoryService.createProcessDefinitionQuery().processDefinitionKey(sop).tenantIdIn(agency)
                .latestVersion().singleResult().getId();
        FlowNode start = repositoryService.getBpmnModelInstance(definition).getModelElementsByType(StartEvent.class)
                .stream().filter(event -> event.getEventDefinitions().isEmpty()).findFirst().orElseThrow();
        return memberOf(agencies.get(agency).groupOf(DiagramElements.roleOf(start).orElseThrow()));
    }

    String executorOf(Task task) {
        return taskService.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId)
                .filter(group -> group != null).findFirst().map(this::memberOf).orElseThrow();
    }

    <T> T as(String user, Supplier<T> act) {
        Rights rights = rightsOf.computeIfAbsent(user, this::rights);
        identityService.setAuthentication(user, rights.groups(), rights.tenants());
        try {
            return act.get();
        } finally {
            identityService.clearAuthentication();
        }
    }

    private Rights rights(String user) {
        return new Rights(
                identityService.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList(),
                identityService.createTenantQuery().userMember(user).list().stream().map(Tenant::getId).toList());
    }

    private record Rights(List<String> groups, List<String> tenants) {
    }

    private String memberOf(String group) {
        return identityService.createUserQuery().memberOfGroup(group).listPage(0, 1).stream().findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody in group " + group)).getId();
    }
}
