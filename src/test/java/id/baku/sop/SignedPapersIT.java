package id.baku.sop;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.document.print.KindDeclaration;
import id.baku.engine.time.EngineTime;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;
import id.baku.testing.Pdfs;
import id.baku.testing.Scans;
import id.baku.testing.WebSession;

/**
 * Every document of every SOP that can be signed on paper is printed in its task, scanned, and issued with that proof under the
 * number on the paper.
 */
@BakuTest
class SignedPapersIT {


    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    TaskService taskService;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    ObjectMapper json;

    @AfterEach
    void resetTheClock() {
        EngineTime.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"diy-01", "diy-02", "diy-03", "diy-04", "diy-05", "diy-06", "diy-07", "diy-08", "jateng-006", "pemalang-59",
            "pupr-004", "sulbar-45"})
    void everyPaperBearsTheNumberUnderWhichItIsIssued(String key) throws IOException {
        SampleSop sop = SampleSop.of(key);
        ProcessInstance instance = cases.start(sop);
        Map<String, String> papers = new TreeMap<>();
        while (!cases.isFinished(instance)) {
            String activity = cases.open(instance).get(0);
            cases.awaitItsDay(instance, sop, activity);
            if (!cases.isWaiting(instance, activity)) {
                papers.putAll(sign(instance, activity));
            }
            cases.act(instance, sop, activity, Map.of());
        }
        assertThat(papers).isNotEmpty();
        papers.forEach((paper, words) -> {
            String kind = paper.split("\\.")[0];
            List<Map<String, Object>> issued = jdbc.queryForList("select n.* from naskah n where process_instance_id = ? and kind = ? "
                    + "and stage = 'ISSUED'", instance.getId(), kind);
            assertThat(issued).as(paper).isNotEmpty().allSatisfy(version -> {
                if (version.get("NUMBER") != null && !KindDeclaration.of(kind).byHand()) {
                    assertThat(words).as("%s on paper", paper).contains((String) version.get("NUMBER"));
                }
                assertThat(jdbc.queryForList("select evidence from document_signer where naskah_id = ?", String.class, version.get("ID")))
                        .as(paper).isNotEmpty().containsOnly("SCAN");
            });
        });
    }

    private Map<String, String> sign(ProcessInstance instance, String activity) throws IOException {
        Map<String, String> papers = new HashMap<>();
        Task task = cases.task(instance, activity);
        String user = cases.executor(task);
        taskService.setAssignee(task.getId(), user);
        WebSession session = WebSession.tasklist(port, user);
        String path = "/camunda/api/sop/tasks/" + task.getId();
        JsonNode offer = json.readTree(session.get(path + "/signature").body());
        Map<String, Object> form = cases.forms().typed(task, Map.of());
        List<JsonNode> kinds = new ArrayList<>();
        List.of("documents", "scans").forEach(part -> offer.path(part).forEach(kinds::add));
        for (JsonNode kind : kinds) {
            List<String> marks = StreamSupport.stream(kind.path("papers").spliterator(), false).map(paper -> paper.path("mark").asText()).toList();
            for (String mark : marks.isEmpty() ? List.of("") : marks) {
                Map<String, Object> order = new HashMap<>(Map.of("kind", kind.path("kind").asText(), "data", form));
                order.put("mark", mark.isEmpty() ? null : mark);
                HttpResponse<byte[]> paper = session.send("POST", path + "/signature/paper", json.writeValueAsString(order));
                assertThat(paper.statusCode()).as("%s %s: %s", activity, kind, text(paper)).isEqualTo(200);
                String slot = kind.path("kind").asText() + (mark.isEmpty() ? "" : "." + mark) + ".pindaian";
                papers.put(slot, Pdfs.words(paper.body()));
                HttpResponse<byte[]> scan = session.upload(path + "/naskah", slot, "Pindaian", Scans.fresh(), json.writeValueAsString(form));
                assertThat(scan.statusCode()).as("%s %s: %s", activity, slot, text(scan)).isEqualTo(201);
            }
        }
        return papers;
    }
}
