package id.baku.document.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TimeStampToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Signs PDFs as PAdES baseline. Signatures are appended to the file, without a picture, which PDF/UA does not allow. The level
 * is B with the key alone, T where the agency has a time stamp service, and LT where the issuer of the certificate also
 * publishes revocations.
 */
@Component
class Pades {

    private static final Logger log = LoggerFactory.getLogger(Pades.class);
    /** Space for a time stamp with the certificates of its service. */
    private static final int STAMP = 16 * 1024;

    /**
     * Space beside the certificates for attributes, a signature of at most 512 bytes (RSA 4096), and the structure around them.
     */
    private static final int STRUCTURE = 3 * 1024;

    private final TimeStampService stamps;
    private final ValidationData validationData;

    Pades(TimeStampService stamps, ValidationData validationData) {
        this.stamps = stamps;
        this.validationData = validationData;
    }

    /** @param service the time stamp service; {@code null} where there is none */
    SignedPdf sign(byte[] pdf, SigningKey key, SignatureProperties.TimeStamps service, ZonedDateTime at, String place, String reason) {
        try (PDDocument document = Loader.loadPDF(pdf); SignatureOptions options = new SignatureOptions()) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            signature.setName(CertificateOwner.of(key.subject()).name());
            signature.setLocation(place);
            signature.setReason(reason);
            signature.setSignDate(GregorianCalendar.from(at));
            int size = sizeOf(key) + (service == null ? 0 : STAMP);
            options.setPreferredSignatureSize(size);
            document.addSignature(signature, options);
            ByteArrayOutputStream signed = new ByteArrayOutputStream(pdf.length + 2 * size);
            ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(signed);
            CMSSignedData cms = cms(signing.getContent().readAllBytes(), key);
            SignerInformation signer = cms.getSignerInfos().iterator().next();
            Optional<TimeStampToken> stamp = Optional.ofNullable(service).flatMap(one -> stamps.stamp(one, signer.getSignature()));
            signing.setSignature((stamp.isPresent() ? stamped(cms, signer, stamp.get()) : cms).getEncoded(ASN1Encoding.DER));
            return new SignedPdf(stamp.isPresent() ? proven(signed.toByteArray(), key, stamp.get(), at) : signed.toByteArray(),
                    key.subject());
        } catch (IOException e) {
            throw new UncheckedIOException("PDF could not be signed", e);
        } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
            throw new IllegalStateException("PDF could not be signed", e);
        }
    }

    private static CMSSignedData stamped(CMSSignedData cms, SignerInformation signer, TimeStampToken stamp) {
        AttributeTable attributes = new AttributeTable(new Attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                new DERSet(stamp.toCMSSignedData().toASN1Structure())));
        return CMSSignedData.replaceSigners(cms, new SignerInformationStore(SignerInformation.replaceUnsignedAttributes(signer, attributes)));
    }

    /**
     * Adds validation data where possible. The signed and stamped file is valid by itself, so a failure here must not fail the
     * signature.
     */
    private byte[] proven(byte[] signed, SigningKey key, TimeStampToken stamp, ZonedDateTime at) {
        try {
            List<X509Certificate> service = new ArrayList<>();
            for (X509CertificateHolder holder : stamp.getCertificates().getMatches(null)) {
                service.add(new JcaX509CertificateConverter().getCertificate(holder));
            }
            return validationData.append(signed, key.chain(), service, at.toInstant());
        } catch (IOException | GeneralSecurityException e) {
            log.warn("Validation data could not be added to a signature", e);
            return signed;
        }
    }

    private static int sizeOf(SigningKey key) throws CertificateEncodingException {
        int size = STRUCTURE;
        for (X509Certificate certificate : key.chain()) {
            size += certificate.getEncoded().length;
        }
        return size;
    }

    private static CMSSignedData cms(byte[] content, SigningKey key)
            throws GeneralSecurityException, OperatorCreationException, CMSException {
        String algorithm = key.key().getAlgorithm().startsWith("EC") ? "SHA256withECDSA" : "SHA256withRSA";
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                .setSignedAttributeGenerator(attributes(key.certificate()))
                .build(new JcaContentSignerBuilder(algorithm).build(key.key()), key.certificate()));
        generator.addCertificates(new JcaCertStore(key.chain()));
        return generator.generate(new CMSProcessableByteArray(content), false);
    }

    /** PAdES signs the certificate too, and states the time in the PDF and not here (EN 319 142-1, 6.3). */
    private static CMSAttributeTableGenerator attributes(X509Certificate certificate) throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        SigningCertificateV2 signingCertificate = new SigningCertificateV2(new ESSCertIDv2(hash));
        DefaultSignedAttributeTableGenerator usual = new DefaultSignedAttributeTableGenerator();
        return parameters -> usual.getAttributes(parameters).remove(CMSAttributes.signingTime)
                .add(PKCSObjectIdentifiers.id_aa_signingCertificateV2, signingCertificate);
    }
}
