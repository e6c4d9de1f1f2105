package id.baku.document.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * No signature and no last line stands alone on a page: whatever the length of a document, every page after its first has lines
 * of the matter beside the signatures.
 */
class LastPageIT {

    /** In points from the lower edge; what is printed below it is the foot of the page. */
    private static final int FOOT = 65;
    private static final int LINE = 13;
    /** A document that consists of one framed page and cannot grow. */
    private static final String FRAME = "class=\"piagam\"";

    private final NaskahRenderer renderer = new NaskahRenderer(new PdfWriter());

    @Test
    void noSignatureStandsAlone() {
        Map<String, List<String>> alone = new ConcurrentSkipListMap<>();
        SampleKind.all().flatMap(kind -> Stream.of(NaskahStage.ISSUED, NaskahStage.COPIES).map(stage -> Map.entry(kind, stage)))
                .parallel().forEach(one -> {
                    List<String> found = alone(one.getKey(), one.getValue());
                    if (!found.isEmpty()) {
                        alone.put(one.getKey() + " " + one.getValue(), found);
                    }
                });

        assertThat(alone).isEmpty();
    }

    /** Tries the document as it is, and with a longer and longer head, until its end has moved to a new page. */
    private List<String> alone(String kind, NaskahStage stage) {
        Map<String, Object> data = SampleKind.of(kind).full();
        data.put("salinan", Map.of("jumlah", 1));
        String xhtml = renderer.text(kind, stage, Sample.agency(), data, Prints.endorsed(stage)).xhtml();
        Set<String> signatures = signatures(xhtml);
        List<Page> asItIs = pages(xhtml);
        int room = asItIs.get(asItIs.size() - 1).room();
        IntStream over = xhtml.contains(FRAME) ? IntStream.empty() : stage == NaskahStage.ISSUED ? IntStream.of(1, 4, 8, 13) : IntStream.of(3);
        return Stream.concat(Stream.of(0), over.mapToObj(lines -> room + lines * LINE))
                .flatMap(height -> {
                    List<Page> pages = pages(longer(xhtml, height));
                    return IntStream.range(1, pages.size()).filter(i -> pages.get(i).matter(signatures) < LoneEnds.FEWEST)
                            .mapToObj(i -> "+" + height + " " + (i + 1) + "/" + pages.size() + " " + pages.get(i).lines());
                }).toList();
    }

    private static String longer(String xhtml, int points) {
        return xhtml.replaceFirst("(<div class=\"lembar[^>]*>)", "$1<div style=\"height: " + points + "pt\"></div>");
    }

    private static List<Page> pages(String xhtml) {
        try (PDDocument document = Loader.loadPDF(new PdfWriter().write(xhtml, Optional.empty(), Sample.agency()))) {
            List<Page> pages = new ArrayList<>();
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                Lines lines = new Lines(document.getPage(number - 1).getMediaBox());
                lines.setStartPage(number);
                lines.setEndPage(number);
                lines.getText(document);
                pages.add(lines.page());
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> signatures(String xhtml) {
        NodeList all = Xml.parse(xhtml).getElementsByTagName("*");
        return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i))
                .filter(element -> Arrays.stream(element.getAttribute("class").split(" ")).anyMatch(LoneEnds.SIGNATURES::contains))
                .map(Node::getTextContent).flatMap(text -> Arrays.stream(text.split("[\\s\u00a0]+"))).collect(Collectors.toSet());
    }

    /**
     * @param lines what is printed above the foot
     * @param room points left below the last line
     */
    private record Page(List<String> lines, int room) {

        long matter(Set<String> signatures) {
            return lines.stream().filter(line -> !signatures.containsAll(List.of(line.split("[\\s\u00a0]+")))).count();
        }
    }

    private static final class Lines extends PDFTextStripper {

        private final TreeMap<Integer, StringBuilder> lines = new TreeMap<>();
        private final int bottom;

        Lines(PDRectangle paper) {
            bottom = Math.round(paper.getHeight()) - FOOT;
            setSortByPosition(true);
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            int y = Math.round(positions.get(0).getYDirAdj());
            if (y < bottom && !text.isBlank()) {
                lines.computeIfAbsent(y, none -> new StringBuilder()).append(text.strip()).append(' ');
            }
        }

        Page page() {
            return new Page(lines.values().stream().map(line -> line.toString().strip()).toList(),
                    lines.isEmpty() ? 0 : bottom - lines.lastKey());
        }
    }
}
