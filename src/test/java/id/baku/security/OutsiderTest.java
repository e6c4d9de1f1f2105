package id.baku.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/** A stakeholder of another office takes part in jateng-006 no. 3 with an account that sees nothing else. */
@BakuTest
class OutsiderTest {

    private static final SampleSop SOP = SampleSop.of("jateng-006");

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;

    ProcessInstance instance;
    WebSession stakeholder;

    @BeforeEach
    void waitForTheStakeholder() {
        instance = cases.start(SOP);
        while (!cases.open(instance).contains("kegiatan_03c")) {
            cases.act(instance, SOP, cases.open(instance).get(0), Map.of());
        }
        stakeholder = WebSession.tasklist(port, "jateng.mitra");
    }

    @Test
    void seesTheDocumentsOfTheCaseWhileItIsHisTurn() {
        assertThat(documents()).isEqualTo(200);
        cases.act(instance, SOP, "kegiatan_03c", Map.of());
        assertThat(documents()).as("his task is done").isEqualTo(404);
        assertThat(WebSession.tasklist(port, "jateng.kasi").get(path()).statusCode()).as("staff have seen it")
                .isEqualTo(200);
    }

    @Test
    void changesNoDraft() {
        String path = "/camunda/api/sop/tasks/" + cases.task(instance, "kegiatan_03c").getId() + "/drafts/undangan-rapat";
        assertThat(stakeholder.send("PUT", path, "{\"basedOn\": 0, \"texts\": {\"isi\": \"x\"}}").statusCode()).isEqualTo(403);
        cases.act(instance, SOP, "kegiatan_03c", Map.of());
        assertThat(stakeholder.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void seesNeitherTheRegistersNorThePartnersNorTheArchive() {
        assertThat(stakeholder.get("/camunda/api/sop/archive/documents").statusCode()).isEqualTo(403);
        assertThat(stakeholder.get("/camunda/api/sop/archive/cases/" + instance.getId()).statusCode()).isEqualTo(404);
        assertThat(stakeholder.get("/camunda/api/sop/master-list").statusCode()).isEqualTo(403);
        assertThat(stakeholder.get("/camunda/api/sop/partners").statusCode()).isEqualTo(403);
        assertThat(stakeholder.get("/camunda/api/sop/register").statusCode()).isEqualTo(403);
        assertThat(stakeholder.get("/camunda/api/sop/figures").statusCode()).isEqualTo(403);
        assertThat(stakeholder.get("/camunda/api/sop/diagrams").statusCode()).isEqualTo(403);
        assertThat(stakeholder.get("/camunda/api/sop/supervision/cases").statusCode()).isEqualTo(403);
        assertThat(stakeholder.get("/camunda/api/sop/supervision/cases/" + instance.getId()).statusCode()).isEqualTo(404);
        assertThat(stakeholder.get("/camunda/api/sop/evidence.pdf?processInstanceId=" + instance.getId()).statusCode()).isEqualTo(404);
        assertThat(WebSession.tasklist(port, "jateng.kasi").get("/camunda/api/sop/master-list").statusCode()).isEqualTo(200);
    }

    @Test
    void seesNoTaskOfOthers() {
        var tasks = WebSession.rest(port, "jateng.mitra", "GET", "/engine-rest/task?processInstanceId=" + instance.getId(),
                null);
        assertThat(WebSession.text(tasks)).contains("kegiatan_03c").doesNotContain("kegiatan_03a").doesNotContain("kegiatan_03b");
    }

    private int documents() {
        return stakeholder.get(path()).statusCode();
    }

    private String path() {
        return "/camunda/api/sop/instances/" + instance.getId() + "/naskah";
    }
}
