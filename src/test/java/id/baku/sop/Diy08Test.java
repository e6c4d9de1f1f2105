package id.baku.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** SOP-CPK HAL/00/08/019, Penyelenggaraan Fasilitasi Sertifikasi Kompetensi, as it runs. */
class Diy08Test extends SopTest {

    private static final String GROUNDS = "Anggaran tahun berjalan tidak tersedia";

    Diy08Test() {
        super("diy-08");
    }

    @Override
    List<String> straightPath() {
        return List.of("kegiatan_01", "kegiatan_02", "kegiatan_03", "kegiatan_04", "kegiatan_05", "kegiatan_06",
                "kegiatan_07", "kegiatan_08", "kegiatan_09", "kegiatan_10", "kegiatan_11", "kegiatan_12", "kegiatan_13",
                "kegiatan_14a", "kegiatan_14b", "kegiatan_15", "kegiatan_16", "kegiatan_17", "kegiatan_18");
    }

    @Override
    List<String> documents() {
        return List.of("permintaan-kebutuhan-sertifikasi SIAP", "permintaan-kebutuhan-sertifikasi TERBIT",
                "jawaban-fasilitasi-sertifikasi TERBIT", "rencana-teknis-sertifikasi KONSEP",
                "rencana-teknis-sertifikasi TERBIT", "notulen-rapat TERBIT", "daftar-asesi TERBIT", "undangan-asesi SIAP",
                "undangan-asesor SIAP", "jadwal-uji-kompetensi SIAP", "undangan-asesi TERBIT", "undangan-asesor TERBIT",
                "jadwal-uji-kompetensi TERBIT", "daftar-hadir-peserta TERBIT", "daftar-hadir-asesor TERBIT",
                "formulir-uji-kompetensi TERBIT", "minutes-of-meeting TERBIT", "rekap-hasil-uji TERBIT",
                "berita-acara-uji-kompetensi KONSEP", "berita-acara-uji-kompetensi TERBIT", "penyampaian-hasil-uji SIAP",
                "penyampaian-hasil-uji TERBIT", "laporan-fasilitasi-sertifikasi TERBIT");
    }

    @Test
    void endsWithALetterThatGivesTheGroundsWhenItIsNotHeld() {
        ProcessInstance instance = runTo("kegiatan_04");
        complete(instance, "kegiatan_04", Map.of("diselenggarakan", "tidak", "putusan", Map.of("dasar", GROUNDS)));
        assertThat(cases.isFinished(instance)).isTrue();
        assertThat(naskah(instance)).last().isEqualTo("jawaban-fasilitasi-sertifikasi TERBIT");
        assertThat(text(instance, "jawaban-fasilitasi-sertifikasi", "TERBIT")).contains("belum dapat kami selenggarakan",
                GROUNDS, "400.14.5/0120", "Dinas Contoh Kesehatan").doesNotContain("akan kami selenggarakan");
    }

    @Test
    void answersTheOfficesAndGoesOnWhenItIsHeld() {
        ProcessInstance instance = runTo("kegiatan_05");
        assertThat(text(instance, "jawaban-fasilitasi-sertifikasi", "TERBIT")).contains("akan kami selenggarakan",
                "anggaran tersedia dalam DPA", "800/0211").doesNotContain("belum dapat kami selenggarakan");
    }

    @Test
    void preparesAgainWhatIsNotReady() {
        ProcessInstance instance = runTo("kegiatan_12");
        complete(instance, "kegiatan_12", Map.of("fasilitasiSiap", "tidak",
                "kegiatan_12", Map.of("catatan", "Komputer belum dipinjam")));
        assertThat(cases.open(instance)).containsExactly("kegiatan_10");
        proceed(instance, "kegiatan_12");
        assertThat(naskah(instance)).as("printed again with what changed").filteredOn("daftar-hadir-peserta TERBIT"::equals)
                .hasSize(2);
        finish(instance);
    }

