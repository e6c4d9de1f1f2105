package id.baku.document.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import id.baku.engine.refusal.Refusal;

/** What the issuer of a certificate publishes about its revocation, at the addresses named in the certificate. */
@Component
class RevocationData {

    private static final Logger log = LoggerFactory.getLogger(RevocationData.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    /** The data becomes part of every signed file, so larger lists are left out. */
    private static final int LARGEST_LIST = 1024 * 1024;

    private final ServiceCalls calls;

    RevocationData(ServiceCalls calls) {
        this.calls = calls;
    }

    /**
     * @return empty where the issuer publishes nothing, or cannot be reached
     * @throws Refusal when the certificate was revoked
     */
    Optional<Proof> of(X509Certificate certificate, X509Certificate issuer, Instant now) {
        Stream<Source> sources = Stream.concat(
                addressesOfOcsp(certificate).map(address -> () -> ocsp(address, certificate, issuer, now)),
                addressesOfLists(certificate).map(address -> () -> list(address, certificate, issuer, now)));
        return sources.map(RevocationData::answer).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Proof> answer(Source source) {
        try {
            return Optional.of(source.ask());
        } catch (Refusal e) {
            throw e;
        } catch (IOException | GeneralSecurityException | OCSPException | OperatorCreationException | RuntimeException e) {
            log.warn("No revocation data: {}", e.toString());
            return Optional.empty();
        }
    }

    private Proof list(String address, X509Certificate certificate, X509Certificate issuer, Instant now)
            throws IOException, GeneralSecurityException {
        byte[] encoded = calls.body(HttpRequest.newBuilder(URI.create(address)).GET().build(), TIMEOUT);
        if (encoded.length > LARGEST_LIST) {
            throw new IOException(address + " is too large to be kept in each file");
        }
        X509CRL list = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(encoded));
        list.verify(issuer.getPublicKey());
        if (list.getNextUpdate() != null && now.isAfter(list.getNextUpdate().toInstant())) {
            throw new IOException(address + " is out of date");
        }
        if (list.isRevoked(certificate)) {
            throw revoked();
        }
        return new Proof(null, list.getEncoded(), List.of());
    }

    private Proof ocsp(String address, X509Certificate certificate, X509Certificate issuer, Instant now)
            throws IOException, GeneralSecurityException, OCSPException, OperatorCreationException {
        DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder().build();
        X509CertificateHolder asked = new JcaX509CertificateHolder(issuer);
        CertificateID id = new CertificateID(digests.get(CertificateID.HASH_SHA1), asked, certificate.getSerialNumber());
        byte[] encoded = calls.body(HttpRequest.newBuilder(URI.create(address)).header("Content-Type", "application/ocsp-request")
                .POST(BodyPublishers.ofByteArray(new OCSPReqBuilder().addRequest(id).build().getEncoded())).build(), TIMEOUT);
        if (!(new OCSPResp(encoded).getResponseObject() instanceof BasicOCSPResp answer)) {
            throw new IOException(address + " did not answer what was asked");
        }
        List<X509Certificate> responders = responders(answer, issuer);
        if (responders.isEmpty()) {
            throw new IOException("nobody who may say it signed the answer of " + address);
        }
        SingleResp said = null;
        for (SingleResp one : answer.getResponses()) {
            if (one.getCertID().getSerialNumber().equals(certificate.getSerialNumber()) && one.getCertID().matchesIssuer(asked, digests)
                    && (one.getNextUpdate() == null || now.isBefore(one.getNextUpdate().toInstant()))) {
                said = one;
            }
        }
        if (said == null) {
            throw new IOException(address + " says nothing of the certificate now");
        }
        if (said.getCertStatus() instanceof RevokedStatus) {
            throw revoked();
        }
        if (said.getCertStatus() != CertificateStatus.GOOD) {
            throw new IOException(address + " does not know the certificate");
        }
        return new Proof(encoded, null, responders);
    }

    /** Certificates that may sign the answer: the issuer's own, or that of a responder it has appointed. */
    private static List<X509Certificate> responders(BasicOCSPResp answer, X509Certificate issuer)
            throws GeneralSecurityException, OCSPException, OperatorCreationException, IOException {
        List<X509Certificate> signers = new ArrayList<>();
        JcaContentVerifierProviderBuilder verifiers = new JcaContentVerifierProviderBuilder();
        if (answer.isSignatureValid(verifiers.build(issuer))) {
            signers.add(issuer);
        }
        for (X509CertificateHolder holder : answer.getCerts()) {
            ExtendedKeyUsage usage = ExtendedKeyUsage.fromExtensions(holder.getExtensions());
            X509Certificate responder = new JcaX509CertificateConverter().getCertificate(holder);
            if (signers.isEmpty() && usage != null && usage.hasKeyPurposeId(KeyPurposeId.id_kp_OCSPSigning)
                    && answer.isSignatureValid(verifiers.build(responder))) {
                responder.verify(issuer.getPublicKey());
                signers.add(responder);
            }
        }
        return signers;
    }

    private static Refusal revoked() {
        return Refusal.unacceptable("Sertifikat elektronik yang dipakai sudah dicabut oleh penerbitnya. Naskah tidak ditandatangani.");
    }

    private static Stream<String> addressesOfOcsp(X509Certificate certificate) {
        byte[] extension = certificate.getExtensionValue(Extension.authorityInfoAccess.getId());
        return extension == null ? Stream.empty() : Arrays.stream(AuthorityInformationAccess.getInstance(content(extension))
                .getAccessDescriptions()).filter(one -> one.getAccessMethod().equals(AccessDescription.id_ad_ocsp))
                .map(AccessDescription::getAccessLocation).flatMap(RevocationData::address);
    }

    private static Stream<String> addressesOfLists(X509Certificate certificate) {
        byte[] extension = certificate.getExtensionValue(Extension.cRLDistributionPoints.getId());
        return extension == null ? Stream.empty() : Arrays.stream(CRLDistPoint.getInstance(content(extension)).getDistributionPoints())
                .map(DistributionPoint::getDistributionPoint)
                .filter(name -> name != null && name.getType() == DistributionPointName.FULL_NAME)
                .flatMap(name -> Arrays.stream(GeneralNames.getInstance(name.getName()).getNames())).flatMap(RevocationData::address);
    }

    private static Stream<String> address(GeneralName name) {
        String address = name.getTagNo() == GeneralName.uniformResourceIdentifier ? name.getName().toString() : "";
        return Stream.of(address).filter(one -> one.startsWith("http://") || one.startsWith("https://"));
    }

    private static byte[] content(byte[] extension) {
        return ASN1OctetString.getInstance(extension).getOctets();
    }

    /**
     * @param ocsp       answer of a responder (RFC 6960); {@code null} where there is a list
     * @param crl list of the issuer's revoked certificates (RFC 5280); {@code null} where there is an answer
     * @param responders certificates of whoever signed it
     */
    record Proof(byte[] ocsp, byte[] crl, List<X509Certificate> responders) {
    }

    private interface Source {

        Proof ask() throws IOException, GeneralSecurityException, OCSPException, OperatorCreationException;
    }
}
