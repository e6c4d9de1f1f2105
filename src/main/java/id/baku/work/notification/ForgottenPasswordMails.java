package id.baku.work.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import id.baku.engine.round.Round;
import id.baku.engine.signin.ForgottenPasswords;
import id.baku.engine.signin.PasswordReset;
import id.baku.web.user.UserNames;

/**
 * Mails a link for a new password to users who have forgotten theirs. These mails do not go through the outbox, which would
 * keep them: their link opens an account. If one is lost, the user asks again.
 */
@Component
class ForgottenPasswordMails implements Round {

    private static final Logger log = LoggerFactory.getLogger(ForgottenPasswordMails.class);

    private final ForgottenPasswords forgotten;
    private final IdentityService identityService;
    private final Optional<MailTransport> transport;
    private final AccountOwner owner;
    private final Links links;
    private final Clock clock;

    ForgottenPasswordMails(ForgottenPasswords forgotten, IdentityService identityService, Optional<MailTransport> transport,
                           AccountOwner owner, UserNames names, Links links, Clock clock) {
        this.forgotten = forgotten;
        this.identityService = identityService;
        this.transport = transport;
        this.owner = owner;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        forgotten.waiting().forEach(this::answer);
    }

    private void answer(ForgottenPasswords.Asked asked) {
        User user = identityService.createUserQuery().userId(asked.user()).singleResult();
        if (user == null || user.getEmail() == null || user.getEmail().isBlank() || transport.isEmpty()) {
            forgotten.drop(asked);
            return;
        }
        List<String> groups = identityService.createGroupQuery().groupMember(user.getId()).list().stream().map(Group::getId).toList();
        forgotten.tokenFor(asked, groups).ifPresent(token -> send(asked, user, token));
    }

    private void send(ForgottenPasswords.Asked asked, User user, String token) {
        try {
            transport.orElseThrow().send(new Mail(UUID.randomUUID().toString(), clock.instant(), user.getEmail().strip(), UserNames.of(user),
                    "[Baku] Kata sandi baru", """
                    Seseorang meminta kata sandi baru untuk akun Anda (%s).

                    Tetapkan kata sandi baru dalam 30 menit: %s#%s

                    Tautan ini hanya untuk Anda dan berlaku satu kali. Jika bukan Anda yang meminta, abaikan surel ini: kata sandi Anda \
                    tidak berubah.""".formatted(user.getId(), links.page("sandi-baru"), token)));
        } catch (RuntimeException e) {
            log.warn("The mail for a forgotten password of {} did not leave: {}", user.getId(), e.getMessage());
            forgotten.drop(asked);
        }
    }

    @EventListener
    @Transactional
    public void tell(PasswordReset reset) {
        owner.tell(reset.user(), "sandi-lewat-surel", "Kata sandi Anda diganti", """
                kata sandi akun Anda (%s) diganti melalui tautan dalam surel. Semua sesi Anda berakhir.

                Jika bukan Anda yang menggantinya, segera beri tahu administrator.""".formatted(reset.user()));
    }
}
