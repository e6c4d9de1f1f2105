package id.baku.sop.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import id.baku.engine.deploy.DeployedDiagrams;
import id.baku.office.agency.Agencies;
import id.baku.office.start.StartRefusal;
import id.baku.sop.sheet.Finding.Kind;
import id.baku.sop.sheet.MasterListProperties.Control;
import id.baku.testing.BakuTest;
import id.baku.testing.WebSession;

/** Sheets and master list name the ratifier and the data of the time of ratification, not today's. */
@BakuTest
class RatifiedIT {

    private static final String FIRST = "Contoh Pengesah Pertama, S.H.";
    private static final String SECOND = "Contoh Pengesah Kedua, M.Si.";

    @LocalServerPort
    int port;
    @Autowired
    MasterLists masterLists;
    @Autowired
    Agencies agencies;
    @Autowired
    DeployedDiagrams diagrams;
    @Autowired
    Ratifications ratifications;
    @Autowired
    SupersededRegulations superseded;
    @Autowired
    RepositoryService repositoryService;

    private final List<String> deployments = new ArrayList<>();

    @AfterEach
    void removeWhatWasDeployed() {
        deployments.forEach(id -> repositoryService.deleteDeployment(id, true));
    }

    @Test
    void everyVersionNamesWhoRatifiedIt() throws IOException {
        deploy(sheet("uji-01", "", ratified(FIRST)));
        deploy(sheet("uji-01", "", ratified(SECOND)));
        deploy(sheet("uji-01", "", property("disahkanOleh", "Kepala Badan Kepegawaian Daerah Daerah Istimewa Yogyakarta")));

        assertThat(printedSheet(1)).contains(FIRST, "NIP 00000000 000000 0 077").doesNotContain(SECOND, "tidak tercatat");
        assertThat(printedSheet(2)).contains(SECOND).doesNotContain(FIRST);
        assertThat(printedSheet(3)).contains("Kepala Badan Kepegawaian Daerah", "nama pengesah tidak tercatat pada versi ini")
                .doesNotContain(agencies.get("diy").officials().get("kepala-badan").name());
    }

    @Test
    void theListSaysItsOwnNumberRevisionDateAndSection() throws IOException {
        String list = printedList("diy.promosi");
        assertThat(list).contains("Nomor Dokumen CONTOH/DI/001", "Revisi 0", "Tanggal 5 Agustus 2020",
                "Seksi Seksi Hubungan Antar Lembaga dan Sertifikasi Kompetensi");
        assertThat(list).contains("Disiapkan oleh", "Kepala Seksi Hubungan Antar Lembaga", "Diperiksa oleh", "Manajemen Representatif",
                "Disahkan oleh", "Contoh Kepala Badan");
    }

    @Test
    void anAgencyWithoutARepresentativeOfTheManagementHasNoPlaceForHim() throws IOException {
        assertThat(printedList("pemalang.kabid")).contains("Disahkan oleh")
                .doesNotContain("Manajemen Representatif", "Diperiksa oleh", "Disiapkan oleh", "Nomor Dokumen");
    }

    @Test
    void theListTellsThatItIsOlderThanItsContents() throws IOException {
        List<MasterList.Entry> entries = masterLists.of(agencies.get("diy")).entries();
        LocalDate latest = entries.stream().map(entry -> entry.sheet().deployedAt().atZone(agencies.get("diy").zone()).toLocalDate())
                .max(LocalDate::compareTo).orElseThrow();
        assertThat(listOf(new Control("DI/1", "1", latest.minusDays(1), null, null, null, null)).changedSince()).isPositive();
        assertThat(listOf(new Control("DI/1", "1", latest, null, null, null, null)).changedSince()).isZero();
        assertThat(printedList("diy.promosi")).contains("SOP memakai versi yang digelar sesudah tanggal daftar ini");
    }

