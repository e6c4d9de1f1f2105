package id.baku.document.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.springframework.stereotype.Component;

/**
 * Tells what is signed in a PDF. Whether a certificate was revoked is not asked for: it would need the issuer's services
 * at every check.
 */
@Component
public class SignatureCheck {

    private final SigningKeys keys;

    SignatureCheck(SigningKeys keys) {
        this.keys = keys;
    }

    /** The signatures in the order in which they were made; none in a file that is no PDF. */
    public List<FoundSignature> check(byte[] pdf) {
        List<PDSignature> signatures = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getSignatureDictionaries().stream().filter(signature -> signature.getByteRange() != null
                    && signature.getByteRange().length == 4).forEach(signatures::add);
        } catch (IOException e) {
            return List.of();
        }
        signatures.sort(Comparator.comparingLong(SignatureCheck::end));
        LinkedList<FoundSignature> found = new LinkedList<>();
        boolean complete = true;
        for (int i = signatures.size() - 1; i >= 0; i--) {
            boolean last = i == signatures.size() - 1;
            complete = last ? end(signatures.get(i)) == pdf.length : complete && found.getFirst().isGood();
            found.addFirst(read(pdf, signatures.get(i), complete));
        }
        return found;
    }

    private FoundSignature read(byte[] pdf, PDSignature signature, boolean complete) {
        Instant at = signature.getSignDate() == null ? null : signature.getSignDate().toInstant();
        try {
            boolean gapless = leavesOutNothingButItself(pdf, signature);
            CMSSignedData cms = new CMSSignedData(new CMSProcessableByteArray(signature.getSignedContent(pdf)),
                    withoutPadding(signature.getContents(pdf)));
            List<X509Certificate> certificates = new ArrayList<>();
            for (X509CertificateHolder holder : cms.getCertificates().getMatches(null)) {
                certificates.add(new JcaX509CertificateConverter().getCertificate(holder));
            }
            SignerInformation signer = cms.getSignerInfos().iterator().next();
            X509Certificate certificate = certificates.stream()
                    .filter(one -> signer.getSID().getSerialNumber().equals(one.getSerialNumber())).findFirst().orElseThrow();
            boolean intact = gapless && verifies(signer, certificate);
            return new FoundSignature(CertificateNames.commonName(certificate),
                    certificate.getSubjectX500Principal().getName(), at, intact, complete,
                    isKnown(certificate, certificates, at));
        } catch (IOException | CMSException | GeneralSecurityException | OperatorCreationException
                | RuntimeException e) {
            // Whatever a file of strangers holds that cannot be read is not signed.
            return new FoundSignature(null, null, at, false, complete, false);
        }
    }

    private static ContentInfo withoutPadding(byte[] contents) throws IOException {
        try (ASN1InputStream padded = new ASN1InputStream(contents)) {
            return ContentInfo.getInstance(padded.readObject());
        }
    }

    /** The hole between the two ranges is the signature's own hexadecimal string, or something could be hidden in it. */
    private static boolean leavesOutNothingButItself(byte[] pdf, PDSignature signature) {
        int[] range = signature.getByteRange();
        int from = range[1];
        int to = range[2];
        if (range[0] != 0 || from <= 0 || to <= from + 1 || end(signature) > pdf.length || pdf[from] != '<'
                || pdf[to - 1] != '>') {
            return false;
        }
        for (int i = from + 1; i < to - 1; i++) {
            if (Character.digit(pdf[i], 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean verifies(SignerInformation signer, X509Certificate certificate)
            throws OperatorCreationException {
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
        } catch (CMSException e) {
            return false;
        }
    }

    private boolean isKnown(X509Certificate certificate, List<X509Certificate> others, Instant at) {
        if (at == null) {
            return false;
        }
        try {
            X509CertSelector wanted = new X509CertSelector();
            wanted.setCertificate(certificate);
            PKIXBuilderParameters path = new PKIXBuilderParameters(keys.anchors(), wanted);
            path.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(others)));
            path.setRevocationEnabled(false);
            path.setDate(Date.from(at));
            CertPathBuilder.getInstance("PKIX").build(path);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static long end(PDSignature signature) {
        int[] range = signature.getByteRange();
        return (long) range[2] + range[3];
    }
}
