package id.baku.document.drawup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import id.baku.document.print.NaskahStage;
import id.baku.document.print.RenderedNaskah;
import id.baku.document.store.Naskah;
import id.baku.document.store.NaskahStore;
import id.baku.document.store.StoredFile;
import id.baku.document.verification.WithdrawalGround;
import id.baku.document.verification.WithdrawalKind;
import id.baku.document.verification.Withdrawals;
import id.baku.engine.cases.CaseData;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;

/** The yearly report finds exactly what the agency's other SOPs issued in its year. */
@BakuTest
class GatherNaskahTest {

    @Autowired
    CaseDriver cases;
    @Autowired
    NaskahStore store;
    @Autowired
    Withdrawals withdrawals;
    @Autowired
    RuntimeService runtimeService;
    @Autowired
    CaseData caseData;

    @Test
    void findsWhatTheOtherSopsIssuedInTheYear() {
        ProcessInstance other = cases.start("diy-03", "diy", Map.of());
        save(other, "diy", "laporan-contoh", NaskahStage.DRAFT, "Konsep", "2031-03-01T03:00:00Z");
        save(other, "diy", "laporan-contoh", NaskahStage.SIGNED_OFF, "Disetujui", "2031-03-02T03:00:00Z");
        save(other, "diy", "laporan-contoh", NaskahStage.ISSUED, "Laporan Terbit", "2031-03-14T03:00:00Z");
        save(other, "diy", "laporan-contoh", NaskahStage.COPIES, "Salinan", "2031-03-15T03:00:00Z");
        save(other, "diy", "laporan-kedua", NaskahStage.ISSUED, "Laporan Akhir Tahun", "2031-12-31T16:30:00Z");
        save(other, "diy", "laporan-ketiga", NaskahStage.SIGNED_OFF, "Laporan yang belum terbit", "2031-12-01T03:00:00Z");
        String code = "0123456789abcdefghijklmnop";
        save(other, "diy", "laporan-keempat", NaskahStage.ISSUED, "Laporan Dicabut", "2031-12-02T03:00:00Z", "2026-01-05T03:00:00Z", code);
        withdrawals.withdraw(code, WithdrawalKind.REVOKED, WithdrawalGround.values()[0], "Salah lampiran", "diy.kasi");
        save(other, "diy", "surat-jawaban", NaskahStage.ISSUED, "Surat", "2031-05-02T03:00:00Z");

        assertThat(gathered(start(2031))).containsExactly(
                "Laporan Terbit, " + other.getBusinessKey() + ", 14 Maret 2031",
                "Laporan Akhir Tahun, " + other.getBusinessKey() + ", 31 Desember 2031");
    }

    @Test
    void leavesOutOtherYearsOtherAgenciesAndItsOwnReports() {
        ProcessInstance other = cases.start("diy-03", "diy", Map.of());
        save(other, "diy", "laporan-lama", NaskahStage.ISSUED, "Tahun lalu", "2032-12-31T16:59:59Z");
        save(other, "diy", "laporan-baru", NaskahStage.SIGNED_OFF, "Disetujui pada akhir tahun", "2033-12-31T03:00:00Z");
        save(other, "diy", "laporan-baru", NaskahStage.ISSUED, "Terbit pada tahun berikutnya", "2034-01-02T03:00:00Z");
        save(other, "pemalang", "laporan-lain", NaskahStage.ISSUED, "Instansi lain", "2033-06-01T03:00:00Z");
        save(start(2033), "diy", "laporan-evaluasi-program", NaskahStage.ISSUED, "SOP ini", "2033-06-01T03:00:00Z");

        assertThat(gathered(start(2033))).isEmpty();
        assertThat(gathered(start(2034))).singleElement().asString().startsWith("Terbit pada tahun berikutnya");
    }

    @Test
    void goesOnWithAnEmptyListWhenThereIsNoReport() {
        ProcessInstance instance = start(2035);

        assertThat(gathered(instance)).isEmpty();
        assertThat(cases.open(instance)).containsExactly("kegiatan_01");
    }

    private ProcessInstance start(int year) {
        return cases.start("diy-06", "diy", Map.of("program", Map.of("tahun", year, "judul", "Program Contoh")));
    }

    private void save(ProcessInstance instance, String agency, String kind, NaskahStage stage, String title, String at) {
        save(instance, agency, kind, stage, title, at, at, null);
    }

    private void save(ProcessInstance instance, String agency, String kind, NaskahStage stage, String title, String at, String kept,
                      String code) {
        byte[] content = title.getBytes(StandardCharsets.UTF_8);
        Instant moment = Instant.parse(at);
        RenderedNaskah printed = new RenderedNaskah(title, null, null, null, List.of(), content);
        store.save(new Naskah(kind, stage, title, new StoredFile("contoh.pdf", "application/pdf", content), Instant.parse(kept))
                .printing(printed, code).by("diy.kasi", "kasi-hal-sk", moment).of(agency, instance.getId(), "naskah_contoh"), content);
    }

    private List<String> gathered(ProcessInstance instance) {
        Map<?, ?> result = (Map<?, ?>) caseData.plain(runtimeService.getVariable(instance.getId(), "himpunan"));
        return ((List<?>) result.get("naskah")).stream().map(option -> {
            assertThat(((Map<?, ?>) option).get("value")).isEqualTo(((Map<?, ?>) option).get("label"));
            return ((Map<?, ?>) option).get("label").toString();
        }).toList();
    }
}
