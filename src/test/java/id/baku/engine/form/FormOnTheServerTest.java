package id.baku.engine.form;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import id.baku.engine.cases.CaseData;
import id.baku.engine.time.EngineTime;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/** The rules of a form hold on the server too, also for values that are sent without the form. */
@BakuTest
class FormOnTheServerTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private enum Door {
        TASKLIST, REST;

        HttpResponse<byte[]> send(int port, String user, String method, String path, String body) {
            return this == REST ? WebSession.rest(port, user, method, "/engine-rest" + path, body)
                    : WebSession.tasklist(port, user).send(method, ENGINE + path, body);
        }
    }

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    TaskService taskService;
    @Autowired
    RuntimeService runtimeService;
    @Autowired
    CaseData caseData;
    @Autowired
    RepositoryService repositoryService;

    @AfterEach
    void startTheClock() {
        EngineTime.reset();
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void anActivityIsNotCompletedWithoutItsEntries(Door door) {
        ProcessInstance instance = runTo("kegiatan_03");
        Task task = taken(instance, "kegiatan_03", "diy.promosi");
        for (String action : new String[] {"complete", "submit-form"}) {
            HttpResponse<byte[]> answer = door.send(port, "diy.promosi", "POST", "/task/" + task.getId() + "/" + action, "{}");
            assertThat(answer.statusCode()).as(action).isEqualTo(400);
            assertThat(text(answer)).contains("Kepada (Yth.) wajib diisi.", "Hal wajib diisi.");
        }
        assertThat(cases.open(instance)).containsExactly("kegiatan_03");
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void theLetterThatIsIssuedIsTheOneThatWasApproved(Door door) {
        ProcessInstance instance = runTo("kegiatan_06");
        String approved = recipient(instance);
        Task task = taken(instance, "kegiatan_06", "diy.promosi");
        HttpResponse<byte[]> answer = door.send(port, "diy.promosi", "POST", "/task/" + task.getId() + "/complete",
                variables("\"surat\":{\"type\":\"Json\",\"value\":\"{\\\"kepada\\\":\\\"Direktur PT Lain\\\",\\\"caraKirim\\\":\\\"Surel\\\"}\"}"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(text(answer)).contains("surat.kepada", "tidak ada pada formulir ini");
        assertThat(recipient(instance)).isEqualTo(approved);
    }

    @Test
    void whatADecisionReadsComesFromItsFormAlone() {
        ProcessInstance instance = runTo("kegiatan_04");
        Task task = taken(instance, "kegiatan_04", "diy.kasi");
        String body = variables("\"suratSesuai\":{\"value\":\"ya\"},\"disahkan\":{\"value\":\"ya\"}");
        HttpResponse<byte[]> answer = Door.REST.send(port, "diy.kasi", "POST", "/task/" + task.getId() + "/complete", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(text(answer)).contains("disahkan").doesNotContain("suratSesuai");

        answer = Door.REST.send(port, "diy.kasi", "POST", "/task/" + task.getId() + "/complete",
                variables("\"suratSesuai\":{\"value\":\"tidak\"}"));
        assertThat(text(answer)).as("what the form itself warns of").contains("Isi catatan: apa yang harus diperbaiki penyusun.");
        answer = Door.REST.send(port, "diy.kasi", "POST", "/task/" + task.getId() + "/complete", variables("\"suratSesuai\":{\"value\":\"ya\"}"));
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(204);
        assertThat(caseData.plain(runtimeService.getVariable(instance.getId(), "kegiatan_04"))).as("computed")
                .isEqualTo(Map.of("hasil", "Diparaf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "start"})
    void aCaseStartsWithItsStartFormAlone(String action) {
        String start = "/process-definition/key/diy-03/tenant-id/diy/" + action;
        HttpResponse<byte[]> answer = Door.REST.send(port, "diy.promosi", "POST", start, variables(
                "\"permohonan\":{\"type\":\"Json\",\"value\":\"{\\\"instansi\\\":\\\"Contoh\\\"}\"},\"suratSesuai\":{\"value\":\"ya\"}"));
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(400);
        assertThat(text(answer)).contains("suratSesuai", "tidak ada pada formulir ini", "wajib diisi");
    }

    /** It is 23.30 of 12 January in Yogyakarta and 00.30 of the next day in Mamuju, wherever the server stands. */
    @Test
    void todayIsTheDayOfTheAgency() {
        EngineTime.moveTo(Instant.parse("2026-01-12T16:30:00Z"));
        String form = "{\"components\": [{\"type\": \"datetime\", \"subtype\": \"date\", \"dateLabel\": \"Rapat\", \"key\": \"rapat\", \"disallowPassedDates\": true}]}";
        for (String agency : new String[] {"diy", "sulbar"}) {
            repositoryService.createDeployment().tenantId(agency).addString("rapat.form", form).addModelInstance("rapat.bpmn",
                    Bpmn.createExecutableProcess("rapat").camundaHistoryTimeToLive(1).startEvent()
                            .camundaFormKey("camunda-forms:deployment:rapat.form").endEvent().done()).deploy();
        }
        assertThat(runtimeService.createProcessInstanceByKey("rapat").processDefinitionTenantId("diy").setVariable("rapat", "2026-01-12")
                .execute().isEnded()).isTrue();
        assertThatThrownBy(() -> runtimeService.createProcessInstanceByKey("rapat").processDefinitionTenantId("sulbar")
                .setVariable("rapat", "2026-01-12").execute()).hasMessage("Rapat tidak boleh sebelum hari ini.");
    }

    static Stream<String> waysBesideTheForm() {
        String value = "{\"value\":\"lain\",\"type\":\"String\"}";
        String values = "{\"modifications\":{\"x\":" + value + "}}";
        return Stream.of("PUT /task/{task}/variables/x " + value, "PUT /task/{task}/localVariables/x " + value,
                "POST /task/{task}/variables " + values, "POST /task/{task}/localVariables " + values,
                "DELETE /task/{task}/variables/permohonan ", "PUT /process-instance/{case}/variables/x " + value,
                "POST /process-instance/{case}/variables " + values, "PUT /execution/{case}/localVariables/x " + value,
                "POST /task/{task}/bpmnError {\"errorCode\":\"x\",\"variables\":{\"x\":" + value + "}}",
                "POST /task/{task}/bpmnEscalation {\"escalationCode\":\"x\",\"variables\":{\"x\":" + value + "}}",
                "POST /message {\"messageName\":\"x\",\"processInstanceId\":\"{case}\",\"processVariables\":{\"x\":" + value + "}}",
                "POST /execution/{case}/signal {\"variables\":{\"x\":" + value + "}}");
    }

    @ParameterizedTest
    @MethodSource("waysBesideTheForm")
    void nothingIsWrittenBesideTheForm(String way) {
        ProcessInstance instance = runTo("kegiatan_03");
        Task task = taken(instance, "kegiatan_03", "diy.promosi");
        String[] parts = way.replace("{task}", task.getId()).replace("{case}", instance.getId()).split(" ", 3);
        for (Door door : Door.values()) {
            HttpResponse<byte[]> answer = door.send(port, "diy.promosi", parts[0], parts[1], parts[2].isEmpty() ? null : parts[2]);
            assertThat(answer.statusCode()).as(text(answer)).isIn(403, 404);
        }
        assertThat(cases.open(instance)).containsExactly("kegiatan_03");
        assertThat(runtimeService.getVariables(instance.getId())).containsKey("permohonan").doesNotContainKey("x");
        assertThat(taskService.getVariablesLocal(task.getId())).doesNotContainKey("x");
    }

    private ProcessInstance runTo(String activity) {
        ProcessInstance instance = cases.start("diy-03", "diy", Map.of());
        while (!cases.open(instance).contains(activity)) {
            cases.complete(instance, cases.open(instance).get(0), Map.of());
        }
        return instance;
    }

    private Task taken(ProcessInstance instance, String activity, String user) {
        Task task = cases.accountedFor(instance, activity);
        taskService.setAssignee(task.getId(), user);
        return task;
    }

    private String recipient(ProcessInstance instance) {
        return String.valueOf(caseData.at("surat.kepada", name -> runtimeService.getVariable(instance.getId(), name)));
    }

    private static String variables(String variables) {
        return "{\"variables\":{" + variables + "}}";
    }
}
