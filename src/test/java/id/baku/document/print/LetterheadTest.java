package id.baku.document.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Shape;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import id.baku.office.agency.Paper;
import id.baku.office.agency.Stationery.Script;
import id.baku.office.agency.Stationery.Scripts;
import id.baku.office.agency.Stationery;
import id.baku.office.agency.Typeface;
import id.baku.testing.PageFills;
import id.baku.testing.Pdfs;

/** The head of an agency's letters, read from the PDF itself. */
class LetterheadTest {

    private final NaskahRenderer renderer = new NaskahRenderer(new PdfWriter());

    static Stream<Script> lines() {
        return Stream.of(Sample.GOVERNMENT_SCRIPT, Sample.NAME_SCRIPT);
    }

    /** The glyphs and positions that HarfBuzz chose; a line set letter by letter would have others. */
    @ParameterizedTest
    @MethodSource("lines")
    void aksaraJawaIsShaped(Script line) throws IOException {
        String svg = resource(line.picture().replace("classpath:", ""));
        List<Integer> glyphs = Stream.of(attribute(svg, "data-glyphs").split(" ")).map(Integer::valueOf).toList();
        List<Shape> outlines;
        try (PDDocument document = Loader.loadPDF(Prints.complete("surat-jawaban", NaskahStage.ISSUED))) {
            Map<String, List<Integer>> figures = figures(document.getDocumentCatalog().getStructureTreeRoot());
            assertThat(figures).containsKeys("Lambang contoh", Sample.GOVERNMENT_SCRIPT.text(), Sample.NAME_SCRIPT.text());
            PageFills fills = new PageFills(document.getPage(0));
            outlines = figures.get(line.text()).stream().flatMap(content -> fills.outlines(content).stream()).toList();
        }

        assertThat(svg).contains("<title>" + line.text() + "</title>");
        assertThat(outlines).hasSameSizeAs(glyphs);
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(
                LetterheadTest.class.getResourceAsStream("/fonts/" + attribute(svg, "data-font"))))) {
            for (int i = 0; i < glyphs.size(); i++) {
                GeneralPath glyph = font.getGlyph().getGlyph(glyphs.get(i)).getPath();
                assertThat(contours(outlines.get(i))).as("glyph " + glyphs.get(i)).isEqualTo(contours(glyph));
                assertThat(ratio(outlines.get(i))).as("glyph " + glyphs.get(i)).isCloseTo(ratio(glyph), within(0.02));
            }
            assertThat(glyphs).as("joined forms, which no character stands for").anyMatch(glyph ->
                    line.text().codePoints().allMatch(character -> glyphOf(font, character) != glyph));
        }
    }

    @Test
    void sitsBelowTheLatinNames() throws IOException {
        List<Rectangle2D> boxes = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(Prints.complete("surat-jawaban", NaskahStage.ISSUED))) {
            Map<String, List<Integer>> figures = figures(document.getDocumentCatalog().getStructureTreeRoot());
            PageFills fills = new PageFills(document.getPage(0));
            for (Script line : lines().toList()) {
                boxes.add(figures.get(line.text()).stream().flatMap(content -> fills.outlines(content).stream())
                        .map(Shape::getBounds2D).reduce(Rectangle2D::createUnion).orElseThrow());
            }
        }
        assertThat(boxes).allSatisfy(box -> {
            assertThat(box.getMinX()).isGreaterThan(3 / 2.54 * 72);
            assertThat(box.getMaxX()).isLessThan(19 / 2.54 * 72);
            assertThat(box.getHeight()).isBetween(10.0, 20.0);
        });
        assertThat(boxes.get(1).getMaxY()).isLessThan(boxes.get(0).getMinY());
    }

    @Test
    void emblemMayLieOutsideTheJar(@TempDir Path folder) throws IOException {
        Path emblem = Files.writeString(folder.resolve("lambang.svg"),
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><path d=\"M1 1 H9 V9 H1 Z\"/></svg>");
        Stationery own = new Stationery(emblem.toUri().toString(), new Scripts(Optional.empty(), Optional.empty()), Paper.A4,
                Optional.empty(), 11);
        byte[] pdf = renderer.render("surat-jawaban", NaskahStage.DRAFT, Sample.agency(own), Sample.full(), Endorsements.NONE).pdf();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            Map<String, List<Integer>> figures = figures(document.getDocumentCatalog().getStructureTreeRoot());
            assertThat(figures).containsOnlyKeys("Lambang Pemerintah Daerah Daerah Istimewa Yogyakarta");
            PageFills fills = new PageFills(document.getPage(0));
            assertThat(figures.values().iterator().next().stream().flatMap(content -> fills.outlines(content).stream())).hasSize(1);
        }
    }

    @Test
    void whatTheHeadOfTheAgencySignsNamesNoUnitOfIt() throws IOException {
        String unit = "BALAI PENGUKURAN KOMPETENSI PEGAWAI";
        for (NaskahStage stage : List.of(NaskahStage.DRAFT, NaskahStage.ISSUED)) {
            assertThat(words("surat-jawaban", stage)).as("the head of the agency").doesNotContain(unit);
            assertThat(words("kak-promosi", stage)).as("the head of the unit").contains(unit);
        }
    }

    private String words(String kind, NaskahStage stage) throws IOException {
        return Pdfs.words(renderer.render(kind, stage, Sample.agency(), SampleKind.of(kind).full(), Endorsements.NONE).pdf());
    }

    @Test
    void agencyMayBringItsTypeface(@TempDir Path folder) throws IOException, URISyntaxException {
        Path fonts = Path.of(Objects.requireNonNull(getClass().getResource("/fonts/LiberationSans-Regular.ttf")).toURI()).getParent();
        byte[] pdf = renderer.render("nota-dinas-pengantar", NaskahStage.DRAFT, Sample.agency(in("Liberation Sans", fonts)),
                SampleKind.of("nota-dinas-pengantar").full(), Endorsements.NONE).pdf();
        // The shipped typeface, used as an agency's own, must give the same file: each face is found.
        assertThat(pdf).isEqualTo(renderer.render("nota-dinas-pengantar", NaskahStage.DRAFT, Sample.agency(Stationery.plain()),
                SampleKind.of("nota-dinas-pengantar").full(), Endorsements.NONE).pdf());

        Files.copy(fonts.resolve("LiberationSans-Bold.ttf"), folder.resolve("a.ttf"));
        assertThatThrownBy(() -> renderer.render("nota-dinas-pengantar", NaskahStage.DRAFT,
                Sample.agency(in("Liberation Sans", folder)), Map.of(), Endorsements.NONE))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("only [BOLD]");
    }

    @Test
    void decisionsMayHaveATypefaceOfTheirOwn() throws IOException, URISyntaxException {
        Path fonts = Path.of(Objects.requireNonNull(getClass().getResource("/fonts/LiberationSans-Regular.ttf")).toURI()).getParent();
        Stationery own = new Stationery(Stationery.SAMPLE_EMBLEM, new Scripts(Optional.empty(), Optional.empty()), Paper.A4,
                Optional.empty(), 11, Optional.of(new Typeface("Liberation Sans", fonts)));

        assertThat(sizeOf("Menimbang", "sk-penetapan", own)).as("as legislation").isCloseTo(12, within(0.1f));
        assertThat(sizeOf("Menimbang", "sk-penetapan", Stationery.plain())).isCloseTo(11, within(0.1f));
        assertThat(render("nota-dinas-pengantar", own)).as("what is no decision")
                .isEqualTo(render("nota-dinas-pengantar", Stationery.plain()));
        assertThat(facesOf("sk-penetapan", own)).as("beside those of letterhead and foot")
                .isGreaterThan(facesOf("sk-penetapan", Stationery.plain()));
    }

    private byte[] render(String kind, Stationery stationery) {
        return renderer.render(kind, NaskahStage.DRAFT, Sample.agency(stationery), SampleKind.of(kind).full(), Endorsements.NONE).pdf();
    }

    /** Size in points of the line that begins with a word. */
    private float sizeOf(String word, String kind, Stationery stationery) throws IOException {
        List<Float> sizes = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(render(kind, stationery))) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    if (text.startsWith(word)) {
                        sizes.add(positions.get(0).getYScale());
                    }
                }
            }.getText(document);
        }
        assertThat(sizes).isNotEmpty();
        return sizes.get(0);
    }

    private int facesOf(String kind, Stationery stationery) throws IOException {
        Set<COSBase> faces = new HashSet<>();
        try (PDDocument document = Loader.loadPDF(render(kind, stationery))) {
            document.getPages().forEach(page -> page.getResources().getFontNames().forEach(name ->
                    faces.add(page.getResources().getCOSObject().getCOSDictionary(COSName.FONT).getDictionaryObject(name))));
        }
        return faces.size();
    }

    private static Stationery in(String family, Path fonts) {
        return new Stationery(Stationery.SAMPLE_EMBLEM, new Scripts(Optional.empty(), Optional.empty()), Paper.A4,
                Optional.of(new Typeface(family, fonts)), 11);
    }

    private static String resource(String path) throws IOException {
        try (InputStream content = LetterheadTest.class.getResourceAsStream(path)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String attribute(String svg, String name) {
        Matcher attribute = Pattern.compile(name + "=\"([^\"]*)\"").matcher(svg);
        assertThat(attribute.find()).as(name).isTrue();
        return attribute.group(1);
    }

    private static int glyphOf(TrueTypeFont font, int character) {
        try {
            return font.getUnicodeCmapLookup().getGlyphId(character);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static long contours(Shape shape) {
        long contours = 0;
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            contours += path.currentSegment(new double[6]) == PathIterator.SEG_CLOSE ? 1 : 0;
        }
        return contours;
    }

    private static double ratio(Shape shape) {
        Rectangle2D box = shape.getBounds2D();
        return box.getWidth() / box.getHeight();
    }

    private static org.assertj.core.data.Offset<Float> within(float tolerance) {
        return org.assertj.core.data.Offset.offset(tolerance);
    }

    private static org.assertj.core.data.Offset<Double> within(double tolerance) {
        return org.assertj.core.data.Offset.offset(tolerance);
    }

    /** Marked contents of each figure, by its alternative text. */
    private static Map<String, List<Integer>> figures(PDStructureNode node) {
        Map<String, List<Integer>> figures = new LinkedHashMap<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if ("Figure".equals(element.getStructureType())) {
                    figures.put(element.getAlternateDescription(), element.getKids().stream().filter(Integer.class::isInstance)
                            .map(Integer.class::cast).toList());
                }
                figures.putAll(figures(element));
            }
        }
        return figures;
    }
}
