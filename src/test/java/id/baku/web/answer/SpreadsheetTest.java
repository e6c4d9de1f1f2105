package id.baku.web.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import id.baku.web.answer.Spreadsheet.Column;
import id.baku.web.answer.Spreadsheet.Table;

/** Tables as XLSX files, read again by another library. */
class SpreadsheetTest {

    private static final List<Column> COLUMNS = List.of(new Column("Hal", 20), new Column("Nilai", 10));

    @Test
    void whatLooksLikeAFormulaStaysAText() throws IOException {
        for (String text : List.of("=1+1", "+62811", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "\t=1")) {
            Cell cell = read(new Table("A", COLUMNS, List.of(List.of(text, 1)))).getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(text);
        }
    }

    @Test
    void numbersDatesAndMomentsStayWhatTheyAre() throws IOException {
        LocalDateTime moment = LocalDateTime.of(2026, 1, 12, 9, 30);
        for (boolean wrapped : new boolean[] {true, false}) {
            Sheet sheet = read(new Table("A", List.of(), COLUMNS, List.of(List.of(12.5, moment.toLocalDate()),
                    Arrays.asList(null, moment)), wrapped));
            assertThat(sheet.getRow(1).getCell(0).getNumericCellValue()).isEqualTo(12.5);
            assertThat(sheet.getRow(1).getCell(1).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2026, 1, 12));
            assertThat(sheet.getRow(1).getCell(1).getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy");
            assertThat(sheet.getRow(2).getCell(0, Row.MissingCellPolicy.RETURN_BLANK_AS_NULL)).isNull();
            assertThat(sheet.getRow(2).getCell(1).getLocalDateTimeCellValue()).isEqualTo(moment);
            assertThat(sheet.getRow(2).getCell(1).getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy hh:mm");
            assertThat(sheet.getRow(1).getCell(0).getCellStyle().getWrapText()).isEqualTo(wrapped);
        }
    }

    @Test
    void aTitleStandsAboveTheTable() throws IOException {
        Sheet sheet = read(new Table("Buku", List.of("Buku Nomor", "Dinas"), COLUMNS, List.of(List.of("a", 1)), true));
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Buku Nomor");
        assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("Dinas");
        assertThat(sheet.getRow(2)).isNull();
        assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("Nilai");
        assertThat(sheet.getRow(4).getCell(0).getStringCellValue()).isEqualTo("a");
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
    }

    @Test
    void columnsFitWhatStandsInThem() {
        assertThat(Table.fitting("A", List.of("Hal", "Nilai"), List.of(List.of("x".repeat(30), 1), List.of("y".repeat(90), 2)))
                .columns()).extracting(Column::width).containsExactly(60.0, 4.5);
    }

    private static Sheet read(Table table) throws IOException {
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Spreadsheet.of(table)))) {
            return workbook.getSheet(table.name());
        }
    }
}
