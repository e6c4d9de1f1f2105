package id.baku.engine.walls;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.oplog.UserOperationLogContext;
import org.camunda.bpm.engine.impl.oplog.UserOperationLogContextEntry;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.agency.DraftTenant;
import id.baku.office.agency.Duty;
import id.baku.office.record.Act;
import id.baku.office.record.AgencyRecord;
import id.baku.office.record.Entry;

/**
 * Writes acts of administrators through the engine into the record of the agency: everything that the engine itself logs as
 * administration, and what it logs as operations on cases and diagrams, but not the daily work of executors. The platform's
 * administrators execute nothing: whatever they change is an act, also where the engine logs it as work or not at all.
 */
@Component
class EngineActs {

    private static final Set<String> OF_ACCOUNTS = Set.of(EntityTypes.USER, EntityTypes.GROUP_MEMBERSHIP, EntityTypes.TENANT_MEMBERSHIP);
    private static final Set<String> OF_DIAGRAMS = Set.of(EntityTypes.DEPLOYMENT, EntityTypes.PROCESS_DEFINITION,
            EntityTypes.DECISION_DEFINITION, EntityTypes.DECISION_REQUIREMENTS_DEFINITION);
    private static final Set<String> OF_CASES = Set.of(EntityTypes.PROCESS_INSTANCE, EntityTypes.HISTORIC_PROCESS_INSTANCE);
    /** Properties whose values are recorded; others may be personal data. */
    private static final Set<String> TELLING = Set.of("userId", "groupId", "tenantId", "permissionBits", "permissions", "resource",
            "resourceId", "type", "nrOfInstances", "name", "key");

    private static final String WRITTEN = EngineActs.class.getName() + ".written";

    private final AgencyRecord record;
    private final Agencies agencies;

    EngineActs(AgencyRecord record, Agencies agencies) {
        this.record = record;
        this.agencies = agencies;
    }

    /** Called with what the engine has just logged. */
    void logged(UserOperationLogContext operation) {
        operation.getEntries().stream().filter(EngineActs::isAdministrative).forEach(one -> {
            write(operation.getUserId(), one);
            Optional.ofNullable(RequestContextHolder.getRequestAttributes()).ifPresent(request -> request.setAttribute(WRITTEN, true,
                    RequestAttributes.SCOPE_REQUEST));
        });
    }

