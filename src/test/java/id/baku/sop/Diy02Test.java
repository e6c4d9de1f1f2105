package id.baku.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** SOP-PKP HAL/01/02/016, Pemasaran dan Promosi Program Pengukuran, as it runs. */
class Diy02Test extends SopTest {

    @Autowired
    RuntimeService runtimeService;

    Diy02Test() {
        super("diy-02");
    }

    @Override
    List<String> straightPath() {
        return IntStream.rangeClosed(1, 7).mapToObj("kegiatan_%02d"::formatted).toList();
    }

    @Override
    List<String> documents() {
        return List.of("kak-promosi ISSUED", "surat-permohonan-promosi ISSUED", "laporan-evaluasi-promosi ISSUED");
    }

    @Test
    @Tag("sweep")
    void theReportBearsItsNumber() {
        ProcessInstance instance = start();
        finish(instance);
        assertThat(text(instance, "laporan-evaluasi-promosi", "ISSUED")).contains("NOMOR: " + number(instance, "laporan-evaluasi-promosi"));
    }

    @Test
    void startsACooperationForEachPartnerThatAgreesAndForNoOther() {
        ProcessInstance instance = runTo("kegiatan_06");
        List<ProcessInstance> before = cooperations();
        complete(instance, "kegiatan_06");
        List<ProcessInstance> started = cooperations().stream().filter(one -> before.stream()
                .noneMatch(earlier -> earlier.getId().equals(one.getId()))).toList();
        assertThat(started).singleElement().satisfies(cooperation -> {
            assertThat(cases.open(cooperation)).containsExactly("kegiatan_01");
            assertThat(cases.candidateGroup(task(cooperation, "kegiatan_01"))).isEqualTo("diy-penyusun-promosi");
            assertThat(runtimeService.getVariable(cooperation.getId(), "permohonan").toString())
                    .contains("Dinas Kesehatan Kabupaten Contoh", "800/456/2026", "\"jumlahPeserta\":40");
            assertThat(runtimeService.getVariable(instance.getId(), "kasusDimulai").toString())
                    .contains(cooperation.getBusinessKey());
        });
        assertThat(cases.open(instance)).containsExactly("kegiatan_07");
    }

    @Test
    void startsNoneWhenAllDecline() {
        ProcessInstance instance = runTo("kegiatan_06");
        int before = cooperations().size();
        complete(instance, "kegiatan_06", Map.of("adaSetuju", "tidak", "tanggapan", Map.of("mitra",
                List.of(Map.of("nama", "Perusahaan Daerah Air Minum Contoh", "tanggapan", "menolak")))));
        assertThat(cooperations()).hasSize(before);
        assertThat(cases.open(instance)).containsExactly("kegiatan_07");
    }

    @Test
    void keepsThePartnersWithTheirAnswers() {
        ProcessInstance instance = start();
        finish(instance);
        assertThat(jdbc.queryForList("select name from partner where agency = 'diy'", String.class))
                .contains("Dinas Kesehatan Kabupaten Contoh", "Perusahaan Daerah Air Minum Contoh");
    }

    @Test
    @Tag("sweep")
    void writesWhomAndWhenIntoTheLetter() {
        ProcessInstance instance = runTo("kegiatan_05");
        assertThat(text(instance, "surat-permohonan-promosi", "ISSUED")).contains(number(instance, "surat-permohonan-promosi"), day(0), day(8),
                "Dinas Kesehatan Kabupaten Contoh", "Perusahaan Daerah Air Minum Contoh");
    }

    private List<ProcessInstance> cooperations() {
        return runtimeService.createProcessInstanceQuery().processDefinitionKey("diy-03").list();
    }
}
