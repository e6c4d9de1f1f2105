package id.baku.sop.sheet;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import id.baku.office.agency.Agencies;
import id.baku.sop.sheet.Finding.Kind;
import id.baku.testing.BakuTest;
import id.baku.testing.Conformance;
import id.baku.testing.WebSession;

/** The master list of deployed diagrams: diy-03 as it was drawn, and a diagram with as many gaps as a sheet may have. */
@BakuTest
class MasterListIT {

    private static final String API = "/camunda/api/sop/master-list";
    private static final Path PRINTS = Path.of("target", "naskah");

    @LocalServerPort
    int port;
    @Autowired
    MasterLists masterLists;
    @Autowired
    Agencies agencies;
    @Autowired
    RepositoryService repositoryService;
    @Autowired
    IdentityService identityService;

    private final List<String> deployments = new ArrayList<>();

    @AfterEach
    void removeWhatWasDeployed() {
        deployments.forEach(id -> repositoryService.deleteDeployment(id, true));
    }

    @Test
    void readsTheWholeSheetFromTheDeployedDiagram() {
        SopSheet sheet = entry("diy", "diy-03").sheet();

        assertThat(sheet.number()).isEqualTo("SOP-PKP HAL/02/03/012");
        assertThat(sheet.indexNumber()).isEqualTo("SOP-PKP HAL/03/03/020");
        assertThat(sheet.title()).isEqualTo("Penyiapan Bahan dan Pelaksanaan Kerja Sama Pengukuran Potensi dan Kompetensi");
        assertThat(sheet.unit()).isEqualTo("Balai Pengukuran Kompetensi Pegawai");
        assertThat(List.of(sheet.created(), sheet.revised(), sheet.effective()))
                .containsExactly("2012-11-05", "2020-08-05", "2020-08-05");
        assertThat(sheet.ratifier()).isEqualTo(new SopSheet.Ratifier(
                "Kepala Badan Kepegawaian Daerah Daerah Istimewa Yogyakarta", null, null));
        assertThat(sheet.versionTag()).isEqualTo("1.0");
        assertThat(sheet.deployedAt()).isNotNull();
        assertThat(sheet.legalBases()).hasSize(9).last().asString().contains("Nomor 101 Tahun 2018");
        assertThat(sheet.qualifications()).hasSize(4);
        assertThat(sheet.equipment()).containsExactly("Komputer/laptop", "Printer", "Jaringan internet", "ATK");
        assertThat(sheet.warnings()).hasSize(3);
        assertThat(sheet.records()).containsExactly("Disimpan sebagai dokumen kerja sama");
        assertThat(sheet.related()).extracting(SopSheet.Related::key).containsExactly("diy-02");
        assertThat(sheet.rows()).hasSize(14).extracting(SopSheet.Row::number).startsWith("1", "2").endsWith("13", "14");
        SopSheet.Row fourth = sheet.rows().get(3);
        assertThat(fourth.executors()).containsExactly("Kasi HAL&SK");
        assertThat(fourth.standard().wording()).isEqualTo("Mengecek dan memberikan paraf Surat Jawaban Persetujuan Kerjasama");
        assertThat(fourth.standard().timeLabel()).isEqualTo("15 menit");
        assertThat(sheet.rowsWithoutTime()).isZero();
    }

    @Test
    void tellsThatTheIndexNumbersTheSheetDifferently() {
        assertThat(entry("diy", "diy-03").findings()).filteredOn(finding -> finding.kind() != Kind.RELATED_SOP)
                .containsExactly(new Finding(Kind.NUMBER,
                        "Nomor pada Daftar Induk: SOP-PKP HAL/03/03/020, berbeda dari lembar SOP."));
    }

