package id.baku.document.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/** Appends the data that prove a signature when today's services no longer answer: PAdES baseline LT (EN 319 142-1). */
@Component
class ValidationData {

    private static final COSName DSS = COSName.getPDFName("DSS");

    private final RevocationData revocation;

    ValidationData(RevocationData revocation) {
        this.revocation = revocation;
    }

    /**
     * @param signer the signing certificate, followed by those of its issuers
     * @param stamp the certificates of the time stamp service
     * @return the file as it is where the signer's issuer publishes nothing, or cannot be reached
     */
    byte[] append(byte[] pdf, List<X509Certificate> signer, List<X509Certificate> stamp, Instant now)
            throws IOException, GeneralSecurityException {
        List<X509Certificate> all = Stream.concat(signer.stream(), stamp.stream()).distinct().toList();
        Map<X509Certificate, RevocationData.Proof> proofs = new LinkedHashMap<>();
        for (X509Certificate certificate : all) {
            issuerOf(certificate, all).flatMap(issuer -> revocation.of(certificate, issuer, now))
                    .ifPresent(proof -> proofs.put(certificate, proof));
            if (!proofs.containsKey(signer.get(0))) {
                return pdf;
            }
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            COSDictionary dss = Objects.requireNonNullElseGet(catalog.getCOSDictionary(DSS), COSDictionary::new);
            List<X509Certificate> certificates = Stream.concat(all.stream(), proofs.values().stream()
                    .flatMap(proof -> proof.responders().stream())).distinct().toList();
            for (X509Certificate certificate : certificates) {
                add(document, dss, "Certs", certificate.getEncoded());
            }
            for (RevocationData.Proof proof : proofs.values()) {
                add(document, dss, proof.ocsp() == null ? "CRLs" : "OCSPs", proof.ocsp() == null ? proof.crl() : proof.ocsp());
            }
            catalog.setItem(DSS, dss);
            dss.setNeedToBeUpdated(true);
            catalog.setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 4096);
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    private static void add(PDDocument document, COSDictionary dss, String name, byte[] content) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content);
        }
        COSArray array = Objects.requireNonNullElseGet(dss.getCOSArray(COSName.getPDFName(name)), COSArray::new);
        array.add(stream);
        array.setNeedToBeUpdated(true);
        stream.setNeedToBeUpdated(true);
        dss.setItem(COSName.getPDFName(name), array);
    }

    private static Optional<X509Certificate> issuerOf(X509Certificate certificate, List<X509Certificate> all) {
        return all.stream().filter(one -> !one.equals(certificate))
                .filter(one -> one.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())).findFirst();
    }
}
