package id.baku.engine.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.keygen.BytesKeyGenerator;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import id.baku.engine.refusal.Refusal;
import id.baku.office.limit.Limit;
import id.baku.office.limit.Limits;
import id.baku.office.limit.Network;

/**
 * Passwords that people have forgotten. Whoever asks only leaves a name; whether there is such an account, and whether it gets
 * a mail, is seen later, so that neither the answer nor its time tells. What the mail holds is kept as a hash, counts once
 * and for half an hour. In real time, as mail.
 */
@Component
public class ForgottenPasswords {

    private static final Duration VALID = Duration.ofMinutes(30);
    /** Whoever has changed an account's mail address would read its mail: its owner gets to know of it first. */
    private static final Duration SETTLED = Duration.ofDays(7);
    private static final Limit OF_ADDRESS = new Limit("forgotten-password", 5, Duration.ofMinutes(15));
    private static final Limit OF_ACCOUNT = new Limit("forgotten-password-account", 3, Duration.ofHours(1));
    private static final int TOKEN_BYTES = 32;
    private static final int MOST_AT_ONCE = 100;

    private final JdbcTemplate jdbc;
    private final Limits limits;
    private final SetPasswords setPasswords;
    private final SecondFactor secondFactor;
    private final SecondFactorNeed need;
    private final ExternalAccounts externalAccounts;
    private final ApplicationEventPublisher events;
    private final Clock clock = Clock.systemUTC();
    private final BytesKeyGenerator random = KeyGenerators.secureRandom(TOKEN_BYTES);

    ForgottenPasswords(JdbcTemplate jdbc, Limits limits, SetPasswords setPasswords, SecondFactor secondFactor, SecondFactorNeed need,
                       ExternalAccounts externalAccounts, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.setPasswords = setPasswords;
        this.secondFactor = secondFactor;
        this.need = need;
        this.externalAccounts = externalAccounts;
        this.events = events;
    }

    /** Somebody at an address says that he has forgotten the password of an account. */
    public void ask(String user, String address) {
        if (!limits.take(OF_ADDRESS, Network.of(address))) {
            throw Refusal.tooMany("Terlalu banyak permintaan. Coba lagi beberapa menit kemudian.");
        }
        Instant now = clock.instant();
        jdbc.update("delete from forgotten_password where asked_at < ?", Timestamp.from(now.minus(VALID)));
        jdbc.update("insert into forgotten_password (id, user_id, asked_at) values (?, ?, ?)", UUID.randomUUID().toString(), user,
                Timestamp.from(now));
    }

    /** What was asked and not looked at yet. */
    public List<Asked> waiting() {
        return jdbc.query("select id, user_id from forgotten_password where token_hash is null order by asked_at limit ?",
                (row, i) -> new Asked(row.getString(1), row.getString(2)), MOST_AT_ONCE);
    }

    /**
     * What the mail to the owner has to hold; empty where another node has looked at it or he gets none: who has no password here, and who needs a second
     * factor and has none yet would be whoever reads the mail.
     *
     * @param groups that the user is in
     */
    public Optional<String> tokenFor(Asked asked, Collection<String> groups) {
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random.generateKey());
        boolean first = jdbc.update("update forgotten_password set token_hash = ? where id = ? and token_hash is null",
                Hashed.of(token), asked.id()) == 1;
        boolean may = first && externalAccounts.sourceOf(asked.user()).isEmpty() && !isMailNew(asked.user()) && (!need.isOf(groups) || secondFactor.isSetUp(asked.user()))
                && limits.take(OF_ACCOUNT, asked.user());
        if (first && !may) {
            drop(asked);
        }
        return Optional.of(token).filter(one -> may);
    }

    /** Nobody gets a mail for it. */
    public void drop(Asked asked) {
        jdbc.update("delete from forgotten_password where id = ?", asked.id());
    }

    /** Whose token it is, which counts no more, nor do his others. Part of the transaction in which he gets his new password. */
    @Transactional
    public String redeem(String token) {
        String user = jdbc.queryForList("select user_id from forgotten_password where token_hash = ? and asked_at > ?", String.class,
                Hashed.of(token), Timestamp.from(clock.instant().minus(VALID))).stream().findFirst()
                .orElseThrow(() -> Refusal.invalid("Tautan ini tidak berlaku lagi. Mintalah tautan baru."));
        if (jdbc.update("delete from forgotten_password where user_id = ?", user) == 0) {
            throw Refusal.invalid("Tautan ini sudah dipakai.");
        }
        setPasswords.forget(user);
        events.publishEvent(new PasswordReset(user));
        return user;
    }

    /** An account has another mail address, by somebody else's hand. */
    void mailChanged(String user) {
        jdbc.update("delete from changed_mail where user_id = ?", user);
        jdbc.update("insert into changed_mail (user_id, changed_at) values (?, ?)", user, Timestamp.from(clock.instant()));
        jdbc.update("delete from forgotten_password where user_id = ?", user);
    }

    void forget(String user) {
        jdbc.update("delete from changed_mail where user_id = ?", user);
        jdbc.update("delete from forgotten_password where user_id = ?", user);
    }

    private boolean isMailNew(String user) {
        return jdbc.queryForObject("select count(*) from changed_mail where user_id = ? and changed_at > ?", Integer.class, user,
                Timestamp.from(clock.instant().minus(SETTLED))) > 0;
    }

    /** @param user the name that was typed; there may be no such account */
    public record Asked(String id, String user) {
    }
}
