package id.baku.engine.cases;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/** What forms are shown of a case's data and what becomes of what they send, at the second activity of diy-03. */
@BakuTest
class FormDataTest {

    private static final SampleSop SOP = SampleSop.of("diy-03");

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    CaseData caseData;
    @Autowired
    TaskService taskService;
    @Autowired
    RuntimeService runtimeService;
    @Autowired
    ObjectMapper json;

    @Test
    void mergesObjectsToAnyDepthAndReplacesLists() {
        Map<String, Object> stored = Map.of("a", "1", "b", Map.of("c", "2", "d", List.of(1, 2)), "e", "3", "f", "4");
        Map<String, Object> sent = new HashMap<>(Map.of("b", Map.of("d", List.of(3), "g", "5"), "e", ""));
        sent.put("f", null);
        Map<String, Object> whole = CaseData.merged(stored, sent);
        assertThat(whole).containsEntry("a", "1").containsEntry("e", "").containsEntry("f", null)
                .containsEntry("b", Map.of("c", "2", "d", List.of(3), "g", "5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "complete", "resolve"})
    void whatAFormDoesNotSendStays(String action) throws IOException {
        ProcessInstance instance = secondActivity();
        Map<?, ?> before = permohonan(instance);
        assertThat(before.get("kota")).isNotEqualTo("Kota Contoh");
        assertThat(before.get("telepon")).isNotEqualTo("");

        send(instance, action, "{\"narahubung\":\"Bagian Umum\",\"telepon\":\"\",\"tanggalMulai\":null}", false);

        Map<?, ?> after = permohonan(instance);
        assertThat(after.get("narahubung")).isEqualTo("Bagian Umum");
        assertThat(after.get("telepon")).as("emptied").isEqualTo("");
        assertThat(after.containsKey("tanggalMulai") && after.get("tanggalMulai") == null).as("emptied").isTrue();
        for (String untouched : List.of("instansi", "alamat", "kota", "nomorSurat", "tanggalSurat", "jumlahPeserta")) {
            assertThat(after.get(untouched)).as(untouched).isNotNull().isEqualTo(before.get(untouched));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "complete"})
    void theAnswerShowsTheWholeObject(String action) throws IOException {
        ProcessInstance instance = secondActivity();
        JsonNode answer = send(instance, action, "{\"narahubung\":\"Bagian Umum\"}", true);
        JsonNode shown = answer.path("permohonan").path("value");
        assertThat(shown.isTextual() ? shown.asText() : shown.toString()).contains("Bagian Umum", "nomorSurat");
    }

    @Test
    void whoMayNotCompleteChangesNothing() throws IOException {
        ProcessInstance instance = secondActivity();
        Map<?, ?> before = permohonan(instance);
        var answer = WebSession.tasklist(port, "diy.promosi").send("POST", task(instance, "submit-form"),
                body("{\"narahubung\":\"Orang lain\"}", true));
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(text(answer)).doesNotContain((String) before.get("alamat"));
        assertThat(permohonan(instance)).isEqualTo(before);
    }

    @Test
    void theNoteOfTheFrameStandsBesideWhatTheFormSends() throws IOException {
        ProcessInstance instance = secondActivity();
        Task task = cases.accountedFor(instance, "kegiatan_02");
        taskService.setAssignee(task.getId(), "diy.kasi");
        taskService.setVariable(task.getId(), "kegiatan_02", caseData.toVariable(Map.of("catatan", "Putaran pertama", "hasil", "-")));
        WebSession kasi = WebSession.tasklist(port, "diy.kasi");
        String path = "/camunda/api/sop/tasks/" + task.getId() + "/account";
        ObjectNode account = (ObjectNode) json.readTree(kasi.get(path).body());
        assertThat(account.get("catatan").asText()).as("offered again").isEqualTo("Putaran pertama");

        ObjectNode said = (ObjectNode) account.get("isian");
        assertThat(text(kasi.send("PUT", path, said.put("catatan", "Ruang sudah dipesan ").toString())))
                .contains("\"catatan\":\"Ruang sudah dipesan\"");
        assertThat(kasi.send("PUT", path, said.put("catatan", "x".repeat(2001)).toString()).statusCode()).isEqualTo(400);
        var answer = kasi.send("POST", task(instance, "submit-form"),
                "{\"variables\":{\"kegiatan_02\":{\"type\":\"Json\",\"value\":\"{\\\"hasil\\\":\\\"Disepakati\\\"}\"}}}");
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(204);
        assertThat(caseData.plain(runtimeService.getVariable(instance.getId(), "kegiatan_02")))
                .isEqualTo(Map.of("catatan", "Ruang sudah dipesan", "hasil", "Disepakati"));
    }

    @Test
    void datesReachFormsAlsoAsPeopleWriteThem() throws IOException {
        ProcessInstance instance = secondActivity();
        taskService.setVariable(cases.task(instance, "kegiatan_02").getId(), "rapat", caseData.toVariable(
                Map.of("sesi", List.of(Map.of("tanggal", "2026-01-13", "ruang", "2026-01-13 A")), "hari", List.of("2026-01-13"))));
        JsonNode shown = json.readTree(WebSession.tasklist(port, "diy.kasi")
                .get(task(instance, "form-variables") + "?deserializeValues=false").body());
        String date = (String) permohonan(instance).get("tanggalSurat");
        JsonNode permohonan = value(shown, "permohonan");
        assertThat(permohonan.get("tanggalSurat").asText()).isEqualTo(date);
        assertThat(permohonan.get("tanggalSuratTeks").asText())
                .isEqualTo(date.substring(8) + "/" + date.substring(5, 7) + "/" + date.substring(0, 4));
        JsonNode rapat = value(shown, "rapat");
        assertThat(rapat.get("sesi").get(0).get("tanggalTeks").asText()).isEqualTo("13/01/2026");
        assertThat(rapat.get("sesi").get(0).has("ruangTeks")).as("a text in which a date stands").isFalse();
        assertThat(rapat.get("hari")).hasSize(1);
        assertThat(permohonan(instance).containsKey("tanggalSuratTeks")).as("stored").isFalse();
    }

    private JsonNode value(JsonNode variables, String name) throws IOException {
        JsonNode value = variables.get(name).get("value");
        return value.isTextual() ? json.readTree(value.asText()) : value;
    }

    private ProcessInstance secondActivity() {
        ProcessInstance instance = cases.start(SOP);
        cases.act(instance, SOP, "kegiatan_01", Map.of());
        return instance;
    }

    private JsonNode send(ProcessInstance instance, String action, String part, boolean returned) throws IOException {
        Task task = cases.accountedFor(instance, "kegiatan_02");
        taskService.setAssignee(task.getId(), "diy.kasi");
        if (action.equals("resolve")) {
            taskService.delegateTask(task.getId(), "diy.kasi");
        }
        var answer = WebSession.tasklist(port, "diy.kasi").send("POST", task(instance, action), body(part, returned));
        assertThat(answer.statusCode()).as(text(answer)).isIn(200, 204);
        return returned ? json.readTree(answer.body()) : null;
    }

    private static String body(String part, boolean returned) {
        return "{\"variables\":{\"permohonan\":{\"type\":\"Json\",\"value\":\"%s\"}}%s}".formatted(part.replace("\"", "\\\""),
                returned ? ",\"withVariablesInReturn\":true" : "");
    }

    private String task(ProcessInstance instance, String action) {
        return "/camunda/api/engine/engine/default/task/" + cases.task(instance, "kegiatan_02").getId() + "/" + action;
    }

    private Map<?, ?> permohonan(ProcessInstance instance) {
        return (Map<?, ?>) caseData.plain(runtimeService.getVariable(instance.getId(), "permohonan"));
    }
}
