package id.baku.work.pause;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.engine.time.EngineTime;
import id.baku.sample.SampleSop;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;
import id.baku.work.accountability.TaskAccounts;

/**
 * The second activity of diy-03, of half an hour, which diy.kasi claims, pauses and resumes. Friday, 16 January 2026, is a
 * holiday.
 */
class SecondActivity {

    static final String API = "/camunda/api/sop";
    static final String REQUEST = "{\"party\":\"Dinas Pariwisata\",\"reason\":\"Menunggu daftar peserta\","
            + "\"evidencePlace\":\"Surat permintaan, map 3\"}";

    private static final SampleSop SAMPLE = SampleSop.of("diy-03");
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private final int port;
    private final CaseDriver cases;
    private final TaskAccounts accounts;
    private final TaskService taskService;
    private final ObjectMapper json;

    SecondActivity(@LocalServerPort int port, CaseDriver cases, TaskAccounts accounts, TaskService taskService, ObjectMapper json) {
        this.port = port;
        this.cases = cases;
        this.accounts = accounts;
        this.taskService = taskService;
        this.json = json;
    }

    ProcessInstance begin(String moment) {
        moveTo(moment);
        ProcessInstance instance = cases.start(SAMPLE);
        while (!cases.open(instance).contains("kegiatan_02")) {
            cases.act(instance, SAMPLE, cases.open(instance).get(0), Map.of());
        }
        taskService.setAssignee(task(instance).getId(), "diy.kasi");
        return instance;
    }

    Task task(ProcessInstance instance) {
        return cases.task(instance, "kegiatan_02");
    }

    Instant due(ProcessInstance instance) {
        return task(instance).getDueDate().toInstant();
    }

    /** Fires the reminder; answers when it was due. */
    Instant reminder(ProcessInstance instance) {
        Instant due = cases.timer(instance, "waktu_02").getDuedate().toInstant();
        cases.fireTimer(instance, "waktu_02");
        return due;
    }

    void pause(ProcessInstance instance) {
        assertThat(post("diy.kasi", instance, REQUEST)).isEqualTo(200);
    }

    void resume(ProcessInstance instance) {
        assertThat(session("diy.kasi").send("DELETE", path(instance), null).statusCode()).isEqualTo(200);
    }

    void complete(ProcessInstance instance) {
        accounts.save(task(instance).getId(), cases.completeAccount(task(instance)), "diy.kasi");
        taskService.complete(task(instance).getId(), cases.forms().entries(task(instance), Map.of()));
    }

    int post(String user, ProcessInstance instance, String request) {
        return session(user).send("POST", path(instance), request).statusCode();
    }

    JsonNode row(String user, ProcessInstance instance) throws IOException {
        return StreamSupport.stream(json.readTree(session(user).get(API + "/pauses").body()).spliterator(), false)
                .filter(row -> row.get("processInstanceId").asText().equals(instance.getId())).findFirst().orElseThrow();
    }

    String path(ProcessInstance instance) {
        return API + "/tasks/" + task(instance).getId() + "/pause";
    }

    WebSession session(String user) {
        return user.endsWith(".pengawas") || user.equals("admin") ? WebSession.cockpit(port, user) : WebSession.tasklist(port, user);
    }

    static void moveTo(String moment) {
        EngineTime.moveTo(wib(moment));
    }

    static Instant wib(String moment) {
        return LocalDateTime.parse(moment).atZone(WIB).toInstant();
    }
}
