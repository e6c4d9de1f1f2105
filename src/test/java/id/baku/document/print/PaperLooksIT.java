package id.baku.document.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Faults of layout that a reader would notice on an issued paper, checked for every kind. */
class PaperLooksIT {

    private static final String SIGNED = "ttd.";
    /** In points: signatures closer than this in height are meant to be on one line. */
    private static final float ONE_ROW = 40;

    private final NaskahRenderer renderer = new NaskahRenderer(new PdfWriter());

    @BeforeAll
    static void prepare() {
        Prints.prepare();
    }

    static Stream<String> everyKind() {
        return SampleKind.all();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void whoSignSideBySideSignAtOneHeight(String kind) throws IOException {
        try (PDDocument document = Loader.loadPDF(Prints.complete(kind, NaskahStage.ISSUED))) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                List<Float> heights = new Signatures(page).in(document);
                assertThat(heights).allSatisfy(one -> assertThat(heights)
                        .allMatch(other -> Math.abs(one - other) < 1 || Math.abs(one - other) > ONE_ROW));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void noHeadingSaysTheSameWordsTwice(String kind) {
        String xhtml = xhtml(kind);
        List<Element> lines = headings(xhtml);
        IntStream.range(1, lines.size()).forEach(i -> {
            List<String> before = words(lines.get(i - 1));
            List<String> after = words(lines.get(i));
            assertThat(IntStream.rangeClosed(1, Math.min(before.size(), after.size()))
                    .filter(n -> before.subList(before.size() - n, before.size()).equals(after.subList(0, n))))
                    .as("%s, %s", before, after).isEmpty();
        });
        assertThat(xhtml).doesNotContainPattern("hari ini,\\s+hari");
    }

    private String xhtml(String kind) {
        return renderer.text(kind, NaskahStage.ISSUED, Sample.agency(), SampleKind.of(kind).full(), Prints.endorsed(NaskahStage.ISSUED)).xhtml();
    }

    private static List<Element> headings(String xhtml) {
        NodeList all = Xml.parse(xhtml).getElementsByTagName("*");
        return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i))
                .filter(element -> element.getTagName().equals("h1") || List.of(element.getAttribute("class").split(" ")).contains("judul"))
                .filter(element -> !element.getTextContent().isBlank()).toList();
    }

    private static List<String> words(Element line) {
        return Arrays.stream(line.getTextContent().strip().toLowerCase(Locale.ROOT).split("[\\s\u00a0]+")).toList();
    }

    private static final class Signatures extends PDFTextStripper {

        private final List<Float> heights = new ArrayList<>();

        Signatures(int page) {
            setStartPage(page);
            setEndPage(page);
        }

        List<Float> in(PDDocument document) throws IOException {
            getText(document);
            return heights;
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            if (text.strip().equals(SIGNED)) {
                heights.add(positions.get(0).getYDirAdj());
            }
        }
    }
}
