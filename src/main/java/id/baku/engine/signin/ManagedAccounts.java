package id.baku.engine.signin;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

import id.baku.engine.refusal.Refusal;

/** The accounts that whoever asks manages. */
@Component
class ManagedAccounts {

    private final IdentityService identityService;
    private final AuthorizationService authorizationService;

    ManagedAccounts(IdentityService identityService, AuthorizationService authorizationService) {
        this.identityService = identityService;
        this.authorizationService = authorizationService;
    }

    boolean contain(String user) {
        Authentication by = identityService.getCurrentAuthentication();
        return authorizationService.isUserAuthorized(by.getUserId(), by.getGroupIds(), Permissions.UPDATE, Resources.USER, user);
    }

    void require(String user) {
        if (!contain(user)) {
            throw Refusal.forbidden("Pengguna ini bukan pengguna yang Anda kelola.");
        }
    }
}
