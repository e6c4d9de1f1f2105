package id.baku.sop;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.engine.diagram.DiagramProperties;
import id.baku.engine.time.EngineTime;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;
import id.baku.work.accountability.TaskAccounts;

/** Initials on drafts outside the form of the task, for each activity that asks for nothing else. */
@BakuTest
class InitialsIT {

    private static final SampleSop COOPERATION = SampleSop.of("diy-03");
    private static final String CHECK = "kegiatan_04";

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    TaskAccounts accounts;
    @Autowired
    TaskService taskService;
    @Autowired
    HistoryService historyService;
    @Autowired
    IdentityService identityService;
    @Autowired
    RepositoryService repositoryService;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    ObjectMapper json;
    @Autowired
    Clock clock;

    @AfterEach
    void startTheClock() {
        EngineTime.reset();
    }

    @ParameterizedTest
    @CsvSource({"diy-03, kegiatan_04", "diy-05, kegiatan_06", "diy-06, kegiatan_04a", "pemalang-59, kegiatan_05c", "pemalang-59, kegiatan_06"})
    void sayWhatTheFormWouldSay(String key, String activity) throws IOException {
        ProcessInstance instance = runTo(SampleSop.of(key), activity);
        Task task = cases.task(instance, activity);
        WebSession session = take(task, identityService.createUserQuery().memberOfGroup(cases.candidateGroup(task))
                .listPage(0, 1).get(0).getId());
        JsonNode drafts = drafts(session, task);
        assertThat(drafts).isNotEmpty();
        int before = initialed(instance);
        for (JsonNode draft : drafts) {
            session.get("/camunda/api/sop/naskah/" + draft.get("id").asText());
        }
        HttpResponse<byte[]> answer = give(session, task);
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(204);
        cases.runJobs(instance);

        assertThat(initialed(instance) - before).as("drafts that bear initials now").isEqualTo(drafts.size());
        List<String> said = DiagramProperties.of(repositoryService.getBpmnModelInstance(task.getProcessDefinitionId())
                .<UserTask>getModelElementById(activity)).list("isianParaf");
        assertThat(said.stream().map(entry -> entry.replaceAll("=.*", ""))).containsExactlyInAnyOrderElementsOf(required(key, activity));
        said.forEach(entry -> assertThat(variable(instance, entry.replaceAll("=.*", ""))).as(entry)
                .isEqualTo(entry.substring(entry.indexOf('=') + 1)));
    }

    @Test
    void areNotGivenUnseen() throws IOException {
        ProcessInstance instance = runTo(COOPERATION, CHECK);
        Task task = cases.task(instance, CHECK);
        WebSession session = take(task, "diy.kasi");
        String draft = drafts(session, task).get(0).get("id").asText();
        // That the author has read the draft does not count for the official who checks it.
        WebSession.tasklist(port, "diy.promosi").get("/camunda/api/sop/naskah/" + draft);
        assertThat(text(give(session, task))).contains("Lihat naskah").contains("lebih dahulu");
        session.get("/camunda/api/sop/naskah/" + draft);

        accounts.save(task.getId(), cases.completeAccount(task).without("Draft surat jawaban", ""), "diy.kasi");
        assertThat(text(post(session, task))).contains("Centang kelengkapan yang ada");
        EngineTime.moveTo(clock.instant().plus(Duration.ofDays(30)));
        accounts.save(task.getId(), cases.completeAccount(task).late("", ""), "diy.kasi");
        assertThat(text(post(session, task))).contains("Isi alasan keterlambatan.");
        assertThat(cases.open(instance)).as("nothing half-done").containsExactly(CHECK);
        assertThat(initialed(instance)).isZero();
    }

    @Test
    void areGivenByTheOneWhoHasTakenTheTask() {
        ProcessInstance instance = runTo(COOPERATION, CHECK);
        Task task = cases.task(instance, CHECK);
        for (String stranger : List.of("diy.promosi", "diy.analis", "sulbar.sertifikasi", "pemalang.kepala")) {
            WebSession session = WebSession.tasklist(port, stranger);
            assertThat(session.get(path(task)).statusCode()).as(stranger).isIn(403, 404);
            assertThat(post(session, task).statusCode()).as(stranger).isIn(403, 404);
        }
        assertThat(text(post(WebSession.tasklist(port, "diy.kasi"), task))).contains("Ambil tugas ini lebih dahulu.");
        assertThat(WebSession.anonymous(port).get(path(task)).statusCode()).isEqualTo(401);
    }

    @Test
    void areNotForATaskThatAsksForMore() throws IOException {
        ProcessInstance instance = runTo(COOPERATION, "kegiatan_03");
        Task task = cases.task(instance, "kegiatan_03");
        WebSession session = take(task, "diy.promosi");
        assertThat(drafts(session, task)).isEmpty();
        assertThat(text(give(session, task))).contains("Tidak ada naskah yang diparaf dalam tugas ini.");
        assertThat(cases.open(instance)).containsExactly("kegiatan_03");
    }

    private ProcessInstance runTo(SampleSop sop, String activity) {
        ProcessInstance instance = cases.start(sop);
        while (!cases.open(instance).contains(activity)) {
            cases.act(instance, sop, cases.open(instance).get(0), Map.of());
        }
        return instance;
    }

    private WebSession take(Task task, String user) {
        taskService.claim(task.getId(), user);
        return WebSession.tasklist(port, user);
    }

    private JsonNode drafts(WebSession session, Task task) throws IOException {
        return json.readTree(session.get(path(task)).body());
    }

    /** Gives initials, with everything that the activity requires. */
    private HttpResponse<byte[]> give(WebSession session, Task task) {
        accounts.save(task.getId(), cases.completeAccount(task), "diy.kasi");
        return post(session, task);
    }

    private static HttpResponse<byte[]> post(WebSession session, Task task) {
        return session.send("POST", path(task), "{}");
    }

    private static String path(Task task) {
        return "/camunda/api/sop/tasks/" + task.getId() + "/initials";
    }

    private int initialed(ProcessInstance instance) {
        return jdbc.queryForObject("select count(*) from naskah where process_instance_id = ? and stage = 'INITIALLED'", Integer.class,
                instance.getId());
    }

    private String variable(ProcessInstance instance, String path) {
        String[] keys = path.split("\\.");
        HistoricVariableInstance variable = historyService.createHistoricVariableInstanceQuery()
                .processInstanceId(instance.getId()).variableName(keys[0]).singleResult();
        return keys.length == 1 ? String.valueOf(variable.getValue())
                : readable(variable).path(keys[1]).asText();
    }

    private JsonNode readable(HistoricVariableInstance variable) {
        try {
            return json.readTree(String.valueOf(variable.getValue()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The required fields of the form. */
    private List<String> required(String sop, String activity) throws IOException {
        JsonNode form = json.readTree(Path.of("forms", SampleSop.of(sop).agency(), sop, activity + ".form").toFile());
        List<String> keys = new ArrayList<>();
        fields(form).filter(field -> field.path("validate").path("required").asBoolean())
                .forEach(field -> keys.add(field.get("key").asText()));
        return keys;
    }

    private static Stream<JsonNode> fields(JsonNode parent) {
        List<JsonNode> own = new ArrayList<>();
        parent.path("components").forEach(own::add);
        return own.stream().flatMap(field -> Stream.concat(Stream.of(field), fields(field)));
    }
}
