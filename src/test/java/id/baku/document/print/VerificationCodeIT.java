package id.baku.document.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;

import com.google.zxing.ReaderException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.baku.testing.QrReader;

/** The code that a reader's camera finds on paper leads to where the paper is verified. */
class VerificationCodeIT {

    /**
     * Phone cameras need a third of a millimetre for each module; the test looks at the page as a scanner with 200 dpi does.
     */
    @ParameterizedTest
    @ValueSource(strings = {"surat-jawaban", "perjanjian-kerja-sama", "sertifikat", "sk-penetapan", "rekap-asesi"})
    void everyPageLeadsToItsVerification(String kind) throws Exception {
        try (PDDocument document = Loader.loadPDF(Prints.complete(kind, NaskahStage.ISSUED))) {
            PDFRenderer pictures = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                assertThat(QrReader.read(pictures.renderImageWithDPI(page, 200)))
                        .isEqualTo("https://sop.bkd-contoh.go.id/verifikasi/" + Prints.CODE);
            }
        }
    }

    @Test
    void everyIssuedKindLeadsToItsVerification() {
        Map<String, String> codes = SampleKind.all().parallel().collect(Collectors.toConcurrentMap(kind -> kind, VerificationCodeIT::firstCode));
        assertThat(codes).hasSize((int) SampleKind.all().count()).allSatisfy((kind, code) -> assertThat(code).as(kind)
                .isEqualTo("https://sop.bkd-contoh.go.id/verifikasi/" + Prints.CODE));
    }

    private static String firstCode(String kind) {
        try (PDDocument document = Loader.loadPDF(Prints.complete(kind, NaskahStage.ISSUED))) {
            return QrReader.read(new PDFRenderer(document).renderImageWithDPI(0, 200));
        } catch (IOException | ReaderException e) {
            throw new AssertionError(kind, e);
        }
    }
}
