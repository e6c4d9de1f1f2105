package id.baku.administration.record;

import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import id.baku.engine.signin.AccountGuessed;
import id.baku.engine.signin.CodeGuessed;
import id.baku.engine.signin.PasswordReset;
import id.baku.engine.signin.SecondFactorChanged;
import id.baku.engine.walls.AsSystem;
import id.baku.office.record.Act;
import id.baku.office.record.AgencyRecord;
import id.baku.office.record.Entry;

/** Writes into the record what becomes of the doors of an account, and who has to wait before them. What there is no account for is left to the log. */
@Component
class SignInActs {

    private final AgencyRecord record;
    private final IdentityService identityService;
    private final AsSystem asSystem;

    SignInActs(AgencyRecord record, IdentityService identityService, AsSystem asSystem) {
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
        write(change.user(), change.by(), change.has() ? Act.SECOND_FACTOR_SET_UP : Act.SECOND_FACTOR_REMOVED, null);
    }

    @EventListener
    @Transactional
    public void reset(PasswordReset reset) {
        write(reset.user(), reset.user(), Act.PASSWORD_CHANGED, "melalui surel");
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
