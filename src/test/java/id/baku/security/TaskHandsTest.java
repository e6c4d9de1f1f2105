package id.baku.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/** A user who has claimed a task may work on it and unclaim it, but not change its deadline, name or assignees. */
@BakuTest
class TaskHandsTest {

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    TaskService taskService;

    private Task task;

    @BeforeEach
    void waitForTheSecondActivity() {
        ProcessInstance instance = cases.start("diy-03", "diy", Map.of("permohonan", Map.of("instansi", "Instansi Contoh")));
        cases.complete(instance, "kegiatan_01", Map.of());
        task = cases.task(instance, "kegiatan_02");
    }

    @Test
    void theExecutorMovesNoDeadline() {
        taskService.claim(task.getId(), "diy.kasi");
        for (String change : List.of("\"due\":null", "\"due\":\"2040-01-01T00:00:00.000+0700\"", "\"name\":\"x\"",
                "\"followUp\":\"2040-01-01T00:00:00.000+0700\"")) {
            assertThat(send("diy.kasi", "PUT", "", "{\"assignee\":\"diy.kasi\"," + change + "}")).as(change).isEqualTo(403);
        }
        assertThat(present()).usingRecursiveComparison().comparingOnlyFields("dueDate", "name", "followUpDate", "priority")
                .isEqualTo(task);
    }

    @Test
    void theExecutorPassesItToNobodyButGivesItBack() {
        taskService.claim(task.getId(), "diy.kasi");
        for (String other : List.of("diy.analis", "diy.promosi", "sulbar.sertifikasi")) {
            String user = "{\"userId\":\"" + other + "\"}";
            assertThat(send("diy.kasi", "POST", "/assignee", user)).as(other).isEqualTo(403);
            assertThat(send("diy.kasi", "POST", "/delegate", user)).as(other).isEqualTo(403);
            assertThat(send("diy.kasi", "POST", "/identity-links", "{\"userId\":\"" + other + "\",\"type\":\"candidate\"}"))
                    .as(other).isEqualTo(403);
            assertThat(send(other, "GET", "", null)).as(other).isIn(403, 404);
        }
        assertThat(send("diy.kasi", "POST", "/identity-links", "{\"groupId\":\"sulbar-sertifikasi\",\"type\":\"candidate\"}"))
                .isEqualTo(403);
        assertThat(taskService.getIdentityLinksForTask(task.getId())).extracting(IdentityLink::getGroupId, IdentityLink::getUserId)
                .containsExactlyInAnyOrder(tuple("diy-kasi-hal-sk", null),
                        tuple(null, "diy.kasi"));
        assertThat(send("diy.kasi", "POST", "/unclaim", "{}")).isEqualTo(204);
        assertThat(present().getAssignee()).isNull();
    }

    @Test
    void nobodyElseTakesItByRewritingIt() {
        for (String user : List.of("diy.pengawas", "diy.analis", "diy.kepala", "sulbar.sertifikasi")) {
            assertThat(send(user, "PUT", "", "{\"name\":\"x\",\"assignee\":\"" + user + "\"}")).as(user).isIn(403, 404);
            assertThat(send(user, "POST", "/unclaim", "{}")).as(user).isIn(403, 404);
            assertThat(send(user, "POST", "/assignee", "{\"userId\":\"" + user + "\"}")).as(user).isIn(403, 404);
        }
        assertThat(present().getAssignee()).isNull();
        assertThat(present().getName()).isEqualTo(task.getName());
        taskService.claim(task.getId(), "diy.kasi");
        assertThat(send("diy.pengawas", "POST", "/unclaim", "{}")).isEqualTo(403);
        assertThat(present().getAssignee()).isEqualTo("diy.kasi");
    }

    private Task present() {
        return taskService.createTaskQuery().taskId(task.getId()).singleResult();
    }

    private int send(String user, String method, String path, String body) {
        return WebSession.rest(port, user, method, "/engine-rest/task/" + task.getId() + path, body).statusCode();
    }
}
