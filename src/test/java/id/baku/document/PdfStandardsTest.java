package id.baku.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** A document with its QR code still keeps to the standards of archives and of screen readers, by veraPDF. */
class PdfStandardsTest {

    private final NaskahRenderer renderer = new NaskahRenderer(new PdfWriter());
    private final VerificationCodes codes = new VerificationCodes(null, new PublicAddress(URI.create("https://sop.bkd-contoh.go.id")));

    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @CsvSource({"surat-jawaban, PDFA_2_A", "surat-jawaban, PDFUA_1", "sertifikat, PDFA_2_A", "sertifikat, PDFUA_1"})
    void keeps(String kind, PDFAFlavour standard) throws Exception {
        Map<String, Object> data = new HashMap<>(SampleKind.of(kind).full());
        data.put("keaslian", codes.printed("7k3mq2xwtz9a4c8d1ef5gh6jn0"));
        byte[] pdf = renderer.render(kind, NaskahStage.TERBIT, Sample.agency(), data).pdf();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTestAssertions()).as("what is not kept").isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }
}
