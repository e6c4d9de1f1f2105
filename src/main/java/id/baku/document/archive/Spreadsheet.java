package id.baku.document.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One table as an XLSX file. */
final class Spreadsheet {

    private static final double WIDEST = 60;

    private Spreadsheet() {
    }

    /** Numbers stay numbers; texts stay texts, also those that look like a formula. */
    static byte[] of(String name, List<String> heads, List<? extends List<Object>> rows) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Baku", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(name);
            for (int column = 0; column < heads.size(); column++) {
                sheet.value(0, column, heads.get(column));
                sheet.width(column, width(heads.get(column), column, rows));
            }
            sheet.range(0, 0, 0, heads.size() - 1).style().bold().wrapText(true).set();
            sheet.freezePane(0, 1);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < heads.size(); column++) {
                    put(sheet, row + 1, column, rows.get(row).get(column));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else {
            sheet.value(row, column, String.valueOf(value));
        }
    }

    private static double width(String head, int column, List<? extends List<Object>> rows) {
        return Math.min(WIDEST, 2 + Math.max(head.length() / 2.0, rows.stream()
                .mapToInt(row -> String.valueOf(row.get(column)).length()).max().orElse(0)));
    }
}
