package id.baku.work.pause;

import static id.baku.work.pause.SecondActivity.API;
import static id.baku.work.pause.SecondActivity.REQUEST;
import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.engine.time.EngineTime;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/** Who may pause a task, what must be entered for it, and who sees the pause. */
@BakuTest
class PauseAccessTest {

    private static final byte[] PDF = "%PDF-1.7 contoh".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    int port;
    @Autowired
    AutowireCapableBeanFactory beans;
    @Autowired
    CaseDriver cases;
    @Autowired
    TaskService taskService;
    @Autowired
    ObjectMapper json;

    SecondActivity second;

    @BeforeEach
    void findTheActivity() {
        second = beans.createBean(SecondActivity.class);
    }

    @AfterEach
    void startTheClock() {
        EngineTime.reset();
    }

    @Test
    void aPauseNeedsWhomItWaitsForWhyAndByWhatThatIsShown() throws IOException {
        ProcessInstance instance = second.begin("2026-01-12T09:00");
        assertThat(refusal(instance, "{}")).as("all at once").isEqualTo("Sebutkan pihak yang ditunggu. Isi alasan jeda. "
                + "Unggah bukti, atau sebutkan di mana bukti itu disimpan.");
        assertThat(refusal(instance, "{\"party\":\"Mitra\",\"evidencePlace\":\"Map 3\"}")).isEqualTo("Isi alasan jeda.");
        assertThat(refusal(instance, "{\"party\":\"Mitra\",\"reason\":\"Tanda tangan\"}"))
                .isEqualTo("Unggah bukti, atau sebutkan di mana bukti itu disimpan.");
        assertThat(refusal(instance, "{\"party\":\"Mitra\",\"reason\":\"Tanda tangan\",\"evidenceFile\":\"lain\"}"))
                .isEqualTo("Bukti harus berkas yang diunggah pada tugas ini.");
        assertThat(refusal(instance, REQUEST.replace("}", ",\"expected\":\"2026-01-11\"}")))
                .isEqualTo("Perkiraan selesai tidak boleh sebelum hari ini.");
        assertThat(refusal(instance, REQUEST.replace("}", ",\"expected\":\"2027-01-11\"}"))).contains("90 hari");

        String file = json.readTree(second.session("diy.kasi")
                .upload(API + "/tasks/" + second.task(instance).getId() + "/naskah", "jeda",
                "Surat ke mitra", PDF).body()).get("id").asText();
        JsonNode view = json.readTree(second.session("diy.kasi").send("POST", second.path(instance),
                "{\"party\":\"Mitra\",\"reason\":\"Tanda tangan\",\"evidenceFile\":\"" + file + "\"}").body());
        assertThat(view.at("/present/evidenceFile").asText()).isEqualTo(file);
        assertThat(view.at("/present/minutesLeft").asLong()).isEqualTo(30);
    }

    @Test
    void onlyWhoHasTakenTheTaskPausesItAndOnlyWhoAnswersForItSeesIt() throws IOException {
        ProcessInstance instance = second.begin("2026-01-12T09:00");
        taskService.setAssignee(second.task(instance).getId(), null);
        assertThat(second.post("diy.kasi", instance, REQUEST)).as("not taken").isEqualTo(403);
        taskService.setAssignee(second.task(instance).getId(), "diy.kasi");
        assertThat(second.post("diy.promosi", instance, REQUEST)).as("another role").isEqualTo(404);
        assertThat(second.post("diy.kepala", instance, REQUEST)).as("his superior").isEqualTo(403);
        assertThat(second.post("diy.pengawas", instance, REQUEST)).as("who only watches").isEqualTo(403);
        assertThat(second.post("pemalang.kabid", instance, REQUEST)).as("another agency").isEqualTo(404);
        assertThat(second.post("jateng.mitra", instance, REQUEST)).as("an outsider").isEqualTo(404);
        assertThat(WebSession.anonymous(port).get(second.path(instance)).statusCode()).isEqualTo(401);
        second.pause(instance);
        assertThat(second.session("diy.kepala").send("DELETE", second.path(instance), null).statusCode()).isEqualTo(403);
        for (String user : List.of("diy.kasi", "diy.kepala", "diy.pengawas")) {
            assertThat(second.row(user, instance).get("party").asText()).as(user).isEqualTo("Dinas Pariwisata");
        }
        for (String user : List.of("diy.promosi", "pemalang.kepala", "jateng.mitra")) {
            assertThat(text(second.session(user).get(API + "/pauses"))).as(user).doesNotContain(instance.getId());
            assertThat(text(second.session(user).get(API + "/pauses/tasks"))).as(user)
                    .doesNotContain(second.task(instance).getId());
            assertThat(second.session(user).get(second.path(instance)).statusCode()).as(user).isEqualTo(404);
        }
        assertThat(WebSession.anonymous(port).get(API + "/pauses").statusCode()).isEqualTo(401);
        assertThat(WebSession.anonymous(port).get(API + "/pauses/shares").statusCode()).isEqualTo(401);
    }

    @Test
    void anOutsiderDoesNotPause() {
        EngineTime.reset();
        SampleSop sop = SampleSop.of("jateng-006");
        ProcessInstance instance = cases.start(sop);
        while (!cases.open(instance).contains("kegiatan_03c")) {
            cases.act(instance, sop, cases.open(instance).get(0), Map.of());
        }
        Task task = cases.task(instance, "kegiatan_03c");
        taskService.setAssignee(task.getId(), "jateng.mitra");
        String path = API + "/tasks/" + task.getId() + "/pause";
        assertThat(second.session("jateng.mitra").send("POST", path, REQUEST).statusCode()).isEqualTo(403);
        assertThat(text(second.session("jateng.mitra").get(path))).contains("\"mayChange\":false");
    }

    private String refusal(ProcessInstance instance, String request) throws IOException {
        HttpResponse<byte[]> answer = second.session("diy.kasi").send("POST", second.path(instance), request);
        assertThat(answer.statusCode()).isEqualTo(400);
        return json.readTree(answer.body()).get("detail").asText();
    }
}
