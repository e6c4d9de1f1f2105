package id.baku.document.drawup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.document.print.NaskahStage;
import id.baku.document.store.DocumentId;
import id.baku.document.store.Naskah;
import id.baku.document.store.NaskahStore;
import id.baku.engine.refusal.Refusal;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;

/** No document with blanks, or of another agency, is issued; a diagram that would do so cannot be deployed. */
@BakuTest
class CompleteDocumentsTest {

    private static final String MINUTES = "notulen-evaluasi-layanan";
    private static final String ORDER = "surat-penugasan-perumusan";

    @Autowired
    RepositoryService repositoryService;
    @Autowired
    CaseDriver cases;
    @Autowired
    NaskahStore store;
    @Autowired
    JdbcTemplate jdbc;

    private List<String> before;

    @BeforeEach
    void remember() {
        before = repositoryService.createDeploymentQuery().list().stream().map(Deployment::getId).toList();
    }

    @AfterEach
    void removeWhatWasDeployed() {
        repositoryService.createDeploymentQuery().list().stream().filter(one -> !before.contains(one.getId()))
                .forEach(deployment -> repositoryService.deleteDeployment(deployment.getId(), true));
    }

    /** An analyst may draw a form that does not require its fields, so blanks must be found at the issue. */
    @Test
    void refusesMinutesFullOfDots() throws IOException {
        deploy("diy", "diy-04", "kegiatan_01", CompleteDocumentsTest::withoutInsisting);
        SampleSop sop = SampleSop.of("diy-04");
        ProcessInstance instance = cases.start(sop);
        Map<String, Object> blank = Map.of("rapatPersiapan", Map.of("pembahasan", "", "keputusan", "", "tempat", "……………", "peserta", ""));

        assertThatThrownBy(() -> cases.complete(instance, "kegiatan_01", blank)).isInstanceOf(Refusal.class)
                .hasMessageContaining("belum lengkap, sehingga tidak dapat diterbitkan. Belum terisi:").hasMessageContaining("Pembahasan")
                .hasMessageContaining("Keputusan").hasMessageContaining("Tempat").hasMessageContaining("Peserta")
                .hasMessageContaining("(kegiatan \"1. Rapat persiapan evaluasi\" (kegiatan_01))");
        assertThat(cases.open(instance)).containsExactly("kegiatan_01");
        assertThat(store.ofInstance(instance.getId())).isEmpty();

        cases.complete(instance, "kegiatan_01", Map.of());
        assertThat(text(instance, MINUTES)).contains("Pembahasan").doesNotContain("…");
    }

    @Test
    void refusesAListWithoutRowsAndAPersonWithoutAName() throws IOException {
        deploy("jateng", "jateng-006", "kegiatan_01", CompleteDocumentsTest::withoutInsisting);
        ProcessInstance instance = cases.start(SampleSop.of("jateng-006"));
        assertThatThrownBy(() -> cases.complete(instance, "kegiatan_01", Map.of("penugasan", Map.of("petugas", List.of()))))
                .isInstanceOf(Refusal.class).hasMessageContaining("Nama dan gelar").hasMessageContaining("(kegiatan_01)");
        assertThatThrownBy(() -> cases.complete(instance, "kegiatan_01", Map.of("penugasan", Map.of("petugas", List.of(
                Map.of("nama", "Contoh Asesor", "nip", "00000000 000000 1 001", "pangkat", "Penata (III/c)", "jabatan", "Asesor"),
                Map.of("nama", " ", "nip", "00000000 000000 1 002", "pangkat", "Penata (III/c)", "jabatan", "Asesor"))))))
                .isInstanceOf(Refusal.class).hasMessageContaining("Nama dan gelar").hasMessageNotContaining("Pangkat");
        assertThat(cases.open(instance)).containsExactly("kegiatan_01");
        assertThat(jdbc.queryForList("select id from register_entry where process_instance_id = ?", instance.getId())).as("no number").isEmpty();

        cases.complete(instance, "kegiatan_01", Map.of());
        assertThat(text(instance, ORDER)).doesNotContain("…");
    }

