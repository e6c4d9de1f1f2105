package id.baku.document.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
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
 * Finds the signatures in a PDF, and whether the file still is what was signed. What proves a signature in the long term
 * (certificates, answers on revocation, time stamps) may be added after it, and nothing else. Revocation is not checked,
 * because every check would need the issuer's services.
 */
@Component
public class SignatureCheck {

    /** Each signature is compared with the whole file, so more would only keep the public page busy. */
    private static final int MOST = 30;

    private final SigningKeys keys;

    SignatureCheck(SigningKeys keys) {
        this.keys = keys;
    }

    /** The signatures in the order of signing, without time stamps; none for a file that is no PDF. */
    public List<FoundSignature> check(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<SignedRange> ranges = document.getSignatureDictionaries().stream().map(SignedRange::of)
                    .flatMap(Optional::stream).sorted(Comparator.comparingLong(SignedRange::end)).toList();
            return check(pdf, document, ranges);
        } catch (IOException e) {
            return List.of();
        }
    }

    private List<FoundSignature> check(byte[] pdf, PDDocument document, List<SignedRange> ranges) {
        LinkedList<FoundSignature> found = new LinkedList<>();
        Set<String> spoilt = new LinkedHashSet<>();
        if (ranges.size() > MOST) {
            spoilt.add("lebih dari " + MOST + " tanda tangan ditambahkan");
        }
        Instant stampedBefore = null;
        for (int i = ranges.size() - 1; i >= 0; i--) {
            SignedRange range = ranges.get(i);
            if (range.isTimeStamp()) {
                Optional<TimeStamp> stamp = stamp(pdf, range);
                stampedBefore = stamp.filter(this::isKnown).map(TimeStamp::at).orElse(stampedBefore);
                if (stamp.isEmpty()) {
                    spoilt.add("stempel waktu yang tidak sah ditambahkan");
                }
            } else {
                Set<String> changes = new LinkedHashSet<>(spoilt);
                if (ranges.size() <= MOST) {
                    changes.addAll(LaterChanges.after(range.end(), pdf, document));
                }
                found.addFirst(read(pdf, range, List.copyOf(changes), stampedBefore));
                FoundSignature first = found.getFirst();
                if (!first.isGood()) {
                    spoilt.add(first.intact() && first.complete() ? FoundSignature.UNKNOWN : "tanda tangan yang tidak sah ditambahkan");
                }
            }
        }
        return found;
    }

    private static Optional<TimeStamp> stamp(byte[] pdf, SignedRange range) {
        try {
            return range.leavesOutNothingButItself(pdf) ? TimeStamp.of(range.value(pdf), range.content(pdf)) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private FoundSignature read(byte[] pdf, SignedRange range, List<String> changes, Instant stampedBefore) {
        Instant said = range.signature().getSignDate() == null ? null : range.signature().getSignDate().toInstant();
        try {
            boolean gapless = range.leavesOutNothingButItself(pdf);
            CMSSignedData cms = new CMSSignedData(new CMSProcessableByteArray(range.content(pdf)), range.value(pdf));
            List<X509Certificate> certificates = new ArrayList<>();
            for (X509CertificateHolder holder : cms.getCertificates().getMatches(null)) {
                certificates.add(new JcaX509CertificateConverter().getCertificate(holder));
            }
            SignerInformation signer = cms.getSignerInfos().iterator().next();
            X509Certificate certificate = certificates.stream()
                    .filter(one -> signer.getSID().getSerialNumber().equals(one.getSerialNumber())).findFirst().orElseThrow();
            Instant stamped = TimeStamp.of(signer).filter(this::isKnown).map(TimeStamp::at).orElse(stampedBefore);
            Instant at = stamped == null ? said : stamped;
            return new FoundSignature(CertificateOwner.of(certificate.getSubjectX500Principal().getName()).name(),
                    certificate.getSubjectX500Principal().getName(), at, stamped != null, gapless && verifies(signer, certificate),
                    changes, at != null && keys.knows(certificate, certificates, at));
        } catch (IOException | CMSException | GeneralSecurityException | OperatorCreationException
                | RuntimeException e) {
            // What cannot be read in a file from outside does not count as signed.
            return new FoundSignature(null, null, said, false, false, changes, false);
        }
    }

    private boolean isKnown(TimeStamp stamp) {
        return keys.knows(stamp.certificate(), stamp.others(), stamp.at());
    }

    private static boolean verifies(SignerInformation signer, X509Certificate certificate)
            throws OperatorCreationException {
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
        } catch (CMSException e) {
            return false;
        }
    }
}
