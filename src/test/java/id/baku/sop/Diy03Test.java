package id.baku.sop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** SOP-PKP HAL/02/03/012, Penyiapan Bahan dan Pelaksanaan Kerja Sama Pengukuran, as it runs. */
class Diy03Test extends SopTest {

    private static final String APPLICANT = "Badan Kepegawaian Kabupaten Contoh";

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
        return List.of("surat-jawaban KONSEP", "surat-jawaban PARAF", "surat-jawaban TTD", "surat-jawaban TERBIT",
                "berita-acara KONSEP", "kesepakatan-bersama KONSEP", "perjanjian-kerja-sama KONSEP",
                "berita-acara SIAP", "kesepakatan-bersama SIAP", "perjanjian-kerja-sama SIAP",
                "berita-acara TERBIT", "kesepakatan-bersama TERBIT", "perjanjian-kerja-sama TERBIT",
                "berita-acara SALINAN", "kesepakatan-bersama SALINAN", "perjanjian-kerja-sama SALINAN");
    }

    @Test
    void givesTheCaseAKeyThatPeopleCanRead() {
        assertThat(start().getBusinessKey()).matches("KS-\\d{4}-\\d{4}");
        assertThat(start().getBusinessKey()).isNotEqualTo(start().getBusinessKey());
    }

    @Test
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
        assertThat(naskah(instance)).containsExactly("surat-jawaban KONSEP", "surat-jawaban KONSEP");
        complete(instance, "kegiatan_04");
        assertThat(instance).isWaitingAt("kegiatan_05");
    }

    @Test
    void draftsTheAgreementsAnewWhenAPartyDoesNotSign() {
        ProcessInstance instance = runTo("kegiatan_09");
        complete(instance, "kegiatan_09", Map.of("disahkan", "tidak"));
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
    @MethodSource("choicesOfAgreements")
    void drawsUpTheChosenAgreementsAndNoOthers(List<String> chosen) {
        ProcessInstance instance = runTo("kegiatan_08");
        complete(instance, "kegiatan_08", Map.of("naskahDipilih", chosen));
        activities(9, 11).forEach(activity -> complete(instance, activity));
        assertThat(naskah(instance)).filteredOn(row -> !row.startsWith("surat-jawaban"))
                .containsExactlyInAnyOrderElementsOf(chosen.stream().flatMap(kind -> Stream.of(
                        kind + " KONSEP", kind + " SIAP", kind + " TERBIT", kind + " SALINAN")).toList());
    }

    @Test
    void writesTheCasesDataIntoTheDocuments() {
        ProcessInstance instance = runTo("kegiatan_12");
        String draft = text(instance, "surat-jawaban", "KONSEP");
        assertThat(draft).contains(APPLICANT, "800/123/2026");
        assertThat(draft.replaceAll("\\s", "")).as("across the page").contains("KONSEP");
        String issued = text(instance, "surat-jawaban", "TERBIT");
        assertThat(issued).containsPattern("800\\.1\\.4/\\d{4}/BPKP/\\d{4}").contains("Yogyakarta, " + day(0));
        assertThat(issued.replaceAll("\\s", "")).doesNotContain("KONSEP");
        assertThat(text(instance, "surat-jawaban", "PARAF")).contains("Kasi HAL&SK", "Contoh Kasi HAL&SK");
        assertThat(text(instance, "perjanjian-kerja-sama", "TERBIT")).contains("PKS/013/2026", "Rp1.250.000");
    }

    @Test
    void issuesTheTextThatWasApproved() {
        ProcessInstance instance = runTo("kegiatan_06");
        complete(instance, "kegiatan_06", Map.of("surat", Map.of("hal", "HAL LAIN", "nomor", "800.1.4/077",
                "tanggal", "2026-01-15"), "permohonan", Map.of("instansi", "Instansi Lain")));
        assertThat(text(instance, "surat-jawaban", "TERBIT"))
                .contains("800.1.4/077", "15 Januari 2026", APPLICANT)
                .doesNotContain("HAL LAIN").doesNotContain("Instansi Lain");
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
