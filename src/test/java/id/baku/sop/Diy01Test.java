package id.baku.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** SOP-PKP HAL/02/01/012, Penyusunan Program, as it runs. */
class Diy01Test extends SopTest {

    Diy01Test() {
        super("diy-01");
    }

    @Override
    List<String> straightPath() {
        return IntStream.rangeClosed(1, 15).mapToObj("kegiatan_%02d"::formatted).toList();
    }

    @Override
    List<String> documents() {
        return List.of("kak-program DRAFT", "ropk DRAFT", "rka DRAFT", "sbk DRAFT", "notulen-rapat ISSUED",
                "kak-program ISSUED", "ropk ISSUED", "rka ISSUED", "sbk ISSUED", "ankas DRAFT", "rincian-belanja-kegiatan DRAFT", "ankas ISSUED",
                "rincian-belanja-kegiatan ISSUED", "himpunan-dokumen-perencanaan ISSUED");
    }

    @Test
    @Tag("sweep")
    void theDraftOfTheSpendingGoesWithTheDraftOfTheCashFlow() {
        ProcessInstance instance = runTo("kegiatan_13");
        assertThat(text(instance, "rincian-belanja-kegiatan", "DRAFT")).contains("Forum kerja sama triwulan pertama", "Rp12.400.000,00");
    }

    /** The wait counts calendar months; the DPA comes from outside, and its data are used in what follows. */
    @Test
    void waitsForTheRatifiedDpa() {
        ProcessInstance instance = runTo("kegiatan_10");

        assertThat(cases.isWaiting(instance, "kegiatan_10")).isTrue();
        LocalDate due = cases.timer(instance, "waktu_10").getDuedate().toInstant().atZone(clock.getZone()).toLocalDate();
        assertThat(due).isAfterOrEqualTo(LocalDate.now(clock).plusMonths(6).minusDays(1));
        complete(instance, "kegiatan_10", Map.of("dpa", Map.of("nomor", "CONTOH77", "tanggal", "2026-12-28")));
        assertThat(cases.open(instance)).containsExactly("kegiatan_11");
        proceed(instance, "kegiatan_13");
        assertThat(text(instance, "ankas", "DRAFT").replaceAll("[\\s\u00a0]+", " "))
                .contains("CONTOH77 tanggal 28 Desember 2026 sebesar Rp100.000.000,00");
    }

    /** The sheet goes on to no. 8 whatever the head of the Balai decides; the corrections go with the case. */
    @Test
    @Tag("sweep")
    void goesOnToFinalisationWithOrWithoutCorrections() {
        for (String finding : List.of("sesuai", "perbaikan")) {
            ProcessInstance instance = runTo("kegiatan_07");
            complete(instance, "kegiatan_07", Map.of("koreksi", Map.of("hasil", finding),
                    "kegiatan_07", Map.of("catatan", "Periksa harga satuan")));
            assertThat(cases.open(instance)).containsExactly("kegiatan_08");
            assertThat(cases.candidateGroup(task(instance, "kegiatan_08"))).isEqualTo("diy-kasi-hal-sk");
        }
    }

    @Test
    @Tag("sweep")
    void issuesWhatWasFinalisedAndKeepsTheDraft() {
        ProcessInstance instance = runTo("kegiatan_09");
        complete(instance, "kegiatan_09", Map.of("rka", Map.of("acuan", "SHBJ hasil koreksi", "rincian", List.of(
                Map.of("kode", "5.1.02", "uraian", "Belanja hasil koreksi", "volume", 3, "satuan", "paket", "hargaSatuan", 1_500_000)))));

        assertThat(text(instance, "rka", "DRAFT")).contains("Makan dan minum rapat", "Rp21.000.000,00", "Rp100.000.000,00");
        assertThat(text(instance, "rka", "ISSUED")).contains("SHBJ hasil koreksi", "Belanja hasil koreksi", "Rp4.500.000,00")
                .doesNotContain("Makan dan minum rapat");
        assertThat(text(instance, "kak-program", "ISSUED")).contains("Rp4.500.000,00");
    }

    @Test
    @Tag("sweep")
    void writesTheCasesDataIntoTheDocuments() {
        ProcessInstance instance = runTo("kegiatan_15");

        assertThat(text(instance, "kak-program", "DRAFT")).contains("Sepuluh asesor bersertifikat", "Program Kepegawaian Daerah");
        assertThat(text(instance, "ropk", "ISSUED")).contains("Persiapan dan pendataan asesor", "10 orang", "Juli");
        assertThat(text(instance, "sbk", "ISSUED")).contains("Asesor bersertifikat", "Rp55.000.000,00", "Rp100.000.000,00");
        assertThat(text(instance, "notulen-rapat", "ISSUED")).contains("Ruang Rapat Balai", "Contoh Penyusun, S.I.Kom.");
        assertThat(text(instance, "ankas", "ISSUED")).contains("Rp12.400.000,00", "Rp100.000.000,00");
        assertThat(text(instance, "rincian-belanja-kegiatan", "ISSUED")).contains("Uji sertifikasi asesor", "Rp100.000.000,00");
    }

    @Test
    @Tag("sweep")
    void gathersAllFinalDocuments() {
        ProcessInstance instance = runTo("kegiatan_15");

        assertThat(text(instance, "himpunan-dokumen-perencanaan", "ISSUED").replaceAll("[\\s\u00a0]+", " ")).contains(
                "Kerangka Acuan Kerja (KAK)", "Standar Biaya Kegiatan (SBK)", "A.1/5.03/2027", "Sepuluh asesor bersertifikat",
                "Persiapan dan pendataan asesor", "Makan dan minum rapat", "Forum kerja sama triwulan keempat");
    }
}
