package id.baku.engine.signin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

import id.baku.office.start.StartRefusal;

/**
 * Encrypts the secrets of devices (AES-GCM): whoever reads the tables cannot make codes, and whoever changes them cannot give
 * one user the secret of another.
 */
@Component
class SecondFactorKey {

    private static final String STORE = "PKCS12";
    private static final String NAME = "kunci";
    private static final int BITS = 256;
    private static final int IV = 16;

    private final AesBytesEncryptor encryptor;

    SecondFactorKey(SignInProperties properties) {
        SignInProperties.Key key = properties.secondFactor().key();
        boolean set = key != null && key.path() != null && key.password() != null && !key.password().isBlank();
        if (!set && !properties.secondFactor().neededBy().isEmpty()) {
            throw new StartRefusal("baku.sign-in.second-factor.needed-by is set, and nothing says where the key of the second factor lies",
                    "Set baku.sign-in.second-factor.key.path and .password (in the profile prod the variable BAKU_KEY_PASSWORD).");
        }
        encryptor = set ? new AesBytesEncryptor(open(key.path(), key.password().toCharArray()), KeyGenerators.secureRandom(IV),
                CipherAlgorithm.GCM) : null;
    }

    /** Whether a key is configured. */
    boolean isThere() {
        return encryptor != null;
    }

    String encrypt(String user, byte[] secret) {
        byte[] text = (Base64.getEncoder().encodeToString(secret) + " " + user).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(encryptor.encrypt(text));
    }

    byte[] decrypt(String user, String encrypted) {
        String[] text = new String(encryptor.decrypt(Base64.getDecoder().decode(encrypted)), StandardCharsets.UTF_8).split(" ", 2);
        if (!text[1].equals(user)) {
            throw new IllegalStateException("The secret kept for " + user + " is somebody else's");
        }
        return Base64.getDecoder().decode(text[0]);
    }

    private static SecretKey open(Path file, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance(STORE);
            if (Files.notExists(file)) {
                create(store, file, password);
            }
            try (InputStream content = Files.newInputStream(file)) {
                store.load(content, password);
            }
            return (SecretKey) store.getKey(NAME, password);
        } catch (IOException | GeneralSecurityException e) {
            throw new StartRefusal("baku.sign-in.second-factor.key.password: the password does not open " + file,
                    "Set the password with which this file was made; without it nobody's second factor can be read.");
        }
    }

    private static void create(KeyStore store, Path file, char[] password) throws IOException, GeneralSecurityException {
        KeyGenerator generator = KeyGenerator.getInstance("AES");
        generator.init(BITS);
        store.load(null, null);
        store.setEntry(NAME, new KeyStore.SecretKeyEntry(generator.generateKey()), new KeyStore.PasswordProtection(password));
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            store.store(out, password);
        }
    }
}
