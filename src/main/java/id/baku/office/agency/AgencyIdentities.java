package id.baku.office.agency;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a tenant for each agency and a group for each of its roles and duties, with the rights of the group.
 * Only adds what is missing: what an administrator changed stays. Rights on {@code *} reach no further than
 * the tenant, because the engine checks both.
 */
@Component
@Order(AgencyIdentities.ORDER)
class AgencyIdentities implements ApplicationRunner {

    static final int ORDER = 10;

    private final Agencies agencies;
    private final IdentityService identityService;
    private final AuthorizationService authorizationService;

    AgencyIdentities(Agencies agencies, IdentityService identityService, AuthorizationService authorizationService) {
        this.agencies = agencies;
        this.identityService = identityService;
        this.authorizationService = authorizationService;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments args) {
        provideGroup(Groups.CAMUNDA_ADMIN, "Administrator platform");
        for (Resource resource : Resources.values()) {
            grant(Groups.CAMUNDA_ADMIN, resource, ANY, Permissions.ALL);
        }
        agencies.all().forEach(this::provide);
    }

    private void provide(Agency agency) {
        if (identityService.createTenantQuery().tenantId(agency.id()).count() == 0) {
            Tenant tenant = identityService.newTenant(agency.id());
            tenant.setName(agency.name());
            identityService.saveTenant(tenant);
        }
        for (Role role : agency.roles().values()) {
            provideGroup(agency.groupOf(role.id()), role.name());
            grant(agency.groupOf(role.id()), Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        }
        for (Duty duty : Duty.values()) {
            provideGroup(duty.groupIn(agency), duty.label());
            grant(duty.groupIn(agency), Resources.APPLICATION, duty.application(), Permissions.ACCESS);
        }
        grant(Duty.SUPERVISOR.groupIn(agency), Resources.PROCESS_DEFINITION, ANY,
                ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_HISTORY, ProcessDefinitionPermissions.READ_TASK);
        grant(Duty.ANALYST.groupIn(agency), Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ);
        grant(Duty.ANALYST.groupIn(agency), Resources.DEPLOYMENT, ANY, Permissions.CREATE, Permissions.READ);
        provideAdministrator(Duty.ADMINISTRATOR.groupIn(agency), agency);
    }

    /**
     * Gives administrators only what they need beside the rights over each user, which follow from the user's memberships (see
     * {@code AgencyUsers}). They get no right on tenant memberships: with it they could draw users of other agencies into their
     * own.
     */
    private void provideAdministrator(String administrator, Agency agency) {
        grant(administrator, Resources.USER, ANY, Permissions.CREATE);
        for (String group : agency.groups()) {
            grant(administrator, Resources.GROUP, group, Permissions.READ);
            grant(administrator, Resources.GROUP_MEMBERSHIP, group, Permissions.CREATE, Permissions.DELETE);
        }
    }

    private void provideGroup(String groupId, String name) {
        if (identityService.createGroupQuery().groupId(groupId).count() > 0) {
            return;
        }
        Group group = identityService.newGroup(groupId);
        group.setName(name);
        group.setType(groupId.equals(Groups.CAMUNDA_ADMIN) ? Groups.GROUP_TYPE_SYSTEM : "INSTANSI");
        identityService.saveGroup(group);
    }

    private void grant(String groupId, Resource resource, String resourceId, Permission... permissions) {
        boolean known = authorizationService.createAuthorizationQuery().groupIdIn(groupId)
                .resourceType(resource).resourceId(resourceId).count() > 0;
        if (known) {
            return;
        }
        Authorization authorization = authorizationService.createNewAuthorization(AUTH_TYPE_GRANT);
        authorization.setGroupId(groupId);
        authorization.setResource(resource);
        authorization.setResourceId(resourceId);
        authorization.setPermissions(permissions);
        authorizationService.saveAuthorization(authorization);
    }
}
