package id.baku.engine.signin;

import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The keys for Camunda Modeler of the accounts that an administrator manages. */
@Component
public class ManagedModelerKeys {

    private final ModelerKeys keys;
    private final ManagedAccounts managed;
    private final IdentityService identityService;

    ManagedModelerKeys(ModelerKeys keys, ManagedAccounts managed, IdentityService identityService) {
        this.keys = keys;
        this.managed = managed;
        this.identityService = identityService;
    }

    /** Those of whoever asks are among them only if he manages himself. */
    public List<ModelerKeys.Key> list() {
        return keys.all().stream().filter(key -> managed.contain(key.user())).toList();
    }

    /** Takes away that of a user whom whoever asks manages. */
    public void revoke(String user) {
        managed.require(user);
        keys.revoke(user, identityService.getCurrentAuthentication().getUserId());
    }
}
