package id.baku.engine.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords by BCrypt, which is slow on purpose: even with the hashes, not all passwords can be tried. Of the engine's
 * own SHA-512, a hundred million can be computed in a second.
 */
@Component
class PasswordHash implements PasswordEncryptor {

    private static final String NAME = "bcrypt";
    private static final String PREFIX = "{" + NAME + "}";

    private final BCryptPasswordEncoder encoder;

    PasswordHash(SignInProperties properties) {
        this.encoder = new BCryptPasswordEncoder(properties.passwordCost());
    }

    /**
     * Whether it is the user's password. An older hash is renewed when the password is right. The time is the same for users
     * who do not exist or have an older hash.
     */
    public boolean isPasswordOf(UserEntity user, String password) {
        boolean known = user != null && user.getPassword() != null && password != null;
        boolean right = known && Context.getProcessEngineConfiguration().getPasswordManager()
                .check(EncryptionUtil.saltPassword(password, user.getSalt()), user.getPassword());
        if (right && isOutdated(user.getPassword())) {
            user.setPassword(password);
            user.encryptPassword();
        } else if (!known || !user.getPassword().startsWith(PREFIX)) {
            Context.getProcessEngineConfiguration().getPasswordManager().encrypt(String.valueOf(password));
        }
        return right;
    }

    private boolean isOutdated(String stored) {
        return !stored.startsWith(PREFIX) || encoder.upgradeEncoding(stored.substring(PREFIX.length()));
    }

    @Override
    public String encrypt(String salted) {
        return encoder.encode(shortened(salted));
    }

    @Override
    public boolean check(String salted, String hash) {
        return encoder.matches(shortened(salted), hash);
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }

    /** Shortens long passwords by a hash, because BCrypt reads only 72 bytes, including the engine's salt. */
    private static String shortened(String salted) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256")
                    .digest(salted.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
