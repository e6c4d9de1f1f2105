package id.baku.sop.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import id.baku.sop.sheet.SheetFlow.Shape;
import id.baku.sop.sheet.SheetFlow.Step;
import id.baku.sop.sheet.SopSheet.Row;
import id.baku.work.standard.ActivityStandard;

class PrintedRowsTest {

    private static final double SIX_LINES = 6 * 9.1 + 8;

    /** The printer needs six lines: "level kompetensi dengan" is exactly as wide as the column without its borders. */
    @Test
    void aRowsDrawingIsAsHighAsItsWordsAre() {
        Row row = new Row("7", List.of("Kasie"), List.of("kegiatan_07"), new ActivityStandard("Mengajukan validasi", List.of(
                "Berita Acara hasil verifikasi kesesuaian level kompetensi dengan uraian kompetensi pada laporan"), "-", "-", null,
                "kasie", "PT60M", "60 menit", false), null, List.of());
        SheetFlow flow = new SheetFlow(List.of("Kasie"), List.of(new Step(Shape.TERMINATOR, List.of(0), List.of())));

        assertThat(new PrintedRows().of(List.of(row), flow)).singleElement()
                .satisfies(printed -> assertThat(printed.height()).isGreaterThanOrEqualTo(SIX_LINES));
    }
}
