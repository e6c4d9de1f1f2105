package id.baku.engine.signin;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyResult;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.beans.factory.ObjectProvider;

import id.baku.engine.refusal.Refusal;

/**
 * The engine's service of users, with passwords here or in the office's directory, slow guessing, and Indonesian sentences for
 * wrong entries.
 */
class SignInService extends IdentityServiceImpl {

    private final SignInAttempts attempts;
    private final ObjectProvider<PasswordDirectory> directories;

    SignInService(SignInAttempts attempts, ObjectProvider<PasswordDirectory> directories) {
        this.attempts = attempts;
        this.directories = directories;
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        return attempts.check(userId, () -> isRight(userId, password)
                || directories.stream().anyMatch(directory -> directory.isPasswordOf(userId, password)));
    }

    private boolean isRight(String userId, String password) {
        try {
            return super.checkPassword(userId, password);
        } catch (OptimisticLockingException renewedElsewhere) {
            return super.checkPassword(userId, password);
        }
    }

    @Override
    public User newUser(String id) {
        return super.newUser(IdentityEntries.requireThere("ID pengguna", id));
    }

    @Override
    public Group newGroup(String id) {
        return super.newGroup(IdentityEntries.requireThere("ID grup", id));
    }

    @Override
    public Tenant newTenant(String id) {
        return super.newTenant(IdentityEntries.requireThere("ID instansi", id));
    }

    @Override
    public void saveUser(User user, boolean skipPasswordPolicy) {
        if (user instanceof UserEntity entity) {
            commandExecutor.execute(context -> IdentityEntries.require(context, entity, !skipPasswordPolicy));
        }
        super.saveUser(user, skipPasswordPolicy);
    }

    @Override
    public void saveGroup(Group group) {
        commandExecutor.execute(context -> IdentityEntries.require(context, group));
        super.saveGroup(group);
    }

    @Override
    public void saveTenant(Tenant tenant) {
        commandExecutor.execute(context -> IdentityEntries.require(context, tenant));
        super.saveTenant(tenant);
    }

    @Override
    public void createMembership(String userId, String groupId) {
        joining(() -> super.createMembership(userId, groupId));
    }

    @Override
    public void createTenantUserMembership(String tenantId, String userId) {
        joining(() -> super.createTenantUserMembership(tenantId, userId));
    }

    @Override
    public void createTenantGroupMembership(String tenantId, String groupId) {
        joining(() -> super.createTenantGroupMembership(tenantId, groupId));
    }

    @Override
    public PasswordPolicyResult checkPasswordAgainstPolicy(PasswordPolicy policy, String password, User user) {
        if (password == null) {
            throw Refusal.invalid("Kata sandi wajib diisi.");
        }
        return super.checkPasswordAgainstPolicy(policy, password, user);
    }

    private static void joining(Runnable act) {
        try {
            act.run();
        } catch (NullValueException nobody) {
            throw Refusal.notFound("Pengguna, grup, atau instansi itu tidak ada. Periksa ID-nya.");
        }
    }
}
