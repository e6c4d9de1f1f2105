package id.baku.document.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

import id.baku.office.agency.Agency;
import id.baku.office.agency.Role;

/** An installation with sample keys in a folder, and something to sign. */
final class SampleSigner {

    static final String PASSPHRASE = "Frasa-Rahasia-77";
    static final String ROLE = "kepala-balai";
    static final String OTHER_ROLE = "kasi-hal-sk";
    static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");
    static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    final SigningKeys keys;
    final KeySigner signer;
    final SignatureCheck check;
    final Path certificate;

    SampleSigner(Path folder) {
        this(folder, null);
    }

    SampleSigner(Path folder, SignatureProperties.Bsre bsre) {
        SampleKeys samples = new SampleKeys(new SignatureProperties.Sample(folder, PASSPHRASE),
                Clock.fixed(NOW, ZoneOffset.UTC));
        SignatureProperties.Keys own = samples.of(new Agency("diy", "Pemerintah Contoh", "Badan Contoh", "Balai Contoh",
                "Jalan Contoh", "-", "Yogyakarta", ZONE, Map.of(ROLE, new Role(ROLE, "Kepala Balai", null, false),
                        OTHER_ROLE, new Role(OTHER_ROLE, "Kasi", ROLE, false)), Map.of(), null, null));
        certificate = samples.certificate();
        keys = new SigningKeys(new SignatureProperties(Map.of("diy", new SignatureProperties.Keys(own.keys(), own.seal(), bsre)),
                List.of(certificate), null), null, Clock.fixed(NOW, ZoneOffset.UTC));
        signer = new KeySigner(keys);
        check = new SignatureCheck(keys);
    }

    byte[] sign(byte[] pdf, String role) {
        return signer.sign(pdf, request(role, PASSPHRASE)).pdf();
    }

    static SigningRequest request(String role, String passphrase) {
        return new SigningRequest("diy", role, NOW.atZone(ZONE), "Yogyakarta", "Surat Contoh", "1234567890123456",
                passphrase.toCharArray());
    }

    static byte[] pdf() {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(70, 700);
                content.showText("Surat Contoh");
                content.endText();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
