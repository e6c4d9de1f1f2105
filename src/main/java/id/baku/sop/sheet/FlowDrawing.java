package id.baku.sop.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.unbescape.html.HtmlEscape;

import id.baku.sop.sheet.SheetFlow.Arrow;
import id.baku.sop.sheet.SheetFlow.Shape;
import id.baku.sop.sheet.SheetFlow.Step;

/**
 * Draws the executors' columns of one row as SVG, from the arrow that comes in above to the one that leaves below, so
 * that rows join on paper wherever a page ends. An arrow to any other row ends in an off-page connector with its number.
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
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg(row, height).getBytes(StandardCharsets.UTF_8));
    }

    /** What the drawing says, for those who do not see it. */
    String alt(int row) {
        Step step = flow.steps().get(row);
        String symbol = switch (step.shape()) {
            case TERMINATOR -> "Terminator";
            case PROCESS -> "Proses";
            case DECISION -> "Keputusan";
        };
        return symbol + ": " + String.join(", ", rows.get(row).executors()) + step.arrows().stream()
                .map(arrow -> "; " + (arrow.label().isEmpty() ? "" : arrow.label() + " ") + "ke " + target(arrow, "nomor "))
                .collect(Collectors.joining());
    }

    private String svg(int row, double height) {
        StringBuilder svg = new StringBuilder("<svg xmlns='http://www.w3.org/2000/svg' width='%s' height='%s' viewBox='0 0 %s %s' font-family='Arial' font-size='6.5'>"
                .formatted(number(width), number(height), number(width), number(height)));
        for (int lane = 1; lane < flow.executors().size(); lane++) {
            svg.append("<path d='M%s 0V%s' stroke='#000' stroke-width='.4' fill='none'/>".formatted(number(lane * column), number(height)));
        }
        Step step = flow.steps().get(row);
        double middle = height / 2;
        incoming(svg, row, middle - SYMBOL_HEIGHT / 2);
        if (step.arrows().stream().anyMatch(arrow -> isNext(arrow, row))) {
            step.columns().forEach(lane -> line(svg, centre(lane), middle, centre(lane), height));
        }
        List<Arrow> elsewhere = step.arrows().stream().filter(arrow -> !isNext(arrow, row))
                .filter(arrow -> arrow.to() != null || step.shape() == Shape.DECISION).toList();
        for (int i = 0; i < elsewhere.size() && !step.columns().isEmpty(); i++) {
            connector(svg, step.columns().get(step.columns().size() - 1), middle, i, elsewhere.get(i));
        }
        step.columns().forEach(lane -> symbol(svg, step.shape(), centre(lane), middle));
        return svg.append("</svg>").toString();
    }

    /** From the columns of the row above, where an arrow leads from there to here. */
    private void incoming(StringBuilder svg, int row, double top) {
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
                svg.append("<path d='M%s 0V%sH%sV%s' stroke='#000' stroke-width='.8' fill='none'/>".formatted(
                        number(centre(from)), number(bend), number(centre(to)), number(top)));
                arrowHead(svg, centre(to), top);
            }
        }
        String label = here.stream().map(Arrow::label).filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining(" / "));
        if (!label.isEmpty() && !before.columns().isEmpty()) {
            text(svg, centre(before.columns().get(0)) + 2, Math.max(6, bend), label, "start");
        }
    }

    private void connector(StringBuilder svg, int lane, double middle, int place, Arrow arrow) {
        boolean right = place == 0 && lane < flow.executors().size() - 1 || flow.executors().size() == 1;
        double side = (symbolWidth() / 2 + 8) * (right ? 1 : -1);
        double start = centre(lane) + symbolWidth() / 2 * (right ? 1 : -1);
        double x = centre(lane) + side + (right ? 0 : -CONNECTOR);
        double y = middle + (place > 1 ? place * 11 : 0);
        line(svg, start, middle, right ? x : x + CONNECTOR, y);
        svg.append("<path d='M%s %sh%sv7l-%s 4l-%s -4z' stroke='#000' stroke-width='.8' fill='#fff'/>".formatted(number(x),
                number(y - 6), number(CONNECTOR), number(CONNECTOR / 2), number(CONNECTOR / 2)));
        text(svg, x + CONNECTOR / 2, y + 1, target(arrow, ""), "middle");
        if (!arrow.label().isEmpty()) {
            text(svg, x + CONNECTOR / 2, y - 8, arrow.label(), "middle");
        }
    }

    private void symbol(StringBuilder svg, Shape shape, double x, double y) {
        double half = symbolWidth() / 2;
        String style = " stroke='#000' stroke-width='.9' fill='#fff'/>";
        svg.append(switch (shape) {
            case DECISION -> "<path d='M%s %sL%s %sL%s %sL%s %sz'".formatted(number(x - half), number(y), number(x), number(y - SYMBOL_HEIGHT / 2 - 1),
                    number(x + half), number(y), number(x), number(y + SYMBOL_HEIGHT / 2 + 1));
            default -> "<rect x='%s' y='%s' width='%s' height='%s' rx='%s'".formatted(number(x - half), number(y - SYMBOL_HEIGHT / 2),
                    number(2 * half), number(SYMBOL_HEIGHT), number(shape == Shape.TERMINATOR ? SYMBOL_HEIGHT / 2 : 0));
        }).append(style);
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

    private static void line(StringBuilder svg, double x1, double y1, double x2, double y2) {
        svg.append("<path d='M%s %sL%s %s' stroke='#000' stroke-width='.8' fill='none'/>".formatted(number(x1), number(y1), number(x2), number(y2)));
    }

    private static void arrowHead(StringBuilder svg, double x, double y) {
        svg.append("<path d='M%s %sl-2.5 -4.5h5z' fill='#000'/>".formatted(number(x), number(y)));
    }

    private static void text(StringBuilder svg, double x, double y, String text, String anchor) {
        // Twice: a white edge below keeps the words readable where a line passes.
        for (String style : List.of("stroke='#fff' stroke-width='2'", "")) {
            svg.append("<text x='%s' y='%s' text-anchor='%s' %s>%s</text>".formatted(number(x), number(y), anchor, style,
                    HtmlEscape.escapeHtml4Xml(text)));
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
