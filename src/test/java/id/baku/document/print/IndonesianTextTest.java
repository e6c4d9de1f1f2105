package id.baku.document.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndonesianTextTest {

    private static final String DOTS = "…………";
    private final IndonesianText f = new IndonesianText();

    @ParameterizedTest
    @CsvSource({"0, nol", "1, satu", "10, sepuluh", "11, sebelas", "12, dua belas", "19, sembilan belas",
            "21, dua puluh satu", "100, seratus", "101, seratus satu", "111, seratus sebelas", "211, dua ratus sebelas",
            "1000, seribu", "1001, seribu satu", "1100, seribu seratus", "2026, dua ribu dua puluh enam",
            "11000, sebelas ribu", "100000, seratus ribu", "1250000, satu juta dua ratus lima puluh ribu",
            "31250000, tiga puluh satu juta dua ratus lima puluh ribu", "1000000000, satu miliar"})
    void spellsNumbers(long number, String words) {
        assertThat(f.terbilang(number)).isEqualTo(words);
        assertThat(f.terbilang(String.valueOf(number))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"1250000, 'Rp1.250.000,00'", "0, 'Rp0,00'", "999.5, 'Rp999,50'", "-5000, '-Rp5.000,00'"})
    void writesMoney(BigDecimal amount, String expected) {
        assertThat(f.rupiah(amount)).isEqualTo(expected);
    }

    @Test
    void writesMoneyWithWords() {
        assertThat(f.rupiahTerbilang(1_250_000))
                .isEqualTo("Rp1.250.000,00 (satu juta dua ratus lima puluh ribu rupiah)");
        assertThat(f.rupiahTerbilang(null)).isEqualTo("Rp" + DOTS + " (" + DOTS + " rupiah)");
        assertThat(f.rupiah(f.kali(1_250_000, "25"))).isEqualTo("Rp31.250.000,00");
        assertThat(f.rupiah(f.kali(1_250_000, NaskahData.MISSING))).isEqualTo("Rp" + DOTS);
    }

    @ParameterizedTest
    @CsvSource({"1, Januari", "2, Februari", "3, Maret", "4, April", "5, Mei", "6, Juni", "7, Juli", "8, Agustus",
            "9, September", "10, Oktober", "11, November", "12, Desember"})
    void namesMonths(int month, String name) {
        assertThat(f.tanggal(LocalDate.of(2026, month, 9).toString())).isEqualTo("9 " + name + " 2026");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-12, Senin", "2026-01-13, Selasa", "2026-01-14, Rabu", "2026-01-15, Kamis",
            "2026-01-16, Jumat", "2026-01-17, Sabtu", "2026-01-18, Minggu"})
    void namesDays(String date, String day) {
        assertThat(f.hari(date)).isEqualTo(day);
    }

    @Test
    void writesDatesInWords() {
        assertThat(f.tanggalTerbilang("2026-01-14"))
                .isEqualTo("hari Rabu tanggal empat belas bulan Januari tahun dua ribu dua puluh enam");
        assertThat(f.tanggalTerbilang(null))
                .isEqualTo("hari %1$s tanggal %1$s bulan %1$s tahun %1$s".formatted(DOTS));
        assertThat(f.tanggalAngka("2026-01-04")).isEqualTo("04-01-2026");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-14, 2026-01-16, 14 s.d. 16 Januari 2026",
            "2026-01-30, 2026-02-02, 30 Januari s.d. 2 Februari 2026",
            "2026-12-30, 2027-01-02, 30 Desember 2026 s.d. 2 Januari 2027",
            "2026-01-14, 2026-01-14, 14 Januari 2026",
            "2026-01-14, , 14 Januari 2026",
            ", 2026-01-14, ………… s.d. 14 Januari 2026",
            ", , …………"})
    void writesPeriods(String from, String to, String expected) {
        assertThat(f.periode(from, to)).isEqualTo(expected);
    }

    @Test
    void namesTheDaysOfAPeriod() {
        assertThat(f.rentangHari("2026-01-14", "2026-01-16")).isEqualTo("Rabu s.d. Jumat");
        assertThat(f.rentangHari("2026-01-14", "2026-01-14")).isEqualTo("Rabu");
        assertThat(f.rentangHari(null, null)).isEqualTo(DOTS);
    }

    @Test
    void writesMomentsInTheAgencysZone() {
        ZoneId makassar = ZoneId.of("Asia/Makassar");
        assertThat(f.waktu("2026-01-13T09:15:00+07:00", makassar)).isEqualTo("13 Januari 2026 pukul 10.15 WITA");
        assertThat(f.waktu(Instant.parse("2026-01-13T02:15:00Z"), makassar))
                .isEqualTo("13 Januari 2026 pukul 10.15 WITA");
        assertThat(f.waktu("2026-01-13T09:15", makassar)).isEqualTo("13 Januari 2026 pukul 09.15 WITA");
        assertThat(f.waktu("2026-01-13", makassar)).isEqualTo("13 Januari 2026");
        assertThat(f.waktu("kemarin", makassar)).isEqualTo("kemarin");
        assertThat(f.waktu(null, null)).isEqualTo(DOTS);
    }

    @Test
    void leavesDotsForWhatIsMissing() {
        for (Object missing : Arrays.asList(null, "", "  ", List.of(), Map.of(), NaskahData.MISSING)) {
            assertThat(f.ada(missing)).isFalse();
            assertThat(f.isi(missing, missing)).isEqualTo(DOTS);
            assertThat(f.tanggal(missing)).isEqualTo(DOTS);
            assertThat(f.terbilang(missing)).isEqualTo(DOTS);
            assertThat(f.bilangan(missing)).isEqualTo(DOTS);
            assertThat(f.daftar(missing)).isEqualTo(DOTS);
            assertThat(f.memuat(missing, "x")).isFalse();
        }
        assertThat(f.isi(null, "Biasa")).isEqualTo("Biasa");
    }

    @Test
    void readsWhatPeopleWriteAndMachinesStore() {
        assertThat(f.rupiah("150.000")).isEqualTo("Rp150.000,00");
        assertThat(f.rupiah("1.250.000,00")).isEqualTo("Rp1.250.000,00");
        assertThat(f.rupiah("1e6")).isEqualTo("Rp" + DOTS);
        assertThat(f.tanggal("5/1/2026")).isEqualTo("5 Januari 2026");
        assertThat(f.tanggal("2026-01-05T10:00:00Z")).isEqualTo("5 Januari 2026");
        assertThat(f.tanggal("31/02/2026")).isEqualTo("31/02/2026");
    }

    @Test
    void printsWhatItDoesNotUnderstandAsItIs() {
        assertThat(f.tanggal("awal Maret")).isEqualTo("awal Maret");
        assertThat(f.tanggal("2026-02-31")).isEqualTo("2026-02-31");
        assertThat(f.bilangan("dua puluh")).isEqualTo("dua puluh");
        assertThat(f.bilangan(25)).isEqualTo("25 (dua puluh lima)");
    }

    @Test
    void joinsLists() {
        assertThat(f.daftar(List.of("A"))).isEqualTo("A");
        assertThat(f.daftar(List.of("A", "B"))).isEqualTo("A dan B");
        assertThat(f.daftar(List.of("A", "B", "C"))).isEqualTo("A, B, dan C");
    }

    @Test
    void readsNaskahDataLeniently() {
        NaskahData data = NaskahData.of(Map.of("n", 25.0, "kosong", " ", "teks", "a\u0000b\uD800c\u000Bd\te", "dalam", Map.of(),
                "nip", "'199001012015011001", "tanda", "005\u20111 \uFF21\uFF0C \uD835\uDDD4\uD835\uDDE7 \u2713\uFE0F ﬁ"));
        assertThat(data.get("n")).isEqualTo(25L);
        assertThat(data.get("teks")).isEqualTo("a bc d\te");
        assertThat(f.isi(data.get("teks"))).isEqualTo("a bc d e");
        assertThat(data.get("nip")).isEqualTo("199001012015011001");
        assertThat(data.get("tanda")).asString().startsWith("005-1 A, AT \u2713 ");
        assertThat(data.get("kosong")).hasToString(DOTS);
        assertThat(data.get("dalam")).hasToString(DOTS);
        assertThat(((NaskahData) data.get("tidakAda")).get("lebihDalam")).hasToString(DOTS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Contoh Nama, S.H., M.Si. | Contoh Nama", "Dr. Ir. Contoh Nama, M.T. | Contoh Nama",
            "Prof. Dr. dr. H. Contoh Nama | Contoh Nama", "M. Contoh Nama | M. Contoh Nama",
            "Drs. Contoh | Contoh", "Hj. R.A. Contoh, S.Pd. | R.A. Contoh", "Irwan Contoh | Irwan Contoh", "Dr. | Dr."})
    void namesASignerWithoutTitles(String name, String expected) {
        assertThat(f.tanpaGelar(name)).isEqualTo(expected);
        assertThat(f.tanpaGelar(NaskahData.MISSING)).isEqualTo(DOTS);
    }

    @Test
    void writesTimesOfDay() {
        ZoneId makassar = ZoneId.of("Asia/Makassar");
        assertThat(f.jam("09:00", "12.30", ZoneId.of("Asia/Jakarta"))).isEqualTo("09.00 s.d. 12.30 WIB");
        assertThat(f.jam("09:00:00", NaskahData.MISSING, makassar)).isEqualTo("09.00 WITA s.d. selesai");
        assertThat(f.jam("setelah salat Jumat", null, makassar)).isEqualTo("setelah salat Jumat");
        assertThat(f.jam(null, null, makassar)).isEqualTo(DOTS);
        assertThat(f.hariTanggal("2026-01-14")).isEqualTo("Rabu, 14 Januari 2026");
    }

    @Test
    void writesPlainNumbers() {
        assertThat(f.angka(91.48)).isEqualTo("91,48");
        assertThat(f.angka("1250")).isEqualTo("1.250");
        assertThat(f.angka("93,60")).as("with the decimals that it has").isEqualTo("93,60");
        assertThat(f.angka(NaskahData.MISSING)).isEqualTo(DOTS);
    }

    @Test
    void aHeadingKeepsItsYearWithTheWordBefore() {
        assertThat(f.judul("Evaluasi Layanan Tahun 2026")).isEqualTo("Evaluasi Layanan Tahun\u00a02026");
        assertThat(f.judul("Tahun 2026 dan sesudahnya")).isEqualTo("Tahun 2026 dan sesudahnya");
        assertThat(f.judul(NaskahData.MISSING)).isEqualTo(NaskahData.DOTS);
    }

    @Test
    void theSecondLineOfAHeadingDoesNotRepeatTheEndOfTheFirst() {
        assertThat(f.lanjutan("Hasil Evaluasi Layanan", "Evaluasi Layanan Balai Tahun 2026")).isEqualTo("Balai Tahun\u00a02026");
        assertThat(f.lanjutan("Format Laporan Penilaian", "PENILAIAN Kompetensi")).isEqualTo("Kompetensi");
        assertThat(f.lanjutan("Formulir Evaluasi", "Evaluasi")).isEqualTo("Evaluasi");
        assertThat(f.lanjutan("Daftar Hadir FGD", "Evaluasi Layanan")).isEqualTo("Evaluasi Layanan");
        assertThat(f.lanjutan("Daftar Hadir", NaskahData.MISSING)).isEqualTo(NaskahData.DOTS);
    }
}
