package id.baku.sop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import id.baku.engine.cases.CaseData;
import id.baku.engine.refusal.Refusal;
import id.baku.testing.WebSession;
import id.baku.work.accountability.TaskAccounts;

/** The questionnaires of diy-05: how they are read, evaluated and completed. */
class Diy05QuestionnaireTest extends SopCase {

    @Autowired
    TaskAccounts accounts;
    @Autowired
    RuntimeService runtimeService;
    @LocalServerPort
    int port;

    Diy05QuestionnaireTest() {
        super("diy-05");
    }

    @Test
    void keepsEveryAnswerAndComputesTheIndex() {
        ProcessInstance instance = runTo("kegiatan_05");
        assertThat(jdbc.queryForMap("select respondents, satisfaction_index, category, performance, agency, weight from survey s "
                + "join survey_result r on r.survey_id = s.id where process_instance_id = ?", instance.getId()).toString())
                .contains("33").contains("93.60").contains("Sangat Baik").contains("diy").contains("1/9");
        assertThat(jdbc.queryForObject("select sum(completion_time) from survey_response r join survey s on s.id = r.survey_id "
                + "where process_instance_id = ?", Integer.class, instance.getId())).isEqualTo(104);
        assertThat(value(instance, "skm", "nilai")).isEqualTo("93,60");
        assertThat(value(instance, "skm", "terendah")).startsWith("Waktu penyelesaian (3,15");
        assertThat(value(instance, "skm", "cukup")).isEqualTo("ya");
    }