    @Test
    void anOfficialWhomTheAgencyDoesNotHaveIsRefusedAtTheStart() {
        assertThatThrownBy(() -> listOf(new Control(null, null, null, null, "wakil", null, null)))
                .isInstanceOf(StartRefusal.class).hasMessage("baku.agencies.diy.master-list names the unknown official wakil");
    }

    @Test
    void reportsANumberThatTwoSopsHave() throws IOException {
        deploy(sheet("uji-01", "", ""));
        deploy(sheet("uji-02", "", property("nomorDaftarInduk", "UJI/02")));
        assertThat(numbers("uji-01")).contains(new Finding(Kind.NUMBER, "Nomor ganda: UJI/01 juga nomor SOP Lembar yang belum lengkap (uji-02)."));
        assertThat(numbers("uji-02")).contains(new Finding(Kind.NUMBER, "Nomor ganda: UJI/01 juga nomor SOP Lembar yang belum lengkap (uji-01)."));
        assertThat(numbers("diy-03")).noneMatch(finding -> finding.text().startsWith("Nomor ganda"));
    }

    @Test
    void reportsDatesThatDoNotFollowEachOther() throws IOException {
        deploy(sheet("uji-01", "2020-08-05", property("tanggalRevisi", "2019-05-02") + property("tanggalEfektif", "2019-05-01")));
        assertThat(findings("uji-01", Kind.DATE)).extracting(Finding::text).containsExactly("Tanggal revisi mendahului tanggal pembuatan.",
                "Tanggal efektif mendahului tanggal pembuatan.", "Tanggal efektif mendahului tanggal revisi.");
        assertThat(findings("diy-03", Kind.DATE)).isEmpty();
    }

    private List<Finding> numbers(String key) {
        return findings(key, Kind.NUMBER);
    }

    private List<Finding> findings(String key, Kind kind) {
        return masterLists.of(agencies.get("diy")).entries().stream().filter(entry -> entry.sheet().key().equals(key))
                .flatMap(entry -> entry.findings().stream()).filter(finding -> finding.kind() == kind).toList();
    }

    private MasterList listOf(Control control) {
        return new MasterLists(diagrams, ratifications, superseded, new MasterListProperties(Map.of("diy", new MasterListProperties.Settings(control))),
                agencies).of(agencies.get("diy"));
    }

    private String printedSheet(int version) throws IOException {
        return print("diy.promosi", "/camunda/api/sop/sop-sheets/diy/uji-01/pdf?version=" + version);
    }

    private String printedList(String user) throws IOException {
        return print(user, "/camunda/api/sop/master-list.pdf");
    }

    private String print(String user, String path) throws IOException {
        var response = WebSession.tasklist(port, user).get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        try (PDDocument pdf = Loader.loadPDF(response.body())) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0]+", " ");
        }
    }

    private static String ratified(String name) {
        return property("disahkanOleh", "Kepala Badan Kepegawaian Daerah Daerah Istimewa Yogyakarta")
                + property("disahkanOleh.nama", name) + property("disahkanOleh.nip", "00000000 000000 0 077");
    }

    private static String property(String name, String value) {
        return "<camunda:property name=\"%s\" value=\"%s\" />".formatted(name, value);
    }

    /** @param created replacement for its date; empty to keep the date */
    private static String sheet(String key, String created, String properties) throws IOException {
        String code = "<camunda:property name=\"kodeKasus\"";
        String text = Files.readString(Path.of("src/test/resources/diagrams/lembar-belum-lengkap.bpmn"))
                .replace("<bpmn:process id=\"uji-01\"", "<bpmn:process id=\"" + key + "\"").replace("value=\"UJI\"", "value=\"" + key.toUpperCase().replace("-", "") + "\"");
        return (created.isEmpty() ? text : text.replace("5 November 2012", created)).replace(code, properties + code);
    }

    private void deploy(String diagram) {
        deployments.add(repositoryService.createDeployment().tenantId("diy").addString("lembar.bpmn", diagram).deploy().getId());
    }
}
