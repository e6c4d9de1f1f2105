package id.baku.sop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import id.baku.engine.cases.CaseData;

/** SOP-PKP HAL/02/03/012, Penyiapan Bahan dan Pelaksanaan Kerja Sama Pengukuran, as it runs. */
class Diy03Test extends SopTest {

    private static final String APPLICANT = "Badan Kepegawaian Kabupaten Contoh";

    @Autowired
    RuntimeService runtimeService;
    @Autowired
    CaseData caseData;
    @Autowired
    TaskService taskService;

    Diy03Test() {
        super("diy-03");
    }

    @Override
    List<String> straightPath() {
        return activities(1, 14);
    }

    @Override
    List<String> documents() {
        return List.of("surat-jawaban DRAFT", "surat-jawaban INITIALLED", "surat-jawaban SIGNED_OFF", "surat-jawaban ISSUED",
                "berita-acara DRAFT", "kesepakatan-bersama DRAFT", "perjanjian-kerja-sama DRAFT",
                "berita-acara READY", "kesepakatan-bersama READY", "perjanjian-kerja-sama READY",
                "berita-acara ISSUED", "kesepakatan-bersama ISSUED", "perjanjian-kerja-sama ISSUED",
                "berita-acara COPIES", "kesepakatan-bersama COPIES", "perjanjian-kerja-sama COPIES");
    }

    @Test
    void givesTheCaseAKeyThatPeopleCanRead() {
        assertThat(start().getBusinessKey()).matches("KS-\\d{4}-\\d{4}");
        assertThat(start().getBusinessKey()).isNotEqualTo(start().getBusinessKey());
    }

    @Test
    @Tag("sweep")
    void givesEveryTaskToTheRoleOfItsLane() {
        ProcessInstance instance = start();
        List<String> roles = activities(1, 14).stream().map(activity -> {
            String group = cases.candidateGroup(cases.task(instance, activity));
            complete(instance, activity);
            return group;
        }).toList();
        assertThat(roles).containsExactly("diy-penyusun-promosi", "diy-kasi-hal-sk", "diy-penyusun-promosi",
                "diy-kasi-hal-sk", "diy-kepala-balai", "diy-penyusun-promosi", "diy-analis-penjamin-mutu",
                "diy-penyusun-promosi", "diy-kasi-hal-sk", "diy-penyusun-promosi", "diy-penyusun-promosi",
                "diy-penyusun-promosi", "diy-analis-penjamin-mutu", "diy-analis-penjamin-mutu");
    }

    @Test
    void returnsADraftLetterThatIsNotRight() {
        ProcessInstance instance = runTo("kegiatan_04");
        complete(instance, "kegiatan_04", Map.of("suratSesuai", "tidak", "kegiatan_04", Map.of("catatan", "Perbaiki jadwal")));
        assertThat(instance).isWaitingAt("kegiatan_03");
        complete(instance, "kegiatan_03");
        assertThat(instance).isWaitingAt("kegiatan_04");
        assertThat(naskah(instance)).containsExactly("surat-jawaban DRAFT", "surat-jawaban DRAFT");
        complete(instance, "kegiatan_04");
        assertThat(instance).isWaitingAt("kegiatan_05");
    }

    @Test
    @Tag("sweep")
    void draftsTheAgreementsAnewWhenAPartyDoesNotSign() {
        ProcessInstance instance = runTo("kegiatan_09");
        complete(instance, "kegiatan_09", Map.of("disahkan", "tidak", "kegiatan_09", Map.of("catatan", "Mitra meminta perubahan")));
        assertThat(instance).isWaitingAt("kegiatan_08");
        complete(instance, "kegiatan_08", Map.of("naskahDipilih", List.of("berita-acara")));
        complete(instance, "kegiatan_09");
        assertThat(instance).isWaitingAt("kegiatan_10");
    }

    static Stream<List<String>> choicesOfAgreements() {
        List<String> all = List.of("berita-acara", "kesepakatan-bersama", "perjanjian-kerja-sama");
        return IntStream.range(1, 8).mapToObj(bits -> IntStream.range(0, 3)
                .filter(i -> (bits & 1 << i) != 0).mapToObj(all::get).toList());
    }

    @ParameterizedTest
    @Tag("sweep")
    @MethodSource("choicesOfAgreements")
    void drawsUpTheChosenAgreementsAndNoOthers(List<String> chosen) {
        ProcessInstance instance = runTo("kegiatan_08");
        complete(instance, "kegiatan_08", Map.of("naskahDipilih", chosen));
        activities(9, 11).forEach(activity -> complete(instance, activity));
        assertThat(naskah(instance)).filteredOn(row -> !row.startsWith("surat-jawaban"))
                .containsExactlyInAnyOrderElementsOf(chosen.stream().flatMap(kind -> Stream.of(
                        kind + " DRAFT", kind + " READY", kind + " ISSUED", kind + " COPIES")).toList());
    }