    @Test
    void tellsWhatASheetLacks() throws IOException {
        deploy("diy", incomplete());

        MasterList.Entry entry = entry("diy", "uji-01");
        assertThat(entry.sheet().rows()).extracting(SopSheet.Row::number, SopSheet.Row::executors,
                row -> row.standard().time(), SopSheet.Row::hasTimeOfItsOwn).containsExactly(
                tuple("1", List.of("Analis Penjamin Mutu"), "PT10M", true),
                tuple("2", List.of("Analis Penjamin Mutu"), "P1D", false),
                tuple("3", List.of("Kasi HAL&SK"), null, false),
                tuple("4", List.of("Analis Penjamin Mutu", "Kasi HAL&SK"), "PT3H", true),
                tuple("5", List.of("Kasi HAL&SK"), "P6M", true));
        assertThat(entry.findings()).extracting(Finding::kind, Finding::text).containsExactly(
                tuple(Kind.NUMBER, "Tidak tercantum pada Daftar Induk instansi."),
                tuple(Kind.DATE, "Tanggal efektif tidak tercantum."),
                tuple(Kind.DATE, "Tanggal \"5 November 2012\" tidak tertulis sebagai tahun-bulan-hari."),
                tuple(Kind.STANDARD, "1 kegiatan tanpa waktu baku pada lembar; memakai waktu sementara."),
                tuple(Kind.STANDARD, "1 kegiatan tanpa waktu baku dan tanpa pengingat."),
                tuple(Kind.LEGAL_BASIS, "UU 5/2014: perlu ditinjau, telah diganti dengan UU 20/2023 tentang ASN"
                        + " (belum diverifikasi bagian hukum)."),
                tuple(Kind.RELATED_SOP, "SOP terkait belum digelar: SOP yang belum ada (uji-99)."));
    }

    @Test
    void anAgencyWithoutAnIndexHasNoNumberToDifferFrom() throws IOException {
        deploy("sulbar", incomplete().replace("analis-penjamin-mutu", "asesor").replace("kasi-hal-sk", "instansi-terkait"));
        assertThat(entry("sulbar", "uji-01").findings()).extracting(Finding::kind).doesNotContain(Kind.NUMBER);
    }

    @Test
    void aSheetWithTheNumberOfTheIndexIsNoFinding() throws IOException {
        deploy("diy", incomplete().replace("<camunda:property name=\"kodeKasus\"",
                "<camunda:property name=\"nomorDaftarInduk\" value=\"UJI/01\" /><camunda:property name=\"kodeKasus\""));
        assertThat(entry("diy", "uji-01").findings()).extracting(Finding::kind).doesNotContain(Kind.NUMBER);
    }

    @Test
    void showsTheLatestVersionOnly() throws IOException {
        deploy("diy", incomplete());
        deploy("diy", incomplete().replace("value=\"UJI/01\"", "value=\"UJI/02\""));
        assertThat(masterLists.of(agencies.get("diy")).entries()).extracting(entry -> entry.sheet().key())
                .doesNotHaveDuplicates().isSorted();
        assertThat(entry("diy", "uji-01").sheet().number()).isEqualTo("UJI/02");
        assertThat(entry("diy", "uji-01").sheet().version()).isEqualTo(2);
    }

    @Test
    void everyMemberSeesTheWholeListOfHisAgency() throws IOException {
        deploy("diy", incomplete());
        for (String member : List.of("diy.promosi", "diy.kepala")) {
            var list = WebSession.tasklist(port, member).get(API);
            assertThat(list.statusCode()).isEqualTo(200);
            assertThat(text(list)).contains("SOP-PKP HAL/02/03/012", "UJI/01", "perlu ditinjau");
        }
        assertThat(text(WebSession.admin(port, "diy.pengelola").get(API))).as("a member without any part in an SOP")
                .contains("SOP-PKP HAL/02/03/012", "UJI/01").doesNotContain("pemalang");
    }

    @Test
    void nobodySeesTheListOfAnotherAgency() {
        WebSession other = WebSession.tasklist(port, "sulbar.sertifikasi");
        assertThat(text(other.get(API))).contains("Sulawesi Barat").doesNotContain("SOP-PKP HAL", "Yogyakarta");
        for (String path : List.of(API, API + ".pdf")) {
            assertThat(other.get(path + "?agency=diy").statusCode()).as(path).isEqualTo(404);
            assertThat(other.get(path + "?agency=tidak-ada").statusCode()).as(path).isEqualTo(404);
            assertThat(other.get(path).statusCode()).as(path).isEqualTo(200);
            var turnedAway = WebSession.anonymous(port).get(path + "?agency=diy");
            assertThat(turnedAway.statusCode()).as(path).isEqualTo(401);
            assertThat(text(turnedAway)).contains("Silakan masuk lebih dahulu.");
        }
    }

