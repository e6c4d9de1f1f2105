package id.baku.document.print;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A drawing in SVG. It is built as a tree of elements, because every line is computed, and texts and attributes are escaped
 * when the tree is written.
 */
public final class Svg {

    private final Document document = Xml.empty();
    private final Element root = document.createElement("svg");

    /**
     * @param width      in points
     * @param height     in points
     * @param attributes of the drawing as a whole: names and values in turn
     */
    public Svg(double width, double height, Object... attributes) {
        document.appendChild(root);
        set(root, "xmlns", "http://www.w3.org/2000/svg", "width", width, "height", height,
                "viewBox", "0 0 " + number(width) + " " + number(height));
        set(root, attributes);
    }

    /**
     * Adds an element on top of the others, with names and values of attributes in turn; numbers are written as SVG wants them.
     */
    public Element add(String tag, Object... attributes) {
        Element element = document.createElement(tag);
        set(element, attributes);
        root.appendChild(element);
        return element;
    }

    /** A path made of words and numbers. */
    public static String path(Object... parts) {
        StringBuilder path = new StringBuilder();
        for (Object part : parts) {
            path.append(path.isEmpty() || part instanceof String ? "" : " ").append(text(part));
        }
        return path.toString();
    }

    /** The drawing as a data URI. */
    public String uri() {
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(Xml.serialize(document).getBytes(StandardCharsets.UTF_8));
    }

    private static void set(Element element, Object... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            element.setAttribute(String.valueOf(attributes[i]), text(attributes[i + 1]));
        }
    }

    private static String text(Object value) {
        return value instanceof Number amount ? number(amount.doubleValue()) : String.valueOf(value);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.2f", value);
    }
}
