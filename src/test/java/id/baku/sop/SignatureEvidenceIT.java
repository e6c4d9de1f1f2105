package id.baku.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.engine.time.EngineTime;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Official;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;
import id.baku.testing.Pdfs;
import id.baku.testing.Scans;
import id.baku.testing.WebSession;
import id.baku.work.accountability.TaskAccounts;

/** A document states that an official signed it only with a proof of that signature. */
@BakuTest
class SignatureEvidenceIT {

    private static final SampleSop PROMOTION = SampleSop.of("diy-02");
    private static final SampleSop COOPERATION = SampleSop.of("pemalang-59");
    private static final SampleSop CERTIFICATION = SampleSop.of("sulbar-45");
    private static final SampleSop RESULTS = SampleSop.of("pupr-004");
    private static final String RATIFIED = "form-pengajuan-verifikasi";
    private static final String VALIDATED = "berita-acara-validasi";
    private static final String TERMS = "kak-promosi";

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    TaskService taskService;
    @Autowired
    TaskAccounts accounts;
    @Autowired
    Clock clock;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    Agencies agencies;
    @Autowired
    ObjectMapper json;

    @AfterEach
    void resetTheClock() {
        EngineTime.reset();
    }

    @Test
    void withoutASignatureTheDocumentIsIssuedUnsignedAndSaysSo() throws IOException {
        ProcessInstance instance = runTo(PROMOTION, "kegiatan_04");
        assertThat(issued(instance, TERMS)).contains("Contoh Kepala Balai", "Naskah ini diterbitkan tanpa tanda tangan")
                .doesNotContain("ttd.", "basah");
        assertThat(evidence(instance, TERMS)).containsEntry("OFFICIAL", "kepala-balai").containsEntry("EVIDENCE", null);
        assertThat(verification(instance, TERMS)).contains("Naskah ini terbit tanpa tanda tangan",
                "Tidak ada bukti tanda tangan yang tersimpan").doesNotContain("Naskah ini sah");
    }

    @Test
    void theScanOfTheSignedPaperShowsIt() throws IOException {
        ProcessInstance instance = runTo(PROMOTION, "kegiatan_03");
        assertThat(handIn(instance, "kegiatan_03", "diy.promosi", TERMS + ".pindaian")).isEqualTo(201);
        cases.act(instance, PROMOTION, "kegiatan_03", Map.of());
        assertThat(issued(instance, TERMS)).contains("ttd.", "ditandatangani basah", "pindaiannya tersimpan");
        assertThat(evidence(instance, TERMS)).containsEntry("EVIDENCE", "SCAN").containsEntry("ACTED_BY", "diy.promosi");
        assertThat(verification(instance, TERMS)).contains("Naskah ini sah", "pindaiannya tersimpan, sejak");
    }

    /** The head of the office has no task for it and ratifies the form on paper: a date that somebody types is no proof. */
    @Test
    void theFormIsRatifiedByTheOneWhoSignedItsPaper() throws IOException {
        ProcessInstance instance = runTo(RESULTS, "kegiatan_05");
        cases.act(instance, RESULTS, "kegiatan_05", Map.of());
        assertThat(issued(instance, RATIFIED)).contains("Mengesahkan", "Naskah ini diterbitkan tanpa tanda tangan").doesNotContain("ttd.", "Disahkan");

        ProcessInstance other = runTo(RESULTS, "kegiatan_05");
        assertThat(handIn(other, "kegiatan_05", "pupr.kasie", RATIFIED + ".pindaian")).isEqualTo(201);
        cases.act(other, RESULTS, "kegiatan_05", Map.of());
        assertThat(issued(other, RATIFIED).split("ttd\\.")).as("of both").hasSize(3);
        assertThat(verification(other, RATIFIED)).contains("Naskah ini sah", "pindaiannya tersimpan, sejak");
    }

    /** Minutes with two signers: the signature in a task proves only that of its executor, the scan proves both. */
    @Test
    void theScanShowsTheOtherSignaturesToo() throws IOException {
        ProcessInstance instance = runTo(RESULTS, "kegiatan_08");
        assertThat(handIn(instance, "kegiatan_08", "pupr.karir", VALIDATED + ".pindaian")).isEqualTo(201);
        cases.act(instance, RESULTS, "kegiatan_08", Map.of());
        assertThat(issued(instance, VALIDATED).split("ttd\\.")).as("of all three").hasSize(4);
    }

