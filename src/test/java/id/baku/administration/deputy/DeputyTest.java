package id.baku.administration.deputy;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import id.baku.engine.time.EngineTime;
import id.baku.office.agency.Agencies;
import id.baku.office.lock.Lock;
import id.baku.office.lock.Locks;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/** Deputies: what they get for their time, how documents name them, and what remains when the time is over. */
@BakuTest
@BothDatabases
class DeputyTest {

    private static final String DEPUTIES = "/camunda/api/sop/deputies";
    private static final String GRANTS = "/camunda/api/sop/grants";
    /** Monday, 09.00 in Yogyakarta. */
    private static final Instant MONDAY = Instant.parse("2026-01-12T02:00:00Z");

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    DeputyTerms terms;
    @Autowired
    Agencies agencies;
    @Autowired
    Locks locks;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    IdentityService identityService;
    @Autowired
    TaskService taskService;
    @Autowired
    JdbcTemplate jdbc;

    WebSession administrator;

    @BeforeEach
    void aMonday() {
        EngineTime.moveTo(MONDAY);
        administrator = WebSession.admin(port, "diy.pengelola");
        jdbc.update("delete from outbox_message");
        taskService.createTaskQuery().taskAssignee("diy.kasi").list()
                .forEach(task -> taskService.setAssignee(task.getId(), null));
    }

    @AfterEach
    void nobodyStandsIn() {
        jdbc.queryForList("select id from deputy where ended_at is null", String.class).forEach(id -> terms.end(id, null));
        List.of("deputy_task", "deputy_role", "deputy").forEach(table -> jdbc.update("delete from " + table));
        EngineTime.reset();
    }

    @Test
    void aDeputyTakesOverTasksAndRemindersIsNamedInTheLetterAndGivesBackWhatHeDidNotFinish() throws IOException {
        SampleSop sop = SampleSop.of("diy-03");
        ProcessInstance first = runTo(sop, "kegiatan_04");
        ProcessInstance second = runTo(sop, "kegiatan_02");
        ProcessInstance third = runTo(sop, "kegiatan_02");
        String mine = cases.task(first, "kegiatan_04").getId();
        String unfinished = cases.task(second, "kegiatan_02").getId();
        String ofRole = cases.task(third, "kegiatan_02").getId();
        taskService.setAssignee(mine, "diy.kasi");
        taskService.setAssignee(unfinished, "diy.kasi");

        assertThat(record("diy.kasi", "diy.analis", "PLH", "2026-01-12", "2026-01-13").statusCode()).isEqualTo(201);

        assertThat(assignee(mine)).isEqualTo("diy.analis");
        assertThat(groups("diy.analis")).contains("diy-kasi-hal-sk", "diy-analis-penjamin-mutu");
        assertThat(visibleTo("diy.analis", third)).contains(ofRole);
        assertThat(jdbc.queryForObject("select body from outbox_message where recipient = 'diy.analis'", String.class))
                .contains("Plh. Contoh Kasi HAL&SK", "2 tugas yang sedang dikerjakannya dialihkan", "800.1.11/12");
        assertThat(jdbc.queryForObject("select body from outbox_message where recipient = 'diy.kasi' and kind = 'DEPUTY'", String.class))
                .contains("Contoh Analis Penjamin Mutu memegang peran Anda", "Plh. Contoh Kasi HAL&SK", "800.1.11/12");
        cases.fireTimer(second, "waktu_02");
        cases.fireTimer(third, "waktu_02");
        assertThat(jdbc.queryForList("select distinct recipient from outbox_message where kind = 'REMINDER'", String.class))
                .containsExactly("diy.analis");

        cases.accountedFor(first, "kegiatan_04");
        taskService.complete(mine, Map.of("suratSesuai", "ya"));
        cases.runJobs(first);
        assertThat(pdf(first, "surat-jawaban", "INITIALLED")).contains("Paraf: Plh. Kasi HAL&SK, Contoh Analis Penjamin Mutu");
        taskService.claim(ofRole, "diy.analis");

        EngineTime.moveTo(Instant.parse("2026-01-13T16:59:00Z"));
        terms.run();
        assertThat(groups("diy.analis")).as("23.59 on the last day").contains("diy-kasi-hal-sk");
        EngineTime.moveTo(Instant.parse("2026-01-13T17:00:00Z"));
        terms.run();
        terms.run();

        assertThat(groups("diy.analis")).containsExactly("diy-analis-penjamin-mutu");
        assertThat(assignee(unfinished)).isEqualTo("diy.kasi");
        assertThat(assignee(ofRole)).as("back to the role").isNull();
        assertThat(visibleTo("diy.analis", second)).isEqualTo("[]");
        assertThat(visibleTo("diy.analis", third)).isEqualTo("[]");
        assertThat(complete("diy.analis", unfinished)).isIn(403, 500).isNotEqualTo(204);
        assertThat(taskService.getTaskComments(unfinished)).anyMatch(comment -> comment.getFullMessage().startsWith("Kembali"));
        cases.act(first, sop, "kegiatan_05", Map.of());
        assertThat(pdf(first, "surat-jawaban", "SIGNED_OFF")).as("stays what it was").doesNotContain("Plh. Kepala");
    }

