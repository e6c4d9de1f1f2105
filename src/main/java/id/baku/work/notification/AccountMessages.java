package id.baku.work.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import id.baku.administration.deputy.Deputies;
import id.baku.engine.signin.AccountGuessed;
import id.baku.engine.signin.AccountVouched;
import id.baku.engine.signin.MailChanged;
import id.baku.engine.signin.PasswordSet;
import id.baku.engine.walls.AsSystem;
import id.baku.engine.walls.GrantAsked;
import id.baku.office.agency.Duty;
import id.baku.web.format.IndonesianTime;
import id.baku.web.user.UserNames;

/**
 * Tells the owner of an account what others change in it, and tells those who must agree to a request that it waits for them.
 */
@Component
class AccountMessages {

    private final Outbox outbox;
    private final IdentityService identityService;
    private final AsSystem asSystem;
    private final AccountOwner owner;
    private final UserNames names;
    private final Links links;
    private final Deputies deputies;
    private final Clock clock;

    AccountMessages(Outbox outbox, IdentityService identityService, AsSystem asSystem, AccountOwner owner, UserNames names,
                    Links links, Deputies deputies, Clock clock) {
        this.outbox = outbox;
        this.names = names;
        this.links = links;
        this.identityService = identityService;
        this.asSystem = asSystem;
        this.owner = owner;
        this.deputies = deputies;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void tell(AccountGuessed guessed) {
        asSystem.inNobodysName(() -> {
            if (identityService.createUserQuery().userId(guessed.user()).count() == 1) {
                tellOwner(guessed);
            }
            return null;
        });
    }

    @EventListener
    @Transactional
    public void tell(PasswordSet set) {
        owner.tell(set.user(), "sandi-ditetapkan", "Kata sandi Anda ditetapkan orang lain", """
                %s (%s) menetapkan kata sandi baru untuk akun Anda (%s).

                Semua sesi Anda berakhir. Saat masuk berikutnya Anda harus mengganti kata sandi itu. Jika Anda tidak \
                memintanya, beri tahu pimpinan Anda.""".formatted(names.of(set.by()), set.by(), set.user()));
    }

    /** Also tells the former address: whoever changed the address may not be the owner of the account. */
    @EventListener
    @Transactional
    public void tell(MailChanged change) {
        boolean byHimself = change.user().equals(change.by());
        String subject = byHimself ? "Alamat surel Anda diubah" : "Alamat surel Anda diubah orang lain";
        String body = byHimself ? """
                alamat surel akun Anda (%s) diubah dengan kata sandi Anda.

                Jika bukan Anda yang mengubahnya, segera beri tahu administrator.""".formatted(change.user()) : """
                %s (%s) mengubah alamat surel akun Anda (%s). Selama tujuh hari kata sandi akun ini tidak dapat diganti melalui surel.

                Jika Anda tidak memintanya, beri tahu pimpinan Anda.""".formatted(names.of(change.by()), change.by(), change.user());
        if (change.before() == null) {
            owner.tell(change.user(), "surel-diubah", subject, body);
        } else {
            owner.tellFormer(change.user(), change.before(), "surel-diubah", subject, body);
        }
    }

    @EventListener
    @Transactional
    public void tell(AccountVouched vouched) {
        owner.tell(vouched.user(), "akun-kantor", "Akun Anda kini memakai akun kantor", """
                akun Anda (%s) dipakai untuk pertama kali dengan akun kantor (%s).

                Sejak itu kata sandi Baku tidak berlaku lagi, dan semua sesi sebelumnya berakhir. Jika bukan Anda yang masuk, \
                beri tahu administrator.""".formatted(vouched.user(), vouched.source()));
    }

    @EventListener
    @Transactional
    public void tell(GrantAsked asked) {
        asSystem.inNobodysName(() -> {
            List<String> deciding = Stream.concat(asked.agency().headGroups().stream(),
                            Stream.of(Duty.ADMINISTRATOR.groupIn(asked.agency())))
                    .flatMap(group -> identityService.createUserQuery().memberOfGroup(group).list().stream().map(User::getId)
                            .filter(user -> !deputies.isLent(asked.agency(), user, group)))
                    .distinct().filter(user -> !user.equals(asked.by()) && !user.equals(asked.user())).toList();
            String role = identityService.createGroupQuery().groupId(asked.group()).singleResult().getName();
            outbox.queue(Message.of(asked.agency().id(), Message.Kind.ACCOUNT, "wewenang-diminta:" + asked.user() + ":" + asked.group()
                    + ":" + clock.instant(), "[Baku] Wewenang menunggu persetujuan Anda", """
                    %s meminta agar %s (%s) menjadi %s. Wewenang itu baru berlaku setelah disetujui.

                    Setujui atau tolak: %s""".formatted(names.of(asked.by()), names.of(asked.user()), asked.user(), role,
                    links.page("wewenang"))), deciding);
            return null;
        });
    }

    private void tellOwner(AccountGuessed guessed) {
        String agency = owner.agencyOf(guessed.user());
        ZoneId zone = owner.zoneOf(agency);
        Instant now = clock.instant();
        outbox.queue(Message.of(agency, Message.Kind.ACCOUNT, "akun-ditebak:" + LocalDate.ofInstant(now, zone),
                "[Baku] Kata sandi akun Anda dicoba-coba", """
                Pada %s beberapa kata sandi yang salah dicoba untuk akun Anda (%s) dari alamat jaringan %s.

                Akun Anda tidak dikunci: Anda tetap dapat masuk dari tempat lain. Dari alamat itu percobaan \
                berikutnya harus menunggu beberapa menit.

                Jika bukan Anda yang mencobanya, beri tahu administrator. Jika kata sandi Anda mudah ditebak, gantilah."""
                        .formatted(IndonesianTime.moment(now, zone), guessed.user(), guessed.address())),
                List.of(guessed.user()));
    }
}
