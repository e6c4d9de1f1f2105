package id.baku.engine.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.apache.commons.codec.binary.Base32;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.keygen.BytesKeyGenerator;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import id.baku.engine.refusal.Refusal;

/**
 * Codes that users enter beside their password: of a device, or one of ten recovery codes for when it is lost. Each is accepted
 * only once. Times are real time, as on the devices.
 */
@Component
public class SecondFactor {

    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;

    private final JdbcTemplate jdbc;
    private final SecondFactorKey key;
    private final SignInAttempts attempts;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock = Clock.systemUTC();
    private final DeviceCodes codes = new DeviceCodes(clock);
    private final BytesKeyGenerator random = KeyGenerators.secureRandom(SECRET_BYTES);

    SecondFactor(JdbcTemplate jdbc, SecondFactorKey key, SignInAttempts attempts, Sessions sessions, ApplicationEventPublisher events,
                 PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.key = key;
        this.attempts = attempts;
        this.sessions = sessions;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether a user has a second factor. */
    public boolean isSetUp(String user) {
        return jdbc.queryForObject("select count(*) from second_factor where user_id = ? and confirmed = true", Integer.class, user) > 0;
    }

    /** Whether this installation offers second factors. */
    public boolean isOffered() {
        return key.isThere();
    }

    /** How many recovery codes are left. */
    public int recoveryCodesLeft(String user) {
        return jdbc.queryForObject("select count(*) from recovery_code where user_id = ?", Integer.class, user);
    }

    /** A new secret for a device. It replaces the former device only once a code of it has been entered. */
    @Transactional
    public Device begin(String user) {
        if (!isOffered()) {
            throw Refusal.notFound();
        }
        byte[] secret = random.generateKey();
        jdbc.update("delete from second_factor where user_id = ? and confirmed = false", user);
        jdbc.update("insert into second_factor (user_id, confirmed, secret, last_step, set_up_at) values (?, false, ?, 0, ?)", user,
                key.encrypt(user, secret), Timestamp.from(clock.instant()));
        String written = new Base32().encodeToString(secret).replace("=", "");
        return new Device(written, "otpauth://totp/Baku:" + URLEncoder.encode(user, StandardCharsets.UTF_8) + "?secret=" + written
                + "&issuer=Baku&algorithm=SHA1&digits=6&period=30");
    }

    /** Puts the new device into force by a code of it, and ends the user's other sessions; answers the recovery codes. */
    @Transactional
    public List<String> confirm(String user, String code) {
        OptionalLong step = stored(user, false).map(one -> codes.stepOf(one.secret, plain(code), one.lastStep)).orElse(OptionalLong.empty());
        if (step.isEmpty()) {
            throw Refusal.invalid("Kode tidak cocok. Periksa jam perangkat Anda, lalu masukkan kode yang tampak sekarang.");
        }
        jdbc.update("delete from second_factor where user_id = ? and confirmed = true", user);
        jdbc.update("update second_factor set confirmed = true, last_step = ? where user_id = ?", step.getAsLong(), user);
        jdbc.update("delete from recovery_code where user_id = ?", user);
        List<String> written = Stream.generate(this::newRecoveryCode).limit(RECOVERY_CODES).toList();
        written.forEach(one -> jdbc.update("insert into recovery_code (user_id, code_hash) values (?, ?)", user, DigestUtils.sha256Hex(plain(one))));
        sessions.endOthers(user);
        sessions.passSecondStep();
        events.publishEvent(new SecondFactorChanged(user, user, true));
        return written;
    }

    /** Enters a code when signing in, so that this session may go on. */
    public void enter(String user, String code) {
        require(user, code);
        sessions.passSecondStep();
    }

    /** Whether it is an unused code of the user; it counts as used afterwards. Guessing makes further attempts wait. */
    public boolean isCodeOf(String user, String code) {
        return attempts.checkCode(user, () -> take(user, plain(code)));
    }

    /** Removes the user's own second factor, with a code as proof. */
    @Transactional
    public void leave(String user, String code) {
        require(user, code);
        forget(user);
        events.publishEvent(new SecondFactorChanged(user, user, false));
    }

    /**
     * An administrator removes the second factor of a user who has lost the device: the user's sessions end, and a new one must
     * be set up where it is needed.
     */
    @Transactional
    public void reset(String user, String by) {
        if (!isSetUp(user)) {
            throw Refusal.notFound();
        }
        forget(user);
        sessions.endAll(user);
        events.publishEvent(new SecondFactorChanged(user, by, false));
    }

    /** Removes a second factor without any user's act, when the platform has lost its administrators. */
    @Transactional
    public void recover(String user) {
        if (isSetUp(user)) {
            forget(user);
            events.publishEvent(new SecondFactorChanged(user, null, false));
        }
    }

    void forget(String user) {
        jdbc.update("delete from second_factor where user_id = ?", user);
        jdbc.update("delete from recovery_code where user_id = ?", user);
    }

    private void require(String user, String code) {
        if (!isCodeOf(user, code)) {
            throw Refusal.invalid("Kode tidak benar atau sudah pernah dipakai.");
        }
    }

    private boolean take(String user, String code) {
        return stored(user, true).map(one -> codes.stepOf(one.secret, code, one.lastStep)).orElse(OptionalLong.empty()).stream()
                .anyMatch(step -> jdbc.update("update second_factor set last_step = ? where user_id = ? and confirmed = true "
                        + "and last_step < ?", step, user, step) == 1)
                || transaction.execute(status -> takeWritten(user, code));
    }

    private boolean takeWritten(String user, String code) {
        boolean taken = jdbc.update("delete from recovery_code where user_id = ? and code_hash = ?", user, DigestUtils.sha256Hex(code)) == 1;
        if (taken) {
            events.publishEvent(new RecoveryCodeUsed(user, recoveryCodesLeft(user)));
        }
        return taken;
    }

    private Optional<Stored> stored(String user, boolean confirmed) {
        return jdbc.query("select secret, last_step from second_factor where user_id = ? and confirmed = ?", (row, i) ->
                new Stored(key.decrypt(user, row.getString(1)), row.getLong(2)), user, confirmed).stream().findFirst();
    }

    /** A recovery code of eighty bits, in four groups. */
    private String newRecoveryCode() {
        return new Base32().encodeToString(random.generateKey()).substring(0, 16).replaceAll("(.{4})(?=.)", "$1-");
    }

    /** A code as it was made, however it was typed. */
    private static String plain(String code) {
        return code == null ? "" : code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private record Stored(byte[] secret, long lastStep) {
    }

    /**
     * The data for setting up a device.
     *
     * @param secret the secret to type
     * @param address the secret as an address, for the device's camera
     */
    public record Device(String secret, String address) {
    }
}
