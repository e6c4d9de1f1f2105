package id.baku.document.register;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

import id.baku.web.answer.Spreadsheet;
import id.baku.web.answer.Spreadsheet.Column;

/** The register as a spreadsheet with one row for each entry, to be sorted, filtered and printed. */
final class RegisterSheet {

    private static final List<Column> COLUMNS = List.of(new Column("Seri", 18), new Column("Nomor", 32),
            new Column("Tanggal", 12), new Column("Jenis naskah", 36), new Column("Hal", 48), new Column("Pokok kasus", 36),
            new Column("Kasus", 16), new Column("Sumber", 14), new Column("Dicatat", 18), new Column("Oleh", 20),
            new Column("Keterangan", 40), new Column("Dibatalkan", 18), new Column("Dibatalkan oleh", 20));

    private RegisterSheet() {
    }

    static byte[] of(RegisterBook book, ZoneId zone) {
        return Spreadsheet.of(new Spreadsheet.Table("Buku Nomor " + book.year(),
                List.of("Buku Nomor Naskah Tahun " + book.year(), book.office()), COLUMNS,
                book.rows().stream().map(row -> cells(book, row, zone)).toList(), true));
    }

    private static List<Object> cells(RegisterBook book, RegisterBook.Row row, ZoneId zone) {
        RegisterEntry.Voided voided = row.voided();
        return Arrays.asList(book.series().get(row.seriesId()), row.number(), row.date(), row.title(), row.subject(),
                row.caseSubject(), row.businessKey(), row.source(), local(row.issuedAt(), zone), row.issuedBy(), row.remark(),
                voided == null ? null : local(voided.at(), zone), voided == null ? null : voided.by());
    }

    private static LocalDateTime local(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDateTime();
    }
}
