package id.baku.document.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * A time stamp of RFC 3161: a service states that it saw some data at some time.
 *
 * @param at the stated time
 * @param certificate of the service
 * @param others other certificates in the stamp
 */
record TimeStamp(Instant at, X509Certificate certificate, List<X509Certificate> others) {

    private static final Set<String> DIGESTS = Set.of(TSPAlgorithms.SHA256.getId(), TSPAlgorithms.SHA384.getId(),
            TSPAlgorithms.SHA512.getId());

    /** The time stamp in a signature, if it belongs to this signature. */
    static Optional<TimeStamp> of(SignerInformation signer) {
        AttributeTable attributes = signer.getUnsignedAttributes();
        Attribute stamp = attributes == null ? null : attributes.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        return stamp == null || stamp.getAttrValues().size() == 0 ? Optional.empty()
                : of(stamp.getAttrValues().getObjectAt(0), signer.getSignature());
    }

    /**
     * The time stamp in a value, if it belongs to these bytes.
     *
     * @return empty where it is no stamp, or one of something else
     */
    static Optional<TimeStamp> of(Object value, byte[] stamped) {
        try {
            TimeStampToken token = new TimeStampToken(ContentInfo.getInstance(value));
            List<X509Certificate> certificates = new ArrayList<>();
            for (X509CertificateHolder holder : token.getCertificates().getMatches(null)) {
                certificates.add(new JcaX509CertificateConverter().getCertificate(holder));
            }
            X509Certificate service = certificates.stream().filter(one -> token.getSID().getSerialNumber()
                    .equals(one.getSerialNumber())).findFirst().orElseThrow();
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(service));
            String digest = token.getTimeStampInfo().getMessageImprintAlgOID().getId();
            boolean same = DIGESTS.contains(digest) && Arrays.equals(token.getTimeStampInfo().getMessageImprintDigest(),
                    MessageDigest.getInstance(digest).digest(stamped));
            return same ? Optional.of(new TimeStamp(token.getTimeStampInfo().getGenTime().toInstant(), service, certificates))
                    : Optional.empty();
        } catch (TSPException | IOException | GeneralSecurityException | OperatorCreationException | RuntimeException e) {
            // Bytes from outside that cannot be read prove no time.
            return Optional.empty();
        }
    }
}
