package id.baku.document.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;

class NaskahListsTest {

    private final NaskahLists s = new NaskahLists(new IndonesianText());

    @Test
    void readsAListAndATextOfLinesAlike() {
        assertThat(s.butir(List.of("satu", "dua"))).isEqualTo(s.butir("1. satu\n\n- dua\n"));
        assertThat(s.butir("a) satu")).containsExactly("satu");
        assertThat(s.butir("2026 adalah tahun kerja")).as("no mark").containsExactly("2026 adalah tahun kerja");
        assertThat(s.butir(NaskahData.MISSING)).isEmpty();
        assertThat(s.paragraf(" Satu.\n\n1. Dua. ")).containsExactly("Satu.", "1. Dua.");
    }

    @Test
    void readsRowsFromLinesWithSemicolons() {
        assertThat(s.baris("Contoh Satu; 001\nContoh Dua; 002; dan lagi", 1, "nama", "nip")).containsExactly(
                Map.of("nama", "Contoh Satu", "nip", "001"), Map.of("nama", "Contoh Dua", "nip", "002; dan lagi"));
        assertThat(s.baris(List.of(Map.of("nama", "A"), "B"), 1, "nama"))
                .containsExactly(Map.of("nama", "A"), Map.of("nama", "B"));
        assertThat(s.baris(NaskahData.MISSING, 3, "nama")).hasSize(3).containsOnly(NaskahData.MISSING);
        assertThat(s.baris(null, 0, "nama")).isEmpty();
    }

    @Test
    void readsRowsPastedFromASpreadsheet() throws IOException {
        Object pasted = NaskahData.of(Map.of("baris", resource("/cases/22b-baris-tab.txt"))).get("baris");
        List<Object> expected = List.of(Map.of("nama", "Peserta Satu", "jabatan", "Analis", "instansi", "Unit A"),
                Map.of("nama", "Peserta Dua", "jabatan", "Pengelola; Kepegawaian", "instansi", "Unit B"));
        assertThat(s.baris(pasted, 1, "nama", "jabatan", "instansi")).isEqualTo(expected);
        String numbered = "No\tNama\tJabatan\tInstansi\n1\tPeserta Satu\tAnalis\tUnit A\n2\tPeserta Dua\tPengelola; Kepegawaian\tUnit B";
        assertThat(s.baris(numbered, 1, "nama", "jabatan", "instansi")).isEqualTo(expected);
        assertThat(s.baris(numbered.substring(numbered.indexOf('\n') + 1), 1, "nama", "jabatan", "instansi")).isEqualTo(expected);
        assertThat(s.baris("1; Satu\n2; Dua", 1, "nama", "nip")).containsExactly(Map.of("nama", "Satu"), Map.of("nama", "Dua"));
        assertThat(s.baris("1\tKode satu\n2\tKode dua", 1, "kode", "judul"))
                .containsExactly(Map.of("kode", "1", "judul", "Kode satu"), Map.of("kode", "2", "judul", "Kode dua"));
        assertThat(s.baris("\tAnalis\tUnit A", 1, "nama", "jabatan", "instansi")).as("an empty first cell")
                .containsExactly(Map.of("jabatan", "Analis", "instansi", "Unit A"));
        assertThat(s.baris("A\t\tB\t", 1, "nama", "jabatan", "instansi")).containsExactly(Map.of("nama", "A", "instansi", "B"));
    }

    @Test
    void titledNamesInASentenceArePartedBySemicolons() {
        assertThat(new IndonesianText().daftar(List.of("Asesor A, S.H., M.H.", "Asesor B, S.Psi.", "Asesor C, M.M., Psikolog")))
                .isEqualTo("Asesor A, S.H., M.H.; Asesor B, S.Psi.; dan Asesor C, M.M., Psikolog");
    }

    private static String resource(String path) throws IOException {
        try (InputStream file = Objects.requireNonNull(NaskahListsTest.class.getResourceAsStream(path))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void fillsCellsAndSumsColumns() {
        List<Map<String, Object>> rows = List.of(Map.of("biaya", 1000, "tanggal", "2026-01-14"), Map.of("biaya", "500"),
                Map.of("biaya", "gratis"));
        assertThat(s.sel(rows.get(0), s.kolom("Biaya", "biaya", "rupiah"))).isEqualTo("Rp1.000,00");
        assertThat(s.sel(rows.get(0), s.kolom("Tanggal", "tanggal", "tanggal"))).isEqualTo("14 Januari 2026");
        assertThat(s.sel(rows.get(1), s.kolom("Tanggal", "tanggal", "tanggal"))).isEmpty();
        assertThat(s.sel(NaskahData.MISSING, s.kolom("Nama", "nama"))).isEmpty();
        assertThat(s.jumlah(rows, "biaya")).hasToString("1500");
    }

    @Test
    void gathersWhoSigns() {
        Map<String, Object> official = Map.of("nama", "Contoh Pejabat", "jabatan", "Kepala");
        assertThat(s.gabung(official, NaskahData.MISSING, null, List.of("A", "B"))).containsExactly(official, "A", "B");
        assertThat(s.pertama(NaskahData.MISSING, null, official)).isSameAs(official);
        assertThat(s.pertama(NaskahData.MISSING, "")).isSameAs(NaskahData.MISSING);
        assertThat(s.orang(official, "Mengetahui", null)).containsEntry("sebutan", "Mengetahui")
                .containsEntry("nama", "Contoh Pejabat");
        assertThat(s.orang(null, "Notulis", "Contoh")).isEqualTo(Map.of("sebutan", "Notulis", "nama", "Contoh"));
    }

    @Test
    void reportsTakeTheirStandardTextsWhereTheySayNothing() {
        List<Map<String, Object>> chapters = s.babLaporan(NaskahData.of(Map.of("hasil", "Baik.")),
                Map.of("hasil", "Belum ada.", "dasar", "Rencana kerja."));
        assertThat(chapters).extracting(chapter -> chapter.get("judul")).containsExactly("Pendahuluan",
                "Kegiatan yang Dilaksanakan", "Hasil yang Dicapai", "Simpulan dan Saran", "Penutup");
        assertThat(chapters.get(2)).containsEntry("teks", "Baik.");
        assertThat(chapters.get(0).get("bagian").toString()).contains("Rencana kerja.");
        assertThat(chapters.get(4).get("teks").toString()).startsWith("Demikian");
    }
}
