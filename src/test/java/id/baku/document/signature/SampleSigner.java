package id.baku.document.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

import id.baku.office.agency.Agency;
import id.baku.office.agency.Role;

/** An installation with sample keys in a folder, and a file to sign. */
final class SampleSigner {

    static final String PASSPHRASE = "Frasa-Rahasia-77";
    static final String ROLE = "kepala-balai";
    static final String OTHER_ROLE = "kasi-hal-sk";
    static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");
    static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    final SigningKeys keys;
    final Pades pades;
    final KeySigner signer;
    final SignatureCheck check;
    final Path certificate;
    private final Path folder;

    SampleSigner(Path folder) {
        this(folder, null);
    }

    SampleSigner(Path folder, SignatureProperties.Bsre bsre) {
        this(folder, bsre, null, List.of());
    }

    private SampleSigner(Path folder, SignatureProperties.Bsre bsre, SignatureProperties.TimeStamps timeStamps, List<Path> trusted) {
        ServiceCalls calls = new ServiceCalls();
        this.folder = folder;
        SampleKeys samples = new SampleKeys(new SignatureProperties.Sample(folder, PASSPHRASE),
                Clock.fixed(NOW, ZoneOffset.UTC));
        SignatureProperties.Keys own = samples.of(new Agency("diy", "Pemerintah Contoh", "Badan Contoh", "Balai Contoh",
                "Jalan Contoh", "-", "Yogyakarta", ZONE, Map.of(ROLE, new Role(ROLE, "Kepala Balai", null, false, null),
                        OTHER_ROLE, new Role(OTHER_ROLE, "Kasi", ROLE, false, null)), Map.of(), null, null));
        certificate = samples.certificate();
        keys = new SigningKeys(new SignatureProperties(Map.of("diy", new SignatureProperties.Keys(own.keys(), own.seal(), bsre, timeStamps)),
                Stream.concat(Stream.of(certificate), trusted.stream()).toList(), null), null, Clock.fixed(NOW, ZoneOffset.UTC));
        pades = new Pades(new TimeStampService(calls), new ValidationData(new RevocationData(calls)));
        signer = new KeySigner(keys, pades);
        check = new SignatureCheck(keys);
    }

    /** The same installation with a time stamp service, trusting more issuers. */
    SampleSigner stamping(SignatureProperties.TimeStamps service, X509Certificate... others) {
        return new SampleSigner(folder, null, service, Stream.of(others).map(this::written).toList());
    }

    /** The same installation, trusting one issuer more. */
    SampleSigner trusting(X509Certificate other) {
        return stamping(null, other);
    }

    private Path written(X509Certificate other) {
        try {
            return Files.writeString(folder.resolve(other.getSerialNumber() + ".pem"), "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder().encodeToString(other.getEncoded()) + "\n-----END CERTIFICATE-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] sign(byte[] pdf, String role) {
        return signer.sign(pdf, request(role, PASSPHRASE)).pdf();
    }

    static SigningRequest request(String role, String passphrase) {
        return new SigningRequest("diy", role, NOW.atZone(ZONE), "Yogyakarta", "Surat Contoh", "1234567890123456",
                passphrase.toCharArray());
    }

    static byte[] pdf() {
        return pdf(1);
    }

    static byte[] pdf(int pages) {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle("Surat Contoh");
            for (int number = 1; number <= pages; number++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(70, 700);
                    content.showText("Surat Contoh " + number);
                    content.endText();
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
