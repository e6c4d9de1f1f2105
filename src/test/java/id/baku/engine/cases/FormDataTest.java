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

/** Which data of a case forms get, and what becomes of what they send, at activities of diy-03. */
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
    @ValueSource(strings = {"submit-form", "complete"})
    void whatAFormDoesNotSendStays(String action) throws IOException {
        ProcessInstance instance = letterBegun();
        send(instance, action, false);

        Map<?, ?> after = object(instance, "surat");
        assertThat(after.get("hal")).isEqualTo("Persetujuan");
        assertThat(after.get("lampiran")).as("emptied").isEqualTo("");
        assertThat(after.get("agenda")).as("of another form").isEqualTo(Map.of("nomor", "A-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "complete"})
    void theAnswerShowsTheWholeObject(String action) throws IOException {
        ProcessInstance instance = letterBegun();
        JsonNode answer = send(instance, action, true);
        JsonNode shown = answer.path("surat").path("value");
        assertThat(shown.isTextual() ? shown.asText() : shown.toString()).contains("Persetujuan", "agenda");
    }

    @Test
    void whoMayNotCompleteChangesNothing() throws IOException {
        ProcessInstance instance = secondActivity();
        Map<?, ?> before = object(instance, "permohonan");
        var answer = WebSession.tasklist(port, "diy.promosi").send("POST", task(instance, "submit-form"),
                body("permohonan", "{\"narahubung\":\"Orang lain\"}", true));
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(text(answer)).doesNotContain((String) before.get("alamat"));
        assertThat(object(instance, "permohonan")).isEqualTo(before);
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
        assertThat(account.get("note").asText()).as("offered again").isEqualTo("Putaran pertama");

        ObjectNode said = (ObjectNode) account.get("answers");
        assertThat(text(kasi.send("PUT", path, said.put("note", "Ruang sudah dipesan ").toString())))
                .contains("\"note\":\"Ruang sudah dipesan\"");
        assertThat(kasi.send("PUT", path, said.put("note", "x".repeat(2001)).toString()).statusCode()).isEqualTo(400);
        var answer = kasi.send("POST", task(instance, "submit-form"), body("jadwal",
                "{\"tanggalMulai\":\"2026-01-13\",\"tanggalSelesai\":\"2026-01-14\",\"tempat\":\"Ruang Asesmen\"}", false));
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(204);
        assertThat(object(instance, "kegiatan_02")).isEqualTo(Map.of("catatan", "Ruang sudah dipesan", "hasil", "-"));
    }

    @Test
    void datesReachFormsAlsoAsPeopleWriteThem() throws IOException {
        ProcessInstance instance = secondActivity();
        taskService.setVariable(cases.task(instance, "kegiatan_02").getId(), "rapat", caseData.toVariable(
                Map.of("sesi", List.of(Map.of("tanggal", "2026-01-13", "ruang", "2026-01-13 A")), "hari", List.of("2026-01-13"))));
        JsonNode shown = json.readTree(WebSession.tasklist(port, "diy.kasi")
                .get(task(instance, "form-variables") + "?deserializeValues=false").body());
        String date = (String) object(instance, "permohonan").get("tanggalSurat");
        JsonNode permohonan = value(shown, "permohonan");
        assertThat(permohonan.get("tanggalSurat").asText()).isEqualTo(date);
        assertThat(permohonan.get("tanggalSuratTeks").asText())
                .isEqualTo(date.substring(8) + "/" + date.substring(5, 7) + "/" + date.substring(0, 4));
        JsonNode rapat = value(shown, "rapat");
        assertThat(rapat.get("sesi").get(0).get("tanggalTeks").asText()).isEqualTo("13/01/2026");
        assertThat(rapat.get("sesi").get(0).has("ruangTeks")).as("a text in which a date stands").isFalse();
        assertThat(rapat.get("hari")).hasSize(1);
        assertThat(object(instance, "permohonan").containsKey("tanggalSuratTeks")).as("stored").isFalse();
    }

    /** Parts that the form files leave out are added when Tasklist reads the forms, for starts and tasks. */
    @Test
    void formsAreServedWhole() throws IOException {
        WebSession kasi = WebSession.tasklist(port, "diy.kasi");
        JsonNode start = json.readTree(kasi.get(
                "/camunda/api/engine/engine/default/process-definition/key/diy-03/tenant-id/diy/deployed-start-form").body());
        JsonNode number = field(start, "permohonan.nomorSurat");
        assertThat(number.get("id").asText()).isEqualTo("permohonan_nomorSurat");
        assertThat(number.at("/validate/required").asBoolean()).isTrue();
        assertThat(field(start, "permohonan.instansi").at("/validate/maxLength").asInt()).isEqualTo(200);
        assertThat(field(start, "permohonan.caraMasuk").at("/values/0/label").asText()).isEqualTo("Surat fisik");

        JsonNode form = json.readTree(kasi.get(task(secondActivity(), "deployed-form")).body());
        assertThat(form.get("id").asText()).isEqualTo("diy-03-kegiatan_02");
        assertThat(form.findParents("key")).filteredOn(one -> one.has("type"))
                .isNotEmpty().allSatisfy(one -> assertThat(one.path("id").asText()).isEqualTo(one.get("key").asText().replace('.', '_')));
    }

    private static JsonNode field(JsonNode form, String key) {
        return form.findParents("key").stream().filter(one -> one.get("key").asText().equals(key)).findFirst().orElseThrow();
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

    /** At the third activity, with a letter of an earlier round. */
    private ProcessInstance letterBegun() {
        ProcessInstance instance = secondActivity();
        cases.act(instance, SOP, "kegiatan_02", Map.of());
        runtimeService.setVariable(instance.getId(), "surat", caseData.toVariable(
                Map.of("hal", "Lama", "lampiran", "1 berkas", "agenda", Map.of("nomor", "A-1"))));
        return instance;
    }

    private JsonNode send(ProcessInstance instance, String action, boolean returned) throws IOException {
        Task task = cases.accountedFor(instance, "kegiatan_03");
        taskService.setAssignee(task.getId(), "diy.promosi");
        if (action.equals("resolve")) {
            taskService.delegateTask(task.getId(), "diy.promosi");
        }
        String letter = "{\"kepada\":\"Kepala Badan\",\"hal\":\"Persetujuan\",\"kota\":\"Contoh\",\"sifat\":\"Biasa\",\"lampiran\":\"\"}";
        var answer = WebSession.tasklist(port, "diy.promosi").send("POST", task(task, action), body("surat", letter, returned));
        assertThat(answer.statusCode()).as(text(answer)).isIn(200, 204);
        return returned ? json.readTree(answer.body()) : null;
    }

    private static String body(String name, String part, boolean returned) {
        return "{\"variables\":{\"%s\":{\"type\":\"Json\",\"value\":\"%s\"}}%s}".formatted(name, part.replace("\"", "\\\""),
                returned ? ",\"withVariablesInReturn\":true" : "");
    }

    private String task(ProcessInstance instance, String action) {
        return task(cases.task(instance, "kegiatan_02"), action);
    }

    private static String task(Task task, String action) {
        return "/camunda/api/engine/engine/default/task/" + task.getId() + "/" + action;
    }

    private Map<?, ?> object(ProcessInstance instance, String name) {
        return (Map<?, ?>) caseData.plain(runtimeService.getVariable(instance.getId(), name));
    }
}
