package id.baku.document.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The register as a spreadsheet: one row an entry, to be sorted, filtered and printed. */
final class RegisterSheet {

    private static final int HEAD = 3;
    private static final String DATE = "dd/mm/yyyy";
    private static final String MOMENT = "dd/mm/yyyy hh:mm";

    private record Column(String title, int width) {
    }

    private static final List<Column> COLUMNS = List.of(new Column("Seri", 18), new Column("Nomor", 32),
            new Column("Tanggal", 12), new Column("Jenis naskah", 36), new Column("Hal", 48), new Column("Pokok kasus", 36),
            new Column("Kasus", 16), new Column("Sumber", 14), new Column("Dicatat", 18), new Column("Oleh", 20),
            new Column("Keterangan", 40), new Column("Dibatalkan", 18), new Column("Dibatalkan oleh", 20));

    private RegisterSheet() {
    }

    static byte[] of(RegisterBook book, ZoneId zone) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Baku", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Buku Nomor " + book.year());
            sheet.value(0, 0, "Buku Nomor Naskah Tahun " + book.year());
            sheet.style(0, 0).bold().fontSize(14).set();
            sheet.value(1, 0, book.office());
            for (int i = 0; i < COLUMNS.size(); i++) {
                sheet.value(HEAD, i, COLUMNS.get(i).title());
                sheet.width(i, COLUMNS.get(i).width());
            }
            sheet.range(HEAD, 0, HEAD, COLUMNS.size() - 1).style().bold().fillColor("E3EEF3").set();
            int at = HEAD + 1;
            for (RegisterBook.Row row : book.rows()) {
                write(sheet, at++, book, row, zone);
            }
            if (at > HEAD + 1) {
                sheet.range(HEAD + 1, 0, at - 1, COLUMNS.size() - 1).style().verticalAlignment("top").wrapText(true).set();
                sheet.range(HEAD + 1, 2, at - 1, 2).style().format(DATE).verticalAlignment("top").set();
                sheet.range(HEAD + 1, 8, at - 1, 8).style().format(MOMENT).verticalAlignment("top").set();
                sheet.range(HEAD + 1, 11, at - 1, 11).style().format(MOMENT).verticalAlignment("top").set();
            }
            sheet.freezePane(0, HEAD + 1);
            sheet.setAutoFilter(HEAD, 0, Math.max(HEAD, at - 1), COLUMNS.size() - 1);
            sheet.pageOrientation("landscape");
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
            sheet.repeatRows(HEAD, HEAD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int at, RegisterBook book, RegisterBook.Row row, ZoneId zone) {
        sheet.value(at, 0, book.series().get(row.seriesId()));
        sheet.value(at, 1, row.number());
        sheet.value(at, 2, row.date());
        sheet.value(at, 3, row.title());
        sheet.value(at, 4, row.subject());
        sheet.value(at, 5, row.caseSubject());
        sheet.value(at, 6, row.businessKey());
        sheet.value(at, 7, row.source());
        sheet.value(at, 8, row.issuedAt().atZone(zone).toLocalDateTime());
        sheet.value(at, 9, row.issuedBy());
        sheet.value(at, 10, row.remark());
        if (row.voided() != null) {
            sheet.value(at, 11, row.voided().at().atZone(zone).toLocalDateTime());
            sheet.value(at, 12, row.voided().by());
        }
    }
}
