package id.baku.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import id.baku.engine.cases.CaseData;

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
        return List.of("permintaan-kebutuhan-sertifikasi READY", "permintaan-kebutuhan-sertifikasi ISSUED",
                "jawaban-fasilitasi-sertifikasi ISSUED", "rencana-teknis-sertifikasi DRAFT",
                "rencana-teknis-sertifikasi ISSUED", "notulen-rapat ISSUED", "daftar-asesi ISSUED", "undangan-asesi READY",
                "undangan-asesor READY", "jadwal-uji-kompetensi READY", "undangan-asesi ISSUED", "undangan-asesor ISSUED",
                "jadwal-uji-kompetensi ISSUED", "daftar-hadir-peserta ISSUED", "daftar-hadir-asesor ISSUED",
                "formulir-uji-kompetensi ISSUED", "minutes-of-meeting ISSUED", "rekap-hasil-uji ISSUED",
                "berita-acara-uji-kompetensi DRAFT", "berita-acara-uji-kompetensi ISSUED", "rekap-hasil-opd ISSUED",
                "rekap-hasil-opd ISSUED", "penyampaian-hasil-uji READY",
                "penyampaian-hasil-uji ISSUED", "laporan-fasilitasi-sertifikasi ISSUED");
    }

    @Test
    void endsWithALetterThatGivesTheGroundsWhenItIsNotHeld() {
        ProcessInstance instance = runTo("kegiatan_04");
        complete(instance, "kegiatan_04", Map.of("diselenggarakan", "tidak", "putusan", Map.of("dasar", GROUNDS)));
        assertThat(cases.isFinished(instance)).isTrue();
        assertThat(naskah(instance)).last().isEqualTo("jawaban-fasilitasi-sertifikasi ISSUED");
        assertThat(text(instance, "jawaban-fasilitasi-sertifikasi", "ISSUED")).contains("belum dapat kami selenggarakan",
                GROUNDS, number(instance, "jawaban-fasilitasi-sertifikasi"), "Dinas Contoh Kesehatan").doesNotContain("akan kami selenggarakan");
    }

    @Test
    void answersTheOfficesAndGoesOnWhenItIsHeld() {
        ProcessInstance instance = runTo("kegiatan_05");
        assertThat(text(instance, "jawaban-fasilitasi-sertifikasi", "ISSUED")).contains("akan kami selenggarakan",
                "anggaran tersedia dalam DPA", "800/0211").doesNotContain("belum dapat kami selenggarakan");
    }

    @Test
    @Tag("sweep")
    void preparesAgainWhatIsNotReady() {
        ProcessInstance instance = runTo("kegiatan_12");
        complete(instance, "kegiatan_12", Map.of("fasilitasiSiap", "tidak",
                "kegiatan_12", Map.of("catatan", "Komputer belum dipinjam")));
        assertThat(cases.open(instance)).containsExactly("kegiatan_10");
        proceed(instance, "kegiatan_12");
        assertThat(naskah(instance)).as("printed again with what changed").filteredOn("daftar-hadir-peserta ISSUED"::equals)
                .hasSize(2);
        finish(instance);
    }

    @Test
    @Tag("sweep")
    void twoExecutorsActSideBySideAndTheRecordWaitsForBoth() {
        ProcessInstance instance = runTo("kegiatan_14a");
        assertThat(cases.open(instance)).containsExactly("kegiatan_14a", "kegiatan_14b");
        assertThat(Stream.of("kegiatan_14a", "kegiatan_14b").map(id -> cases.candidateGroup(task(instance, id))))
                .containsExactly("diy-analis-penjamin-mutu", "diy-penyusun-promosi");
        complete(instance, "kegiatan_14b");
        assertThat(cases.open(instance)).containsExactly("kegiatan_14a");
        assertThat(naskah(instance)).doesNotContain("rekap-hasil-uji ISSUED");
        complete(instance, "kegiatan_14a");
        assertThat(cases.open(instance)).containsExactly("kegiatan_15");
    }

    @Test
    @Tag("sweep")
    void leavesOutAssessorsWhoAreNotWilling() {
        ProcessInstance instance = start();
        finish(instance);
        for (String kind : List.of("undangan-asesor", "daftar-hadir-asesor", "berita-acara-uji-kompetensi")) {
            assertThat(text(instance, kind, "ISSUED")).as(kind).contains("Contoh Asesor Pertama", "Contoh Asesor Kedua")
                    .doesNotContain("Contoh Asesor Ketiga");
        }
    }

    @Test
    @Tag("sweep")
    void writesTheCasesDataIntoTheDocuments() {
        ProcessInstance instance = start();
        finish(instance);
        assertThat(text(instance, "permintaan-kebutuhan-sertifikasi", "ISSUED")).contains(number(instance, "permintaan-kebutuhan-sertifikasi"), day(10));
        assertThat(text(instance, "permintaan-kebutuhan-sertifikasi", "READY")).contains(number(instance, "permintaan-kebutuhan-sertifikasi"));
        assertThat(text(instance, "rencana-teknis-sertifikasi", "ISSUED")).contains("Uji kompetensi hari pertama",
                "Rp33.500.000,00", "Perlu dipinjam", "Sekretaris", "Peserta dibebaskan dari tugas");
        assertThat(text(instance, "notulen-rapat", "ISSUED")).contains("09.00 s.d. 12.00 WIB", "Contoh Pejabat Bidang");
        assertThat(text(instance, "daftar-asesi", "ISSUED")).contains("Contoh Asesi Kenanga", "Dinas Contoh Kesehatan");
        assertThat(text(instance, "undangan-asesi", "ISSUED")).contains(number(instance, "undangan-asesi"), "08.00 s.d. 16.00 WIB",
                "Contoh Asesi Melati");
        assertThat(text(instance, "jadwal-uji-kompetensi", "ISSUED")).contains("Wawancara", day(41));
        assertThat(text(instance, "daftar-hadir-peserta", "ISSUED")).contains("Contoh Asesi Anggrek", "Tanda tangan");
        assertThat(text(instance, "formulir-uji-kompetensi", "ISSUED")).contains("LSP Contoh").doesNotContain("ttd.");
        assertThat(text(instance, "minutes-of-meeting", "ISSUED")).contains("Sidang hasil uji kompetensi", "LSP Contoh");
        assertThat(text(instance, "rekap-hasil-uji", "ISSUED")).contains("Belum Kompeten", "2 (dua) orang");
        assertThat(text(instance, "berita-acara-uji-kompetensi", "DRAFT")).contains("3 (tiga) orang")
                .doesNotContain(number(instance, "berita-acara-uji-kompetensi"));
        assertThat(text(instance, "berita-acara-uji-kompetensi", "ISSUED")).contains(number(instance, "berita-acara-uji-kompetensi"),
                "terlaksana sesuai dengan ketentuan", "Kepala Seksi Hubungan Antar Lembaga");
        assertThat(text(instance, "laporan-fasilitasi-sertifikasi", "ISSUED")).contains("jaringan cadangan", day(0));
    }

    /** UU 27/2022: each office gets only the results of its own people, however its name was typed. */
    @Test
    @Tag("sweep")
    void eachOfficeGetsItsOwnResultsAlone() {
        ProcessInstance instance = runTo("kegiatan_08");
        List<Map<String, Object>> candidates = List.of(candidate("Contoh Asesi Anggrek", "Dinas Contoh Pekerjaan Umum"),
                candidate("Contoh Asesi Kenanga", "Dinas Contoh Kesehatan"),
                candidate("Contoh Asesi Melati", "DINAS CONTOH  PEKERJAAN UMUM"));
        complete(instance, "kegiatan_08", Map.of("asesi", Map.of("daftar", candidates)));
        proceed(instance, "kegiatan_14a");
        complete(instance, "kegiatan_14a", Map.of("asesi", Map.of("daftar", candidates.stream().map(candidate ->
                CaseData.with(candidate, "hasil", candidate.containsValue("Contoh Asesi Melati") ? "Belum Kompeten" : "Kompeten")).toList())));
        proceed(instance, "kegiatan_16");
        assertThat(recaps(instance)).containsOnlyKeys("Dinas Contoh Pekerjaan Umum", "Dinas Contoh Kesehatan");
        assertThat(recaps(instance).get("Dinas Contoh Pekerjaan Umum")).contains("Contoh Asesi Anggrek", "Contoh Asesi Melati",
                "Belum Kompeten", "Kompeten : 1 (satu) orang").doesNotContain("Kenanga", "Kesehatan");
        assertThat(recaps(instance).get("Dinas Contoh Kesehatan")).contains("Contoh Asesi Kenanga", "ttd.", "Kepala Seksi")
                .doesNotContain("Anggrek", "Melati", "Pekerjaan Umum");
        assertThat(naskah(instance)).as("before the letter to which it is attached").doesNotContain("penyampaian-hasil-uji ISSUED");
    }

    private static Map<String, Object> candidate(String name, String office) {
        return Map.of("nama", name, "nip", "00000000 000000 1 101", "jabatan", "Pejabat Pengadaan", "unit", office);
    }

    /** The issued recapitulations, by office. */
    private Map<String, String> recaps(ProcessInstance instance) {
        Map<String, String> recaps = new HashMap<>();
        jdbc.query("select n.holder, c.content from naskah n join naskah_content c on c.naskah_id = n.id "
                + "where n.process_instance_id = ? and n.kind = 'rekap-hasil-opd' and n.stage = 'ISSUED'",
                row -> { recaps.put(row.getString(1), text(row.getBytes(2))); }, instance.getId());
        return recaps;
    }

    /** UU 27/2022: no office needs the results of another office's people. */
    @Test
    @Tag("sweep")
    void theLetterWithTheResultsNamesNobody() {
        ProcessInstance instance = start();
        finish(instance);
        assertThat(text(instance, "penyampaian-hasil-uji", "ISSUED")).contains(number(instance, "penyampaian-hasil-uji"), "2 (dua) orang",
                number(instance, "berita-acara-uji-kompetensi")).doesNotContain("Contoh Asesi");
    }
}
