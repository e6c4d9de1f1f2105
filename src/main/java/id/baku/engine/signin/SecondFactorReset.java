package id.baku.engine.signin;

import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import id.baku.engine.refusal.Refusal;

/** Removes the second factor of a user who has lost the device. */
@Component
public class SecondFactorReset {

    private final SecondFactor secondFactor;
    private final SecondFactorNeed need;
    private final IdentityService identityService;
    private final ManagedAccounts managed;

    SecondFactorReset(SecondFactor secondFactor, SecondFactorNeed need, IdentityService identityService,
                      ManagedAccounts managed) {
        this.secondFactor = secondFactor;
        this.need = need;
        this.identityService = identityService;
        this.managed = managed;
    }

    /**
     * Removes it on behalf of the current user, who must manage the other. Nobody may do it for themselves, and only the
     * platform's administrators for users who must have one.
     */
    @Transactional
    public void of(String user) {
        Authentication by = identityService.getCurrentAuthentication();
        if (user.equals(by.getUserId())) {
            throw Refusal.forbidden("Verifikasi dua langkah Anda sendiri diatur ulang oleh administrator lain.");
        }
        managed.require(user);
        if (!by.getGroupIds().contains(Groups.CAMUNDA_ADMIN) && need.isOf(groupsOf(user, by))) {
            throw Refusal.forbidden("Verifikasi dua langkah akun ini hanya diatur ulang oleh administrator platform.");
        }
        secondFactor.reset(user, by.getUserId());
    }

    /** All groups of a user, including those that the current user may not see. */
    private List<String> groupsOf(String user, Authentication by) {
        identityService.clearAuthentication();
        try {
            return identityService.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
        } finally {
            identityService.setAuthentication(by.getUserId(), by.getGroupIds(), by.getTenantIds());
        }
    }
}
