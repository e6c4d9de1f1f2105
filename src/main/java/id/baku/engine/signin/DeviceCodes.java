package id.baku.engine.signin;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;

/**
 * Codes of a device (RFC 6238) as all authenticator apps make them: six digits, SHA-1, steps of thirty seconds. A code of the
 * step before or after is accepted.
 */
class DeviceCodes {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int DIGITS = 6;
    private static final int WINDOW = 1;
    private static final String ALGORITHM = TimeBasedOneTimePasswordGenerator.TOTP_ALGORITHM_HMAC_SHA1;

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator(STEP, DIGITS, ALGORITHM);
    private final Clock clock;

    DeviceCodes(Clock clock) {
        this.clock = clock;
    }

    /** The step to which a code belongs, if it is later than the last used one; takes the same time for every code. */
    OptionalLong stepOf(byte[] secret, String code, long last) {
        long now = Math.floorDiv(clock.millis(), STEP.toMillis());
        long found = last;
        for (long step = now - WINDOW; step <= now + WINDOW; step++) {
            boolean right = MessageDigest.isEqual(bytes(at(secret, step)), bytes(code));
            found = right ? Math.max(found, step) : found;
        }
        return found > last ? OptionalLong.of(found) : OptionalLong.empty();
    }

    private String at(byte[] secret, long step) {
        try {
            return codes.generateOneTimePasswordString(new SecretKeySpec(secret, ALGORITHM),
                    Instant.ofEpochMilli(step * STEP.toMillis()), Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String code) {
        return code.getBytes(StandardCharsets.UTF_8);
    }
}
