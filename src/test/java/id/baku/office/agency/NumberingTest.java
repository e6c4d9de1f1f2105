package id.baku.office.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import id.baku.office.agency.NumberingSettings.KindSettings;
import id.baku.office.agency.NumberingSettings.SeriesSettings;

/** Settings of numbers: what they write, and which are refused before they could give a wrong number. */
class NumberingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);
    private static final Set<String> ROLES = Set.of("sekretaris");

    @Test
    void writesEveryToken() {
        assertThat(settings("{klasifikasi}/{nomor:4}-{nomor}/$1/{unit}/{bulan}/{tahun}").toNumbering(ROLES)
                .format("surat-jawaban", 17, DAY)).isEqualTo("800/0017-17/$1/UM/XI/2026");
    }

    @Test
    void aKindMayDifferFromItsSeries() {
        Numbering numbering = new NumberingSettings("{klasifikasi}/{nomor}", "800", null, Set.of(), List.of(
                series("surat", null, Set.of()), series("keputusan", "{klasifikasi}/SK/{nomor}", Set.of("sk-penetapan"))),
                Map.of("sk-penetapan", new KindSettings(null, "100.3"),
                        "undangan-rapat", new KindSettings("UND/{nomor}", null))).toNumbering(ROLES);
        assertThat(numbering.format("sk-penetapan", 1, DAY)).isEqualTo("100.3/SK/1");
        assertThat(numbering.format("undangan-rapat", 2, DAY)).isEqualTo("UND/2");
        assertThat(numbering.seriesOf("undangan-rapat").id()).isEqualTo("surat");
        assertThat(numbering.seriesOf("sk-penetapan").lastBefore(2026)).isZero();
    }

    @Test
    void goesOnWhereSomebodyElseLeftOff() {
        Numbering numbering = new NumberingSettings("{nomor}", null, null, Set.of(), List.of(new SeriesSettings("surat",
                "Surat", null, null, Set.of(), Map.of(2026, 412))), Map.of()).toNumbering(ROLES);
        assertThat(numbering.seriesOf("surat-jawaban").lastBefore(2026)).isEqualTo(412);
        assertThat(numbering.seriesOf("surat-jawaban").lastBefore(2027)).isZero();
    }

    @Test
    void anAgencyWithoutSettingsHasOneSeries() {
        assertThat(NumberingSettings.none().toNumbering(ROLES).format("surat-jawaban", 3, DAY)).isEqualTo("3/2026");
    }

    @Test
    void refusesWhatItDoesNotUnderstandOrWouldGiveTwice() {
        refuses(settings("{nomer}/{tahun}"), "unknown token {nomer}");
        refuses(settings("{nomor:12}"), "unknown token {nomor:12}");
        refuses(settings("{tahun}"), "lacks {nomor}");
        refuses(new NumberingSettings("{klasifikasi}/{nomor}", null, null, Set.of(), List.of(), Map.of()), "need a classification");
        refuses(new NumberingSettings("{nomor}/{unit}", null, null, Set.of(), List.of(), Map.of()), "need a unit");
        refuses(new NumberingSettings("{nomor}", null, null, Set.of("siapa"), List.of(), Map.of()), "unknown role siapa");
        refuses(new NumberingSettings("{nomor}", null, null, Set.of(), List.of(series("a", null, Set.of("x")),
                series("b", "B/{nomor}", Set.of("x"))), Map.of()), "x belongs to more than one series");
        refuses(new NumberingSettings("{nomor}", null, null, Set.of(), List.of(series("a", null, Set.of()),
                series("b", "{nomor:3}", Set.of("x"))), Map.of()), "a and b write the same numbers");
    }

    private static void refuses(NumberingSettings settings, String reason) {
        assertThatThrownBy(() -> settings.toNumbering(ROLES)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    private static NumberingSettings settings(String pattern) {
        return new NumberingSettings(pattern, "800", "UM", Set.of("sekretaris"), List.of(), Map.of());
    }

    private static SeriesSettings series(String id, String pattern, Set<String> kinds) {
        return new SeriesSettings(id, id, pattern, null, kinds, Map.of());
    }
}
