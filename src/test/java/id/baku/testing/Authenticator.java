package id.baku.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import javax.crypto.spec.SecretKeySpec;

import org.apache.commons.codec.binary.Base32;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.jayway.jsonpath.JsonPath;

/** The authenticator app on a telephone: knows the secret and makes consecutive codes from it. */
public final class Authenticator {

    private static final String OWN = "/camunda/api/sop/second-factor";

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    private final byte[] secret;

    public Authenticator(String written) {
        secret = new Base32().decode(written);
    }

    /**
     * Sets up the second factor of the signed-in user, with the code of the previous step, so that the present code stays
     * unused.
     */
    public static Authenticator setUp(WebSession session) {
        Authenticator app = new Authenticator(JsonPath.read(WebSession.text(session.send("POST", OWN + "/device",
                "{\"password\":\"" + WebSession.PASSWORD + "\"}")), "$.secret"));
        assertThat(session.send("POST", OWN + "/device/confirmation", "{\"code\":\"" + app.code(-1) + "\"}").statusCode()).isEqualTo(200);
        return app;
    }

    /** @param steps steps of thirty seconds after the present one, or before if negative */
    public String code(int steps) {
        try {
            return codes.generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"),
                    Instant.now().plus(Duration.ofSeconds(30L * steps)), Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new AssertionError(e);
        }
    }
}
