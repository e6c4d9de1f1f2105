package id.baku.document.print;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

import org.unbescape.html.HtmlEscape;

import id.baku.document.print.NaskahText.Block;
import id.baku.document.print.NaskahText.Heading;
import id.baku.document.print.NaskahText.Item;
import id.baku.document.print.NaskahText.Items;
import id.baku.document.print.NaskahText.Mark;
import id.baku.document.print.NaskahText.Paragraph;
import id.baku.document.print.NaskahText.Row;
import id.baku.document.print.NaskahText.Rows;

/** A {@link NaskahText} in the XHTML of the templates, so that it looks as their standard text does. */
final class NaskahMarkup {

    private final boolean indented;
    private final Iterator<String> tables;
    private final StringBuilder xhtml = new StringBuilder();

    private NaskahMarkup(boolean indented, List<String> tables) {
        this.indented = indented;
        this.tables = tables.iterator();
    }

    /**
     * @param indented whether paragraphs begin with a gap, as in letters
     * @param tables   the tables that stand for the lines {@code [tabel]}, as XHTML
     */
    static String of(NaskahText text, boolean indented, List<String> tables) {
        NaskahMarkup markup = new NaskahMarkup(indented, tables);
        text.blocks().forEach(markup::print);
        return markup.xhtml.toString();
    }

    /** Items of a list, one a line; the document numbers them. */
    static String items(String lines) {
        return lines.lines().map(String::strip).filter(line -> !line.isEmpty())
                .map(line -> "<li>" + escape(line) + "</li>").collect(Collectors.joining());
    }

    /** The rows of an aligned list; what is no row is one without a label. */
    static String rows(NaskahText text) {
        StringBuilder xhtml = new StringBuilder();
        for (Block block : text.blocks()) {
            if (block instanceof Rows rows) {
                rows.rows().forEach(row -> row(xhtml, row.label(), ":", row.value()));
            } else if (block instanceof Paragraph paragraph) {
                row(xhtml, "", "", paragraph.text());
            } else if (block instanceof Items items) {
                int number = items.start();
                for (Item item : items.items()) {
                    row(xhtml, "", "", items.mark().of(number++) + " " + item.text());
                }
            }
        }
        return xhtml.toString();
    }

    static String escape(String text) {
        return HtmlEscape.escapeHtml4Xml(text);
    }

    private void print(Block block) {
        if (block instanceof Heading heading) {
            xhtml.append("<h2>").append(escape(heading.article()));
            if (heading.title() != null) {
                xhtml.append("<br/><span>").append(escape(heading.title())).append("</span>");
            }
            xhtml.append("</h2>");
        } else if (block instanceof Paragraph paragraph) {
            print(paragraph);
        } else if (block instanceof Rows rows) {
            xhtml.append("<div class=\"rincian menjorok\">");
            rows.rows().forEach(row -> row(xhtml, row.label(), ":", row.value()));
            xhtml.append("</div>");
        } else if (block instanceof Items items) {
            print(items);
        } else if (tables.hasNext()) {
            xhtml.append(tables.next());
        }
    }

    private void print(Paragraph paragraph) {
        String style = paragraph.hanging() ? "butir" : indented ? "paragraf" : "";
        // What announces a list stays on its page.
        style += paragraph.text().endsWith(":") ? " antar" : "";
        xhtml.append("<p class=\"").append(style.strip()).append("\">").append(escape(paragraph.text())).append("</p>");
    }

    private void print(Items list) {
        int before = list.start() - 1;
        xhtml.append(list.mark() == Mark.NUMBER ? "<ol" + (before == 0 ? "" : " start=\"" + list.start() + "\"")
                : "<ol class=\"" + (list.mark() == Mark.AYAT ? "ayat" : "huruf") + "\""
                + (before == 0 ? "" : " style=\"counter-reset: " + (list.mark() == Mark.AYAT ? "ayat " : "huruf ")
                + before + "\"")).append('>');
        for (Item item : list.items()) {
            xhtml.append("<li>").append(escape(item.text()));
            item.inner().forEach(this::print);
            xhtml.append("</li>");
        }
        xhtml.append("</ol>");
    }

    private static void row(StringBuilder xhtml, String label, String colon, String value) {
        xhtml.append("<div><span class=\"label\">").append(escape(label)).append("</span><span class=\"titik\">")
                .append(colon).append("</span><span class=\"nilai\">").append(escape(value)).append("</span></div>");
    }
}
