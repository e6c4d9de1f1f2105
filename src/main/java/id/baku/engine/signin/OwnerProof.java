package id.baku.engine.signin;

import java.time.Duration;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import id.baku.engine.refusal.Refusal;

/**
 * Proof that the owner of the account acts, not somebody else at the owner's open session. It is asked for before changing how
 * the account is opened, by a device or by mail.
 */
@Component
public class OwnerProof {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final IdentityService identityService;
    private final ExternalAccounts accounts;
    private final Sessions sessions;

    OwnerProof(@Lazy IdentityService identityService, ExternalAccounts accounts, Sessions sessions) {
        this.identityService = identityService;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /** Whether the account has a password here; otherwise its owner proves it by signing in anew at the provider. */
    public boolean isByPassword(String user) {
        return accounts.sourceOf(user).isEmpty();
    }

    /**
     * @param password the current password; for an account of a provider empty, if its owner has signed in within five minutes
     * @throws Refusal when it is wrong
     */
    public void require(String user, String password) {
        boolean own = password != null && !password.isBlank() && identityService.checkPassword(user, password);
        if (!own && isByPassword(user)) {
            throw Refusal.invalid("Kata sandi sekarang tidak benar.");
        }
        if (!own && !sessions.isYoungerThan(FRESH)) {
            throw Refusal.invalid("Sesi Anda sudah lebih dari lima menit. Keluar, masuk lagi dengan akun kantor, lalu ulangi.");
        }
    }
}