    @Test
    @Tag("sweep")
    void writesTheCasesDataIntoTheDocuments() {
        ProcessInstance instance = runTo("kegiatan_12");
        String draft = text(instance, "surat-jawaban", "DRAFT");
        assertThat(draft).contains(APPLICANT, "800/123/2026");
        assertThat(draft.replaceAll("\\s", "")).as("across the page").contains("KONSEP");
        String issued = text(instance, "surat-jawaban", "ISSUED");
        assertThat(issued).containsPattern("800\\.1\\.4/\\d{4}/BPKP/\\d{4}").contains("Yogyakarta, " + day(0));
        assertThat(issued.replaceAll("\\s", "")).doesNotContain("KONSEP");
        assertThat(text(instance, "surat-jawaban", "INITIALLED")).contains("Kasi HAL&SK", "Contoh Kasi HAL&SK");
        assertThat(text(instance, "perjanjian-kerja-sama", "ISSUED")).contains(number(instance, "perjanjian-kerja-sama"), "Rp1.250.000");
    }

    @Test
    @Tag("sweep")
    void governmentsConcludeTheFrameworkAndOfficesTheAgreementUnderIt() {
        ProcessInstance instance = of("Dinas Para Pihak", "kegiatan_08");
        assertThat(offered(instance, "kesepakatan.keadaan")).isEqualTo("belum ada");
        assertThat(offered(instance, "namaKepala")).as("nothing is known of a new partner").isNull();
        assertThat(chosen(instance)).containsExactly("kesepakatan-bersama", "perjanjian-kerja-sama");
        proceed(instance, "kegiatan_11");
        assertThat(text(instance, "kesepakatan-bersama", "ISSUED")).contains("Gubernur Daerah Istimewa Yogyakarta", "Contoh Gubernur",
                "bertindak dalam jabatannya untuk dan atas nama Pemerintah Daerah Daerah Istimewa Yogyakarta", "Contoh Bupati",
                "Bupati Contoh", "untuk dan atas nama Pemerintah Kabupaten Contoh", "Keputusan Menteri Dalam Negeri Nomor 100 Tahun 2025",
                "36 (tiga puluh enam) bulan").doesNotContain("Contoh Kepala Badan", "Contoh Pihak Kedua");
        assertThat(text(instance, "perjanjian-kerja-sama", "ISSUED")).contains("Contoh Kepala Badan", "Surat Kuasa Nomor SK/1/2026",
                "Contoh Pihak Kedua", "untuk dan atas nama Dinas Para Pihak", "Kesepakatan Bersama Nomor "
                + number(instance, "kesepakatan-bersama")).doesNotContain("Contoh Bupati", "Contoh Gubernur");
        assertThat(jdbc.queryForMap("select * from partner where name = 'Dinas Para Pihak'"))
                .containsEntry("KIND", "REGIONAL_OFFICE").containsEntry("GOVERNMENT", "Pemerintah Kabupaten Contoh")
                .containsEntry("GOVERNMENT_HEAD_NAME", "Contoh Bupati").containsEntry("HEAD_NAME", "Contoh Pihak Kedua, S.E.")
                .containsEntry("FRAMEWORK_NUMBER", number(instance, "kesepakatan-bersama"));
    }

    @Test
    @Tag("sweep")
    void aLivingFrameworkIsReusedAndAnExpiredOneAskedForAnew() {
        ProcessInstance first = of("Dinas Berulang", "kegiatan_12");
        String framework = number(first, "kesepakatan-bersama");
        ProcessInstance second = of("Dinas Berulang", "kegiatan_08");
        assertThat(offered(second, "kesepakatan.keadaan")).isEqualTo("berlaku");
        assertThat(offered(second, "namaKepala")).as("from the list of partners").isEqualTo("Contoh Bupati");
        assertThat(offered(second, "namaPihakKedua")).isEqualTo("Contoh Pihak Kedua, S.E.");
        assertThat(chosen(second)).containsExactly("perjanjian-kerja-sama");
        complete(second, "kegiatan_08", Map.of("naskahDipilih", List.of("perjanjian-kerja-sama")));
        proceed(second, "kegiatan_12");
        assertThat(text(second, "perjanjian-kerja-sama", "ISSUED")).contains("serta Kesepakatan Bersama Nomor " + framework + " tanggal " + day(0));
        assertThat(jdbc.queryForObject("select framework_number from partner where name = 'Dinas Berulang'", String.class))
                .isEqualTo(framework);
        jdbc.update("update partner set framework_valid_until = ? where name = 'Dinas Berulang'", LocalDate.now(clock).plusDays(29));
        ProcessInstance third = of("Dinas Berulang", "kegiatan_08");
        assertThat(offered(third, "kesepakatan.keadaan")).as("over before the measurement is").isEqualTo("berakhir");
        assertThat(chosen(third)).containsExactly("kesepakatan-bersama", "perjanjian-kerja-sama");
        jdbc.update("update partner set framework_signed_on = ?, framework_valid_until = ? where name = 'Dinas Berulang'",
                LocalDate.now(clock).plusDays(1), LocalDate.now(clock).plusYears(1));
        assertThat(offered(of("Dinas Berulang", "kegiatan_08"), "kesepakatan.keadaan")).as("dated tomorrow").isEqualTo("belum ada");
    }

