package id.baku.testing;

import java.awt.Shape;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** The filled shapes of a page, by marked content. */
public final class PageFills extends PDFGraphicsStreamEngine {

    private static final int WHITE = 0xffffff;

    /** @param white whether it is white, so that it covers what lies below */
    public record Fill(Shape outline, boolean white) {
    }

    private final Map<Integer, List<Fill>> fills = new HashMap<>();
    private final Deque<Integer> contents = new ArrayDeque<>();
    private GeneralPath path = new GeneralPath();

    /** Reads a page. */
    public PageFills(PDPage page) throws IOException {
        super(page);
        processPage(page);
    }

    /** The filled shapes in the order of painting, in points from the lower left corner of the page. */
    public List<Fill> in(int content) {
        return fills.getOrDefault(content, List.of());
    }

    /** The outlines of the filled shapes. */
    public List<Shape> outlines(int content) {
        return in(content).stream().map(Fill::outline).toList();
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        contents.push(properties == null ? -1 : properties.getInt(COSName.MCID, -1));
    }

    @Override
    public void endMarkedContentSequence() {
        contents.pop();
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        Fill fill = new Fill(path, getGraphicsState().getNonStrokingColor().toRGB() == WHITE);
        contents.stream().filter(content -> content >= 0).findFirst()
                .ifPresent(content -> fills.computeIfAbsent(content, none -> new ArrayList<>()).add(fill));
        path = new GeneralPath();
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        Stream.of(p1, p2, p3).forEach(p -> path.lineTo(p.getX(), p.getY()));
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    @Override
    public void endPath() {
        path = new GeneralPath();
    }

    @Override
    public void strokePath() {
        path = new GeneralPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        fillPath(windingRule);
    }

    @Override
    public void clip(int windingRule) {
        // Clipping does not matter here.
    }

    @Override
    public void drawImage(PDImage image) {
        // Only outlines matter here.
    }

    @Override
    public void shadingFill(COSName shading) {
        // Only outlines matter here.
    }
}
