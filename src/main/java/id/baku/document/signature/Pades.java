package id.baku.document.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Signs PDFs as PAdES baseline B: appended to the file, and without a picture, which PDF/UA would not bear. */
class Pades {

    /** Beside the certificates: attributes, a signature of at most 512 bytes (RSA 4096), and the structure around them. */
    private static final int STRUCTURE = 3 * 1024;

    SignedPdf sign(byte[] pdf, SigningKey key, ZonedDateTime at, String place, String reason) {
        try (PDDocument document = Loader.loadPDF(pdf); SignatureOptions options = new SignatureOptions()) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            signature.setName(CertificateNames.commonName(key.certificate()));
            signature.setLocation(place);
            signature.setReason(reason);
            signature.setSignDate(GregorianCalendar.from(at));
            options.setPreferredSignatureSize(sizeOf(key));
            document.addSignature(signature, options);
            ByteArrayOutputStream signed = new ByteArrayOutputStream(pdf.length + 2 * sizeOf(key));
            ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(signed);
            signing.setSignature(cms(signing.getContent().readAllBytes(), key));
            return new SignedPdf(signed.toByteArray(), key.subject());
        } catch (IOException e) {
            throw new UncheckedIOException("PDF could not be signed", e);
        } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
            throw new IllegalStateException("PDF could not be signed", e);
        }
    }

    private static int sizeOf(SigningKey key) throws CertificateEncodingException {
        int size = STRUCTURE;
        for (X509Certificate certificate : key.chain()) {
            size += certificate.getEncoded().length;
        }
        return size;
    }

    private static byte[] cms(byte[] content, SigningKey key)
            throws GeneralSecurityException, OperatorCreationException, CMSException, IOException {
        String algorithm = key.key().getAlgorithm().startsWith("EC") ? "SHA256withECDSA" : "SHA256withRSA";
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                .setSignedAttributeGenerator(attributes(key.certificate()))
                .build(new JcaContentSignerBuilder(algorithm).build(key.key()), key.certificate()));
        generator.addCertificates(new JcaCertStore(key.chain()));
        return generator.generate(new CMSProcessableByteArray(content), false).getEncoded(ASN1Encoding.DER);
    }

    /** PAdES: the certificate is signed too, and the time stands in the PDF, not here (EN 319 142-1, 6.3). */
    private static CMSAttributeTableGenerator attributes(X509Certificate certificate) throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        SigningCertificateV2 signingCertificate = new SigningCertificateV2(new ESSCertIDv2(hash));
        DefaultSignedAttributeTableGenerator usual = new DefaultSignedAttributeTableGenerator();
        return parameters -> usual.getAttributes(parameters).remove(CMSAttributes.signingTime)
                .add(PKCSObjectIdentifiers.id_aa_signingCertificateV2, signingCertificate);
    }
}
