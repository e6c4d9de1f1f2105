package id.baku.document.signature;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.jcajce.JcaBasicOCSPRespBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** An issuer of certificates on this machine that publishes revocations. */
final class LocalIssuer implements AutoCloseable {

    final X509Certificate certificate;
    private final KeyPair keys = pair();
    private final X500Name name = new X500Name("CN=Contoh Penerbit Lain");
    private final Instant now;
    private final HttpServer server;
    private final List<BigInteger> revoked = new ArrayList<>();
    private long serial = 100;

    LocalIssuer(Instant now) throws IOException {
        this.now = now;
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/crl", exchange -> answer(exchange, list()));
        server.createContext("/ocsp", exchange -> answer(exchange, said(exchange.getRequestBody().readAllBytes())));
        server.start();
        certificate = certify(keys, name, true, Publishes.NOTHING);
    }

    /** Writes the key of somebody, with a certificate. */
    X509Certificate issue(Path file, String holder, String password, Publishes publishes) throws IOException {
        KeyPair own = pair();
        X509Certificate issued = certify(own, new X500Name("C=ID,CN=" + holder), false, publishes);
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("kunci", own.getPrivate(), password.toCharArray(), new Certificate[] {issued, certificate});
            store.store(out, password.toCharArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return issued;
    }

    void revoke(X509Certificate issued) {
        revoked.add(issued.getSerialNumber());
    }

    private X509Certificate certify(KeyPair subject, X500Name subjectName, boolean issuer, Publishes publishes) throws IOException {
        try {
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(name, BigInteger.valueOf(serial++),
                    Date.from(now.minusSeconds(86_400)), Date.from(now.plusSeconds(86_400)), subjectName, subject.getPublic());
            JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(issuer));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(issuer ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                    | KeyUsage.digitalSignature : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            builder.addExtension(Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(subject.getPublic()));
            builder.addExtension(Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(keys.getPublic()));
            if (publishes == Publishes.LIST) {
                builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
                        new DistributionPoint(new DistributionPointName(new GeneralNames(at("/crl"))), null, null)}));
            } else if (publishes == Publishes.OCSP) {
                builder.addExtension(Extension.authorityInfoAccess, false,
                        new AuthorityInformationAccess(AccessDescription.id_ad_ocsp, at("/ocsp")));
            }
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer()));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private GeneralName at(String path) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, "http://localhost:" + server.getAddress().getPort() + path);
    }

    private byte[] list() throws IOException {
        try {
            X509v2CRLBuilder list = new X509v2CRLBuilder(name, Date.from(now));
            list.setNextUpdate(Date.from(now.plusSeconds(3600)));
            revoked.forEach(number -> list.addCRLEntry(number, Date.from(now.minusSeconds(60)), CRLReason.keyCompromise));
            return list.build(signer()).getEncoded();
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] said(byte[] question) throws IOException {
        try {
            BasicOCSPRespBuilder answer = new JcaBasicOCSPRespBuilder(keys.getPublic(),
                    new JcaDigestCalculatorProviderBuilder().build().get(RespID.HASH_SHA1));
            for (Req asked : new OCSPReq(question).getRequestList()) {
                CertificateStatus status = revoked.contains(asked.getCertID().getSerialNumber())
                        ? new RevokedStatus(Date.from(now.minusSeconds(60)), CRLReason.keyCompromise) : CertificateStatus.GOOD;
                answer.addResponse(asked.getCertID(), status, Date.from(now), Date.from(now.plusSeconds(3600)), null);
            }
            OCSPResp response = new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, answer.build(signer(),
                    new JcaX509CertificateHolder[] {new JcaX509CertificateHolder(certificate)}, Date.from(now)));
            return response.getEncoded();
        } catch (OCSPException | OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private ContentSigner signer() throws OperatorCreationException {
        return new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** Ways of publishing revocations that a certificate names. */
    enum Publishes {
        NOTHING, LIST, OCSP
    }
}