    /** A user who could claim the task has not signed anything in it yet. */
    @Test
    void onlyWhoHoldsTheTaskHandsInTheScan() throws IOException {
        ProcessInstance instance = runTo(PROMOTION, "kegiatan_03");
        String path = "/camunda/api/sop/tasks/" + cases.task(instance, "kegiatan_03").getId() + "/naskah";
        WebSession candidate = WebSession.tasklist(port, "diy.promosi");
        HttpResponse<byte[]> answer = candidate.upload(path, TERMS + ".pindaian", "Pindaian", Scans.fresh());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(WebSession.text(answer)).contains("Ambil tugas ini lebih dahulu.");
        assertThat(candidate.upload(path, "kegiatan_03.lampiran", "Lampiran", Scans.fresh()).statusCode()).as("any other file").isEqualTo(201);
        cases.act(instance, PROMOTION, "kegiatan_03", Map.of());
        assertThat(issued(instance, TERMS)).doesNotContain("ttd.");
    }

    /** A file with the same name from another task is an ordinary file. */
    @Test
    void aScanCountsOnlyWhereTheDiagramAsksForIt() throws IOException {
        ProcessInstance instance = runTo(PROMOTION, "kegiatan_01");
        assertThat(handIn(instance, "kegiatan_01", "diy.promosi", TERMS + ".pindaian")).isEqualTo(201);
        cases.act(instance, PROMOTION, "kegiatan_01", Map.of());
        cases.act(instance, PROMOTION, "kegiatan_02", Map.of());
        cases.act(instance, PROMOTION, "kegiatan_03", Map.of());
        assertThat(issued(instance, TERMS)).doesNotContain("ttd.");
    }

    /** Values that a form writes under names that pages once read have no effect. */
    @Test
    void noFormSignsForAnybody() throws IOException {
        ProcessInstance instance = runTo(PROMOTION, "kegiatan_03");
        taskService.setVariable(cases.task(instance, "kegiatan_03").getId(), "elektronik", "{\"cara\":\"BSRE\"}");
        taskService.setVariable(cases.task(instance, "kegiatan_03").getId(), "tandaTangan",
                "[{\"jabatan\":\"Kepala Balai\",\"nama\":\"Palsu\"}]");
        cases.act(instance, PROMOTION, "kegiatan_03", Map.of());
        assertThat(issued(instance, TERMS)).doesNotContain("ttd.", "Palsu", "secara elektronik menggunakan", "Disetujui");
    }

    @Test
    void whoCompletesTheTaskThatApprovesHasApproved() throws IOException {
        ProcessInstance instance = runTo(COOPERATION, "kegiatan_02a");
        assertThat(issued(instance, "lembar-disposisi")).contains("ttd.", "Disetujui oleh Kabid");
        assertThat(evidence(instance, "lembar-disposisi")).containsEntry("EVIDENCE", "APPROVAL")
                .containsEntry("OFFICIAL", "kabid").containsEntry("ACTED_BY", "pemalang.kabid");
    }

    /** A platform administrator can complete the task, but that is no approval by the official. */
    @Test
    void whoDoesNotHoldTheOfficeApprovesNothingForIt() throws IOException {
        ProcessInstance instance = runTo(COOPERATION, "kegiatan_01");
        completeAs(instance, "kegiatan_01", "admin");
        assertThat(issued(instance, "lembar-disposisi")).contains("Contoh Kepala Bidang").doesNotContain("ttd.", "Disetujui oleh");
        assertThat(evidence(instance, "lembar-disposisi")).containsEntry("EVIDENCE", null);
    }

    @Test
    void whoDoesNotHoldTheOfficeGivesNoInitialsForIt() throws IOException {
        ProcessInstance instance = runTo(COOPERATION, "kegiatan_05c");
        completeAs(instance, "kegiatan_05c", "admin");
        while (!cases.open(instance).contains("kegiatan_08")) {
            cases.act(instance, COOPERATION, cases.open(instance).get(0), Map.of());
        }
        assertThat(issued(instance, "surat-jawaban-asesor")).contains("Paraf: Sekretaris").doesNotContain("Paraf: Kabid");
    }

    /** Another person holds the role by now: the paper does not state that the official whose name it prints has signed. */
    @Test
    void whoApprovesInAnothersNameIsNamedHimself() throws IOException {
        Agency before = agencies.get("pemalang");
        try {
            agencies.replace(before.withOfficial("kabid", new Official("Kepala Bidang", "Contoh Pengganti, S.Psi.", "Pembina, IV/a",
                    "00000000 000000 0 099")));
            ProcessInstance instance = runTo(COOPERATION, "kegiatan_02a");
            assertThat(issued(instance, "lembar-disposisi")).contains("disetujui oleh Contoh Kepala Bidang", "Contoh Pengganti")
                    .doesNotContain("ttd.");
            assertThat(evidence(instance, "lembar-disposisi")).containsEntry("EVIDENCE", "ROLE").containsEntry("ACTED_BY", "pemalang.kabid");
            assertThat(verification(instance, "lembar-disposisi")).contains("Naskah ini terbit tanpa tanda tangan",
                    "Persetujuan pemegang peran, bukan pejabat yang tercetak: Contoh Kepala Bidang").doesNotContain("Naskah ini sah");
        } finally {
            agencies.replace(before);
        }
    }

