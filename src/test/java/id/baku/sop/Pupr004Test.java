package id.baku.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PUPR-05.02.CFM.04.SOP.IK.004, Penyampaian Hasil Penilaian Potensi dan Kompetensi, as it runs. */
class Pupr004Test extends SopTest {

    Pupr004Test() {
        super("pupr-004");
    }

    @Override
    List<String> straightPath() {
        return IntStream.rangeClosed(1, 11).mapToObj("kegiatan_%02d"::formatted).toList();
    }

    @Override
    List<String> documents() {
        return List.of("permintaan-hasil-rekap ISSUED", "format-rekap ISSUED", "format-laporan ISSUED", "form-klasifikasi-kompetensi ISSUED",
                "hasil-verifikasi DRAFT", "hasil-verifikasi ISSUED", "form-pengajuan-verifikasi ISSUED", "berita-acara-verifikasi ISSUED",
                "surat-permohonan-validasi ISSUED", "berita-acara-validasi ISSUED", "surat-penyampaian-hasil DRAFT",
                "surat-penyampaian-hasil SIGNED_OFF", "surat-penyampaian-hasil ISSUED");
    }

    /** The four returns of the sheet: 3 to 2, 4 to 3, 6 to 1, 8 to 1. */
    @ParameterizedTest
    @Tag("sweep")
    @CsvSource({"kegiatan_03, laporanSesuai, kegiatan_02", "kegiatan_04, verifikasiSesuai, kegiatan_03",
            "kegiatan_06, levelSesuai, kegiatan_01", "kegiatan_08, validasiSesuai, kegiatan_01"})
    void returnsWhatIsNotRight(String at, String flag, String to) {
        ProcessInstance instance = runTo(at);
        complete(instance, at, Map.of(flag, "tidak", at, Map.of("catatan", "Perbaiki laporan peserta nomor 4")));
        assertThat(cases.open(instance)).containsExactly(to);
        finish(instance);
        assertThat(cases.isFinished(instance)).isTrue();
    }

    /**
     * The request has the formats that it names as attachments, and the result of the check is a document when it is examined.
     */
    @Test
    void whatTheRequestAttachesAndWhatTheCheckFoundAreDocuments() {
        ProcessInstance instance = runTo("kegiatan_04");
        String number = number(instance, "permintaan-hasil-rekap");
        assertThat(List.of("format-rekap", "format-laporan", "form-klasifikasi-kompetensi")).allSatisfy(kind ->
                assertThat(text(instance, kind, "ISSUED")).contains("Nomor " + number, "Direktorat Jenderal Contoh"));
        assertThat(text(instance, "hasil-verifikasi", "DRAFT")).contains("40 (empat puluh) dari 40 (empat puluh) laporan");
        assertThat(naskah(instance)).doesNotContain("hasil-verifikasi ISSUED");
        complete(instance, "kegiatan_04");
        assertThat(text(instance, "hasil-verifikasi", "ISSUED")).contains("ttd.", "Kepala Seksi Penyelenggaraan");
    }

    @Test
    @Tag("sweep")
    void recordsInTheMinutesThatSomethingIsNotRight() {
        ProcessInstance instance = runTo("kegiatan_06");
        complete(instance, "kegiatan_06", Map.of("levelSesuai", "tidak", "kegiatan_06", Map.of("catatan", "Perbaiki level")));
        assertThat(text(instance, "berita-acara-verifikasi", "ISSUED")).contains("masih ada yang belum sesuai");
        proceed(instance, "kegiatan_06");
        complete(instance, "kegiatan_06");
        assertThat(text(instance, "berita-acara-verifikasi", "ISSUED")).contains("telah sesuai");
    }

    @Test
    @Tag("sweep")
    void writesTheCasesDataIntoTheLetter() {
        ProcessInstance instance = start();
        finish(instance);
        assertThat(text(instance, "surat-penyampaian-hasil", "ISSUED")).contains(number(instance, "surat-penyampaian-hasil"), day(0),
                "Pejabat Pengawas Angkatan I", "40 (empat puluh)", number(instance, "berita-acara-validasi"), "Rahasia",
                "Kepala Badan Pengembangan Sumber Daya Manusia");
        assertThat(text(instance, "berita-acara-validasi", "ISSUED")).contains("Direktorat Jenderal Contoh",
                "Kepala Bidang Pemetaan Karir", "Kepala Balai Penilaian Kompetensi", "Kepala Seksi Penyelenggaraan");
    }
}
