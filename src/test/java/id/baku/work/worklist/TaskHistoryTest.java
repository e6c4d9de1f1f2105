package id.baku.work.worklist;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

/** What the history of a task's case shows, and to whom. */
class TaskHistoryTest extends WorklistCase {

    @Test
    void whatIsRemarkedOnATaskStandsInTheHistoryOfItsCase() throws IOException {
        ProcessInstance instance = secondActivity();
        taskService.setAssignee(task(instance).getId(), "diy.kasi");
        assertThat(text(session("diy.kasi").get("/camunda/app/tasklist/scripts/config.js"))).as("Tasklist names the case")
                .contains("assignProcessInstanceIdToTaskComment: true");
        var answer = session("diy.kasi").send("POST", "/camunda/api/engine/engine/default/task/" + task(instance).getId()
                + "/comment/create", "{\"message\":\"Jadwal dibahas hari Rabu\",\"processInstanceId\":\"" + instance.getId() + "\"}");
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        cases.act(instance, SOP, "kegiatan_02", Map.of());
        JsonNode history = get("diy.promosi", "/tasks/" + cases.task(instance, "kegiatan_03").getId() + "/history");
        assertThat(history).filteredOn(entry -> entry.get("kind").asText().equals("REMARK")).singleElement().satisfies(remark -> {
            assertThat(remark.get("title").asText()).isEqualTo("Jadwal dibahas hari Rabu");
            assertThat(remark.get("by").asText()).isEqualTo("Contoh Kasi HAL&SK");
        });
    }

    @Test
    void historyAndStandardsTellWhoDidWhatInWhichTime() throws IOException {
        ProcessInstance instance = secondActivity();
        JsonNode history = get("diy.kasi", path(instance, "history"));
        assertThat(history.get(0).get("kind").asText()).isEqualTo("START");
        assertThat(history).anySatisfy(entry -> {
            assertThat(entry.get("kind").asText()).isEqualTo("ACTIVITY");
            assertThat(entry.get("by").asText()).isEqualTo("Contoh Penyusun Promosi");
            assertThat(entry.get("minutes").asInt()).isZero();
        });
        JsonNode rows = get("diy.kasi", path(instance, "standards"));
        assertThat(rows).hasSize(14);
        assertThat(rows.get(0).get("runs").get(0).get("by").asText()).isEqualTo("Contoh Penyusun Promosi");
        assertThat(rows.get(1).get("present").asBoolean()).isTrue();
        assertThat(rows.get(1).get("time").asText()).isEqualTo("30 menit");
        assertThat(rows.get(1).get("runs")).isEmpty();
    }

    /** Values that were changed later are shown too: who wrote which value, and when. */
    @Test
    void historyTellsWhichValuesEachActWrote() throws IOException {
        ProcessInstance instance = secondActivity();
        cases.act(instance, SOP, "kegiatan_02", Map.of());
        cases.complete(instance, "kegiatan_03", Map.of("surat", Map.of("hal", "Jawaban pertama")));
        cases.complete(instance, "kegiatan_04", Map.of("suratSesuai", "tidak", "kegiatan_04", Map.of("catatan", "Perbaiki hal")));
        cases.complete(instance, "kegiatan_03", Map.of("surat", Map.of("hal", "Jawaban kedua")));

        JsonNode history = get("diy.kasi", "/tasks/" + cases.task(instance, "kegiatan_04").getId() + "/history");
        assertThat(values(history.get(0))).contains("Instansi: " + APPLICANT);
        assertThat(history).filteredOn(entry -> entry.get("title").asText().startsWith("4.")).singleElement()
                .satisfies(entry -> assertThat(values(entry)).contains("Catatan: Perbaiki hal").anyMatch(value -> value.startsWith("Konsep surat jawaban: ")
                        && value.endsWith("Belum sesuai, kembalikan")));
        List<List<String>> letters = new ArrayList<>();
        history.forEach(entry -> {
            if (entry.get("title").asText().startsWith("3.")) {
                letters.add(values(entry));
            }
        });
        assertThat(letters).hasSize(2);
        assertThat(letters.get(0)).contains("Hal: Jawaban pertama", "Sifat: Biasa");
        assertThat(letters.get(1)).containsExactly("Hal: Jawaban kedua, sebelumnya Jawaban pertama");
    }

    /** A wait has no form; the diagram gives the labels of what arrives. */
    @Test
    @Tag("sweep")
    void historyTellsWhatArrivedFromOutside() throws IOException {
        ProcessInstance instance = cases.start(PROGRAM);
        while (!cases.open(instance).contains("kegiatan_11")) {
            cases.act(instance, PROGRAM, cases.open(instance).get(0), Map.of());
        }
        JsonNode history = get("diy.promosi", "/tasks/" + cases.task(instance, "kegiatan_11").getId() + "/history");
        assertThat(history).filteredOn(entry -> entry.get("title").asText().startsWith("10.")).singleElement()
                .satisfies(entry -> assertThat(values(entry)).contains("Nomor DPA: DPA/A.1/5.03/2027"));
    }

    @Test
    void anOutsiderIsToldOfHisOwnActsAlone() throws IOException {
        ProcessInstance instance = cases.start(OUTSIDE);
        while (!cases.open(instance).contains("kegiatan_03c")) {
            cases.act(instance, OUTSIDE, cases.open(instance).get(0), Map.of());
        }
        String task = "/camunda/api/sop/tasks/" + cases.task(instance, "kegiatan_03c").getId();
        JsonNode head = json.readTree(session("jateng.mitra").get(task + "/summary").body());
        assertThat(head.get("caseNumber").asText()).isEqualTo(instance.getBusinessKey());
        assertThat(head.get("before").isNull()).isTrue();
        assertThat(json.readTree(session("jateng.mitra").get(task + "/history").body())).isEmpty();
        JsonNode rows = json.readTree(session("jateng.mitra").get(task + "/standards").body());
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row.get("role").asText()).isEqualTo("Stakeholder"));
        assertThat(find(get("jateng.mitra", "/worklist").get("role"), instance)).isNotNull();

        cases.act(instance, OUTSIDE, "kegiatan_03c", Map.of());
        assertThat(find(get("jateng.mitra", "/worklist/search?q=" + instance.getBusinessKey()), instance))
                .as("his turn is over").isNull();
    }
}
