package id.baku.document.print;

import java.awt.Rectangle;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;

/**
 * The drawings of one document, each drawn once. An emblem or QR code that stands on many pages is one object of the file,
 * which all of them show.
 */
final class Drawings extends BatikSVGDrawer {

    /** The library's method that draws, and the position of its argument that names a drawing, to show it again later. */
    private static final String DRAW = "drawWithGraphics";
    private static final int KEY = 4;

    private final Map<Drawing, Drawing> drawn = new HashMap<>();

    @Override
    public SVGImage buildSVGImage(Element svg, Box box, CssContext css, double width, double height, double dotsPerPixel) {
        SVGImage image = super.buildSVGImage(svg, box, css, width, height, dotsPerPixel);
        StringBuilder markup = new StringBuilder();
        write(svg, markup);
        return new SVGImage() {
            @Override
            public int getIntrinsicWidth() {
                return image.getIntrinsicWidth();
            }

            @Override
            public int getIntrinsicHeight() {
                return image.getIntrinsicHeight();
            }

            @Override
            public void drawSVG(OutputDevice page, RenderingContext context, double x, double y) {
                Rectangle place = box.getContentAreaEdge(box.getAbsX(), box.getAbsY(), context);
                Drawing drawing = new Drawing(markup.toString(), width, height, place.width, place.height);
                Drawing before = drawn.putIfAbsent(drawing, drawing);
                if (before == null) {
                    image.drawSVG(naming(drawing, page), context, x, y);
                } else {
                    page.drawWithGraphics((float) x, (float) y, (float) (place.width / dotsPerPixel), (float) (place.height / dotsPerPixel),
                            before, graphics -> {
                                throw new IllegalStateException("A drawing is gone from its document");
                            });
                }
            }
        };
    }

    /** The page, on which drawings can be found again by their markup and size. */
    private static OutputDevice naming(Drawing drawing, OutputDevice page) {
        return (OutputDevice) Proxy.newProxyInstance(Drawings.class.getClassLoader(), new Class<?>[] {OutputDevice.class}, (proxy, method, given) -> {
            if (method.getName().equals(DRAW)) {
                given[KEY] = drawing;
            }
            try {
                return method.invoke(page, given);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private static void write(Node node, StringBuilder markup) {
        if (node instanceof Element) {
            markup.append('<').append(node.getNodeName());
            NamedNodeMap attributes = node.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                markup.append(' ').append(attributes.item(i).getNodeName()).append('=').append(attributes.item(i).getNodeValue());
            }
            markup.append('>');
            for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
                write(child, markup);
            }
            markup.append("</>");
        } else {
            markup.append(node.getNodeValue());
        }
    }

    /** A drawing and its size. */
    private record Drawing(String markup, double cssWidth, double cssHeight, int width, int height) {
    }
}
