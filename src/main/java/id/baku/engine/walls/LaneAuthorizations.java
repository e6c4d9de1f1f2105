package id.baku.engine.walls;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.Lane;
import org.springframework.stereotype.Component;

import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;

/**
 * Gives the roles of a deployed SOP their rights: every lane may see the diagram, and the lane with the start event may start
 * an instance. Rights on tasks follow from being a candidate; there are no others.
 */
@Component
public class LaneAuthorizations implements Deployer {

    private final Agencies agencies;

    LaneAuthorizations(Agencies agencies) {
        this.agencies = agencies;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew() || deployment.getDeployedArtifacts(ProcessDefinitionEntity.class) == null) {
            return;
        }
        Context.getCommandContext().runWithoutAuthorization(() -> {
            for (ProcessDefinitionEntity process : deployment.getDeployedArtifacts(ProcessDefinitionEntity.class)) {
                agencies.find(process.getTenantId()).ifPresent(agency -> grant(process, agency));
            }
            return null;
        });
    }

    private void grant(ProcessDefinitionEntity process, Agency agency) {
        String start = process.getInitial() == null ? null : process.getInitial().getId();
        Map<String, Lane> lanes = process.getLaneSets().stream().flatMap(set -> set.getLanes().stream())
                .collect(Collectors.toMap(Lane::getId, Function.identity()));
        for (String role : agency.roles().keySet()) {
            String group = agency.groupOf(role);
            Lane lane = lanes.get(role);
            if (lane != null && starts(lane, start)) {
                grant(group, Resources.PROCESS_DEFINITION, process.getKey(), Permissions.READ,
                        Permissions.CREATE_INSTANCE);
                grant(group, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
            } else if (lane != null || hasRights(group, process.getKey())) {
                // A role that has lost its lane may still see the versions in which it worked.
                grant(group, Resources.PROCESS_DEFINITION, process.getKey(), Permissions.READ);
            }
        }
    }

    private static boolean hasRights(String group, String processKey) {
        return Context.getProcessEngineConfiguration().getAuthorizationService().createAuthorizationQuery()
                .groupIdIn(group).resourceType(Resources.PROCESS_DEFINITION).resourceId(processKey).count() > 0;
    }

    private static boolean starts(Lane lane, String startEvent) {
        return startEvent != null && lane.getFlowNodeIds().stream().map(String::strip).anyMatch(startEvent::equals);
    }

    /** Writes one row for each resource, because a query of the same command would not see a row inserted before. */
    private static void grant(String group, Resource resource, String resourceId, Permission... permissions) {
        AuthorizationService service = Context.getProcessEngineConfiguration().getAuthorizationService();
        Authorization authorization = service.createAuthorizationQuery().groupIdIn(group)
                .resourceType(resource).resourceId(resourceId).singleResult();
        if (authorization == null) {
            authorization = service.createNewAuthorization(AUTH_TYPE_GRANT);
            authorization.setGroupId(group);
            authorization.setResource(resource);
            authorization.setResourceId(resourceId);
        }
        // Replaces the permissions: a role whose lane no longer has the start event may no longer start cases.
        authorization.setPermissions(permissions);
        service.saveAuthorization(authorization);
    }
}
