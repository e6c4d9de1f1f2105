package id.baku.document.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Editable wording: read from the standard text, and printed in its place. */
class EditableNaskahIT {

    private final NaskahRenderer renderer = new NaskahRenderer(new PdfWriter());
    private final EditableNaskah editable = new EditableNaskah(renderer);

    static Stream<String> editableKinds() {
        EditableNaskah editable = new EditableNaskah(new NaskahRenderer(new PdfWriter()));
        return SampleKind.all().filter(kind -> !editable.standardTexts(kind, Sample.agency(), Map.of()).isEmpty());
    }

    @Test
    void lettersAssignmentsDecisionsAndAgreementsCanBeEdited() {
        assertThat(editableKinds()).contains("surat-jawaban", "undangan-fgd", "nota-dinas-pengantar",
                "surat-perintah-tugas", "sk-penetapan", "berita-acara", "kesepakatan-bersama", "perjanjian-kerja-sama")
                .doesNotContain("sertifikat", "laporan-skm");
    }

    /** Saving the standard text unchanged gives the same document as not editing it. */
    @ParameterizedTest
    @MethodSource("editableKinds")
    void theStandardTextAsTextPrintsTheSame(String kind) throws IOException {
        Map<String, Object> data = SampleKind.of(kind).full();
        Map<String, String> texts = editable.standardTexts(kind, Sample.agency(), data).entrySet().stream()
                .collect(Collectors.toMap(text -> text.getKey().id(), Map.Entry::getValue));
        byte[] edited = editable.preview(kind, Sample.agency(), data, texts);
        byte[] standard = renderer.render(kind, NaskahStage.DRAFT, Sample.agency(), data, Endorsements.NONE).pdf();
        assertThat(withoutMarks(edited)).isEqualTo(withoutMarks(standard));
        assertThat(texts.values()).allSatisfy(text -> assertThat(text).doesNotContain("<", "data-suntingan"));
    }

    @Test
    void readsTheStandardLetterAsPeopleEditIt() {
        Map<EditableField, String> texts = editable.standardTexts("surat-jawaban", Sample.agency(), Sample.full());
        assertThat(texts).containsOnlyKeys(EditableField.ADDRESSEE, EditableField.CITY, EditableField.SUBJECT,
                EditableField.BODY, EditableField.COPIES_TO);
        assertThat(texts.get(EditableField.ADDRESSEE)).isEqualTo("Kepala " + Sample.APPLICANT);
        assertThat(texts.get(EditableField.COPIES_TO).lines()).hasSize(2);
        assertThat(texts.get(EditableField.BODY)).startsWith("Menindaklanjuti surat " + Sample.APPLICANT)
                .contains("\n\nJenis pengukuran : Pengukuran kompetensi manajerial dan sosial kultural\nJumlah peserta : 25");
        assertThat(editable.standardTexts("perjanjian-kerja-sama", Sample.agency(), Sample.full()).get(EditableField.BODY))
                .startsWith("Pasal 1\nMaksud dan Tujuan\n\n(1) Perjanjian Kerja Sama ini dimaksudkan")
                .contains("\n(1) PIHAK KESATU berhak:\n    a. menerima daftar")
                .doesNotContain("Lampiran Perjanjian");
    }

    @Test
    void printsWhatWasEdited() throws IOException {
        String letter = text(editable.preview("surat-jawaban", Sample.agency(), Sample.full(), Map.of(
                "kepada", "Bupati <Sleman> & Wakil", "kota", "Tempat", "tembusan", "Kepala Biro A;\nKepala Biro B.",
                "isi", "Kami setuju ${7*7} <b>.\nJadwal : besok\n1. satu\n   a. huruf\n2. dua")));
        assertThat(letter).contains("Yth. Bupati <Sleman> & Wakil", "Kami setuju ${7*7} <b>.", "Jadwal : besok",
                "1. a. 2.", "satu huruf dua", "Tembusan: Kepala Biro A; Kepala Biro B.")
                .doesNotContain("Menindaklanjuti").doesNotContain("Kepala Subbagian Tata Usaha");
        assertThat(text(editable.preview("surat-jawaban", Sample.agency(), Sample.full(), Map.of("tembusan", ""))))
                .doesNotContain("Tembusan").contains("Menindaklanjuti");
        assertThat(text(editable.preview("surat-penyampaian-hasil", Sample.agency(),
                SampleKind.of("surat-penyampaian-hasil").full(), Map.of("tembusan", "Sekretaris Jenderal."))))
                .contains("Tembusan: Sekretaris Jenderal.");
    }

    @Test
    void keepsTheTableThatTheDocumentMakesOfTheData() throws IOException {
        Map<String, Object> data = SampleKind.of("surat-jawaban-asesor").full();
        String isi = editable.standardTexts("surat-jawaban-asesor", Sample.agency(), data).get(EditableField.BODY);
        assertThat(isi).contains("\n\n[tabel]\n\n");
        assertThat(text(editable.preview("surat-jawaban-asesor", Sample.agency(), data,
                Map.of("isi", "Daftar asesor:\n[tabel]\nSekian.")))).contains("Daftar asesor:", "No. Nama NIP", "Sekian.");
    }

    @Test
    void anEditedDocumentIsStillForTheArchiveAndForScreenReaders() throws IOException {
        byte[] pdf = editable.preview("kesepakatan-bersama", Sample.agency(), Sample.full(),
                Map.of("isi", "Pasal 1\nMaksud\n(1) Satu:\na. huruf;\nb. huruf.\n(2) Dua.\nPasal 2\n(5) Lima.\n- strip"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("id");
        }
        assertThat(text(pdf)).contains("Pasal 1 MAKSUD Satu: huruf; huruf. Dua. Pasal 2 Lima. - strip", "(1) a. b. (2) (5)");
    }

    @Test
    void whatWasEditedIsPartOfTheCopies() throws IOException {
        Map<String, Object> data = new HashMap<>(Sample.full());
        data.put(EditableRegions.KEY, Map.of("isi", "Pasal 1\nSatu-satunya\nIsi pasal."));
        String copies = text(renderer.render("kesepakatan-bersama", NaskahStage.COPIES, Sample.agency(), data, Endorsements.NONE).pdf());
        assertThat(copies.split("Isi pasal\\.", -1)).hasSize(5);
    }

    /** The PDF text extraction returns the marks of lists apart from their items. */
    private static String withoutMarks(byte[] pdf) throws IOException {
        return text(pdf).replaceAll(" (\\d{1,2}\\.|\\(\\d{1,2}\\)|[a-z]\\.)(?= )", "");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        }
    }
}
