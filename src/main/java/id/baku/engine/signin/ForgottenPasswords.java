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

import org.apache.commons.codec.digest.DigestUtils;
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
 * Passwords that people have forgotten. Asking only stores a name; whether there is such an account and whether it gets a mail
 * is decided later, so that neither the answer nor its time reveals it. The secret in the mail is kept as a hash, and is good
 * for one use within half an hour. Times are real time, because mail takes real time.
 */
@Component
public class ForgottenPasswords {

    private static final Duration VALID = Duration.ofMinutes(30);
    /**
     * After somebody else changed an account's mail address, no password can be set by mail for this long: otherwise whoever
     * changed it could read the mail before the owner learns of the change.
     */
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

    /** Stores that somebody at an address has forgotten the password of an account. */
    public void ask(String user, String address) {
        if (!limits.take(OF_ADDRESS, Network.of(address))) {
            throw Refusal.tooMany("Terlalu banyak permintaan. Coba lagi beberapa menit kemudian.");
        }
        Instant now = clock.instant();
        jdbc.update("delete from forgotten_password where asked_at < ?", Timestamp.from(now.minus(VALID)));
        jdbc.update("insert into forgotten_password (id, user_id, asked_at) values (?, ?, ?)", UUID.randomUUID().toString(), user,
                Timestamp.from(now));
    }

    /** Requests that were not handled yet. */
    public List<Asked> waiting() {
        return jdbc.query("select id, user_id from forgotten_password where token_hash is null order by asked_at limit ?",
                (row, i) -> new Asked(row.getString(1), row.getString(2)), MOST_AT_ONCE);
    }

    /**
     * The secret for the mail to the owner; empty where another node has handled the request, or the user gets none. Users
     * without a password here get none. Nor do users who need a second factor and have none yet: whoever reads the mail could
     * set one up.
     *
     * @param groups groups of the user
     */
    public Optional<String> tokenFor(Asked asked, Collection<String> groups) {
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random.generateKey());
        boolean first = jdbc.update("update forgotten_password set token_hash = ? where id = ? and token_hash is null",
                DigestUtils.sha256Hex(token), asked.id()) == 1;
        boolean may = first && externalAccounts.sourceOf(asked.user()).isEmpty() && !isMailNew(asked.user()) && (!need.isOf(groups) || secondFactor.isSetUp(asked.user()))
                && limits.take(OF_ACCOUNT, asked.user());
        if (first && !may) {
            drop(asked);
        }
        return Optional.of(token).filter(one -> may);
    }

    /** Deletes a request for which no mail is sent. */
    public void drop(Asked asked) {
        jdbc.update("delete from forgotten_password where id = ?", asked.id());
    }

    /**
     * The user to whom a secret belongs; the secret and the user's others become invalid. Part of the transaction that sets the
     * new password.
     */
    @Transactional
    public String redeem(String token) {
        String user = jdbc.queryForList("select user_id from forgotten_password where token_hash = ? and asked_at > ?", String.class,
                DigestUtils.sha256Hex(token), Timestamp.from(clock.instant().minus(VALID))).stream().findFirst()
                .orElseThrow(() -> Refusal.invalid("Tautan ini tidak berlaku lagi. Mintalah tautan baru."));
        if (jdbc.update("delete from forgotten_password where user_id = ?", user) == 0) {
            throw Refusal.invalid("Tautan ini sudah dipakai.");
        }
        setPasswords.forget(user);
        events.publishEvent(new PasswordReset(user));
        return user;
    }

    /** Somebody else has changed the mail address of an account. */
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

    /** @param user the name that was typed; an account of that name need not exist */
    public record Asked(String id, String user) {
    }
}
