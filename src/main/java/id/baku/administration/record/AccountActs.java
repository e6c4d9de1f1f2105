package id.baku.administration.record;

import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import id.baku.engine.signin.AccountGuessed;
import id.baku.engine.signin.CodeGuessed;
import id.baku.engine.signin.ModelerKeyActed;
import id.baku.engine.signin.MailChanged;
import id.baku.engine.signin.PasswordReset;
import id.baku.engine.signin.RecoveryCodeUsed;
import id.baku.engine.signin.SecondFactorChanged;
import id.baku.engine.signin.SessionsEnded;
import id.baku.engine.walls.AsSystem;
import id.baku.engine.walls.Login;
import id.baku.office.record.Act;
import id.baku.office.record.AgencyRecord;
import id.baku.office.record.Entry;

/**
 * Writes changes of an account and of its ways to sign in into the record, as far as the engine does not log them itself, and
 * when attempts to sign in are slowed. Attempts with names that belong to no account are only logged.
 */
@Component
class AccountActs {

    private final AgencyRecord record;
    private final IdentityService identityService;
    private final AsSystem asSystem;

    AccountActs(AgencyRecord record, IdentityService identityService, AsSystem asSystem) {
        this.record = record;
        this.identityService = identityService;
        this.asSystem = asSystem;
    }

    @EventListener
    @Transactional
    public void slowed(AccountGuessed guessed) {
        write(guessed.user(), null, Act.SIGN_IN_SLOWED, "dari " + guessed.address());
    }

    @EventListener
    @Transactional
    public void slowed(CodeGuessed guessed) {
        write(guessed.user(), null, Act.SIGN_IN_SLOWED, "kode verifikasi, dari " + guessed.address());
    }

    @EventListener
    @Transactional
    public void changed(SecondFactorChanged change) {
        write(change.user(), change.by(), change.has() ? Act.SECOND_FACTOR_SET_UP : Act.SECOND_FACTOR_REMOVED,
                change.has() ? "dengan kode cadangan baru" : change.by() == null ? "pemulihan administrator saat mulai" : null);
    }

    @EventListener
    @Transactional
    public void used(RecoveryCodeUsed used) {
        write(used.user(), used.user(), Act.RECOVERY_CODE_USED, "sisa " + used.left());
    }

    @EventListener
    @Transactional
    public void acted(ModelerKeyActed acted) {
        write(acted.user(), acted.by(), switch (acted.did()) {
            case MADE -> Act.MODELER_KEY_MADE;
            case USED -> Act.MODELER_KEY_USED;
            case REVOKED -> Act.MODELER_KEY_REVOKED;
        }, null);
    }

    @EventListener
    @Transactional
    public void reset(PasswordReset reset) {
        write(reset.user(), reset.user(), Act.PASSWORD_CHANGED, "melalui surel");
    }

    /** The address itself is not repeated. */
    @EventListener
    @Transactional
    public void moved(MailChanged change) {
        write(change.user(), change.by(), Act.MAIL_ADDRESS_CHANGED, null);
    }

    @EventListener
    @Transactional
    public void ended(SessionsEnded ended) {
        write(ended.user(), Login.current(identityService).map(Login::user).orElse(null), Act.SESSIONS_ENDED, ended.sessions() + " sesi");
    }

    private void write(String user, String by, Act act, String detail) {
        asSystem.inNobodysName(() -> {
            if (identityService.createUserQuery().userId(user).count() == 1) {
                List<String> agencies = identityService.createTenantQuery().userMember(user).list().stream()
                        .map(Tenant::getId).toList();
                (agencies.isEmpty() ? List.of(AgencyRecord.PLATFORM) : agencies).forEach(agency -> record.write(
                        Entry.of(agency, by, act).about(user).with(detail)));
            }
            return null;
        });
    }
}
