package id.baku.sop.sheet;

import java.util.List;
import java.util.stream.Collectors;

import id.baku.document.print.Svg;
import id.baku.sop.sheet.SheetNote.Mark;
import id.baku.sop.sheet.SheetFlow.Arrow;
import id.baku.sop.sheet.SheetFlow.Shape;
import id.baku.sop.sheet.SheetFlow.Step;

/**
 * Draws the executors' columns of one row as SVG, from the arrow that enters above to the one that leaves below, so that rows
 * join on paper wherever a page ends. An arrow to any row but the next ends in an off-page connector with that row's number.
 */
final class FlowDrawing {

    private static final double SYMBOL_HEIGHT = 15;
    private static final double CONNECTOR = 17;

    private final SheetFlow flow;
    private final List<SopSheet.Row> rows;
    private final double width;
    private final double column;

    /** @param width of all columns together, in points */
    FlowDrawing(SheetFlow flow, List<SopSheet.Row> rows, double width) {
        this.flow = flow;
        this.rows = rows;
        this.width = width;
        this.column = width / Math.max(1, flow.executors().size());
    }

    /** The drawing of a row as a data URI. */
    String uri(int row, double height) {
        return svg(row, height).uri();
    }

    /** The drawing in words, for people who cannot see it. */
    String alt(int row) {
        Step step = flow.steps().get(row);
        String symbol = switch (step.shape()) {
            case TERMINATOR -> "Terminator";
            case PROCESS -> "Proses";
            case DECISION -> "Keputusan";
        };
        return symbol + ": " + String.join(", ", rows.get(row).executors()) + step.arrows().stream()
                .map(arrow -> "; " + (arrow.label().isEmpty() ? "" : arrow.label() + " ") + "ke " + target(arrow, "nomor "))
                .collect(Collectors.joining()) + (rows.get(row).inferred() == null ? "" : "; pelaksana disimpulkan");
    }

    private Svg svg(int row, double height) {
        Svg svg = new Svg(width, height, "font-family", "Arial", "font-size", 6.5);
        for (int lane = 1; lane < flow.executors().size(); lane++) {
            svg.add("path", "d", Svg.path("M", lane * column, 0, "V", height), "stroke", "#000", "stroke-width", 0.4, "fill", "none");
        }
        Step step = flow.steps().get(row);
        double middle = height / 2;
        incoming(svg, row, middle - SYMBOL_HEIGHT / 2);
        if (step.arrows().stream().anyMatch(arrow -> isNext(arrow, row))) {
            step.columns().forEach(lane -> line(svg, "M", centre(lane), middle, "V", height));
        }
        List<Arrow> elsewhere = step.arrows().stream().filter(arrow -> !isNext(arrow, row))
                .filter(arrow -> arrow.to() != null || step.shape() == Shape.DECISION).toList();
        for (int i = 0; i < elsewhere.size() && !step.columns().isEmpty(); i++) {
            connector(svg, step.columns().get(step.columns().size() - 1), middle, i, elsewhere.get(i));
        }
        step.columns().forEach(lane -> symbol(svg, step.shape(), centre(lane), middle));
        if (rows.get(row).inferred() != null) {
            step.columns().forEach(lane -> text(svg, centre(lane), middle + 2.5, Mark.EXECUTOR.text(), "middle"));
        }
        return svg;
    }

    /** The part of an arrow that comes from the columns of the row above. */
    private void incoming(Svg svg, int row, double top) {
        if (row == 0) {
            return;
        }
        Step before = flow.steps().get(row - 1);
        List<Arrow> here = before.arrows().stream().filter(arrow -> isNext(arrow, row - 1)).toList();
        if (here.isEmpty()) {
            return;
        }
        double bend = Math.min(6, top / 2);
        for (int from : before.columns()) {
            for (int to : flow.steps().get(row).columns()) {
                line(svg, "M", centre(from), 0, "V", bend, "H", centre(to), "V", top);
                arrowHead(svg, centre(to), top);
            }
        }
        String label = here.stream().map(Arrow::label).filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining(" / "));
        if (!label.isEmpty() && !before.columns().isEmpty()) {
            text(svg, centre(before.columns().get(0)) + 2, Math.max(6, bend), label, "start");
        }
    }

    private void connector(Svg svg, int lane, double middle, int place, Arrow arrow) {
        boolean right = place == 0 && lane < flow.executors().size() - 1 || flow.executors().size() == 1;
        double side = (symbolWidth() / 2 + 8) * (right ? 1 : -1);
        double start = centre(lane) + symbolWidth() / 2 * (right ? 1 : -1);
        double x = centre(lane) + side + (right ? 0 : -CONNECTOR);
        double y = middle + (place > 1 ? place * 11 : 0);
        line(svg, "M", start, middle, "L", right ? x : x + CONNECTOR, y);
        figure(svg, 0.8, "M", x, y - 6, "h", CONNECTOR, "v", 7, "l", -CONNECTOR / 2, 4, "l", -CONNECTOR / 2, -4, "z");
        text(svg, x + CONNECTOR / 2, y + 1, target(arrow, ""), "middle");
        if (!arrow.label().isEmpty()) {
            text(svg, x + CONNECTOR / 2, y - 8, arrow.label(), "middle");
        }
    }

    private void symbol(Svg svg, Shape shape, double x, double y) {
        double half = symbolWidth() / 2;
        if (shape == Shape.DECISION) {
            figure(svg, 0.9, "M", x - half, y, "L", x, y - SYMBOL_HEIGHT / 2 - 1, "L", x + half, y, "L", x, y + SYMBOL_HEIGHT / 2 + 1, "z");
        } else {
            svg.add("rect", "x", x - half, "y", y - SYMBOL_HEIGHT / 2, "width", 2 * half, "height", SYMBOL_HEIGHT,
                    "rx", shape == Shape.TERMINATOR ? SYMBOL_HEIGHT / 2 : 0, "stroke", "#000", "stroke-width", 0.9, "fill", "#fff");
        }
    }

    private String target(Arrow arrow, String word) {
        return arrow.to() == null ? "akhir" : word + rows.get(arrow.to()).number();
    }

    private static boolean isNext(Arrow arrow, int row) {
        return arrow.to() != null && arrow.to() == row + 1;
    }

    private double centre(int lane) {
        return (lane + 0.5) * column;
    }

    private double symbolWidth() {
        return Math.min(30, column - 16);
    }

    private static void line(Svg svg, Object... path) {
        svg.add("path", "d", Svg.path(path), "stroke", "#000", "stroke-width", 0.8, "fill", "none");
    }

    private static void figure(Svg svg, double edge, Object... path) {
        svg.add("path", "d", Svg.path(path), "stroke", "#000", "stroke-width", edge, "fill", "#fff");
    }

    private static void arrowHead(Svg svg, double x, double y) {
        svg.add("path", "d", Svg.path("M", x, y, "l", -2.5, -4.5, "h", 5, "z"), "fill", "#000");
    }

    private static void text(Svg svg, double x, double y, String text, String anchor) {
        // Drawn twice: the white edge of the first keeps the words readable where a line crosses them.
        svg.add("text", "x", x, "y", y, "text-anchor", anchor, "stroke", "#fff", "stroke-width", 2).setTextContent(text);
        svg.add("text", "x", x, "y", y, "text-anchor", anchor).setTextContent(text);
    }
}
