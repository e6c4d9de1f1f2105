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

import id.baku.engine.entry.MailAddress;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.signin.AccountChanges;
import id.baku.engine.signin.SignIn;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Duty;

/**
 * The engine's users, with an administrator for each agency. An agency's administrator manages only users who belong to that
 * agency alone: one tenant, and only groups of the agency. Every change of a membership sets the administrator's rights on the
 * user anew, so that none can gain power over a user of another agency, or one who has become a platform administrator.
 */
class AgencyUsers extends DbIdentityServiceProvider {

    private final Agencies agencies;
    private final SignIn signIn;
    private final AccountChanges changes;
    private final Grants grants;
    private final EngineActs acts;

    AgencyUsers(Agencies agencies, SignIn signIn, AccountChanges changes, Grants grants, EngineActs acts) {
        this.agencies = agencies;
        this.signIn = signIn;
        this.changes = changes;
        this.grants = grants;
        this.acts = acts;
    }

    /** The engine's own check would lock the account for everybody, and answer sooner for a name without an account. */
    @Override
    public boolean checkPassword(String userId, String password) {
        return signIn.isPasswordOf(findUserById(userId), password);
    }

    /** Stores a user; one that an agency's administrator creates belongs to that agency. */
    @Override
    public IdentityOperationResult saveUser(User user) {
        boolean created = ((UserEntity) user).getRevision() == 0;
        if (created && asSystem(() -> findUserById(user.getId())) != null) {
            throw new BadUserRequestException("ID pengguna " + user.getId() + " sudah dipakai.");
        }
        if (created && isAsked()) {
            asSystem(() -> AccountIds.requireUnknown(user.getId()));
        }
        String mail = user.getEmail();
        // Only people's entries are checked: the engine's starter gives the first administrator an address of its own.
        if (acting() != null && mail != null && !mail.isBlank() && !MailAddress.isValid(mail)) {
            throw new BadUserRequestException(MailAddress.SENTENCE);
        }
        Optional<Agency> agency = created ? agencyOfNew(user.getId()) : Optional.empty();
        boolean newPassword = ((UserEntity) user).hasNewPassword();
        if (!created && isAsked()) {
            UserEntity stored = asSystem(() -> findUserById(user.getId()));
            AccountIds.requireItself(stored, (UserEntity) user);
            if (isActing(user.getId()) && !isByPlatform()) {
                AccountIds.requireItsName(stored, (UserEntity) user);
            }
            leaveTheKeys(user, newPassword);
        }
        if (newPassword && isAsked() && changes.isExternal(user.getId())) {
            throw Refusal.conflict("Akun ini tidak memakai kata sandi Baku. Kata sandinya diatur di sistem akun kantor.");
        }
        Optional<String> mailBefore = created || acting() == null ? Optional.empty() : mailBefore(user);
        if (mailBefore.isPresent() && isActing(user.getId())) {
            throw Refusal.forbidden("Alamat surel sendiri diubah di laman Alamat surel, dengan kata sandi.");
        }
        IdentityOperationResult result = super.saveUser(user);
        if (newPassword && !created && acting() != null) {
            acts.passwordSet(user.getId(), acting());
        }
        mailBefore.ifPresent(before -> changes.mailChanged(user.getId(), acting(), before));
        if (newPassword && isActing(user.getId())) {
            changes.passwordChanged(user.getId());
        } else if (newPassword) {
            changes.passwordSet(user.getId(), acting(), created);
        }
        if (created) {
            agency.ifPresent(his -> asSystem(() -> createTenantUserMembership(his.id(), user.getId())));
        }
        return result;
    }

    @Override
    public IdentityOperationResult createMembership(String userId, String groupId) {
        boolean asked = isAsked();
        if (asked && !getAuthorizationManager().isAuthorized(Permissions.UPDATE, Resources.USER, userId)) {
            throw new AuthorizationException("Pengguna " + userId + " bukan pengguna yang Anda kelola.");
        }
        checkAuthorization(Permissions.CREATE, Resources.GROUP_MEMBERSHIP, groupId);
        if (asked) {
            requireAnother(userId, groupId);
        }
        return realigning(List.of(userId), () -> super.createMembership(userId, groupId));
    }

    @Override
    public IdentityOperationResult deleteUser(String userId) {
        if (isAsked() && !isByPlatform() && hasDuty(userId)) {
            throw Refusal.forbidden("Akun pimpinan dan pemegang tugas tambahan hanya dihapus oleh administrator platform.");
        }
        asSystem(() -> AccountIds.giveBackTasksOf(userId));
        IdentityOperationResult result = super.deleteUser(userId);
        changes.accountLost(userId);
        grants.forget(userId);
        return result;
    }

    @Override
    public IdentityOperationResult deleteMembership(String userId, String groupId) {
        return losing(List.of(userId), () -> super.deleteMembership(userId, groupId));
    }

    @Override
    public IdentityOperationResult createTenantUserMembership(String tenantId, String userId) {
        return realigning(List.of(userId), () -> super.createTenantUserMembership(tenantId, userId));
    }

    @Override
    public IdentityOperationResult deleteTenantUserMembership(String tenantId, String userId) {
        return losing(List.of(userId), () -> super.deleteTenantUserMembership(tenantId, userId));
    }

    @Override
    public IdentityOperationResult createTenantGroupMembership(String tenantId, String groupId) {
        return realigning(membersOf(groupId), () -> super.createTenantGroupMembership(tenantId, groupId));
    }

    @Override
    public IdentityOperationResult deleteTenantGroupMembership(String tenantId, String groupId) {
        return losing(membersOf(groupId), () -> super.deleteTenantGroupMembership(tenantId, groupId));
    }

