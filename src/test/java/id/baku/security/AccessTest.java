package id.baku.security;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.engine.cases.CaseData;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.time.EngineTime;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/**
 * Who sees what of a case of diy-03 with a late first task and a drafted answer: its executors, another role, the supervisor,
 * another agency, nobody.
 */
@BakuTest
class AccessTest {

    private static final Map<String, Object> REQUEST = Map.of("permohonan", Map.of("instansi", "Instansi Contoh"));
    private static final byte[] PDF = "%PDF-1.7 contoh".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    TaskService taskService;
    @Autowired
    RuntimeService runtimeService;
    @Autowired
    ObjectMapper json;
    @Autowired
    HistoryService historyService;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    Clock clock;

    ProcessInstance instance;
    Task task;
    String naskah;

    @BeforeEach
    void drawUpADraft() {
        instance = cases.start("diy-03", "diy", REQUEST);
        cases.fireTimer(instance, "waktu_01");
        EngineTime.reset();
        for (String activity : List.of("kegiatan_01", "kegiatan_02", "kegiatan_03")) {
            cases.complete(instance, activity, Map.of());
        }
        task = cases.task(instance, "kegiatan_04");
        naskah = jdbc.queryForObject("select id from naskah where process_instance_id = ?", String.class,
                instance.getId());
    }

