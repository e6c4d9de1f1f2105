package id.baku.sop;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.document.register.NumberRegister;
import id.baku.engine.cases.CaseData;
import id.baku.engine.time.EngineTime;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;
import id.baku.testing.Pdfs;
import id.baku.testing.Scans;
import id.baku.testing.WebSession;

/** A case with a paper that is printed, signed by hand and scanned. */
@BakuTest
@BothDatabases
abstract class PaperToSignCase {

    static final SampleSop PROMOTION = SampleSop.of("diy-02");
    static final SampleSop EVALUATION = SampleSop.of("diy-04");
    static final SampleSop FORMULATION = SampleSop.of("jateng-006");
    static final String RESULT = "rumusan-kompetensi";
    static final String TERMS = "kak-promosi";
    static final String LETTER = "surat-permohonan-promosi";
    static final String REQUEST = "permohonan-narasumber";

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    TaskService taskService;
    @Autowired
    RuntimeService runtimeService;
    @Autowired
    NumberRegister register;
    @Autowired
    CaseData caseData;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    ObjectMapper json;
    @Autowired
    Clock clock;

    @AfterEach
    void resetTheClock() {
        EngineTime.reset();
    }

    ProcessInstance scannedByTheStakeholder() throws IOException {
        ProcessInstance instance = runTo(FORMULATION, "kegiatan_04b");
        WebSession partner = take(instance, "kegiatan_04b", "jateng.mitra");
        Map<String, Object> form = form(instance, "kegiatan_04b", Map.of());
        HttpResponse<byte[]> paper = print(partner, instance, "kegiatan_04b", RESULT, null, form);
        assertThat(paper.statusCode()).as(text(paper)).isEqualTo(200);
        assertThat(handIn(partner, instance, "kegiatan_04b", RESULT + ".pindaian", form).statusCode()).isEqualTo(201);
        cases.act(instance, FORMULATION, "kegiatan_04b", Map.of());
        return instance;
    }

    List<JsonNode> rows(WebSession staff, ProcessInstance instance) throws IOException {
        return StreamSupport.stream(json.readTree(staff.get("/camunda/api/sop/register?q=" + instance.getBusinessKey()).body()).path("rows").spliterator(), false)
                .filter(row -> row.path("businessKey").asText().equals(instance.getBusinessKey())
                        && row.path("title").asText().startsWith("Permohonan Narasumber")).toList();
    }

    ProcessInstance runTo(SampleSop sop, String activity) {
        ProcessInstance instance = cases.start(sop);
        while (!cases.open(instance).contains(activity)) {
            cases.act(instance, sop, cases.open(instance).get(0), Map.of());
        }
        return instance;
    }

    WebSession take(ProcessInstance instance, String activity, String user) {
        taskService.setAssignee(cases.task(instance, activity).getId(), user);
        return WebSession.tasklist(port, user);
    }

    Map<String, Object> form(ProcessInstance instance, String activity, Map<String, Object> other) {
        return cases.forms().typed(cases.task(instance, activity), other);
    }

    HttpResponse<byte[]> print(WebSession session, ProcessInstance instance, String activity, String kind, String mark,
                                       Map<String, Object> form) throws IOException {
        Map<String, Object> order = new HashMap<>(Map.of("kind", kind, "data", form));
        order.put("mark", mark);
        return session.send("POST", path(instance, activity, "signature/paper"), json.writeValueAsString(order));
    }

    HttpResponse<byte[]> handIn(WebSession session, ProcessInstance instance, String activity, String slot, Map<String, Object> form)
            throws IOException {
        return session.upload(path(instance, activity, "naskah"), slot, "Pindaian", Scans.fresh(), json.writeValueAsString(form));
    }

    String path(ProcessInstance instance, String activity, String what) {
        return "/camunda/api/sop/tasks/" + cases.task(instance, activity).getId() + "/" + what;
    }

    static void assertRefused(HttpResponse<byte[]> answer, int status, String sentence) {
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(status);
        assertThat(text(answer)).contains(sentence);
    }

    List<Map<String, Object>> entries(ProcessInstance instance, String kind) {
        return jdbc.queryForList("select * from register_entry where process_instance_id = ? and kind = ? and voided_at is null "
                + "order by issued_at", instance.getId(), kind);
    }

    String issued(ProcessInstance instance, String kind, String holder) throws IOException {
        return Pdfs.words(jdbc.queryForObject("select c.content from naskah n join naskah_content c on c.naskah_id = n.id "
                + "where n.process_instance_id = ? and n.kind = ? and coalesce(n.holder, '') = ? and n.stage = 'ISSUED' "
                + "order by n.created_at desc limit 1", byte[].class, instance.getId(), kind, holder == null ? "" : holder));
    }
}
