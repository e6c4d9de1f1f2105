package id.baku.web.answer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Tables as an XLSX file, to be sorted, filtered and printed. Numbers, dates and moments stay what they are; texts stay
 * texts, also those that look like a formula; {@code null} is an empty cell.
 */
public final class Spreadsheet {

    private static final String DATE = "dd/mm/yyyy";
    private static final String MOMENT = "dd/mm/yyyy hh:mm";
    private static final double WIDEST = 60;

    private Spreadsheet() {
    }

    /** @param width in characters */
    public record Column(String head, double width) {
    }

    /**
     * One sheet of the file.
     *
     * @param title lines above the table, the first of them large; where there are none, the table begins at once
     * @param wrapped whether long texts are broken inside their cells
     */
    public record Table(String name, List<String> title, List<Column> columns, List<? extends List<?>> rows, boolean wrapped) {

        public Table(String name, List<Column> columns, List<? extends List<?>> rows) {
            this(name, List.of(), columns, rows, false);
        }

        /** A table whose columns are as wide as their contents. */
        public static Table fitting(String name, List<String> heads, List<? extends List<?>> rows) {
            return new Table(name, heads.stream().map(head -> new Column(head, width(head, heads.indexOf(head), rows))).toList(), rows);
        }

        private static double width(String head, int column, List<? extends List<?>> rows) {
            return Math.min(WIDEST, 2 + Math.max(head.length() / 2.0, rows.stream()
                    .mapToInt(row -> String.valueOf(row.get(column)).length()).max().orElse(0)));
        }

        private int head() {
            return title.isEmpty() ? 0 : title.size() + 1;
        }
    }

    /** The file with these sheets. */
    public static byte[] of(Table... tables) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Baku", "1.0")) {
            for (Table table : tables) {
                write(workbook.newWorksheet(table.name()), table);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void write(Worksheet sheet, Table table) {
        int head = table.head();
        int lastRow = head + table.rows().size();
        int lastColumn = table.columns().size() - 1;
        for (int line = 0; line < table.title().size(); line++) {
            sheet.value(line, 0, table.title().get(line));
        }
        if (head > 0) {
            sheet.style(0, 0).bold().fontSize(14).set();
        }
        for (int column = 0; column <= lastColumn; column++) {
            sheet.value(head, column, table.columns().get(column).head());
            sheet.width(column, table.columns().get(column).width());
        }
        sheet.range(head, 0, head, lastColumn).style().bold().wrapText(true).fillColor("E3EEF3").set();
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column <= lastColumn; column++) {
                put(sheet, head + 1 + row, column, table.rows().get(row).get(column), table.wrapped());
            }
        }
        sheet.freezePane(0, head + 1);
        sheet.setAutoFilter(head, 0, lastRow, lastColumn);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(head, head);
    }

    private static void put(Worksheet sheet, int row, int column, Object value, boolean wrapped) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof LocalDateTime moment) {
            sheet.value(row, column, moment);
            sheet.style(row, column).format(MOMENT).set();
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format(DATE).set();
        } else if (value != null) {
            sheet.value(row, column, value.toString());
        }
        if (wrapped) {
            sheet.style(row, column).verticalAlignment("top").wrapText(true).set();
        }
    }
}
