package id.baku.document.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.LineBox;
import com.openhtmltopdf.render.PageBox;

/**
 * Finds ends of documents that would stand alone: a page that holds a signature, or a last line, and beside it fewer lines of
 * the matter than the office rules want. Style sheets can keep a paragraph with what follows, but no rows of a table. So the
 * pages are examined after layout, and what comes before such an end is moved to the next page with it.
 */
final class LoneEnds {

    /** The least number of lines of the matter that a page must hold. */
    static final int FEWEST = 2;
    /** Classes of elements that do not count as matter: signatures, with the place and day above them. */
    static final Set<String> SIGNATURES = Set.of("ttd", "ttd-dua", "mengetahui", "di-tengah", "sesuai", "tempat-tanggal");

    private static final String BREAK = "page-break-before: always";

    private final List<PageBox> pages;
    private final List<Line> lines = new ArrayList<>();

    private LoneEnds(BlockBox root) {
        pages = root.getLayer().getPages();
        collect(root, null, null);
    }

    /** The pages with something of the matter beside each end; empty where no end is alone or nothing can be changed. */
    static Optional<String> mended(String xhtml, BlockBox laidOut) {
        Set<Integer> breaks = new HashSet<>();
        new LoneEnds(laidOut).breaks().forEach(element -> breaks.add(placeOf(element)));
        if (breaks.isEmpty()) {
            return Optional.empty();
        }
        Document document = Xml.parse(xhtml);
        NodeList all = document.getElementsByTagName("*");
        breaks.forEach(place -> {
            Element element = (Element) all.item(place);
            element.setAttribute("style", element.getAttribute("style").isEmpty() ? BREAK : element.getAttribute("style") + "; " + BREAK);
        });
        return Optional.of(Xml.serialize(document));
    }

    /** Before which elements a page must end. */
    private List<Element> breaks() {
        List<Element> breaks = new ArrayList<>();
        for (int first = 1; first < lines.size(); first++) {
            Line line = lines.get(first);
            if (line.page > lines.get(first - 1).page && line.sheet == lines.get(first - 1).sheet
                    && line.forced == lines.get(first - 1).forced && matterOn(first) < FEWEST) {
                before(first).ifPresent(breaks::add);
            }
        }
        return breaks;
    }

    private long matterOn(int first) {
        Line one = lines.get(first);
        return lines.stream().skip(first).takeWhile(line -> line.page == one.page && line.sheet == one.sheet)
                .filter(line -> !line.signature).map(line -> line.y).distinct().count();
    }

    /** The element of the matter that must move to accompany the end which begins at this line. */
    private Optional<Element> before(int first) {
        long missing = FEWEST - matterOn(first);
        Set<Integer> taken = new HashSet<>();
        int at = first;
        while (taken.size() < missing || !startsHere(at) || leads(at - 1)) {
            at--;
            if (at <= 0 || lines.get(at).page != lines.get(first).page - 1 || lines.get(at).sheet != lines.get(first).sheet) {
                return Optional.empty();
            }
            if (!lines.get(at).signature) {
                taken.add(lines.get(at).y);
            }
        }
        boolean opensPage = lines.get(at - 1).page < lines.get(at).page || lines.get(at - 1).sheet != lines.get(at).sheet;
        return opensPage ? Optional.empty() : Optional.of(lines.get(at).unit);
    }

    private boolean startsHere(int at) {
        return at > 0 && lines.get(at - 1).unit != lines.get(at).unit;
    }

    /** Whether it is a heading, which what follows belongs to. */
    private boolean leads(int at) {
        return at >= 0 && lines.get(at).leads;
    }

    private void collect(Box box, Element sheet, Unit unit) {
        Element element = box.getElement();
        if (element != null && element.getNodeName().equals("thead")) {
            // The head of a table is printed on every page of it, so its position says nothing.
            return;
        }
        Element inSheet = sheet == null && hasClass(element, "lembar") ? element : sheet;
        Unit inside = inSheet == null || element == null ? unit : Unit.of(unit, box, element);
        if (box instanceof LineBox && inside != null) {
            lines.add(new Line(pageOf(box.getAbsY()), box.getAbsY(), inSheet, inside.element, inside.signature, inside.leads,
                    inside.forced));
            return;
        }
        for (int i = 0; i < box.getChildCount(); i++) {
            collect(box.getChild(i), inSheet, inside);
        }
    }

    private int pageOf(int y) {
        return (int) pages.stream().filter(page -> page.getBottom() <= y).count();
    }

    private static boolean hasClass(Element element, String name) {
        return element != null && Arrays.asList(element.getAttribute("class").split(" ")).contains(name);
    }

    /** How many elements of the same document begin before it. */
    private static int placeOf(Element element) {
        NodeList all = element.getOwnerDocument().getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) == element) {
                return i;
            }
        }
        throw new IllegalStateException("Element " + element.getNodeName() + " is not in its document");
    }

    /**
     * What can only move to the next page as a whole: a paragraph, an item, a row of a table or of elements laid out as one.
     *
     * @param whole  whether nothing inside it is a unit of its own
     * @param leads  whether what follows belongs to it
     * @param forced the element that begins a new page in any case and that this is a part of; else {@code null}
     */
    private record Unit(Element element, boolean whole, boolean signature, boolean leads, Element forced) {

        static Unit of(Unit around, Box box, Element element) {
            if (around == null) {
                return new Unit(element, false, false, false, null);
            }
            boolean signature = around.signature || SIGNATURES.stream().anyMatch(name -> hasClass(element, name));
            boolean leads = around.leads || box.getStyle().isIdent(CSSName.PAGE_BREAK_AFTER, IdentValue.AVOID);
            boolean whole = around.whole || box.getStyle().isTableRow() || box.getStyle().isAvoidPageBreakInside();
            Element own = isBelowHead(element) ? (Element) element.getParentNode().getParentNode() : element;
            return new Unit(around.whole ? around.element : own, whole, signature, leads,
                    box.getStyle().isForcePageBreakBefore() ? element : around.forced);
        }
    }

    /** Whether it is the first row below the head of a table, which must stay with the head. */
    private static boolean isBelowHead(Element element) {
        return element.getNodeName().equals("tr") && before(element) == null && before(element.getParentNode()) instanceof Element head
                && head.getNodeName().equals("thead");
    }

    private static Node before(Node node) {
        Node sibling = node.getPreviousSibling();
        while (sibling != null && !(sibling instanceof Element)) {
            sibling = sibling.getPreviousSibling();
        }
        return sibling;
    }

    private record Line(int page, int y, Element sheet, Element unit, boolean signature, boolean leads, Element forced) {
    }
}