    @Test
    void thePageRunsOnlyOurScripts() {
        WebSession anybody = WebSession.tasklist(port, "jateng.mitra");
        var page = anybody.get("/camunda/sop/daftar-induk.html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'self'");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(anybody.get("/camunda/sop/tidak-ada.html").statusCode()).isEqualTo(404);
    }

    @Test
    void theAdministratorChoosesAnyAgency() {
        WebSession admin = WebSession.tasklist(port, "admin");
        assertThat(text(admin.get(API))).contains("SOP-PKP HAL/02/03/012", "\"id\":\"sulbar\"");
        assertThat(text(admin.get(API + "?agency=sulbar"))).doesNotContain("SOP-PKP HAL");
        assertThat(admin.get(API + "?agency=tidak-ada").statusCode()).isEqualTo(404);
    }

    @Test
    void theEngineKeepsAgenciesApartEvenHere() {
        identityService.setAuthentication("sulbar.sertifikasi", List.of("sulbar-bidang-sertifikasi"), List.of("sulbar"));
        try {
            assertThat(masterLists.of(agencies.get("diy")).entries()).isEmpty();
        } finally {
            identityService.clearAuthentication();
        }
    }

    @Test
    void printsTheListForItsThreeSignatures() throws IOException {
        deploy("diy", incomplete());
        var response = WebSession.tasklist(port, "diy.promosi").get(API + ".pdf?agency=diy");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().allValues("Content-Security-Policy")).as("no sandbox, in which browsers show no PDF")
                .singleElement().asString().contains("default-src 'none'").doesNotContain("sandbox");
        assertThat(response.headers().firstValue("Content-Disposition").orElse(""))
                .matches("inline; filename=\"daftar-induk-diy-\\d{4}-\\d\\d-\\d\\d.pdf\"");
        Files.createDirectories(PRINTS);
        Files.write(PRINTS.resolve("daftar-induk.pdf"), response.body());
        assertThat(Conformance.brokenRules(response.body())).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(response.body())) {
            String all = new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0]+", " ");
            assertThat(all).containsIgnoringCase("Daftar Induk Dokumen Standar Operasional Prosedur")
                    .contains("BALAI PENGUKURAN KOMPETENSI PEGAWAI", "SOP-PKP HAL/02/03/012", "5 November 2012",
                            "5 Agustus 2020", "berbeda dari lembar SOP.", "UJI/01", "perlu ditinjau", "Disiapkan oleh",
                            "Manajemen Representatif", "Disahkan oleh", "Kepala Badan Kepegawaian Daerah",
                            "Contoh Kepala Badan, S.H., M.Si.", "Dicetak", "WIB", "Halaman 1 dari")
                    .doesNotContain("null", "${", "[[", "KONSEP");
            assertThat(new PDFRenderer(pdf).renderImageWithDPI(1, 72).getRGB(47, 47) & 0xff).as("colour of the first cell of the repeated head")
                    .isLessThan(0xf5);
            assertThat(pdf.getPages()).allSatisfy(page ->
                    assertThat(page.getMediaBox().getWidth()).isGreaterThan(page.getMediaBox().getHeight()));
            String xmp = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(xmp).contains("<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("id");
            assertThat(pdf.getDocumentInformation().getTitle()).startsWith("Daftar Induk Dokumen");
            assertThat(pdf.getDocumentInformation().getSubject()).isNotBlank();
        }
    }

    @Test
    void printsAnAgencyWithoutSops() throws IOException {
        var response = WebSession.tasklist(port, "jateng.kasi").get(API + ".pdf");
        Files.createDirectories(PRINTS);
        Files.write(PRINTS.resolve("daftar-induk-kosong.pdf"), response.body());
        assertThat(Conformance.brokenRules(response.body())).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(response.body())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Disahkan oleh").doesNotContain("null");
        }
    }

    private MasterList.Entry entry(String agency, String key) {
        return masterLists.of(agencies.get(agency)).entries().stream().filter(entry -> entry.sheet().key().equals(key))
                .findFirst().orElseThrow();
    }

    private static String incomplete() throws IOException {
        return Files.readString(Path.of("src/test/resources/diagrams/lembar-belum-lengkap.bpmn"));
    }

    private void deploy(String agency, String diagram) {
        deployments.add(repositoryService.createDeployment().tenantId(agency)
                .addString("lembar-belum-lengkap.bpmn", diagram).deploy().getId());
    }
}
