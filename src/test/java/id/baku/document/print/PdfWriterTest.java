package id.baku.document.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.baku.engine.cases.CaseData;

/** Things prepared once for a document or for all documents leave no trace in the files. */
class PdfWriterTest {

    private final NaskahRenderer renderer = new NaskahRenderer(new PdfWriter());

    /** The emblem is on the first page of every copy, the QR code on every page, but each is stored only once. */
    @Test
    void aDrawingThatManyPagesShowStandsOnceInTheFile() throws IOException {
        try (PDDocument document = Loader.loadPDF(print("perjanjian-kerja-sama", NaskahStage.COPIES))) {
            Set<COSStream> drawings = new HashSet<>();
            int shown = 0;
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    drawings.add(page.getResources().getXObject(name).getCOSObject());
                    shown++;
                }
            }
            assertThat(document.getNumberOfPages()).isGreaterThan(4);
            assertThat(drawings).as("the emblem and the QR code").hasSize(2);
            assertThat(shown).isEqualTo(document.getNumberOfPages() + 4);
        }
    }

    /** Fonts are reused from document to document, and several documents are written at once. */
    @Test
    void otherDocumentsLeaveNoTraceInAFile() {
        byte[] first = print("surat-jawaban", NaskahStage.ISSUED);
        List<byte[]> later = IntStream.range(0, 12).parallel().mapToObj(i -> {
            print(i % 2 == 0 ? "berita-acara" : "sertifikat", NaskahStage.DRAFT);
            return print("surat-jawaban", NaskahStage.ISSUED);
        }).toList();
        assertThat(later).allSatisfy(file -> assertThat(file).isEqualTo(first));
    }

    @Test
    void leavesTheThreadAsItWas() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        print("surat-jawaban", NaskahStage.DRAFT);
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 9, 12})
    void everyCopyIsTheFirstWithItsOwnMark(int copies) throws IOException {
        Map<String, Object> data = SampleKind.of("sk-penetapan").full();
        data.put("salinan", Map.of("jumlah", copies));
        try (PDDocument document = Loader.loadPDF(print("sk-penetapan", NaskahStage.COPIES, data))) {
            int pages = document.getNumberOfPages() / copies;
            assertThat(document.getNumberOfPages()).isEqualTo(pages * copies).isGreaterThan(copies);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                int copy = page / pages + 1;
                assertThat(text(document, page)).contains("Salinan ke-" + copy + " dari " + copies)
                        .isEqualTo(text(document, page % pages).replace("Salinan ke-1 dari", "Salinan ke-" + copy + " dari"));
            }
        }
    }

    @Test
    void aTextThatReadsAsAMarkStaysAsItIs() throws IOException {
        Map<String, Object> data = CaseData.with(SampleKind.of("surat-jawaban").full(), "surat.hal", "Salinan ke-1 dari 4");
        try (PDDocument document = Loader.loadPDF(print("surat-jawaban", NaskahStage.COPIES, data))) {
            assertThat(text(document, 0)).containsPattern("(?s)Salinan ke-1 dari 4.*Salinan ke-1 dari 4");
            int second = document.getNumberOfPages() / 4;
            assertThat(text(document, second)).contains("Salinan ke-2 dari 4").containsOnlyOnce("Salinan ke-1 dari 4");
        }
    }

    /** A screen reader finds the contents of every page, and reads the copies one after the other. */
    @Test
    void everyCopyHasAStructureOfItsOwn() throws IOException {
        try (PDDocument document = Loader.loadPDF(print("sk-penetapan", NaskahStage.COPIES))) {
            PDStructureTreeRoot structure = document.getDocumentCatalog().getStructureTreeRoot();
            COSArray parents = structure.getParentTree().getCOSObject().getCOSArray(COSName.NUMS);
            Set<COSBase> elements = new HashSet<>();
            for (int i = 0; i < parents.size(); i += 2) {
                PDPage page = document.getPage(i / 2);
                assertThat(page.getStructParents()).isEqualTo(parents.getInt(i)).isEqualTo(i / 2);
                ((COSArray) parents.getObject(i + 1)).forEach(element -> elements.add(((COSObject) element).getObject()));
            }
            assertThat(parents.size() / 2).isEqualTo(document.getNumberOfPages());
            assertThat(structure.getParentTreeNextKey()).isEqualTo(document.getNumberOfPages());
            assertThat(elements).hasSizeGreaterThan(100);
            assertThat(elements.size() % 4).as("elements of four copies").isZero();
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        return stripper.getText(document);
    }

    private byte[] print(String kind, NaskahStage stage) {
        return print(kind, stage, SampleKind.of(kind).full());
    }

    private byte[] print(String kind, NaskahStage stage, Map<String, Object> data) {
        return renderer.render(kind, stage, Sample.agency(), data, Prints.endorsed(stage)).pdf();
    }
}
