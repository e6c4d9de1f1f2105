package id.baku.document.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import id.baku.office.agency.Agency;
import id.baku.office.agency.Stationery;
import id.baku.testing.English;

class NaskahRendererIT {

    /** Kinds whose numbers both parties write in when they sign. */
    private static final Set<String> NUMBERED_WHEN_ISSUED = Set.of("berita-acara", "kesepakatan-bersama", "perjanjian-kerja-sama");

    private final NaskahRenderer renderer = new NaskahRenderer(new PdfWriter());

    @BeforeAll
    static void printAll() {
        Prints.prepare();
    }

    static Stream<Arguments> everyKindAndStage() {
        return SampleKind.all()
                .flatMap(kind -> Stream.of(NaskahStage.values()).map(stage -> Arguments.of(kind, stage)));
    }

    @ParameterizedTest
    @MethodSource("everyKindAndStage")
    void printsACompleteCase(String kind, NaskahStage stage) throws IOException {
        SampleKind sample = SampleKind.of(kind);
        List<String> pages = pages(Prints.complete(kind, stage));
        String all = String.join(" ", pages);

        checkAlways(stage, pages);
        assertThat(sample.memuat()).allSatisfy(part -> assertThat(all).containsIgnoringCase(part));
        assertThat(all.contains("ttd.")).isEqualTo(stage.isIssued() && !sample.tanpaTtd());
        if (sample.nomor() != null) {
            assertThat(all.contains(sample.nomor())).isEqualTo(stage.isIssued()
                    || stage == NaskahStage.READY && !NUMBERED_WHEN_ISSUED.contains(kind));
        }
        assertThat(pages).allSatisfy(page ->
                assertThat(page.contains("kode 7K3MQ-2XWTZ-9A4C8-D1EF5-GH6JN0")).isEqualTo(!stage.isDraft()));
        assertThat(all.contains("Paraf: ")).isEqualTo(stage == NaskahStage.INITIALLED || stage == NaskahStage.ISSUED);
        assertThat(all.contains("Disetujui oleh Kepala Balai"))
                .isEqualTo(stage == NaskahStage.ISSUED);
        assertThat(all.contains("Naskah asli ditandatangani basah")).isEqualTo(stage == NaskahStage.ISSUED && !sample.tanpaTtd());
        assertThat(all).doesNotContainIgnoringCase("elektronik");
        assertThat(English.in(all)).isEmpty();
        int copies = stage == NaskahStage.COPIES ? 4 : 1;
        assertThat(pages.size() % copies).isZero();
        assertThat(pages.size() / copies).isLessThanOrEqualTo(sample.halaman());
    }

    static Stream<Arguments> everyKindAtStagesThatDiffer() {
        return SampleKind.all().flatMap(kind -> Stream.of(NaskahStage.DRAFT, NaskahStage.ISSUED, NaskahStage.COPIES)
                .map(stage -> Arguments.of(kind, stage)));
    }

    @ParameterizedTest
    @MethodSource("everyKindAtStagesThatDiffer")
    void printsACaseOfWhichNothingIsKnown(String kind, NaskahStage stage) throws IOException {
        List<String> pages = pages(Prints.minimal(kind, stage));

        checkAlways(stage, pages);
        if (!kind.equals("kuesioner-skm")) {
            assertThat(String.join(" ", pages)).contains(NaskahData.DOTS);
        }
    }

    private static void checkAlways(NaskahStage stage, List<String> pages) {
        assertThat(pages).isNotEmpty().allSatisfy(page -> {
            assertThat(page).doesNotContain("null", "${", "*{", "[[", "]]", "th:", "id.baku");
            // The extraction separates the letters of slanted text.
            assertThat(page.replace(" ", "").contains("KONSEP")).isEqualTo(stage.isDraft());
            assertThat(page.contains("SALINAN")).isEqualTo(stage == NaskahStage.COPIES);
            assertThat(page).containsPattern("Halaman \\d+ dari \\d+");
        });
    }

    static Stream<String> everyKind() {
        return SampleKind.all();
    }

