package id.baku.document.signature;

import java.util.stream.Stream;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.reports.Reports;

/** EU DSS as an independent judge of PDFs, without access to any service. */
final class DssJudge {

    private DssJudge() {
    }

    static Reports judge(byte[] pdf, CertificateToken... trusted) {
        CommonTrustedCertificateSource anchors = new CommonTrustedCertificateSource();
        Stream.of(trusted).forEach(anchors::addCertificate);
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setAIASource(null);
        verifier.setTrustedCertSources(anchors);
        PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);
        return validator.validateDocument();
    }
}
