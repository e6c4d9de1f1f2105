package id.baku.document.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import id.baku.office.agency.Agencies;
import id.baku.office.start.StartRefusal;

/** The keys named in the settings, and the issuers whose certificates are known. */
@Component
class SigningKeys {

    private final Map<String, SignatureProperties.Keys> agencies = new HashMap<>();
    private final Map<String, SigningKey> seals = new HashMap<>();
    private final Set<TrustAnchor> anchors = new HashSet<>();

    SigningKeys(SignatureProperties properties, Agencies all, Clock clock) {
        List<Path> trusted = new ArrayList<>(properties.trusted());
        if (properties.sample() != null) {
            SampleKeys sample = new SampleKeys(properties.sample(), clock);
            all.all().forEach(agency -> agencies.put(agency.id(), sample.of(agency)));
            trusted.add(sample.certificate());
        }
        agencies.putAll(properties.agencies());
        agencies.forEach(this::check);
        trusted.forEach(this::trust);
    }

    /** Checks a file at start: wrong settings must stop the start, not fail the first signature. */
    private void check(String agency, SignatureProperties.Keys keys) {
        keys.keys().forEach((role, file) -> {
            if (!Files.isReadable(file)) {
                throw new StartRefusal("baku.signature.agencies.%s.keys.%s: %s cannot be read".formatted(agency, role, file),
                        "Put the PKCS#12 file of this official there, for the account under which Baku runs to read, or correct its path.");
            }
        });
        if (keys.seal() != null) {
            SigningKey seal = seal("baku.signature.agencies.%s.seal".formatted(agency), keys.seal());
            seals.put(agency, seal);
            trust(seal.chain().get(seal.chain().size() - 1));
        }
    }

    private static SigningKey seal(String setting, SignatureProperties.Seal seal) {
        try {
            return SigningKey.open(seal.path(), seal.password().toCharArray()).orElseThrow(() -> new StartRefusal(
                    "%s: the password does not open %s".formatted(setting, seal.path()), "Correct " + setting + ".password."));
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw new StartRefusal("%s: %s is no PKCS#12 file with a key that can be read".formatted(setting, seal.path()),
                    "Put the seal of the agency there, or correct " + setting + ".path.");
        }
    }

    private void trust(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            for (Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                trust((X509Certificate) certificate);
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new StartRefusal("baku.signature.trusted: %s is no file of certificates that can be read".formatted(file),
                    "Put the certificates of the issuer there as PEM, or take the file out of baku.signature.trusted.");
        }
    }

    private void trust(X509Certificate certificate) {
        anchors.add(new TrustAnchor(certificate, null));
    }

    /** The PKCS#12 file of a role. */
    Optional<Path> fileOf(String agency, String role) {
        return Optional.ofNullable(agencies.get(agency)).map(keys -> keys.keys().get(role));
    }

    /** The agency's own key. */
    Optional<SigningKey> sealOf(String agency) {
        return Optional.ofNullable(seals.get(agency));
    }

    Optional<SignatureProperties.Bsre> bsreOf(String agency) {
        return Optional.ofNullable(agencies.get(agency)).map(SignatureProperties.Keys::bsre);
    }

    /** The time stamp service for the agency's signatures. */
    Optional<SignatureProperties.TimeStamps> timeStampsOf(String agency) {
        return Optional.ofNullable(agencies.get(agency)).map(SignatureProperties.Keys::timeStamps);
    }

    /** Whether a certificate was valid at a moment and leads to a known issuer. */
    boolean knows(X509Certificate certificate, List<X509Certificate> others, Instant at) {
        try {
            X509CertSelector wanted = new X509CertSelector();
            wanted.setCertificate(certificate);
            PKIXBuilderParameters path = new PKIXBuilderParameters(anchors, wanted);
            path.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(others)));
            path.setRevocationEnabled(false);
            path.setDate(Date.from(at));
            CertPathBuilder.getInstance("PKIX").build(path);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
