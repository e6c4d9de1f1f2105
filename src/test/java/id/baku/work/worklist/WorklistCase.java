package id.baku.work.worklist;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.engine.time.EngineTime;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/** A case whose tasks people see in their lists. */
@BakuTest
@BothDatabases
abstract class WorklistCase {

    static final SampleSop SOP = SampleSop.of("diy-03");
    static final SampleSop PROGRAM = SampleSop.of("diy-01");
    static final SampleSop OUTSIDE = SampleSop.of("jateng-006");
    static final String APPLICANT = "Badan Kepegawaian Kabupaten Contoh";
    static final String PAUSE = "{\"party\":\"Dinas Pariwisata\",\"reason\":\"Menunggu daftar\",\"evidencePlace\":\"Map 3\"}";

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    TaskService taskService;
    @Autowired
    ObjectMapper json;
    final Map<String, WebSession> sessions = new HashMap<>();

    @AfterEach
    void startTheClock() {
        EngineTime.reset();
    }

    static List<String> values(JsonNode entry) {
        List<String> values = new ArrayList<>();
        entry.get("values").forEach(one -> values.add(one.get("label").asText() + ": " + one.get("value").asText()
                + (one.get("before").isNull() ? "" : ", sebelumnya " + one.get("before").asText())));
        return values;
    }

    ProcessInstance secondActivity() {
        return secondActivity(APPLICANT, "800/123/2026");
    }

    ProcessInstance secondActivity(String applicant, String number) {
        moveTo("2026-01-12T09:00");
        Map<String, Object> data = SOP.start(LocalDate.of(2026, 1, 12));
        Map<String, Object> request = new HashMap<>();
        ((Map<?, ?>) data.get("permohonan")).forEach((key, value) -> request.put(String.valueOf(key), value));
        request.putAll(Map.of("instansi", applicant, "nomorSurat", number));
        data.put("permohonan", request);
        ProcessInstance instance = cases.start(SOP.key(), SOP.agency(), data);
        cases.act(instance, SOP, "kegiatan_01", Map.of());
        return instance;
    }

    Task task(ProcessInstance instance) {
        return cases.task(instance, "kegiatan_02");
    }

    String path(ProcessInstance instance, String part) {
        return "/camunda/api/sop/tasks/" + task(instance).getId() + "/" + part;
    }

    JsonNode item(String user, String list, ProcessInstance instance) throws IOException {
        JsonNode found = find(get(user, "/worklist").get(list), instance);
        assertThat(found).as(list + " of " + user).isNotNull();
        return found;
    }

    static JsonNode find(JsonNode rows, ProcessInstance instance) {
        for (JsonNode row : rows) {
            if (row.get("caseNumber").asText().equals(instance.getBusinessKey())) {
                return row;
            }
        }
        return null;
    }

    JsonNode get(String user, String path) throws IOException {
        var answer = session(user).get(path.startsWith("/camunda") ? path : "/camunda/api/sop" + path);
        assertThat(answer.statusCode()).as(user + " " + path + " " + text(answer)).isEqualTo(200);
        return json.readTree(answer.body());
    }

    WebSession session(String user) {
        return sessions.computeIfAbsent(user, one -> user.equals("diy.pengawas") || user.equals("diy.perancang")
                ? WebSession.cockpit(port, user) : WebSession.tasklist(port, user));
    }

    static void moveTo(String wib) {
        EngineTime.moveTo(LocalDateTime.parse(wib).atZone(ZoneId.of("Asia/Jakarta")).toInstant());
    }
}