    /** A request of the platform's administrators has changed something: a line of it where the engine has logged nothing. */
    void changed(String actor, String operation) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null || request.getAttribute(WRITTEN, RequestAttributes.SCOPE_REQUEST) == null) {
            record.write(Entry.of(AgencyRecord.PLATFORM, actor, Act.ENGINE_CHANGED).with(operation));
        }
    }

    /** Records that a password was set; the engine logs only a change of the account. */
    void passwordSet(String user, String by) {
        agenciesOfUser(user).forEach(agency -> record.write(Entry.of(agency, by, user.equals(by) ? Act.PASSWORD_CHANGED : Act.PASSWORD_SET)
                .about(user)));
    }

    private void write(String actor, UserOperationLogContextEntry operation) {
        Map<String, String> changes = new TreeMap<>();
        if (operation.getPropertyChanges() != null) {
            operation.getPropertyChanges().stream().filter(change -> change.getPropertyName() != null
                    && TELLING.contains(change.getPropertyName())).forEach(change -> changes.put(change.getPropertyName(), valueOf(change)));
        }
        String subject = subjectOf(operation, changes);
        String detail = detailOf(operation, changes);
        agenciesOf(operation, changes).forEach(agency -> record.write(Entry.of(agency, actor, actOf(operation)).about(subject)
                .with(detail).ofCase(operation.getProcessInstanceId(), numberOf(operation))));
    }

    /**
     * Whether it is administration: starting and completing cases is daily work, and so is what our own code does for users,
     * which the engine logs as well.
     */
    private static boolean isAdministrative(UserOperationLogContextEntry operation) {
        if (UserOperationLogEntry.CATEGORY_ADMIN.equals(operation.getCategory())) {
            return true;
        }
        String type = operation.getEntityType();
        boolean work = OF_CASES.contains(type) && UserOperationLogEntry.OPERATION_TYPE_CREATE.equals(operation.getOperationType())
                || !OF_CASES.contains(type) && !OF_DIAGRAMS.contains(type) && !isByPlatform();
        return (UserOperationLogEntry.CATEGORY_OPERATOR.equals(operation.getCategory()) || isByPlatform()) && !work;
    }

    private static boolean isByPlatform() {
        Authentication user = Context.getCommandContext().getAuthentication();
        return user != null && user.getGroupIds() != null && user.getGroupIds().contains(Groups.CAMUNDA_ADMIN);
    }

    private static Act actOf(UserOperationLogContextEntry operation) {
        String what = operation.getOperationType();
        boolean created = UserOperationLogEntry.OPERATION_TYPE_CREATE.equals(what);
        boolean deleted = UserOperationLogEntry.OPERATION_TYPE_DELETE.equals(what);
        return switch (operation.getEntityType()) {
            case EntityTypes.USER -> created ? Act.ACCOUNT_CREATED : deleted ? Act.ACCOUNT_DELETED : Act.ACCOUNT_CHANGED;
            case EntityTypes.GROUP_MEMBERSHIP, EntityTypes.TENANT_MEMBERSHIP -> created ? Act.ROLE_GIVEN : Act.ROLE_TAKEN;
            case EntityTypes.AUTHORIZATION, EntityTypes.GROUP, EntityTypes.TENANT -> Act.RIGHTS_CHANGED;
            case EntityTypes.DEPLOYMENT -> created ? Act.DIAGRAM_DEPLOYED : Act.DIAGRAM_CHANGED;
            case EntityTypes.PROCESS_DEFINITION, EntityTypes.DECISION_DEFINITION, EntityTypes.DECISION_REQUIREMENTS_DEFINITION ->
                Act.DIAGRAM_CHANGED;
            case EntityTypes.PROCESS_INSTANCE, EntityTypes.HISTORIC_PROCESS_INSTANCE -> switch (what) {
                case UserOperationLogEntry.OPERATION_TYPE_MIGRATE -> Act.CASE_MOVED;
                case UserOperationLogEntry.OPERATION_TYPE_SUSPEND -> Act.CASE_SUSPENDED;
                case UserOperationLogEntry.OPERATION_TYPE_ACTIVATE -> Act.CASE_RESUMED;
                case UserOperationLogEntry.OPERATION_TYPE_DELETE, UserOperationLogEntry.OPERATION_TYPE_DELETE_HISTORY -> Act.CASE_DELETED;
                default -> Act.CASE_MENDED;
            };
            case EntityTypes.VARIABLE, EntityTypes.JOB, EntityTypes.EXTERNAL_TASK, EntityTypes.TASK, EntityTypes.INCIDENT,
                EntityTypes.COMMENT, EntityTypes.ATTACHMENT -> Act.CASE_MENDED;
            default -> Act.ENGINE_CHANGED;
        };
    }

    /** The subject of the act: account, SOP or deployment; {@code null} where there is none. */
    private static String subjectOf(UserOperationLogContextEntry operation, Map<String, String> changes) {
        if (OF_ACCOUNTS.contains(operation.getEntityType())) {
            return changes.get("userId");
        }
        return EntityTypes.DEPLOYMENT.equals(operation.getEntityType()) ? deployed(operation.getDeploymentId())
                : operation.getProcessDefinitionKey();
    }

    private static String deployed(String id) {
        DeploymentEntity deployment = id == null ? null : Context.getCommandContext().getDeploymentManager().findDeploymentById(id);
        if (deployment == null) {
            return null;
        }
        List<ProcessDefinition> processes = deployment.getDeployedProcessDefinitions();
        return processes == null || processes.isEmpty() ? deployment.getName()
                : processes.stream().map(ProcessDefinition::getKey).collect(Collectors.joining(", "));
    }

    private static String detailOf(UserOperationLogContextEntry operation, Map<String, String> changes) {
        String values = changes.entrySet().stream().filter(change -> !change.getKey().equals("userId")
                || !OF_ACCOUNTS.contains(operation.getEntityType()))
                .map(change -> change.getKey() + " " + change.getValue()).collect(Collectors.joining(", "));
        return OF_ACCOUNTS.contains(operation.getEntityType()) ? values
                : "%s %s%s".formatted(operation.getOperationType(), operation.getEntityType(), values.isEmpty() ? "" : ": " + values);
    }

    private static String valueOf(PropertyChange change) {
        return String.valueOf(change.getNewValue() == null ? change.getOrgValue() : change.getNewValue());
    }

    private static String numberOf(UserOperationLogContextEntry operation) {
        ExecutionEntity execution = operation.getProcessInstanceId() == null ? null
                : Context.getCommandContext().getExecutionManager().findExecutionById(operation.getProcessInstanceId());
        return execution == null ? null : execution.getBusinessKey();
    }

    /**
     * The agencies that the act concerns: that of the thing, else of the group, else of the account, else of the administrator.
     */
    private Collection<String> agenciesOf(UserOperationLogContextEntry operation, Map<String, String> changes) {
        Optional<String> ofThing = Optional.ofNullable(operation.getTenantId())
                .or(() -> Optional.ofNullable(changes.get("tenantId"))).map(DraftTenant::agencyOf);
        Optional<String> ofGroup = Optional.ofNullable(changes.get("groupId")).flatMap(group -> agencies.all().stream()
                .filter(agency -> agency.groups().contains(group)).map(Agency::id).findFirst());
        return ofThing.or(() -> ofGroup).<Collection<String>>map(List::of).orElseGet(() -> changes.containsKey("userId")
                ? agenciesOfUser(changes.get("userId")) : agenciesOfActing());
    }

    private Collection<String> agenciesOfUser(String user) {
        CommandContext context = Context.getCommandContext();
        ProcessEngine engine = Context.getProcessEngineConfiguration().getProcessEngine();
        List<String> own = context.runWithoutAuthorization(() -> engine.getIdentityService().createTenantQuery().userMember(user).list())
                .stream().map(Tenant::getId).toList();
        return own.isEmpty() ? agenciesOfActing() : own;
    }

    /** The agencies of the acting user, for an account that is just being created. */
    private Collection<String> agenciesOfActing() {
        Authentication user = Context.getCommandContext().getAuthentication();
        List<String> administered = user == null || user.getGroupIds() == null ? List.of() : agencies.all().stream()
                .filter(agency -> user.getGroupIds().contains(Duty.ADMINISTRATOR.groupIn(agency))).map(Agency::id).toList();
        return administered.isEmpty() ? List.of(AgencyRecord.PLATFORM) : administered;
    }
}