    @Test
    void whoRepresentsAnOfficeSignsForItAndWhatWasIssuedStaysSo() throws IOException {
        SampleSop sop = SampleSop.of("diy-02");
        assertThat(record("diy.kepala", "diy.kasi", "PLT", "2026-01-12", "2026-01-30").statusCode()).isEqualTo(201);
        assertThat(WebSession.tasklist(port, "diy.kepala").send("POST", GRANTS + "/" + jdbc.queryForObject("select id from deputy", String.class)
                + "/give", null).statusCode()).isEqualTo(204);
        ProcessInstance instance = cases.start(sop);
        for (int i = 0; i < 10 && naskah(instance, "surat-permohonan-promosi") == 0; i++) {
            cases.act(instance, sop, cases.open(instance).get(0), Map.of());
        }
        assertThat(pdf(instance, "surat-permohonan-promosi", "ISSUED"))
                .contains("Plt. Kepala Balai Pengukuran Kompetensi Pegawai,", "Contoh Kasi, S.Psi.", "00000000 000000 0 007");
        assertThat(groups("diy.kasi")).contains("diy-kepala-balai").doesNotContain("diy-pengawas");
        String id = jdbc.queryForObject("select id from deputy", String.class);
        assertThat(administrator.send("POST", DEPUTIES + "/" + id + "/end", null).statusCode()).isEqualTo(200);
        assertThat(groups("diy.kasi")).containsExactly("diy-kasi-hal-sk");
        assertThat(text(administrator.get(DEPUTIES))).contains("\"state\":\"ENDED\"", "\"endedBy\":\"diy.pengelola\"");
    }

    @Test
    void aRoleThatHeHeldBeforeStaysHis() {
        identityService.createMembership("diy.analis", "diy-kasi-hal-sk");
        try {
            record("diy.kasi", "diy.analis", "PLH", "2026-01-12", "2026-01-12");
            EngineTime.moveTo(MONDAY.plusSeconds(2 * 86_400));
            terms.run();
            assertThat(groups("diy.analis")).contains("diy-kasi-hal-sk");
        } finally {
            identityService.deleteMembership("diy.analis", "diy-kasi-hal-sk");
        }
    }

    @Test
    void aTermBeginsOnItsFirstDayByTheAgencysClock() {
        record("diy.kasi", "diy.analis", "PLH", "2026-01-13", "2026-01-14");
        terms.run();
        assertThat(groups("diy.analis")).containsExactly("diy-analis-penjamin-mutu");
        assertThat(text(administrator.get(DEPUTIES))).contains("\"state\":\"PLANNED\"");
        EngineTime.moveTo(Instant.parse("2026-01-12T17:00:00Z"));
        terms.run();
        assertThat(groups("diy.analis")).contains("diy-kasi-hal-sk");
    }

    @Test
    void refusesWithASentence() {
        assertRefused(record("diy.kasi", "diy.pengelola", "PLH", "2026-01-12", "2026-01-13"), 403, "oleh pengelola lain");
        assertRefused(record("diy.kasi", "diy.kasi", "PLH", "2026-01-12", "2026-01-13"), 400, "Pengganti harus orang lain.");
        assertRefused(record("diy.kasi", "pemalang.kabid", "PLH", "2026-01-12", "2026-01-13"), 400,
                "Pengguna \\\"pemalang.kabid\\\" bukan pegawai instansi ini.");
        assertRefused(record("diy.perancang", "diy.kasi", "PLH", "2026-01-12", "2026-01-13"), 400, "tidak memegang peran pelaksana");
        assertRefused(record("diy.kasi", "diy.analis", "PLH", "2026-01-10", "2026-01-11"), 400, "Tanggal berakhir sudah lewat.");
        assertRefused(record("diy.kasi", "diy.analis", "PLH", "2026-01-14", "2026-01-13"), 400, "tidak boleh sebelum tanggal mulai");
        assertRefused(administrator.send("POST", DEPUTIES, "{}"), 400, "Nomor surat perintah wajib diisi.");
        assertRefused(administrator.send("POST", DEPUTIES, "{\"firstDay\":\"besok\"}"), 400, "tidak dapat dipahami");
        assertThat(record("diy.kasi", "diy.analis", "PLH", "2026-01-14", "2026-01-16").statusCode()).isEqualTo(201);
        assertRefused(record("diy.kasi", "diy.promosi", "PLH", "2026-01-16", "2026-01-20"), 409, "sudah mempunyai pengganti");
        assertRefused(record("diy.kepala", "diy.kasi", "PLH", "2026-01-12", "2026-01-14"), 409, "sendiri berhalangan");
        assertRefused(record("diy.analis", "diy.promosi", "PLH", "2026-01-15", "2026-01-15"), 409, "sedang menggantikan orang lain");
        assertThat(record("diy.kasi", "diy.promosi", "PLH", "2026-01-17", "2026-01-20").statusCode()).isEqualTo(201);
    }

