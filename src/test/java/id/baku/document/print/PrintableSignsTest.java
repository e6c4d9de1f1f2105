package id.baku.document.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.engine.refusal.Refusal;
import id.baku.testing.Conformance;

/** Every pasted sign is printed as it is or refused by name, never printed as another one. */
class PrintableSignsTest {

    private static final NaskahRenderer RENDERER = new NaskahRenderer(new PdfWriter());

    @Test
    void ticksBoxesArrowsAndTheirKindArePrintedFromAnEmbeddedTypeface() throws IOException {
        String signs = "☐ ☑ ☒ ✓ ✔ ★ ➢ ⇒ → °C ■";
        byte[] pdf = letter(Map.of("nomorSurat", "005‑1/UJI/✓/2026", "narahubung", "𝗔𝗧𝗔 Uji ☑", "telepon", "0800‑000‑000",
                "instansi", "Dinas Ｕｊｉ， " + signs.replace("°C", "℃")));
        assertThat(text(pdf)).contains("005-1/UJI/✓/2026").contains("Dinas Uji, " + signs).doesNotContain("#");
        assertThat(Conformance.brokenRules(pdf)).isEmpty();
    }

    @Test
    void whatNobodySeesIsNotPrinted() throws IOException {
        assertThat(text(letter(Map.of("nomorSurat", "005\u200B/\u202E21\u202C/2026", "narahubung", "Con\u00ADtoh\uFEFF"))))
                .contains("005/21/2026").doesNotContain("\u200B", "\u202E", "\u202C", "\u00AD", "\uFEFF");
    }

    @ParameterizedTest
    @CsvSource({"nomorSurat, 1/ꦲꦤꦕ/2026, Tanda 'ꦲ' pada Nomor surat tidak dapat dicetak",
            "instansi, Kota محمد, Tanda 'م' pada Instansi tidak dapat dicetak",
            "instansi, Dinas 張, Tanda '張' pada Instansi tidak dapat dicetak",
            "instansi, Dinas \uD83E\uDD84, Tanda '\uD83E\uDD84' pada Instansi tidak dapat dicetak"})
    void whatCannotBePrintedIsNamed(String field, String value, String sentence) {
        assertThatThrownBy(() -> letter(Map.of(field, value))).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
    }

    @Test
    void theLetterOfTheCaseHasASignForEveryEntryThatItPrints() throws IOException {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/cases/14-aksara.json"))) {
            Map<?, ?> values = (Map<?, ?>) new ObjectMapper().readValue(file, Map.class).get("permohonan");
            Map<String, Object> entered = new HashMap<>();
            values.forEach((key, value) -> entered.put(key.toString(), value));
            assertThat(text(letter(entered))).contains("005-1/UJI/✓/2026", "Dinas Uji 😊").doesNotContain("#");
        }
    }

    private static byte[] letter(Map<String, Object> changed) {
        Map<String, Object> data = new HashMap<>(SampleKind.of("surat-jawaban").full());
        Map<String, Object> request = new HashMap<>();
        ((Map<?, ?>) data.get("permohonan")).forEach((key, value) -> request.put(String.valueOf(key), value));
        request.putAll(changed);
        data.put("permohonan", request);
        return RENDERER.render("surat-jawaban", NaskahStage.DRAFT, Sample.agency(), data, Endorsements.NONE).pdf();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
