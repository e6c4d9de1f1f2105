package id.baku.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import id.baku.engine.cases.CaseData;

/** SOP-PKP HAL/02/06/012, Laporan Evaluasi Pelaksanaan Program, as it runs. */
class Diy06Test extends SopTest {

    @Autowired
    RuntimeService runtimeService;
    @Autowired
    CaseData caseData;

    Diy06Test() {
        super("diy-06");
    }

    @Override
    List<String> straightPath() {
        return List.of("kegiatan_01", "kegiatan_02", "kegiatan_03", "kegiatan_04a", "kegiatan_04b", "kegiatan_05",
                "kegiatan_06", "kegiatan_07");
    }

    @Override
    List<String> documents() {
        return List.of("laporan-evaluasi-program DRAFT", "laporan-evaluasi-program INITIALLED", "laporan-evaluasi-program SIGNED_OFF",
                "laporan-evaluasi-program ISSUED", "laporan-evaluasi-program COPIES");
    }

    /** The sheet gives 15 minutes for both acts together. */
    @Override
    Instant standardEnds(HistoricActivityInstance act) {
        return act.getActivityId().equals("kegiatan_04b") ? due(before(act, "kegiatan_04a")).orElseThrow()
                : super.standardEnds(act);
    }

    @Test
    void returnsAReportThatIsNotRight() {
        ProcessInstance instance = runTo("kegiatan_04a");
        complete(instance, "kegiatan_04a", Map.of("laporanSesuai", "tidak",
                "kegiatan_04a", Map.of("catatan", "Lengkapi simpulan")));

        assertThat(cases.open(instance)).containsExactly("kegiatan_03");
        complete(instance, "kegiatan_03");
        assertThat(cases.open(instance)).containsExactly("kegiatan_04a");
        assertThat(naskah(instance)).containsExactly("laporan-evaluasi-program DRAFT", "laporan-evaluasi-program DRAFT");
        finish(instance);
    }

    @Test
    void signsWithinTheStandardOfTheCheck() {
        ProcessInstance instance = runTo("kegiatan_04a");
        Date due = task(instance, "kegiatan_04a").getDueDate();
        complete(instance, "kegiatan_04a");

        assertThat(task(instance, "kegiatan_04b").getDueDate()).hasSameTimeAs(due);
        assertThat(cases.candidateGroup(task(instance, "kegiatan_04b"))).isEqualTo("diy-kepala-balai");
    }

    @Test
    void writesTheCasesDataIntoTheReport() {
        ProcessInstance instance = runTo("kegiatan_01");
        Map<String, String> report = Map.of("label", "Laporan Contoh", "value", "Laporan Contoh, EL-2026-0001, 14 Maret 2026");
        runtimeService.setVariable(instance.getId(), "himpunan", caseData.toVariable(Map.of("naskah", List.of(report))));
        complete(instance, "kegiatan_01", Map.of("kumpulan", Map.of("laporan",
                List.of("Laporan Contoh, EL-2026-0001, 14 Maret 2026"), "lain", "Laporan di luar sistem")));
        proceed(instance, "kegiatan_06");

        assertThat(text(instance, "laporan-evaluasi-program", "INITIALLED")).contains("Paraf: Kasi HAL&SK");
        String issued = text(instance, "laporan-evaluasi-program", "ISSUED").replaceAll("[\\s\u00a0]+", " ");
        assertThat(issued).containsIgnoringCase("EVALUASI PELAKSANAAN PROGRAM SEKSI HAL&SK TAHUN 2026")
                .contains(number(instance, "laporan-evaluasi-program"), "Sembilan dari sepuluh asesor", "Peserta cadangan ditetapkan",
                        "Laporan Contoh, EL-2026-0001, 14 Maret 2026", "Laporan di luar sistem");
        assertThat(text(instance, "laporan-evaluasi-program", "COPIES")).contains("Salinan ke-2 dari 2")
                .doesNotContain("Salinan ke-3");
    }

    @Test
    void listsNothingWhereNothingWasChosen() {
        ProcessInstance instance = runTo("kegiatan_01");
        complete(instance, "kegiatan_01", Map.of("kumpulan", Map.of("laporan", List.of())));
        proceed(instance, "kegiatan_04a");

        assertThat(text(instance, "laporan-evaluasi-program", "DRAFT")).containsIgnoringCase("laporan kegiatan yang dihimpun");
    }
}
