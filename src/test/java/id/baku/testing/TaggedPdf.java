package id.baku.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The tables of a tagged PDF, as a screen reader reads them. */
public final class TaggedPdf {

    /** @param text words of the cell, in their order */
    public record Cell(String text, List<Figure> figures) {
    }

    /** @param fills the filled shapes of the figure, in points on its page */
    public record Figure(String alt, List<PageFills.Fill> fills) {
    }

    private final Map<PDPage, Map<Integer, String>> texts = new HashMap<>();
    private final Map<PDPage, PageFills> fills = new HashMap<>();

    private TaggedPdf() {
    }

    /** The rows of all tables with at least one data cell. */
    public static List<List<Cell>> rows(PDDocument document) {
        TaggedPdf pdf = new TaggedPdf();
        return elements(document.getDocumentCatalog().getStructureTreeRoot(), "TR").stream()
                .map(row -> elements(row, "TD").stream().map(pdf::cell).toList()).filter(row -> !row.isEmpty()).toList();
    }

    private Cell cell(PDStructureElement cell) {
        StringBuilder text = new StringBuilder();
        List<Figure> figures = elements(cell, "Figure").stream().map(this::figure).toList();
        read(cell, cell.getPage(), text);
        return new Cell(text.toString().strip(), figures);
    }

    private void read(PDStructureElement element, PDPage page, StringBuilder text) {
        for (Object kid : element.getKids()) {
            if (kid instanceof Integer content) {
                text.append(texts.computeIfAbsent(page, TaggedPdf::texts).getOrDefault(content, ""));
            } else if (kid instanceof PDStructureElement child) {
                read(child, child.getPage() == null ? page : child.getPage(), text);
            }
        }
    }

    private Figure figure(PDStructureElement figure) {
        PageFills filled = fills.computeIfAbsent(figure.getPage(), page -> {
            try {
                return new PageFills(page);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return new Figure(figure.getAlternateDescription(), figure.getKids().stream().filter(Integer.class::isInstance)
                .flatMap(content -> filled.in((Integer) content).stream()).toList());
    }

    private static Map<Integer, String> texts(PDPage page) {
        try {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            Map<Integer, String> texts = new HashMap<>();
            extractor.getMarkedContents().forEach(content -> collect(content, texts));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> texts) {
        texts.merge(content.getMCID(), content.getContents().stream().filter(TextPosition.class::isInstance)
                .map(position -> ((TextPosition) position).getUnicode()).collect(Collectors.joining()), String::concat);
        content.getContents().stream().filter(PDMarkedContent.class::isInstance)
                .forEach(inner -> collect((PDMarkedContent) inner, texts));
    }

    private static List<PDStructureElement> elements(PDStructureNode node, String type) {
        List<PDStructureElement> found = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (type.equals(element.getStructureType())) {
                    found.add(element);
                }
                found.addAll(elements(element, type));
            }
        }
        return found;
    }
}