    @Test
    void twoExecutorsActSideBySideAndTheRecordWaitsForBoth() {
        ProcessInstance instance = runTo("kegiatan_14a");
        assertThat(cases.open(instance)).containsExactly("kegiatan_14a", "kegiatan_14b");
        assertThat(Stream.of("kegiatan_14a", "kegiatan_14b").map(id -> cases.candidateGroup(task(instance, id))))
                .containsExactly("diy-analis-penjamin-mutu", "diy-penyusun-promosi");
        complete(instance, "kegiatan_14b");
        assertThat(cases.open(instance)).containsExactly("kegiatan_14a");
        assertThat(naskah(instance)).doesNotContain("rekap-hasil-uji TERBIT");
        complete(instance, "kegiatan_14a");
        assertThat(cases.open(instance)).containsExactly("kegiatan_15");
    }

    @Test
    void leavesOutAssessorsWhoAreNotWilling() {
        ProcessInstance instance = start();
        finish(instance);
        for (String kind : List.of("undangan-asesor", "daftar-hadir-asesor", "berita-acara-uji-kompetensi")) {
            assertThat(text(instance, kind, "TERBIT")).as(kind).contains("Contoh Asesor Pertama", "Contoh Asesor Kedua")
                    .doesNotContain("Contoh Asesor Ketiga");
        }
    }

    @Test
    void writesTheCasesDataIntoTheDocuments() {
        ProcessInstance instance = start();
        finish(instance);
        assertThat(text(instance, "permintaan-kebutuhan-sertifikasi", "TERBIT")).contains("400.14.5/0101", day(10));
        assertThat(text(instance, "permintaan-kebutuhan-sertifikasi", "SIAP")).doesNotContain("400.14.5/0101");
        assertThat(text(instance, "rencana-teknis-sertifikasi", "TERBIT")).contains("Uji kompetensi hari pertama",
                "Rp33.500.000,00", "Perlu dipinjam", "Sekretaris", "Peserta dibebaskan dari tugas");
        assertThat(text(instance, "notulen-rapat", "TERBIT")).contains("09.00 s.d. 12.00 WIB", "Contoh Pejabat Bidang");
        assertThat(text(instance, "daftar-asesi", "TERBIT")).contains("Contoh Asesi Kenanga", "Dinas Contoh Kesehatan");
        assertThat(text(instance, "undangan-asesi", "TERBIT")).contains("400.14.5/0188", "08.00 s.d. 16.00 WIB",
                "Contoh Asesi Melati");
        assertThat(text(instance, "jadwal-uji-kompetensi", "TERBIT")).contains("Wawancara", day(41));
        assertThat(text(instance, "daftar-hadir-peserta", "TERBIT")).contains("Contoh Asesi Anggrek", "Tanda tangan");
        assertThat(text(instance, "formulir-uji-kompetensi", "TERBIT")).contains("LSP Contoh").doesNotContain("ttd.");
        assertThat(text(instance, "minutes-of-meeting", "TERBIT")).contains("Sidang hasil uji kompetensi", "LSP Contoh");
        assertThat(text(instance, "rekap-hasil-uji", "TERBIT")).contains("Belum Kompeten", "2 (dua) orang");
        assertThat(text(instance, "berita-acara-uji-kompetensi", "KONSEP")).contains("3 (tiga) orang")
                .doesNotContain("400.14.5/0251/BA");
        assertThat(text(instance, "berita-acara-uji-kompetensi", "TERBIT")).contains("400.14.5/0251/BA",
                "terlaksana sesuai dengan ketentuan", "Kepala Seksi Hubungan Antar Lembaga");
        assertThat(text(instance, "laporan-fasilitasi-sertifikasi", "TERBIT")).contains("jaringan cadangan", day(45));
    }

    /** UU 27/2022: no office needs the results of another's people. */
    @Test
    void theLetterWithTheResultsNamesNobody() {
        ProcessInstance instance = start();
        finish(instance);
        assertThat(text(instance, "penyampaian-hasil-uji", "TERBIT")).contains("400.14.5/0260", "2 (dua) orang",
                "400.14.5/0251/BA").doesNotContain("Contoh Asesi");
    }
}
