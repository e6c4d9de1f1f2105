package id.baku.engine.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.keygen.BytesKeyGenerator;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import id.baku.engine.refusal.Refusal;

/**
 * Keys with which Camunda Modeler deploys in the name of an analyst who has no password here, or needs a second factor, which
 * Modeler cannot send. Each account has at most one, for a limited time; only its hash is stored. Times are real, as those of sign-ins.
 */
@Component
public class ModelerKeys {

    /** Tells a key from a password before anything is compared. */
    private static final String PREFIX = "baku-modeler-";
    private static final int KEY_BYTES = 32;

    private final JdbcTemplate jdbc;
    private final Duration valid;
    private final ApplicationEventPublisher events;
    private final Clock clock = Clock.systemUTC();
    private final BytesKeyGenerator random = KeyGenerators.secureRandom(KEY_BYTES);

    ModelerKeys(JdbcTemplate jdbc, SignInProperties properties, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.valid = Duration.ofDays(properties.modelerKeyDays());
        this.events = events;
    }

    /** Makes a new key, which is shown only once; the key before becomes invalid. */
    @Transactional
    public String make(String user) {
        String key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random.generateKey());
        forget(user);
        Instant now = clock.instant();
        jdbc.update("insert into modeler_key (user_id, key_hash, made_at, ends_at) values (?, ?, ?, ?)", user, DigestUtils.sha256Hex(key),
                Timestamp.from(now), Timestamp.from(now.plus(valid)));
        events.publishEvent(new ModelerKeyActed(user, user, ModelerKeyActed.Did.MADE));
        return key;
    }

    /** The key of a user, also an expired one. */
    public Optional<Key> of(String user) {
        return jdbc.query("select user_id, made_at, ends_at, used_at from modeler_key where user_id = ?", (row, i) -> key(row), user)
                .stream().findFirst();
    }

    /** The keys of all users. */
    List<Key> all() {
        return jdbc.query("select user_id, made_at, ends_at, used_at from modeler_key order by user_id", (row, i) -> key(row));
    }

    /** Removes the key of a user. */
    @Transactional
    public void revoke(String user, String by) {
        if (forget(user) == 0) {
            throw Refusal.notFound();
        }
        events.publishEvent(new ModelerKeyActed(user, by, ModelerKeyActed.Did.REVOKED));
    }

    int forget(String user) {
        return jdbc.update("delete from modeler_key where user_id = ?", user);
    }

    static boolean isMeant(String password) {
        return password.startsWith(PREFIX);
    }

    /** Whether it is the user's valid key; notes that it was used. */
    boolean use(String user, String key) {
        Timestamp now = Timestamp.from(clock.instant());
        return jdbc.update("update modeler_key set used_at = ? where user_id = ? and key_hash = ? and ends_at > ?", now, user,
                DigestUtils.sha256Hex(key), now) == 1;
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getString(1), row.getTimestamp(2).toInstant(), row.getTimestamp(3).toInstant(),
                Optional.ofNullable(row.getTimestamp(4)).map(Timestamp::toInstant).orElse(null));
    }

    /** @param usedAt when it was last used; {@code null} for never */
    public record Key(String user, Instant madeAt, Instant endsAt, Instant usedAt) {
    }
}