    /** A paper printed for signature has no blanks either, except for its number and date. */
    @Test
    void refusesAPaperWithBlanksThatIsPrintedForSignature() throws IOException {
        deploy("diy", "diy-07", "kegiatan_03", CompleteDocumentsTest::withoutInsisting);
        SampleSop sop = SampleSop.of("diy-07");
        ProcessInstance instance = cases.start(sop);
        List.of("kegiatan_01", "kegiatan_02").forEach(activity -> cases.act(instance, sop, activity, Map.of()));
        assertThatThrownBy(() -> cases.complete(instance, "kegiatan_03", Map.of("tugas", Map.of("petugas", List.of(Map.of("nama", "Contoh Peserta",
                "nip", "", "pangkat", "Penata, III/c", "jabatan", "Asesor")))))).isInstanceOf(Refusal.class)
                .hasMessageContaining("belum lengkap, sehingga tidak dapat disiapkan untuk ditandatangani. Belum terisi:").hasMessageContaining("NIP")
                .hasMessageNotContaining("Nomor");
        assertThat(cases.open(instance)).containsExactly("kegiatan_03");
        cases.complete(instance, "kegiatan_03", Map.of());
        assertThat(cases.open(instance)).containsExactly("kegiatan_04");
    }

    @Test
    void refusesADiagramWhoseDocumentIsCollectedNowhere() {
        assertThat(catchThrowableOfType(ParseException.class, () -> deploy("diy", "diy-04", "kegiatan_01",
                form -> form.replace("rapatPersiapan.notulis", "rapatPersiapan.pencatat")))).hasMessageContaining(
                "dari naskah notulen-evaluasi-layanan, yang diterbitkan").hasMessageContaining("tidak diisi pada kegiatan mana pun sebelumnya; "
                + "tambahkan isian rapatPersiapan.notulis");
        assertThat(catchThrowableOfType(ParseException.class, () -> deploy("jateng", "jateng-006", "kegiatan_01",
                form -> form.replace("\"key\": \"pangkat\"", "\"key\": \"golongan\"")))).as("a column of a list")
                .hasMessageContaining("isian penugasan.petugas.pangkat");
        assertThat(catchThrowableOfType(ParseException.class, () -> deploy("diy", "diy-07", "kegiatan_03",
                form -> form.replace("\"key\": \"nip\"", "\"key\": \"nomorInduk\"")))).as("what is printed for signature")
                .hasMessageContaining("naskah_pengiriman_siap").hasMessageContaining("isian tugas.petugas.nip");
    }

    @Test
    void refusesAKindOfAnotherAgency() throws IOException {
        String diagram = Files.readString(Path.of("src/test/resources/diagrams/sertifikat.bpmn"));
        assertThat(catchThrowableOfType(ParseException.class, () -> certificates(diagram.replace(">sertifikat<", ">kak-promosi<"))))
                .hasMessageContaining("menyusun naskah kak-promosi, yang bukan naskah instansi ini");

        certificates(diagram.replace(">sertifikat<", ">${pilihan}<"));
        ProcessInstance instance = cases.start("uji-sertifikat", "sulbar", Map.of("permohonan", Map.of("instansi", "Dinas Contoh"),
                "pilihan", "kak-promosi"));
        assertThatThrownBy(() -> cases.complete(instance, "kegiatan_01", Map.of("peserta", List.of(Map.of("nama", "Contoh Asesi")))))
                .isInstanceOf(Refusal.class).hasMessageContaining("bukan naskah Badan Pengembangan Sumber Daya Manusia Daerah");
        assertThat(cases.open(instance)).containsExactly("kegiatan_01");
    }

    private void certificates(String diagram) {
        repositoryService.createDeployment().tenantId("sulbar").addString("sertifikat.bpmn", diagram)
                .addClasspathResource("diagrams/sertifikat.form").deploy();
    }

    private void deploy(String agency, String sop, String form, UnaryOperator<String> change) throws IOException {
        DeploymentBuilder deployment = repositoryService.createDeployment().tenantId(agency);
        for (Path file : Stream.concat(files(Path.of("processes", agency)).stream().filter(one -> one.getFileName().toString().startsWith(sop)),
                files(Path.of("forms", agency, sop)).stream()).toList()) {
            String content = Files.readString(file, StandardCharsets.UTF_8);
            String changed = file.getFileName().toString().equals(form + ".form") ? change.apply(content) : content;
            deployment.addString(file.getFileName().toString(), changed);
        }
        deployment.deploy();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static String withoutInsisting(String form) {
        return form.replace("\"required\": true", "\"required\": false");
    }

    private String text(ProcessInstance instance, String kind) throws IOException {
        List<Naskah> issued = store.versions(new DocumentId(instance.getId(), kind, null), NaskahStage.ISSUED);
        assertThat(issued).hasSize(1);
        try (PDDocument pdf = Loader.loadPDF(store.contentOf(issued.get(0)))) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0]+", " ");
        }
    }
}
