package id.baku.document.print;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.unbescape.html.HtmlEscape;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

import id.baku.document.print.EditableField.Shape;
import id.baku.document.print.NaskahText.Mark;

/** The places of a document that {@code data-suntingan} marks: reads their text and replaces it. */
public final class EditableRegions {

    /** The edited texts stand in the case's data under this name, by the ids of the fields. */
    public static final String KEY = "suntingan";

    private static final String ATTRIBUTE = "data-suntingan";

    /** Thymeleaf writes some letters as entities that only HTML knows, and XML does not. */
    private static final Pattern HTML_ENTITY = Pattern.compile("&(?!amp;|lt;|gt;|quot;|apos;)[A-Za-z]+\\d*;");

    private final Document document;

    private EditableRegions(Document document) {
        this.document = document;
    }

    static EditableRegions of(String xhtml) {
        return new EditableRegions(Xml.parse(HTML_ENTITY.matcher(xhtml).replaceAll(
                entity -> Matcher.quoteReplacement(HtmlEscape.unescapeHtml(entity.group())))));
    }

    /** The text of every editable field of the document, in the order of {@link EditableField}. */
    Map<EditableField, String> texts() {
        Map<EditableField, String> texts = new EnumMap<>(EditableField.class);
        regions().forEach(region -> EditableField.find(region.getAttribute(ATTRIBUTE))
                .ifPresent(field -> texts.putIfAbsent(field, text(field, region))));
        return texts;
    }

    /** The document with these texts in place of its own; a field without a text keeps the standard one. */
    String with(Map<?, ?> edits) {
        for (Element region : regions()) {
            EditableField field = EditableField.find(region.getAttribute(ATTRIBUTE)).orElse(null);
            if (field != null && edits.get(field.id()) instanceof CharSequence text) {
                replace(field, region, text.toString());
            }
        }
        return Xml.serialize(document);
    }

    private List<Element> regions() {
        return elements(document.getDocumentElement(), "*").filter(element -> element.hasAttribute(ATTRIBUTE)).toList();
    }

    private void replace(EditableField field, Element region, String text) {
        String clean = NaskahData.printable(text);
        boolean indented = isIndented(region);
        List<Node> tables = elements(region, "table").map(table -> table.cloneNode(true)).toList();
        region.setTextContent("");
        switch (field.shape()) {
            case LINE -> region.setTextContent(clean);
            case LIST -> NaskahMarkup.items(region, clean);
            case COPIES -> NaskahMarkup.copies(region, clean);
            case ROWS -> NaskahMarkup.rows(region, NaskahText.of(clean));
            case TEXT -> NaskahMarkup.write(region, NaskahText.of(clean), indented, tables);
        }
    }

    private static boolean isIndented(Element region) {
        return elements(region, "p").anyMatch(paragraph -> hasClass(paragraph, "paragraf"));
    }

    private static String text(EditableField field, Element region) {
        if (field.shape() == Shape.LINE) {
            return flat(region);
        }
        if (field.shape() == Shape.LIST || field.shape() == Shape.COPIES) {
            return elements(region, "li").map(EditableRegions::flat).filter(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n"));
        }
        List<String> blocks = new ArrayList<>();
        if (field.shape() == Shape.ROWS) {
            blocks.add(rows(region));
        } else {
            collect(region, blocks);
        }
        return String.join("\n\n", blocks);
    }

    private static void collect(Element parent, List<String> blocks) {
        for (Element child : children(parent).toList()) {
            switch (child.getTagName()) {
                case "h2" -> blocks.add(heading(child));
                case "ol" -> blocks.add(String.join("\n", items(child, "")));
                case "table" -> blocks.add(NaskahText.TABLE);
                case "div" -> {
                    if (hasClass(child, "rincian")) {
                        blocks.add(rows(child));
                    } else {
                        collect(child, blocks);
                    }
                }
                default -> {
                    if (!flat(child).isEmpty()) {
                        blocks.add(flat(child));
                    }
                }
            }
        }
    }

    private static String heading(Element heading) {
        List<Element> title = children(heading).filter(child -> child.getTagName().equals("span")).toList();
        return title.isEmpty() ? flat(heading) : flat(heading.getFirstChild()) + "\n" + flat(title.get(0));
    }

    private static List<String> items(Element list, String indent) {
        Mark mark = hasClass(list, "ayat") ? Mark.AYAT : hasClass(list, "huruf") ? Mark.LETTER : Mark.NUMBER;
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (Element item : children(list).toList()) {
            StringBuilder text = new StringBuilder();
            List<String> inner = new ArrayList<>();
            NodeList parts = item.getChildNodes();
            for (int i = 0; i < parts.getLength(); i++) {
                if (parts.item(i) instanceof Element nested && nested.getTagName().equals("ol")) {
                    inner.addAll(items(nested, indent + "    "));
                } else {
                    text.append(parts.item(i).getTextContent());
                }
            }
            lines.add(indent + mark.of(++number) + " " + flat(text.toString()));
            lines.addAll(inner);
        }
        return lines;
    }

    private static String rows(Element rows) {
        return children(rows).map(row -> {
            List<Element> cells = children(row).toList();
            Element value = cells.get(cells.size() - 1);
            return flat(cells.get(0)) + " : " + elements(value, "ol").findFirst()
                    .map(list -> String.join(" ", items(list, ""))).orElseGet(() -> flat(value));
        }).collect(Collectors.joining("\n"));
    }

    private static Stream<Element> elements(Element parent, String tag) {
        return elements(parent.getElementsByTagName(tag));
    }

    private static Stream<Element> children(Element parent) {
        return elements(parent.getChildNodes());
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    private static boolean hasClass(Element element, String name) {
        return List.of(element.getAttribute("class").split(" ")).contains(name);
    }

    private static String flat(Node node) {
        return flat(node.getTextContent());
    }

    private static String flat(String text) {
        return text.replaceAll("[ \\t\\r\\n]+", " ").strip();
    }
}