    @Test
    void theRoleOfTheTaskSeesItAndItsDocuments() {
        WebSession kasi = WebSession.tasklist(port, "diy.kasi");
        assertThat(text(kasi.get("/camunda/api/sop/tasks/" + task.getId() + "/naskah"))).contains(naskah);
        var pdf = kasi.get("/camunda/api/sop/naskah/" + naskah);
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(pdf.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void whoeverWorkedOnTheCaseStillSeesItsDocuments() {
        assertThat(WebSession.tasklist(port, "diy.promosi").get("/camunda/api/sop/naskah/" + naskah).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anotherRoleSeesNeitherTaskNorDocuments() {
        WebSession analyst = WebSession.tasklist(port, "diy.analis");
        assertThat(analyst.get("/camunda/api/sop/tasks/" + task.getId() + "/naskah").statusCode()).isEqualTo(404);
        assertThat(analyst.get("/camunda/api/sop/naskah/" + naskah).statusCode()).isEqualTo(404);
        assertThat(analyst.get("/camunda/api/sop/instances/" + instance.getId() + "/naskah").statusCode()).isEqualTo(404);
        assertThat(text(analyst.get("/camunda/api/sop/late-activities"))).isEqualTo("[]");
        assertThat(rest("diy.analis", "/engine-rest/task/" + task.getId())).isIn(403, 404);
        assertThat(list("diy.analis", "/engine-rest/task?processInstanceId=" + instance.getId())).isEqualTo("[]");
    }

    @Test
    void anotherAgencySeesNothing() {
        WebSession other = WebSession.tasklist(port, "sulbar.sertifikasi");
        assertThat(other.get("/camunda/api/sop/tasks/" + task.getId() + "/naskah").statusCode()).isEqualTo(404);
        assertThat(other.get("/camunda/api/sop/naskah/" + naskah).statusCode()).isEqualTo(404);
        assertThat(other.get("/camunda/api/sop/instances/" + instance.getId() + "/naskah").statusCode()).isEqualTo(404);
        assertThat(other.get("/camunda/api/sop/late-activities?processInstanceId=" + instance.getId()).statusCode())
                .isEqualTo(404);
        assertThat(text(other.get("/camunda/api/sop/late-activities"))).isEqualTo("[]");
        for (String resource : List.of("task", "process-instance", "process-definition", "history/task",
                "history/process-instance", "history/variable-instance", "history/activity-instance",
                "variable-instance", "deployment", "job", "incident")) {
            assertThat(list("sulbar.sertifikasi", "/engine-rest/" + resource)).as(resource)
                    .doesNotContain(instance.getId(), "\"tenantId\":\"diy\"");
        }
        assertThat(rest("sulbar.sertifikasi", "/engine-rest/process-instance/" + instance.getId())).isIn(403, 404);
        assertThat(rest("diy.pengawas", "/engine-rest/process-instance/" + instance.getId())).isEqualTo(200);
        assertThat(list("diy.pengawas", "/engine-rest/history/task")).isNotEqualTo("[]");
    }

    @Test
    void theSupervisorSeesLatenessAndDocumentsButChangesNothing() {
        WebSession supervisor = WebSession.cockpit(port, "diy.pengawas");
        assertThat(text(supervisor.get("/camunda/api/sop/late-activities?processInstanceId=" + instance.getId())))
                .contains(instance.getBusinessKey(), "1. Terima permohonan", "\"number\":1");
        assertThat(text(supervisor.get("/camunda/api/sop/instances/" + instance.getId() + "/naskah"))).contains(naskah);
        assertThat(supervisor.upload("/camunda/api/sop/tasks/" + task.getId() + "/naskah", "lampiran", "Lampiran", PDF)
                .statusCode()).isEqualTo(403);
        assertThat(WebSession.rest(port, "diy.pengawas", "POST", "/engine-rest/task/" + task.getId() + "/complete", "{}")
                .statusCode()).isEqualTo(403);
        assertThat(WebSession.rest(port, "diy.pengawas", "DELETE", "/engine-rest/process-instance/" + instance.getId(),
                null).statusCode()).isEqualTo(403);
    }

    @Test
    void nobodyIsTurnedAway() {
        WebSession nobody = WebSession.anonymous(port);
        for (String path : List.of("/camunda/api/sop/tasks/" + task.getId() + "/naskah", "/camunda/api/sop/naskah/" + naskah,
                "/camunda/api/sop/instances/" + instance.getId() + "/naskah", "/camunda/api/sop/late-activities")) {
            assertThat(nobody.get(path).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(rest(null, "/engine-rest/task")).isEqualTo(401);
        assertThat(WebSession.rest(port, null, "POST", "/api/deployments/reload", null).statusCode()).isEqualTo(401);
    }

    @Test
    void whoMayWorkOnTheTaskHandsInFilesAndNobodyElse() {
        WebSession kasi = WebSession.tasklist(port, "diy.kasi");
        String path = "/camunda/api/sop/tasks/" + task.getId() + "/naskah";
        assertThat(kasi.upload(path, "lampiran", "Lampiran", PDF).statusCode()).as("may take it").isEqualTo(201);
        taskService.setAssignee(task.getId(), "diy.lain");
        var refused = kasi.upload(path, "lampiran", "Lampiran", PDF);
        assertThat(refused.statusCode()).as("another has taken it").isEqualTo(403);
        assertThat(text(refused)).contains("Tugas ini bukan tugas Anda.");
        taskService.setAssignee(task.getId(), "diy.kasi");
        assertThat(kasi.upload(path, "lampiran", "Lampiran", PDF).statusCode()).as("has taken it").isEqualTo(201);
        assertThat(text(kasi.get(path))).contains("Lampiran.pdf");
    }

    @Test
    void aTaskIsTakenForOneselfAndGivenBack() {
        String path = "/engine-rest/task/" + task.getId();
        assertThat(WebSession.rest(port, "diy.kasi", "POST", path + "/claim", "{\"userId\":\"tidak.ada\"}").statusCode())
                .isNotEqualTo(204);
        assertThat(WebSession.rest(port, "diy.kasi", "POST", path + "/claim", "{\"userId\":\"diy.kasi\"}").statusCode())
                .isEqualTo(204);
        assertThat(WebSession.rest(port, "diy.kasi", "POST", path + "/unclaim", "{}").statusCode()).isEqualTo(204);
        assertThat(taskService.createTaskQuery().taskId(task.getId()).singleResult().getAssignee()).isNull();
    }

    @Test
    void anExecutorCannotSwitchOffTheSupervision() {
        assertThatThrownBy(() -> cases.start("diy-03", "diy", Map.of("kegiatanTerlambat_serah", "x"))).isInstanceOf(Refusal.class);
        ProcessInstance other = cases.start("diy-03", "diy", REQUEST);
        runtimeService.setVariable(other.getId(), "kegiatanTerlambat_serah", "x");
        cases.fireTimer(other, "waktu_01");
        EngineTime.reset();
        assertThat(jdbc.queryForObject("select count(*) from late_activity where process_instance_id = ?", Integer.class,
                other.getId())).isEqualTo(1);
    }

    @Test
    void refusesFilesThatAreNoScan() {
        WebSession kasi = WebSession.tasklist(port, "diy.kasi");
        taskService.claim(task.getId(), "diy.kasi");
        String path = "/camunda/api/sop/tasks/" + task.getId() + "/naskah";
        var page = kasi.upload(path, "lampiran", "Lampiran", "<html>".getBytes(StandardCharsets.UTF_8));
        assertThat(page.statusCode()).isEqualTo(415);
        assertThat(text(page)).contains("Hanya berkas PDF, JPEG, atau PNG");
        byte[] large = new byte[10 * 1024 * 1024 + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        var tooLarge = kasi.upload(path, "lampiran", "Lampiran", large);
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(text(tooLarge)).contains("paling besar 10 MB");
        assertThat(kasi.upload(path, "lampiran", "x".repeat(300), PDF).statusCode()).isEqualTo(400);
    }

    @Test
    void aFileForAStartFormBelongsToItsUserUntilTheCaseStarts() throws IOException {
        WebSession promosi = WebSession.tasklist(port, "diy.promosi");
        var uploaded = promosi.upload("/camunda/api/sop/naskah", "permohonan.berkas", "Pindaian surat permohonan", PDF);
        String id = text(uploaded).replaceAll(".*?\"id\":\"([^\"]+)\".*", "$1");
        assertThat(WebSession.tasklist(port, "diy.kasi").get("/camunda/api/sop/naskah/" + id).statusCode()).isEqualTo(404);

        Map<?, ?> request = (Map<?, ?>) SampleSop.of("diy-03").start(LocalDate.now(clock)).get("permohonan");
        String start = json.writeValueAsString(Map.of("variables", Map.of("permohonan", Map.of("type", "Json",
                "value", json.writeValueAsString(CaseData.with(request, "berkas", id))))));
        var started = WebSession.rest(port, "diy.promosi", "POST",
                "/engine-rest/process-definition/key/diy-03/tenant-id/diy/submit-form", start);
        assertThat(started.statusCode()).as(text(started)).isEqualTo(200);
        String attachedTo = jdbc.queryForObject("select process_instance_id from naskah where id = ?", String.class, id);
        assertThat(text(started)).contains(attachedTo);
    }

    @Test
    void filesThatNoCaseUsesAreLimitedAndDiscarded() {
        WebSession promosi = WebSession.tasklist(port, "diy.promosi");
        jdbc.update("delete from naskah_content where naskah_id in (select id from naskah where process_instance_id is null)");
        jdbc.update("delete from naskah where process_instance_id is null");
        for (int i = 0; i < 20; i++) {
            assertThat(promosi.upload("/camunda/api/sop/naskah", "permohonan.berkas", "Pindaian", PDF).statusCode())
                    .isEqualTo(201);
        }
        var refused = promosi.upload("/camunda/api/sop/naskah", "permohonan.berkas", "Pindaian", PDF);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(text(refused)).contains("Terlalu banyak berkas yang belum dipakai");
        EngineTime.pass(Duration.ofHours(25));
        assertThat(promosi.upload("/camunda/api/sop/naskah", "permohonan.berkas", "Pindaian", PDF).statusCode())
                .isEqualTo(201);
        EngineTime.reset();
        assertThat(jdbc.queryForObject("select count(*) from naskah where process_instance_id is null", Integer.class))
                .isEqualTo(1);
        assertThat(jdbc.queryForObject("select count(*) from naskah where id = ?", Integer.class, naskah)).isEqualTo(1);
    }

    @Test
    void whoCompletesATaskIsItsExecutorAndNobodyCompletesWhatAnotherHasTaken() {
        String complete = "/engine-rest/task/" + task.getId() + "/complete";
        String body = "{\"variables\":{\"suratSesuai\":{\"value\":\"ya\"}}}";
        taskService.claim(task.getId(), "diy.lain");
        var taken = WebSession.rest(port, "diy.kasi", "POST", complete, body);
        assertThat(taken.statusCode()).isEqualTo(403);
        assertThat(text(taken)).contains("Tugas ini sudah diambil oleh diy.lain.");
        taskService.setAssignee(task.getId(), null);
        cases.accountedFor(instance, task.getTaskDefinitionKey());
        assertThat(WebSession.rest(port, "diy.kasi", "POST", complete, body).statusCode()).isEqualTo(204);
        assertThat(historyService.createHistoricTaskInstanceQuery().taskId(task.getId()).singleResult().getAssignee())
                .isEqualTo("diy.kasi");
    }

    private int rest(String user, String path) {
        return WebSession.rest(port, user, "GET", path, null).statusCode();
    }

    private String list(String user, String path) {
        var response = WebSession.rest(port, user, "GET", path, null);
        return response.statusCode() == 403 ? "[]" : text(response);
    }
}