    /** Both requests wait while a third holds the lock, so that neither sees what the other writes. */
    @Test
    void whatIsSentTwiceIsRecordedOnce() {
        List<CompletableFuture<Integer>> sent = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            locks.take(Lock.DEPUTIES, "diy");
            for (int i = 0; i < 2; i++) {
                sent.add(CompletableFuture.supplyAsync(() -> record("diy.kasi", "diy.analis", "PLH", "2026-01-13", "2026-01-14").statusCode()));
            }
            assertThat(sent.get(0)).as("waits").failsWithin(Duration.ofMillis(300));
        });
        assertThat(sent.stream().map(CompletableFuture::join).toList()).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void aTermThatCannotBeginIsRecordedAndBeginsLater() {
        String task = cases.task(runTo(SampleSop.of("diy-03"), "kegiatan_02"), "kegiatan_02").getId();
        taskService.setAssignee(task, "diy.kasi");
        transaction.executeWithoutResult(status -> {
            jdbc.queryForObject("select ID_ from ACT_RU_TASK where ID_ = ? for update", String.class, task);
            HttpResponse<byte[]> answer = record("diy.kasi", "diy.analis", "PLH", "2026-01-12", "2026-01-13");
            assertThat(answer.statusCode()).as(text(answer)).isEqualTo(201);
            assertThat(text(answer)).contains("\"state\":\"PLANNED\"");
        });
        assertThat(groups("diy.analis")).doesNotContain("diy-kasi-hal-sk");
        terms.run();
        assertThat(assignee(task)).isEqualTo("diy.analis");
    }

    @Test
    void onlyTheAgencysAdministratorSeesAndRecordsDeputies() {
        record("diy.kasi", "diy.analis", "PLH", "2026-01-12", "2026-01-13");
        String id = jdbc.queryForObject("select id from deputy", String.class);
        WebSession other = WebSession.admin(port, "pemalang.pengelola");
        assertThat(text(other.get(DEPUTIES))).isEqualTo("[]");
        assertThat(text(other.get(DEPUTIES + "/staff"))).contains("pemalang.kabid").doesNotContain("diy.");
        assertThat(other.send("POST", DEPUTIES + "/" + id + "/end", null).statusCode()).isEqualTo(404);
        for (String stranger : List.of("diy.kasi", "diy.kepala", "jateng.mitra")) {
            WebSession session = WebSession.tasklist(port, stranger);
            for (String path : List.of(DEPUTIES, DEPUTIES + "/staff")) {
                assertThat(session.get(path).statusCode()).as(stranger).isEqualTo(403);
            }
            assertThat(session.send("POST", DEPUTIES, "{}").statusCode()).isEqualTo(403);
            assertThat(session.send("POST", DEPUTIES + "/" + id + "/end", null).statusCode()).isEqualTo(403);
        }
        assertThat(WebSession.anonymous(port).get(DEPUTIES).statusCode()).isEqualTo(401);
        assertThat(text(WebSession.admin(port, "jateng.pengelola").get(DEPUTIES + "/staff"))).contains("jateng.kasi")
                .doesNotContain("jateng.mitra");
        assertThat(groups("diy.analis")).contains("diy-kasi-hal-sk");
    }

    private HttpResponse<byte[]> record(String absent, String deputy, String kind, String from, String to) {
        return administrator.send("POST", DEPUTIES, """
                {"absent":"%s","deputy":"%s","kind":"%s","firstDay":"%s","lastDay":"%s","letter":" 800.1.11/12 "}"""
                .formatted(absent, deputy, kind, from, to));
    }

    private static void assertRefused(HttpResponse<byte[]> answer, int status, String sentence) {
        assertThat(text(answer)).contains(sentence);
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    private ProcessInstance runTo(SampleSop sop, String activityId) {
        ProcessInstance instance = cases.start(sop);
        while (!cases.open(instance).contains(activityId)) {
            cases.act(instance, sop, cases.open(instance).get(0), Map.of());
        }
        return instance;
    }

    private String assignee(String taskId) {
        Task task = taskService.createTaskQuery().taskId(taskId).singleResult();
        return task.getAssignee();
    }

    private List<String> groups(String user) {
        return identityService.createGroupQuery().groupMember(user).list().stream().map(group -> group.getId()).toList();
    }

    private String visibleTo(String user, ProcessInstance instance) {
        return text(WebSession.rest(port, user, "GET", "/engine-rest/task?processInstanceId=" + instance.getId(), null));
    }

    private int complete(String user, String taskId) {
        return WebSession.rest(port, user, "POST", "/engine-rest/task/" + taskId + "/complete", "{}").statusCode();
    }

    private int naskah(ProcessInstance instance, String kind) {
        return jdbc.queryForObject("select count(*) from naskah where process_instance_id = ? and kind = ?", Integer.class,
                instance.getId(), kind);
    }

    private String pdf(ProcessInstance instance, String kind, String stage) throws IOException {
        byte[] pdf = jdbc.queryForObject("select c.content from naskah_content c join naskah n on n.id = c.naskah_id where "
                + "n.process_instance_id = ? and n.kind = ? and n.stage = ?", byte[].class, instance.getId(), kind, stage);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
