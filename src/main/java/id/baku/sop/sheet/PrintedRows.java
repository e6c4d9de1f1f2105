package id.baku.sop.sheet;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import id.baku.sop.sheet.SheetNote.Mark;

/**
 * The rows of a sheet for printing. The drawing of a row must be exactly as high as the row, or the arrows between rows would
 * not meet; so the height is computed from the widths of the words.
 */
@Component
class PrintedRows {

    /** Widths of the columns in points, as {@code cetak/lembar-sop.css} has them. */
    private static final double WORDING = 165;
    private static final double ITEMS = 92;
    private static final double TIME = 54;
    private static final double OUTPUT = 86;
    private static final double REMARK = 76;
    private static final double EXECUTORS = 264;
    private static final float SIZE = 7.5f;
    private static final double LINE = 9.1;
    private static final double PADDING = 8;
    /** Width that the line between two columns takes from both. */
    private static final double BORDER = 2;
    private static final double LEAST = 42;

    private final Font font = font();
    private final FontRenderContext context = new FontRenderContext(null, true, true);

    /** @param height in points */
    public record Printed(String number, String wording, String items, String time, String output, String remark,
                          double height, String drawing, String alt) {
    }

    List<Printed> of(List<SopSheet.Row> rows, SheetFlow flow) {
        FlowDrawing drawing = new FlowDrawing(flow, rows, EXECUTORS);
        return IntStream.range(0, rows.size()).mapToObj(index -> printed(rows.get(index), index, drawing)).toList();
    }

    private Printed printed(SopSheet.Row row, int index, FlowDrawing drawing) {
        var standard = row.standard();
        String items = String.join("; ", standard.items());
        String time = row.isDecision() ? "" : standard.timeLabel();
        String output = text(standard.output());
        String remark = (text(standard.remark()) + (row.notes().isEmpty() ? "" : " " + Mark.REMARK.text())).strip();
        int lines = Stream.of(lines(standard.wording(), WORDING), lines(items, ITEMS), lines(time, TIME),
                lines(output, OUTPUT), lines(remark, REMARK)).mapToInt(Integer::intValue).max().orElse(1);
        double height = Math.max(LEAST, lines * LINE + PADDING);
        return new Printed(row.number(), standard.wording(), items, time, output, remark, height,
                drawing.uri(index, height), drawing.alt(index));
    }

    private static String text(String value) {
        return value == null || value.equals("-") ? "" : value;
    }

    /** The number of lines of a text. A word longer than the column is broken by the printer and takes several lines. */
    private int lines(String text, double column) {
        double room = column - PADDING - BORDER;
        int lines = 1;
        double used = 0;
        for (String word : Arrays.asList(text.split("(?<=[\\s/-])"))) {
            double width = font.getStringBounds(word.stripTrailing(), context).getWidth();
            if (used > 0 && used + width > room) {
                lines++;
                used = 0;
            }
            lines += (int) (width / room);
            used += font.getStringBounds(word, context).getWidth() % room;
        }
        return lines;
    }

    private static Font font() {
        try (InputStream ttf = PrintedRows.class.getResourceAsStream("/fonts/LiberationSans-Regular.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, ttf).deriveFont(SIZE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font of the documents cannot be read", e);
        }
    }
}
