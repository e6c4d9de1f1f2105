package id.baku.document.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A private key with its certificate.
 *
 * @param chain the certificate, followed by those of its issuers
 */
record SigningKey(PrivateKey key, List<X509Certificate> chain) {

    static final String STORE = "PKCS12";

    X509Certificate certificate() {
        return chain.get(0);
    }

    String subject() {
        return certificate().getSubjectX500Principal().getName();
    }

    /** The key in a PKCS#12 file; empty when the password does not open it. */
    static Optional<SigningKey> open(Path file, char[] password) {
        try (InputStream content = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance(STORE);
            store.load(content, password);
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password) instanceof PrivateKey key) {
                    return Optional.of(new SigningKey(key, Stream.of(store.getCertificateChain(alias))
                            .map(X509Certificate.class::cast).toList()));
                }
            }
            throw new IllegalArgumentException(file + " holds no private key");
        } catch (IOException e) {
            if (e.getCause() instanceof UnrecoverableKeyException) {
                return Optional.empty();
            }
            throw new UncheckedIOException("Key " + file + " could not be read", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Key " + file + " could not be read", e);
        }
    }
}
