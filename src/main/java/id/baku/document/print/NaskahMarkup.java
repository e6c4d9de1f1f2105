package id.baku.document.print;

import java.util.Iterator;
import java.util.List;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import id.baku.document.print.NaskahText.Block;
import id.baku.document.print.NaskahText.Heading;
import id.baku.document.print.NaskahText.Item;
import id.baku.document.print.NaskahText.Items;
import id.baku.document.print.NaskahText.Mark;
import id.baku.document.print.NaskahText.Paragraph;
import id.baku.document.print.NaskahText.Row;
import id.baku.document.print.NaskahText.Rows;

/**
 * Writes a {@link NaskahText} with the elements and classes of the templates, so that it looks like their standard text. It is
 * built as part of the document's tree, so that no text needs to be escaped and parsed again.
 */
final class NaskahMarkup {

    private final boolean indented;
    private final Iterator<Node> tables;

    private NaskahMarkup(boolean indented, List<Node> tables) {
        this.indented = indented;
        this.tables = tables.iterator();
    }

    /**
     * Adds a text to an element.
     *
     * @param indented whether paragraphs begin with an indent, as in letters
     * @param tables the tables to put in place of the lines {@code [tabel]}
     */
    static void write(Element parent, NaskahText text, boolean indented, List<Node> tables) {
        NaskahMarkup markup = new NaskahMarkup(indented, tables);
        text.blocks().forEach(block -> markup.add(parent, block));
    }

    /** Adds the items of a list, one for each line; the document numbers them. */
    static void items(Element list, String lines) {
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> add(list, "li", line));
    }

    /** Adds the list of those who get a copy, with its heading; neither where nobody gets one. */
    static void copies(Element parent, String lines) {
        if (!lines.isEmpty()) {
            add(parent, "p", "Tembusan:");
            items(add(parent, "ol", ""), lines);
        }
    }

    /** Adds the rows of an aligned list; a line that is no row becomes one without a label. */
    static void rows(Element parent, NaskahText text) {
        for (Block block : text.blocks()) {
            if (block instanceof Rows rows) {
                rows.rows().forEach(row -> row(parent, row));
            } else if (block instanceof Paragraph paragraph) {
                row(parent, "", "", paragraph.text());
            } else if (block instanceof Items items) {
                int number = items.start();
                for (Item item : items.items()) {
                    row(parent, "", "", items.mark().of(number++) + " " + item.text());
                }
            }
        }
    }

    private void add(Element parent, Block block) {
        if (block instanceof Heading heading) {
            Element article = add(parent, "h2", heading.article());
            if (heading.title() != null) {
                add(article, "br", "");
                add(article, "span", heading.title());
            }
        } else if (block instanceof Paragraph paragraph) {
            String style = paragraph.hanging() ? "butir" : indented ? "paragraf" : "";
            // A paragraph that announces a list stays on the same page as the list.
            style += paragraph.text().endsWith(":") ? " antar" : "";
            add(parent, "p", paragraph.text()).setAttribute("class", style.strip());
        } else if (block instanceof Rows rows) {
            Element list = add(parent, "div", "");
            list.setAttribute("class", "rincian menjorok");
            rows.rows().forEach(row -> row(list, row));
        } else if (block instanceof Items items) {
            list(parent, items);
        } else if (tables.hasNext()) {
            parent.appendChild(tables.next());
        }
    }

    private static void list(Element parent, Items items) {
        Element list = add(parent, "ol", "");
        boolean begun = items.start() > 1;
        if (items.mark() != Mark.NUMBER) {
            String counter = items.mark() == Mark.AYAT ? "ayat" : "huruf";
            list.setAttribute("class", counter);
            if (begun) {
                list.setAttribute("style", "counter-reset: " + counter + " " + (items.start() - 1));
            }
        } else if (begun) {
            list.setAttribute("start", String.valueOf(items.start()));
        }
        for (Item item : items.items()) {
            Element entry = add(list, "li", item.text());
            item.inner().forEach(inner -> list(entry, inner));
        }
    }

    private static void row(Element parent, Row row) {
        row(parent, row.label(), ":", row.value());
    }

    private static void row(Element parent, String label, String colon, String value) {
        Element row = add(parent, "div", "");
        add(row, "span", label).setAttribute("class", "label");
        add(row, "span", colon).setAttribute("class", "titik");
        add(row, "span", value).setAttribute("class", "nilai");
    }

    private static Element add(Element parent, String tag, String text) {
        Element element = parent.getOwnerDocument().createElement(tag);
        element.setTextContent(text);
        parent.appendChild(element);
        return element;
    }
}
