package id.baku.document.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import id.baku.office.agency.Agency;
import id.baku.office.agency.Paper;
import id.baku.office.agency.Stationery;
import id.baku.testing.Conformance;

/** PDF/A-2A and PDF/UA-1, checked by the reference validator. */
class NaskahConformanceIT {

    /** One kind of each layout: letter, parties, decision, landscape list, certificate. */
    private static final List<String> SHAPES = List.of("surat-jawaban", "berita-acara", "sk-penetapan", "rka", "sertifikat");

    private final NaskahRenderer renderer = new NaskahRenderer(new PdfWriter());

    @Test
    void everyKindIsForTheArchiveAndForScreenReaders() {
        Map<String, Supplier<byte[]>> prints = new HashMap<>();
        SampleKind.all().forEach(kind -> {
            prints.put(kind + ", complete", () -> Prints.complete(kind, NaskahStage.ISSUED));
            prints.put(kind + ", minimal", () -> Prints.minimal(kind, NaskahStage.DRAFT));
        });

        Map<String, List<String>> broken = new ConcurrentSkipListMap<>();
        prints.entrySet().parallelStream().forEach(print ->
                broken.put(print.getKey(), Conformance.brokenRules(print.getValue().get())));

        assertThat(broken).hasSize(prints.size()).allSatisfy((print, rules) -> assertThat(rules).as(print).isEmpty());
    }

    @Test
    void copiesOnOtherPaperInLargerTypeAreAsGood() throws IOException {
        Agency agency = Sample.agency(new Stationery(Stationery.SAMPLE_EMBLEM, Sample.agency().stationery().scripts(), Paper.F4,
                Optional.empty(), 12));
        for (String kind : SHAPES) {
            Map<String, Object> data = SampleKind.of(kind).full();
            data.put("salinan", Map.of("jumlah", 1));
            byte[] pdf = Prints.keep(kind + "-salinan-f4-12pt.pdf",
                    renderer.render(kind, NaskahStage.COPIES, agency, data, Endorsements.NONE).pdf());

            assertThat(Conformance.brokenRules(pdf)).as(kind).isEmpty();
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getPages()).allSatisfy(page -> assertThat(List.of(
                        millimetres(page.getMediaBox().getWidth()), millimetres(page.getMediaBox().getHeight())))
                        .containsExactlyInAnyOrder(215L, 330L));
                assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(SampleKind.of(kind).halaman() + 1);
            }
        }
    }

    @Test
    void copiesThatAreMadeOfTheFirstAreAsGood() {
        SHAPES.forEach(kind -> assertThat(Conformance.brokenRules(Prints.complete(kind, NaskahStage.COPIES))).as(kind).isEmpty());
    }

    @Test
    void editedTextsAreAsGood() {
        Map<String, String> edits = Map.of("surat-jawaban", "Paragraf pertama.\nHari/tanggal : Senin, 5 Januari 2026\n1. butir satu\n2. butir dua",
                "perjanjian-kerja-sama", "Pasal 1\nMaksud\n(1) Ayat satu.\na. huruf a\nb. huruf b\n(2) Ayat dua.");
        edits.forEach((kind, text) -> {
            Map<String, Object> data = SampleKind.of(kind).full();
            data.put(EditableRegions.KEY, Map.of("isi", text));
            byte[] pdf = Prints.keep(kind + "-suntingan.pdf", renderer.render(kind, NaskahStage.SIGNED_OFF, Sample.agency(), data, Endorsements.NONE).pdf());
            assertThat(Conformance.brokenRules(pdf)).as(kind).isEmpty();
        });
    }

    private static long millimetres(float points) {
        return Math.round(points / 72 * 25.4);
    }

    /**
     * Defects put into a document, with the rule that must report each: without them a validator that finds nothing would prove
     * nothing.
     */
    enum Fault {
        PICTURE_WITHOUT_ALT("ua1 7.3-1") {
            @Override
            void bring(PDDocument document) {
                figures(document.getDocumentCatalog().getStructureTreeRoot())
                        .forEach(figure -> figure.getCOSObject().removeItem(COSName.ALT));
            }
        },
        NO_LANGUAGE("ua1 7.2") {
            @Override
            void bring(PDDocument document) {
                document.getDocumentCatalog().getCOSObject().removeItem(COSName.LANG);
            }
        },
        FONT_NOT_EMBEDDED("2a 6.2.11.4.1-1") {
            @Override
            void bring(PDDocument document) throws IOException {
                for (PDPage page : document.getPages()) {
                    for (COSName name : page.getResources().getFontNames()) {
                        page.getResources().getFont(name).getFontDescriptor().getCOSObject().removeItem(COSName.FONT_FILE2);
                    }
                }
            }
        },
        METADATA_UNREADABLE("2a 6.6") {
            @Override
            void bring(PDDocument document) throws IOException {
                PDDocumentCatalog catalog = document.getDocumentCatalog();
                String xmp = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
                catalog.setMetadata(new PDMetadata(document,
                        new ByteArrayInputStream(xmp.replace("</rdf:RDF>", "").getBytes(StandardCharsets.UTF_8))));
            }
        },
        NO_TAGS("2a 6.7") {
            @Override
            void bring(PDDocument document) {
                document.getDocumentCatalog().getCOSObject().removeItem(COSName.STRUCT_TREE_ROOT);
            }
        };

        private final String rule;

        Fault(String rule) {
            this.rule = rule;
        }

        abstract void bring(PDDocument document) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void theValidatorFinds(Fault fault) throws IOException {
        byte[] good = Prints.complete("surat-jawaban", NaskahStage.ISSUED);
        ByteArrayOutputStream bad = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(good)) {
            fault.bring(document);
            document.save(bad);
        }

        assertThat(Conformance.brokenRules(bad.toByteArray())).anySatisfy(rule -> assertThat(rule).contains(fault.rule));
    }

    @Test
    void theValidatorRefusesWhatIsNoPdf() {
        assertThat(Conformance.brokenRules("Bukan PDF".getBytes())).isNotEmpty();
    }

    private static List<PDStructureElement> figures(PDStructureNode node) {
        List<PDStructureElement> figures = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if ("Figure".equals(element.getStructureType())) {
                    figures.add(element);
                }
                figures.addAll(figures(element));
            }
        }
        return figures;
    }
}
