package id.baku.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** SOP-PKP HAL/01/07/016, Penyelenggaraan Pengembangan SDM Assessor dan Pengelola, as it runs. */
class Diy07Test extends SopTest {

    Diy07Test() {
        super("diy-07");
    }

    @Override
    List<String> straightPath() {
        return IntStream.rangeClosed(1, 8).mapToObj("kegiatan_%02d"::formatted).toList();
    }

    @Override
    List<String> documents() {
        return List.of("kak-pelatihan TERBIT", "surat-perintah-pelatihan SIAP", "surat-pengiriman-peserta SIAP",
                "surat-perintah-pelatihan TERBIT", "surat-pengiriman-peserta TERBIT", "laporan-pelatihan KONSEP",
                "laporan-pelatihan KONSEP", "laporan-pelatihan TTD", "laporan-pelatihan TERBIT");
    }

    @Test
    void returnsAReportThatTheHeadDoesNotSign() {
        ProcessInstance instance = runTo("kegiatan_08");
        complete(instance, "kegiatan_08", Map.of("laporanDisahkan", "tidak", "kegiatan_08", Map.of("catatan", "Lengkapi")));
        assertThat(cases.open(instance)).containsExactly("kegiatan_06");
        finish(instance);
        assertThat(naskah(instance)).endsWith("laporan-pelatihan TERBIT");
    }

    @Test
    void writesWhoIsSentAndWhatWasReportedIntoTheDocuments() {
        ProcessInstance instance = start();
        finish(instance);
        assertThat(text(instance, "surat-perintah-pelatihan", "SIAP")).contains("Contoh Peserta Satu")
                .doesNotContain("800.1.11/0112");
        assertThat(text(instance, "surat-perintah-pelatihan", "TERBIT")).contains("800.1.11/0112", day(3),
                "Contoh Peserta Satu", "Contoh Peserta Dua", "Pelatihan Asesor Kompetensi");
        assertThat(text(instance, "laporan-pelatihan", "TERBIT")).contains("lulus dengan nilai baik", "800.1.4/0150", day(25));
    }
}
