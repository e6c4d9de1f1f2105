package id.baku.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
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
        return List.of("rencana-kerja-pelatihan ISSUED", "kak-pelatihan ISSUED", "surat-perintah-pelatihan READY", "surat-pengiriman-peserta READY",
                "surat-perintah-pelatihan ISSUED", "surat-pengiriman-peserta ISSUED", "laporan-pelatihan DRAFT",
                "laporan-pelatihan DRAFT", "laporan-pelatihan SIGNED_OFF", "laporan-pelatihan ISSUED");
    }

    @Test
    void theWorkingPlanIsADocument() {
        ProcessInstance instance = runTo("kegiatan_02");
        assertThat(text(instance, "rencana-kerja-pelatihan", "ISSUED")).contains("Pelatihan Asesor Kompetensi", "Rp12.500.000,00",
                "Administrasi dan Keuangan", "ttd.");
    }

    @Test
    void returnsAReportThatTheHeadDoesNotSign() {
        ProcessInstance instance = runTo("kegiatan_08");
        complete(instance, "kegiatan_08", Map.of("laporanDisahkan", "tidak", "kegiatan_08", Map.of("catatan", "Lengkapi")));
        assertThat(cases.open(instance)).containsExactly("kegiatan_06");
        finish(instance);
        assertThat(naskah(instance)).endsWith("laporan-pelatihan ISSUED");
    }

    @Test
    @Tag("sweep")
    void writesWhoIsSentAndWhatWasReportedIntoTheDocuments() {
        ProcessInstance instance = start();
        finish(instance);
        assertThat(text(instance, "surat-perintah-pelatihan", "READY")).contains("Contoh Peserta Satu",
                number(instance, "surat-perintah-pelatihan"), day(0));
        assertThat(text(instance, "surat-perintah-pelatihan", "ISSUED")).contains(number(instance, "surat-perintah-pelatihan"), day(0),
                "Contoh Peserta Satu", "Contoh Peserta Dua", "Pelatihan Asesor Kompetensi");
        assertThat(text(instance, "laporan-pelatihan", "ISSUED")).contains("lulus dengan nilai baik", number(instance, "laporan-pelatihan"), day(0));
    }
}