    /** An official who returned a document has not approved the next version, when somebody else completes the task. */
    @Test
    void whatWasReturnedIsNotApproved() throws IOException {
        ProcessInstance instance = runTo(CERTIFICATION, "kegiatan_03");
        cases.act(instance, CERTIFICATION, "kegiatan_03", Map.of("berkasLengkap", "tidak", "kegiatan_03", Map.of("catatan", "Lengkapi")));
        while (!cases.open(instance).contains("kegiatan_03")) {
            cases.act(instance, CERTIFICATION, cases.open(instance).get(0), Map.of());
        }
        completeAs(instance, "kegiatan_03", "admin");
        assertThat(issued(instance, "rekap-asesi")).doesNotContain("ttd.", "Disetujui oleh");
    }

    /** The minutes of a second verification are a new paper, whose signature the first scan does not prove. */
    @Test
    void whatSignedOneIssueDoesNotSignTheNext() throws IOException {
        ProcessInstance instance = runTo(RESULTS, "kegiatan_06");
        Map<String, Object> returned = Map.of("levelSesuai", "tidak", "kegiatan_06", Map.of("catatan", "Perbaiki"));
        assertThat(handIn(instance, "kegiatan_06", "pupr.asesor", "berita-acara-verifikasi.pindaian", returned)).isEqualTo(201);
        cases.act(instance, RESULTS, "kegiatan_06", returned);
        assertThat(issued(instance, "berita-acara-verifikasi")).contains("ttd.", "pindaiannya tersimpan");
        EngineTime.moveTo(clock.instant().plusSeconds(60));
        while (!cases.open(instance).contains("kegiatan_06")) {
            cases.act(instance, RESULTS, cases.open(instance).get(0), Map.of());
        }
        cases.act(instance, RESULTS, "kegiatan_06", Map.of());
        assertThat(issued(instance, "berita-acara-verifikasi")).contains("Naskah ini diterbitkan tanpa tanda tangan")
                .doesNotContain("ttd.");
    }

    private ProcessInstance runTo(SampleSop sop, String activity) {
        ProcessInstance instance = cases.start(sop);
        while (!cases.open(instance).contains(activity)) {
            cases.act(instance, sop, cases.open(instance).get(0), Map.of());
        }
        return instance;
    }

    private void completeAs(ProcessInstance instance, String activity, String user) {
        Task task = cases.task(instance, activity);
        taskService.setAssignee(task.getId(), user);
        accounts.save(task.getId(), cases.completeAccount(task), user);
        taskService.complete(task.getId(), cases.forms().entries(task, Map.of()));
        cases.runJobs(instance);
    }

    private int handIn(ProcessInstance instance, String activity, String user, String slot) throws IOException {
        return handIn(instance, activity, user, slot, Map.of());
    }

    /** Hands in the scan of a signed paper with these entries of the form. */
    private int handIn(ProcessInstance instance, String activity, String user, String slot, Map<String, Object> other) throws IOException {
        String task = cases.task(instance, activity).getId();
        taskService.setAssignee(task, user);
        WebSession session = WebSession.tasklist(port, user);
        Map<String, Object> form = cases.forms().typed(cases.task(instance, activity), other);
        session.send("POST", "/camunda/api/sop/tasks/" + task + "/signature/paper", json.writeValueAsString(
                Map.of("kind", slot.replace(".pindaian", ""), "data", form)));
        return session.upload("/camunda/api/sop/tasks/" + task + "/naskah", slot, "Pindaian", Scans.fresh(), json.writeValueAsString(form)).statusCode();
    }

    private String issued(ProcessInstance instance, String kind) throws IOException {
        byte[] pdf = jdbc.queryForObject("select c.content from naskah n join naskah_content c on c.naskah_id = n.id "
                + "where n.process_instance_id = ? and n.kind = ? and n.verification_code is not null "
                + "order by n.created_at desc limit 1", byte[].class, instance.getId(), kind);
        Files.createDirectories(Path.of("target/naskah"));
        Files.write(Path.of("target/naskah", kind + "-bukti.pdf"), pdf);
        return Pdfs.words(pdf);
    }

    private Map<String, Object> evidence(ProcessInstance instance, String kind) {
        return jdbc.queryForMap("select s.* from document_signer s join naskah n on n.id = s.naskah_id "
                + "where n.process_instance_id = ? and n.kind = ? and n.verification_code is not null and s.official is not null "
                + "order by n.created_at desc limit 1", instance.getId(), kind);
    }

    private String verification(ProcessInstance instance, String kind) {
        String code = jdbc.queryForObject("select verification_code from naskah where process_instance_id = ? and kind = ? "
                + "and verification_code is not null limit 1", String.class, instance.getId(), kind);
        return WebSession.text(WebSession.anonymous(port).get("/verifikasi/" + code)).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }
}
