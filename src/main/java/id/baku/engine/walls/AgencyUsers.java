package id.baku.engine.walls;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Duty;

/**
 * The engine's users, with an administrator for each agency. He manages the users that have to do with his agency
 * alone: one tenant, and no group but the agency's. Every change of a membership sets his rights on the user anew, so
 * that nobody can draw a foreign user, or one who has become a platform administrator, into his reach.
 */
public class AgencyUsers extends DbIdentityServiceProvider {

    private final Agencies agencies;

    public AgencyUsers(Agencies agencies) {
        this.agencies = agencies;
    }

    /** A user that an agency's administrator creates belongs to the agency; a password that he sets lifts a lock. */
    @Override
    public IdentityOperationResult saveUser(User user) {
        boolean created = ((UserEntity) user).getRevision() == 0;
        if (created && asSystem(() -> findUserById(user.getId())) != null) {
            throw new BadUserRequestException("ID pengguna " + user.getId() + " sudah dipakai.");
        }
        boolean reset = !created && ((UserEntity) user).hasNewPassword() && isForeign(user.getId());
        IdentityOperationResult result = super.saveUser(user);
        if (created) {
            administeredAgency().ifPresent(agency ->
                    asSystem(() -> createTenantUserMembership(agency.id(), user.getId())));
        }
        if (reset) {
            whenStored(users -> users.unlockUser(user.getId()));
        }
        return result;
    }

    @Override
    public IdentityOperationResult createMembership(String userId, String groupId) {
        if (!getAuthorizationManager().isAuthorized(Permissions.UPDATE, Resources.USER, userId)) {
            throw new AuthorizationException("Pengguna " + userId + " bukan pengguna yang Anda kelola.");
        }
        return realigning(List.of(userId), () -> super.createMembership(userId, groupId));
    }

    @Override
    public IdentityOperationResult deleteMembership(String userId, String groupId) {
        return realigning(List.of(userId), () -> super.deleteMembership(userId, groupId));
    }

    @Override
    public IdentityOperationResult createTenantUserMembership(String tenantId, String userId) {
        return realigning(List.of(userId), () -> super.createTenantUserMembership(tenantId, userId));
    }

    @Override
    public IdentityOperationResult deleteTenantUserMembership(String tenantId, String userId) {
        return realigning(List.of(userId), () -> super.deleteTenantUserMembership(tenantId, userId));
    }

    @Override
    public IdentityOperationResult createTenantGroupMembership(String tenantId, String groupId) {
        return realigning(membersOf(groupId), () -> super.createTenantGroupMembership(tenantId, groupId));
    }

    @Override
    public IdentityOperationResult deleteTenantGroupMembership(String tenantId, String groupId) {
        return realigning(membersOf(groupId), () -> super.deleteTenantGroupMembership(tenantId, groupId));
    }

    @Override
    public IdentityOperationResult deleteGroup(String groupId) {
        return realigning(membersOf(groupId), () -> super.deleteGroup(groupId));
    }

    private IdentityOperationResult realigning(List<String> userIds, Supplier<IdentityOperationResult> change) {
        IdentityOperationResult result = change.get();
        whenStored(users -> userIds.forEach(users::align));
        return result;
    }

    /** Acts as the system in the same transaction, once queries see the change. */
    private static void whenStored(Consumer<AgencyUsers> action) {
        CommandExecutor executor = Context.getProcessEngineConfiguration().getCommandExecutorTxRequired();
        Context.getCommandContext().getTransactionContext().addTransactionListener(TransactionState.COMMITTING,
                closed -> executor.execute(context -> context.runWithoutAuthorization(() -> {
                    action.accept((AgencyUsers) context.getWritableIdentityProvider());
                    return null;
                })));
    }

    private void align(String userId) {
        Optional<Agency> owner = ownerOf(userId);
        for (Agency agency : agencies.all()) {
            String group = Duty.ADMINISTRATOR.groupIn(agency);
            AuthorizationEntity granted = getAuthorizationManager().findAuthorizationByGroupIdAndResourceId(
                    Authorization.AUTH_TYPE_GRANT, group, Resources.USER, userId);
            boolean his = owner.filter(agency::equals).isPresent();
            if (his && granted == null) {
                getAuthorizationManager().insert(OwnRights.grant(null, group, Resources.USER, userId,
                        Permissions.READ, Permissions.UPDATE, Permissions.DELETE));
            } else if (!his && granted != null) {
                getAuthorizationManager().delete(granted);
            }
        }
    }

    /** The only agency that the user has to do with. */
    private Optional<Agency> ownerOf(String userId) {
        List<Tenant> tenants = createTenantQuery(getCommandContext()).userMember(userId).includingGroupsOfUser(true).list();
        List<String> groups = createGroupQuery(getCommandContext()).groupMember(userId).list().stream()
                .map(Group::getId).toList();
        return tenants.size() != 1 ? Optional.empty()
                : agencies.find(tenants.get(0).getId()).filter(agency -> agency.groups().containsAll(groups));
    }

    private List<String> membersOf(String groupId) {
        return asSystem(() -> createUserQuery(getCommandContext()).memberOfGroup(groupId).list().stream()
                .map(User::getId).toList());
    }

    /** The agency that the acting user administers, if he is no administrator of the platform. */
    private Optional<Agency> administeredAgency() {
        Authentication acting = getCurrentAuthentication();
        return acting == null || acting.getGroupIds() == null || acting.getGroupIds().contains(Groups.CAMUNDA_ADMIN)
                ? Optional.empty() : agencies.all().stream()
                        .filter(agency -> acting.getGroupIds().contains(Duty.ADMINISTRATOR.groupIn(agency))).findFirst();
    }

    private boolean isForeign(String userId) {
        return getCurrentAuthentication() != null && !userId.equals(getCurrentAuthentication().getUserId());
    }

    private <T> T asSystem(Callable<T> action) {
        return getCommandContext().runWithoutAuthorization(action);
    }
}