    @Test
    @Tag("sweep")
    void whoHasPowerOfAttorneySignsForTheGovernment() {
        ProcessInstance instance = of("Dinas Kuasa", "kegiatan_08");
        complete(instance, "kegiatan_08", entered("perjanjian.penandaKesepakatan", "kepala-badan"));
        proceed(instance, "kegiatan_11");
        assertThat(text(instance, "kesepakatan-bersama", "ISSUED")).contains("Contoh Kepala Badan", "berdasarkan Surat Kuasa Nomor "
                + "SK/1/2026", "untuk dan atas nama Pemerintah Daerah Daerah Istimewa Yogyakarta").doesNotContain("Contoh Gubernur");
    }

    @Test
    @Tag("sweep")
    void aPartnerBelowNoGovernmentSignsForItself() {
        ProcessInstance instance = of("Universitas Contoh", "kegiatan_08");
        complete(instance, "kegiatan_08", entered("perjanjian.jenisMitra", "Perguruan tinggi"));
        proceed(instance, "kegiatan_11");
        assertThat(text(instance, "kesepakatan-bersama", "ISSUED")).contains("Contoh Pihak Kedua", "untuk dan atas nama Universitas Contoh")
                .doesNotContain("Contoh Bupati", "Kabupaten Contoh Nomor 1");
    }

    /** A case with a partner of its own, which no other test uses. */
    private ProcessInstance of(String partner, String activityId) {
        ProcessInstance instance = cases.start("diy-03", "diy", Map.of("permohonan", Map.of("instansi", partner)));
        proceed(instance, activityId);
        return instance;
    }

    private Map<String, Object> entered(String path, String value) {
        return CaseData.with(sample.answers("kegiatan_08", LocalDate.now(clock), LocalDate.now(clock)), path, value);
    }

    private Object offered(ProcessInstance instance, String path) {
        return caseData.at("perjanjian." + path, name -> runtimeService.getVariable(instance.getId(), name));
    }

    private List<Object> chosen(ProcessInstance instance) {
        return List.copyOf((List<?>) caseData.plain(runtimeService.getVariable(instance.getId(), "naskahDipilih")));
    }

    @Test
    void issuesTheTextThatWasApproved() {
        ProcessInstance instance = runTo("kegiatan_06");
        // No form can change these; somebody who corrects a case's data can.
        for (Map.Entry<String, String> other : Map.of("surat.hal", "HAL LAIN", "surat.kepada", "Direktur Lain",
                "permohonan.instansi", "Instansi Lain").entrySet()) {
            String variable = other.getKey().split("\\.")[0];
            Map<String, Object> data = Map.of(variable, caseData.plain(runtimeService.getVariable(instance.getId(), variable)));
            runtimeService.setVariable(instance.getId(), variable,
                    caseData.toVariable(CaseData.with(data, other.getKey(), other.getValue()).get(variable)));
        }
        complete(instance, "kegiatan_06", Map.of("surat", Map.of("nomor", "800.1.4/077", "tanggal", LocalDate.now(clock).toString())));
        assertThat(text(instance, "surat-jawaban", "ISSUED"))
                .contains("800.1.4/077", day(0), APPLICANT)
                .doesNotContain("HAL LAIN", "Direktur Lain", "Instansi Lain");
    }

    @Test
    void keepsTheHashOfEveryDocument() {
        ProcessInstance instance = runTo("kegiatan_05");
        List<String> hashes = jdbc.queryForList("select sha256 from naskah where process_instance_id = ?",
                String.class, instance.getId());
        List<String> contents = jdbc.query("select c.content from naskah n join naskah_content c on c.naskah_id = n.id "
                + "where n.process_instance_id = ?", (row, i) -> sha256(row.getBytes(1)), instance.getId());
        assertThat(hashes).hasSize(2).containsExactlyInAnyOrderElementsOf(contents);
    }

    @Test
    void handsTheSheetsStandardToTheForm() {
        Task task = cases.task(start(), "kegiatan_01");
        assertThat(taskService.getVariable(task.getId(), "mutu").toString()).contains(
                "Menerima Surat Permohonan Kerjasama Pengukuran dari calon pengguna layanan",
                "E-mail/Faximile/hardcopy surat", "5 menit", "Surat Permohonan Kerjasama");
    }

    private static List<String> activities(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj("kegiatan_%02d"::formatted).toList();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