    /**
     * What veraPDF cannot check: that the metadata describe this document. Conformance is checked in {@link
     * NaskahConformanceIT}.
     */
    @ParameterizedTest
    @MethodSource("everyKind")
    void saysWhatItIs(String kind) throws IOException {
        SampleKind sample = SampleKind.of(kind);
        try (PDDocument document = Loader.loadPDF(Prints.complete(kind, NaskahStage.ISSUED))) {
            assertThat(document.getDocumentInformation().getTitle()).contains(sample.subject(), NaskahStage.ISSUED.label());
            assertThat(document.getDocumentInformation().getAuthor())
                    .isEqualTo("Badan Kepegawaian Daerah Daerah Istimewa Yogyakarta");
            assertThat(document.getDocumentInformation().getSubject()).isNotBlank();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("id");
            assertThat(fonts(document)).isNotEmpty()
                    .allSatisfy(font -> assertThat(font.getName()).contains("LiberationSans"));
        }
    }

    @Test
    void takesItsDateFromTheCaseAndNotFromTheClock() throws IOException {
        byte[] issued = print("surat-jawaban", NaskahStage.ISSUED, Sample.full(), "tanggal-");
        try (PDDocument document = Loader.loadPDF(issued)) {
            assertThat(document.getDocumentInformation().getCreationDate().toInstant()).hasToString("2026-01-13T17:00:00Z");
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("<xmp:CreateDate>2026-01-14T00:00+07:00<");
        }
        try (PDDocument document = Loader.loadPDF(print("surat-jawaban", NaskahStage.SIGNED_OFF, Sample.full(), "tanggal-"))) {
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
        }
        RenderedNaskah again = renderer.render("surat-jawaban", NaskahStage.ISSUED, Sample.agency(),
                Sample.full(), Prints.endorsed(NaskahStage.ISSUED));
        assertThat(again.pdf()).isEqualTo(issued);
        assertThat(again.title()).isEqualTo("Surat Jawaban Persetujuan Kerja Sama");
        assertThat(again.number()).isEqualTo("800.1.4/0042");
        assertThat(again.issuedOn()).hasToString("2026-01-14");
        assertThat(again.signers().get(0).office()).startsWith("Kepala Badan Kepegawaian Daerah");
    }

    /** Archive and verification page show what the paper prints. */
    @Test
    void tellsTheNumberThatItPrints() {
        SampleKind.all().forEach(kind -> {
            SampleKind sample = SampleKind.of(kind);
            assertThat(renderer.render(kind, NaskahStage.ISSUED, Sample.agency(), sample.full(), Endorsements.NONE).number()).as(kind)
                    .isEqualTo(sample.nomor());
        });
        assertThat(renderer.render("surat-jawaban", NaskahStage.SIGNED_OFF, Sample.agency(), Sample.full(), Endorsements.NONE).number()).isNull();
    }

