package id.baku.document.drawup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import id.baku.document.print.NaskahStage;
import id.baku.document.store.DocumentId;
import id.baku.document.store.Naskah;
import id.baku.document.store.NaskahStore;
import id.baku.engine.refusal.Refusal;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;

/** A service task that runs once for each person draws up one document each, and keeps them apart. */
@BakuTest
class NaskahForEachPersonTest {

    private static final String SITI = "Siti Ābidah, S.Psi.";
    private static final String BUDI = "Budi Contoh";

    @Autowired
    RepositoryService repositoryService;
    @Autowired
    CaseDriver cases;
    @Autowired
    NaskahStore store;

    @Test
    void keepsEachPersonsApprovedText() throws IOException {
        repositoryService.createDeployment().tenantId("sulbar").addClasspathResource("diagrams/sertifikat.bpmn")
                .addClasspathResource("diagrams/sertifikat.form").deploy();
        ProcessInstance instance = cases.start("uji-sertifikat", "sulbar", Map.of(
                "permohonan", Map.of("instansi", "Dinas Contoh"), "penetapan", Map.of("nomor", "SK/1", "tanggal", "2026-01-05"),
                "skema", Map.of("judul", "Skema Contoh", "unit", List.of(Map.of("kode", "U.1", "judul", "Unit Contoh")))));

        cases.complete(instance, "kegiatan_01", Map.of("peserta", List.of(
                Map.of("nama", SITI, "instansi", "Dinas Satu"), Map.of("nama", BUDI, "instansi", "Dinas Dua"))));
        assertThatThrownBy(() -> cases.complete(instance, "kegiatan_02", Map.of("peserta", List.of(Map.of("nama", BUDI, "instansi", "Dinas Dua"),
                Map.of("nama", SITI, "instansi", "Dinas Lain"))))).isInstanceOf(Refusal.class).hasMessageContaining("mengubah naskah Sertifikat Kompetensi");
        assertThatThrownBy(() -> cases.complete(instance, "kegiatan_02", Map.of("peserta", List.of(Map.of("nama", BUDI, "instansi", "Dinas Dua"),
                Map.of("nama", "Contoh Orang Lain", "instansi", "Dinas Satu"))))).as("in the place of one who was approved")
                .isInstanceOf(Refusal.class).hasMessageContaining("mengubah naskah Sertifikat Kompetensi");
        // The list in another order, and with numbers.
        cases.complete(instance, "kegiatan_02", Map.of("peserta", List.of(
                Map.of("nama", BUDI, "instansi", "Dinas Dua", "nomorSertifikat", "S-002"),
                Map.of("nama", SITI, "instansi", "Dinas Satu", "nomorSertifikat", "S-001"))));

        assertThat(cases.isFinished(instance)).isTrue();
        assertThat(store.ofInstance(instance.getId())).hasSize(4)
                .allSatisfy(naskah -> assertThat(naskah.author()).as("the one who acted before").startsWith("sulbar."));
        Naskah siti = issued(instance, SITI);
        assertThat(siti.title()).isEqualTo("Sertifikat Kompetensi – " + SITI);
        assertThat(siti.fileName()).as("names nobody").matches(instance.getBusinessKey() + "-sertifikat-[0-9a-f]{8}-terbit\\.pdf");
        assertThat(siti.fileName()).isNotEqualTo(issued(instance, BUDI).fileName());
        assertThat(siti.verificationCode()).matches("[0-9a-z]{26}").isNotEqualTo(issued(instance, BUDI).verificationCode());
        assertThat(store.versions(new DocumentId(instance.getId(), "sertifikat", SITI), NaskahStage.SIGNED_OFF))
                .as("the same code at every stage").extracting(Naskah::verificationCode).containsExactly(siti.verificationCode());
        assertThat(siti.number()).isEqualTo("S-001");
        assertThat(text(siti)).contains(SITI, "Dinas Satu", "S-001").doesNotContain("Dinas Lain", BUDI, "S-002");
        assertThat(text(issued(instance, BUDI))).contains(BUDI, "Dinas Dua", "S-002").doesNotContain("Dinas Lain", SITI);
        assertThat(text(siti).split("Disetujui oleh")).as("one sign-off, not everybody's").hasSize(3);
    }

    private Naskah issued(ProcessInstance instance, String holder) {
        List<Naskah> versions = store.versions(new DocumentId(instance.getId(), "sertifikat", holder), NaskahStage.ISSUED);
        assertThat(versions).hasSize(1);
        return versions.get(0);
    }

    private String text(Naskah naskah) throws IOException {
        try (PDDocument document = Loader.loadPDF(store.contentOf(naskah))) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        }
    }
}