    @Override
    public IdentityOperationResult deleteGroup(String groupId) {
        return losing(membersOf(groupId), () -> super.deleteGroup(groupId));
    }

    private IdentityOperationResult losing(List<String> userIds, Supplier<IdentityOperationResult> change) {
        IdentityOperationResult result = realigning(userIds, change);
        userIds.forEach(changes::roleLost);
        return result;
    }

    private IdentityOperationResult realigning(List<String> userIds, Supplier<IdentityOperationResult> change) {
        IdentityOperationResult result = change.get();
        whenStored(users -> userIds.forEach(users::align));
        return result;
    }

    /** Acts as the system in the same transaction, when queries see the change. */
    private static void whenStored(Consumer<AgencyUsers> action) {
        CommandExecutor executor = Context.getProcessEngineConfiguration().getCommandExecutorTxRequired();
        Context.getCommandContext().getTransactionContext().addTransactionListener(TransactionState.COMMITTING,
                closed -> executor.execute(context -> context.runWithoutAuthorization(() -> {
                    action.accept((AgencyUsers) context.getWritableIdentityProvider());
                    return null;
                })));
    }

    private void align(String userId) {
        Belonging belonging = belonging(userId);
        belonging.refuseForeignSights(agencies);
        Optional<Agency> owner = belonging.owner(agencies);
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

    private Belonging belonging(String userId) {
        return new Belonging(userId,
                createTenantQuery(getCommandContext()).userMember(userId).includingGroupsOfUser(true).list().stream().map(Tenant::getId).toList(),
                createGroupQuery(getCommandContext()).groupMember(userId).list().stream().map(Group::getId).toList());
    }

    private List<String> membersOf(String groupId) {
        return asSystem(() -> createUserQuery(getCommandContext()).memberOfGroup(groupId).list().stream()
                .map(User::getId).toList());
    }

    /**
     * The agency that the acting user administers, unless the user is an administrator of the platform. A user who administers
     * several names the agency by the beginning of the new user's id, because Admin's form has no field for it.
     */
    private Optional<Agency> agencyOfNew(String userId) {
        Authentication acting = getCurrentAuthentication();
        if (acting == null || acting.getGroupIds() == null || isByPlatform()) {
            return Optional.empty();
        }
        List<Agency> administered = agencies.all().stream()
                .filter(agency -> acting.getGroupIds().contains(Duty.ADMINISTRATOR.groupIn(agency))).toList();
        if (administered.size() < 2) {
            return administered.stream().findFirst();
        }
        return Optional.of(administered.stream().filter(agency -> userId.startsWith(agency.id() + ".")).findFirst()
                .orElseThrow(() -> new BadUserRequestException("Anda mengelola beberapa instansi. Awali ID pengguna baru dengan "
                        + "instansinya, misalnya " + administered.get(0).id() + ".nama.")));
    }

    /** Nobody gives themselves a role; duties and the role of the head take the decision of two persons, or of the platform. */
    private void requireAnother(String userId, String groupId) {
        if (isActing(userId)) {
            throw new AuthorizationException("Peran tidak dapat diberikan kepada diri sendiri.");
        }
        Optional<Agency> agency = grants.byTwo(groupId);
        if (isByPlatform() || agency.isEmpty() || existsMembership(userId, groupId)) {
            return;
        }
        if (!grants.isAskedByAnother(userId, groupId, acting())) {
            grants.ask(agency.get(), userId, groupId, acting());
            throw Refusal.conflict("Permintaan dicatat. Peran ini baru berlaku setelah disetujui pengelola pengguna lain atau "
                    + "pimpinan instansi, di laman Pemberian wewenang.");
        }
        grants.settle(userId, groupId, acting(), true);
    }

    /** One administrator alone may not set password or mail of users whose roles take two: it would open their accounts. */
    private void leaveTheKeys(User user, boolean newPassword) {
        if (!isAsked() || isActing(user.getId()) || isByPlatform() || !newPassword && mailBefore(user).isEmpty()) {
            return;
        }
        if (hasDuty(user.getId())) {
            throw Refusal.forbidden("Kata sandi dan alamat surel pimpinan dan pemegang tugas tambahan hanya diubah oleh pemilik "
                    + "akun sendiri atau oleh administrator platform.");
        }
    }

    private boolean hasDuty(String userId) {
        return asSystem(() -> createGroupQuery(getCommandContext()).groupMember(userId).list()).stream()
                .anyMatch(group -> grants.byTwo(group.getId()).isPresent());
    }

    /** The former mail address, or {@code ""} for none, if the address changes; else empty. */
    private Optional<String> mailBefore(User user) {
        String before = orNone(asSystem(() -> findUserById(user.getId())).getEmail());
        return before.equals(orNone(user.getEmail())) ? Optional.empty() : Optional.of(before);
    }

    private static String orNone(String mail) {
        return mail == null ? "" : mail;
    }

    /** Whether a person makes the request, not the system. */
    private boolean isAsked() {
        return acting() != null && getCommandContext().isAuthorizationCheckEnabled();
    }

    private boolean isByPlatform() {
        List<String> groups = getCurrentAuthentication().getGroupIds();
        return groups != null && groups.contains(Groups.CAMUNDA_ADMIN);
    }

    private boolean isActing(String userId) {
        return userId.equals(acting());
    }

    /** The acting user; {@code null} for the system itself. */
    private String acting() {
        return getCurrentAuthentication() == null ? null : getCurrentAuthentication().getUserId();
    }

    private <T> T asSystem(Callable<T> action) {
        return getCommandContext().runWithoutAuthorization(action);
    }
}