    @Test
    void watermarkIsNoPartOfTheText() throws IOException {
        try (PDDocument document = Loader.loadPDF(print("kesepakatan-bersama", NaskahStage.DRAFT, Sample.full(), "cap-"))) {
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                List<PDMarkedContent> marked = extractor.getMarkedContents();
                assertThat(marked).filteredOn(content -> text(content).contains("KONSEP"))
                        .isNotEmpty()
                        .allSatisfy(content -> assertThat(content.getTag()).isEqualTo(COSName.ARTIFACT.getName()));
            }
        }
    }

    @Test
    void eachCopyIsNumberedOnEveryPage() throws IOException {
        Map<String, Object> data = Sample.full();
        data.put("salinan", Map.of("jumlah", 3.0));
        List<String> pages = pages(print("berita-acara", NaskahStage.COPIES, data, "tiga-"));

        assertThat(pages).hasSize(6);
        IntStream.range(0, 6).forEach(i -> assertThat(pages.get(i))
                .contains("Salinan ke-" + (i / 2 + 1) + " dari 3", "Halaman " + (i % 2 + 1) + " dari 2"));
        assertThat(pages).filteredOn(page -> page.contains("Salinan sesuai dengan aslinya")).hasSize(3);
    }

    @Test
    void textFromOutsideStaysText() throws IOException {
        Map<String, Object> data = Sample.full();
        data.put("permohonan", Map.of("instansi", "<b>Dinas</b> & \"Rekan\" ${7*7} [[${7*7}]] \u0001\u000B 𝒳 \uD83D\uDE0A",
                "jumlahPeserta", "banyak", "tanggalSurat", "kemarin", "alamat", "x".repeat(400)));
        String all = String.join(" ", pages(print("perjanjian-kerja-sama", NaskahStage.DRAFT, data, "asing-")));

        assertThat(all).contains("<b>Dinas</b> & \"Rekan\" ${7*7} [[${7*7}]]").doesNotContain("49");
    }

    @Test
    void anAgencyWithoutOfficialsGetsDots() throws IOException {
        Agency bare = new Agency("baru", "Pemerintah Kabupaten Contoh", "Badan Contoh", null, null, null, "Contoh",
                ZoneId.of("Asia/Makassar"), Map.of(), Map.of(), null, Stationery.plain());
        for (String kind : SampleKind.all().toList()) {
            String all = String.join(" ", pages(renderer.render(kind, NaskahStage.DRAFT, bare, SampleKind.of(kind).full(), Endorsements.NONE).pdf()));
            assertThat(all).containsIgnoringCase("Badan Contoh").doesNotContain("null")
                    .doesNotContain("Peraturan Daerah Daerah Istimewa Yogyakarta");
        }
    }

    @Test
    void numbersStayWholeAtTheEndOfALine() throws IOException {
        Map<String, Object> data = SampleKind.of("sk-penetapan").full();
        for (int length = 0; length < 24; length += 3) {
            data.put("beritaAcara", Map.of("nomor", "400.14.5/0055/BA"));
            data.put("skema", Map.of("judul", "P".repeat(length) + " Barang"));
            assertThat(pages(renderer.render("sk-penetapan", NaskahStage.DRAFT, Sample.agency(), data, Endorsements.NONE).pdf()).get(0))
                    .contains("400.14.5/0055/BA");
        }
    }

    @Test
    void printsInParallel() {
        byte[] one = renderer.render("berita-acara", NaskahStage.ISSUED, Sample.agency(), Sample.full(), Endorsements.NONE)
                .pdf();
        assertThat(IntStream.range(0, 16).parallel()
                .mapToObj(i -> renderer.render("berita-acara", NaskahStage.ISSUED, Sample.agency(), Sample.full(), Endorsements.NONE)))
                .allSatisfy(naskah -> assertThat(naskah.pdf()).isEqualTo(one));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        for (String kind : new String[] {null, "", "tidak-ada", "../naskah/berita-acara", "fragmen/bagian", "Berita"}) {
            assertThatThrownBy(() -> renderer.render(kind, NaskahStage.DRAFT, Sample.agency(), Map.of(), Endorsements.NONE))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Unknown document kind");
        }
        assertThatThrownBy(() -> NaskahStage.of("selesai")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Unknown document stage 'selesai', expected one of konsep, paraf, ttd, siap, terbit, salinan");
        assertThat(NaskahStage.of("ttd")).isSameAs(NaskahStage.SIGNED_OFF);
    }

    private byte[] print(String kind, NaskahStage stage, Map<String, Object> data, String prefix) {
        return Prints.keep(prefix + kind + "-" + stage.id() + ".pdf",
                renderer.render(kind, stage, Sample.agency(), data, Prints.endorsed(stage)).pdf());
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).replaceAll("[\\s\u00a0]+", " "));
            }
            return pages;
        }
    }

    private static List<PDFont> fonts(PDDocument document) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }

    private static String text(PDMarkedContent content) {
        StringBuilder text = new StringBuilder();
        for (Object part : content.getContents()) {
            text.append(part instanceof TextPosition position ? position.getUnicode()
                    : part instanceof PDMarkedContent inner ? text(inner) : "");
        }
        return text.toString();
    }
}
