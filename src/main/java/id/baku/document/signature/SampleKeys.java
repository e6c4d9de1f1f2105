package id.baku.document.signature;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import id.baku.office.agency.Agency;
import id.baku.office.agency.Official;
import id.baku.office.agency.Role;
import id.baku.office.start.StartRefusal;

/**
 * Keys for trying Baku: an issuer of the installation, and certificates that it issued to each role and each agency. They are
 * made once and then kept. Every certificate says "Contoh", because it proves nothing about anybody.
 */
class SampleKeys {

    private static final String CA = "penerbit";
    private static final Duration VALID = Duration.ofDays(3650);
    /** How far back the certificates are valid: sample cases lie in the past. */
    private static final Duration SINCE = Duration.ofDays(800);

    private final Path folder;
    private final char[] password;
    private final Instant now;
    private SigningKey issuer;

    SampleKeys(SignatureProperties.Sample sample, Clock clock) {
        folder = sample.folder();
        password = sample.password().toCharArray();
        now = clock.instant();
    }

    /** The certificate of the issuer. */
    Path certificate() {
        return folder.resolve(CA + ".pem");
    }

    /** Makes the keys of an agency without settings of its own, and answers the settings for them. */
    SignatureProperties.Keys of(Agency agency) {
        Map<String, Path> keys = new LinkedHashMap<>();
        for (Role role : agency.roles().values()) {
            if (!role.outside()) {
                Official official = agency.officials().get(agency.officialOf(role.id()));
                keys.put(role.id(), provide(agency, role.id(), official == null ? role.name() : official.name()));
            }
        }
        Path seal = provide(agency, "segel", "Segel Elektronik " + agency.name());
        return new SignatureProperties.Keys(keys, new SignatureProperties.Seal(seal, new String(password)), null, null);
    }

    private Path provide(Agency agency, String name, String holder) {
        Path file = folder.resolve(agency.id()).resolve(name + ".p12");
        if (!Files.exists(file)) {
            String sample = holder.startsWith("Contoh") ? holder : "Contoh " + holder;
            create(file, subject(sample, agency.name()), issuer());
        }
        return file;
    }

    private SigningKey issuer() {
        if (issuer == null) {
            Path file = folder.resolve(CA + ".p12");
            issuer = Files.exists(file) ? SigningKey.open(file, password).orElseThrow(() -> new StartRefusal(
                    "baku.signature.sample.password does not open " + file,
                    "Set the password with which these keys were made, or remove the folder: sample keys are then made anew."))
                    : create(file, subject("Contoh Penerbit Sertifikat", "Baku"), null);
            writePem(issuer.certificate());
        }
        return issuer;
    }

    /** @param by the issuing key; {@code null} for the issuer's own certificate */
    private SigningKey create(Path file, X500Name subject, SigningKey by) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            List<X509Certificate> chain = new ArrayList<>();
            chain.add(certify(pair, subject, by));
            if (by != null) {
                chain.addAll(by.chain());
            }
            SigningKey key = new SigningKey(pair.getPrivate(), List.copyOf(chain));
            write(file, key);
            return key;
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("Sample key " + file + " could not be made", e);
        }
    }

    private X509Certificate certify(KeyPair pair, X500Name subject, SigningKey by)
            throws GeneralSecurityException, OperatorCreationException, CertIOException {
        PrivateKey issuing = by == null ? pair.getPrivate() : by.key();
        X500Name issuerName = by == null ? subject
                : X500Name.getInstance(by.certificate().getSubjectX500Principal().getEncoded());
        // A serial number that is unique and reveals nothing: the hash of the key.
        BigInteger serial = new BigInteger(1, new JcaX509ExtensionUtils()
                .createSubjectKeyIdentifier(pair.getPublic()).getKeyIdentifier()).shiftRight(1);
        JcaX509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(issuerName, serial,
                Date.from(now.minus(SINCE)), Date.from(now.plus(VALID)), subject, pair.getPublic());
        JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
        certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(by == null));
        certificate.addExtension(Extension.keyUsage, true, new KeyUsage(by == null ? KeyUsage.keyCertSign
                : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        certificate.addExtension(Extension.subjectKeyIdentifier, false,
                extensions.createSubjectKeyIdentifier(pair.getPublic()));
        certificate.addExtension(Extension.authorityKeyIdentifier, false,
                extensions.createAuthorityKeyIdentifier(by == null ? pair.getPublic() : by.certificate().getPublicKey()));
        return new JcaX509CertificateConverter().getCertificate(
                certificate.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuing)));
    }

    private static X500Name subject(String name, String office) {
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, "ID").addRDN(BCStyle.O, office)
                .addRDN(BCStyle.CN, name).build();
    }

    private void write(Path file, SigningKey key) throws IOException, GeneralSecurityException {
        Files.createDirectories(file.getParent());
        KeyStore store = KeyStore.getInstance(SigningKey.STORE);
        store.load(null, null);
        store.setKeyEntry("kunci", key.key(), password, key.chain().toArray(Certificate[]::new));
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password);
        }
    }

    private void writePem(X509Certificate certificate) {
        try {
            Files.writeString(certificate(), "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