    @Test
    void refusesQuestionnairesThatCannotBeRead() {
        ProcessInstance instance = runTo("kegiatan_04");
        Task task = task(instance, "kegiatan_04");
        WebSession analyst = WebSession.tasklist(port, "diy.analis");
        var refused = submit(analyst, task, "4 4 4 4 4 4 4 4 4\\n4 4 4 4 4 4 4 7 4");
        assertThat(refused.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(WebSession.text(refused)).contains("Baris 2, kolom 8 (Penanganan pengaduan, saran, dan masukan) berisi", "nilai harus 1, 2, 3, atau 4.").doesNotContain("Exception while");
        assertThat(cases.open(instance)).containsExactly("kegiatan_04");
        assertThat(runtimeService.getVariable(instance.getId(), "kuesioner")).isNull();
        assertThat(task(instance, "kegiatan_04").getAssignee()).isNull();

        assertThat(WebSession.text(submit(analyst, task, "4;4;4;4;4;4;4;4;"))).contains("Belum ada kuesioner yang kesembilan unsurnya terisi");
        assertThat(submit(analyst, task, "4 4 4 4 4 4 4 4 4\\n4 4 4 4 4 4 4 3 4").statusCode()).isLessThan(300);
        cases.runJobs(instance);
        assertThat(value(instance, "skm", "n")).isEqualTo("2");
        assertThat(value(instance, "skm", "cukup")).isEqualTo("tidak");
        assertThat(value(instance, "skm", "penerimaan")).isEqualTo("{\"masuk\":35,\"lengkap\":2,\"diperbaiki\":0,\"gugur\":33,\"tidakDiinput\":33}");
        assertThat(value(instance, "skm", "profil")).as("rows of before say nothing of the respondents").isEqualTo("[]");
    }

    /** Twelve rows as in a workbook, with a column that counts them. */
    @Test
    void takesTheRowsOfAWorkbook() {
        ProcessInstance instance = runTo("kegiatan_04");
        String rows = String.join("\\n", IntStream.rangeClosed(1, 12).mapToObj(i -> i + "\\t4\\t4\\t4\\t4\\t4\\t4\\t4\\t4\\t2").toList());
        HttpResponse<byte[]> answer = submit(WebSession.tasklist(port, "diy.analis"), task(instance, "kegiatan_04"), rows);
        assertThat(answer.statusCode()).as(WebSession.text(answer)).isLessThan(300);
        cases.runJobs(instance);
        assertThat(value(instance, "skm", "n")).isEqualTo("12");
        assertThat(value(instance, "skm", "terendah")).startsWith("Sarana dan prasarana (2,000");
    }

    @Test
    @Tag("sweep")
    void anIncompleteQuestionnaireIsRepairedBeforeTheReport() {
        ProcessInstance instance = runTo("kegiatan_05");
        assertThat(value(instance, "perbaikan", "baris"))
                .isEqualTo("[{\"kuesioner\":\"Baris 35\",\"kurang\":\"U3 Waktu penyelesaian; U9 Sarana dan prasarana\"}]");
        Map<String, Object> row = Map.of("kuesioner", "Baris 35", "kurang", "U3 Waktu penyelesaian; U9 Sarana dan prasarana");
        assertThatThrownBy(() -> complete(instance, "kegiatan_05", repair(row, Map.of("waktu", 2, "sarana", 5))))
                .isInstanceOf(Refusal.class).hasMessageContaining("Perbaikan, baris 1: U9 Sarana dan prasarana paling banyak 4.");
        assertThatThrownBy(() -> complete(instance, "kegiatan_05", repair(row, Map.of("prosedur", 1)))).as("what was answered")
                .isInstanceOf(Refusal.class).hasMessageContaining("tidak diminta pada keadaan ini");
        complete(instance, "kegiatan_05", repair(row, Map.of("waktu", 2)));
        assertThat(value(instance, "skm", "penerimaan")).as("still lacks one").contains("\"diperbaiki\":0", "\"gugur\":2");

        complete(instance, "kegiatan_06", Map.of("laporanSesuai", "tidak", "kegiatan_06", Map.of("catatan", "Lengkapi kuesionernya")));
        complete(instance, "kegiatan_05", repair(row, Map.of("waktu", 2, "sarana", 3)));
        assertThat(value(instance, "skm", "n")).isEqualTo("34");
        assertThat(value(instance, "skm", "penerimaan")).isEqualTo("{\"masuk\":35,\"lengkap\":33,\"diperbaiki\":1,\"gugur\":1,\"tidakDiinput\":1}");
        assertThat(value(instance, "skm", "nilai")).isEqualTo("93,55");
        assertThat(jdbc.queryForMap("select completion_time, facilities, age, service, sex, occupation from survey_response r join survey s on s.id = r.survey_id "
                + "where process_instance_id = ? and repaired", instance.getId()).values().toString())
                .isEqualTo("[2, 3, 38, Sertifikasi kompetensi, Perempuan, PNS/PPPK]");
        while (!cases.open(instance).contains("kegiatan_08")) {
            complete(instance, cases.open(instance).get(0));
        }
        assertThat(text(instance, "laporan-skm", "ISSUED")).contains("Kuesioner yang masuk 35: lengkap 33, diperbaiki 1, gugur 1", "93,55");
    }

    private static Map<String, Object> repair(Map<String, Object> row, Map<String, Object> marks) {
        return Map.of("perbaikan", Map.of("baris", List.of(CaseData.merged(row, marks))));
    }

    private HttpResponse<byte[]> submit(WebSession session, Task task, String marks) {
        accounts.save(task.getId(), cases.completeAccount(task), null);
        String value = "{\\\"tempelan\\\":\\\"" + marks.replace("\\", "\\\\") + "\\\"}";
        return session.post("/camunda/api/engine/engine/default/task/" + task.getId() + "/submit-form", "application/json",
                ("{\"variables\":{\"kuesioner\":{\"type\":\"Json\",\"value\":\"" + value + "\"}}}").getBytes(StandardCharsets.UTF_8));
    }

    private String value(ProcessInstance instance, String variable, String key) {
        var node = ((SpinJsonNode) runtimeService.getVariable(instance.getId(), variable)).prop(key);
        return node.isString() ? node.stringValue() : node.toString();
    }
}
