package id.baku.work.worklist;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import id.baku.testing.WebSession;

/** What users see of their work, at the second activity of diy-03: half an hour, for diy.kasi, after diy.promosi. */
class WorklistTest extends WorklistCase {

    @Test
    void theHeadTellsCaseTimeAndWhatCameBefore() throws IOException {
        ProcessInstance instance = secondActivity();
        JsonNode head = get("diy.kasi", path(instance, "summary"));
        assertThat(head.get("caseNumber").asText()).isEqualTo(instance.getBusinessKey());
        assertThat(head.get("subject").asText()).isEqualTo(APPLICANT);
        assertThat(head.get("role").asText()).isEqualTo("Kasi HAL&SK");
        assertThat(head.get("time").get("state").asText()).isEqualTo("TODAY");
        assertThat(head.get("time").get("minutes").asInt()).isEqualTo(30);
        assertThat(head.get("before").get("executor").asText()).isEqualTo("Contoh Penyusun Promosi");
        assertThat(head.get("before").get("note").asText()).as("what the form before said").isEqualTo("Surat lengkap");

        moveTo("2026-01-12T10:00");
        JsonNode late = get("diy.kasi", path(instance, "summary")).get("time");
        assertThat(late.get("state").asText()).isEqualTo("LATE");
        assertThat(late.get("minutes").asInt()).isEqualTo(30);
    }

    @Test
    void theFrameOfTheFormTellsWhatIsToBeDone() throws IOException {
        ProcessInstance instance = secondActivity();
        JsonNode frame = get("diy.kasi", path(instance, "frame"));
        assertThat(frame.get("activity").asText()).isEqualTo("kegiatan_02");
        assertThat(frame.get("wording").asText()).startsWith("Mengkoordinasikan jadwal");
        assertThat(frame.get("caseNumber").asText()).isEqualTo(instance.getBusinessKey());
        assertThat(frame.get("standard").asText()).isEqualTo("30 menit");
        assertThat(frame.get("output").asText()).isEqualTo("Informasi jadwal pengukuran");
        assertThat(frame.get("drafts")).isEmpty();
        assertThat(frame.get("signs").asBoolean()).isFalse();
        cases.act(instance, SOP, "kegiatan_02", Map.of());
        assertThat(get("diy.promosi", "/tasks/" + cases.task(instance, "kegiatan_03").getId() + "/frame").get("drafts").get(0).asText())
                .isEqualTo("surat-jawaban");
    }

    @Test
    void whoAloneHoldsTheRoleTakesTheTaskByOpeningIt() throws IOException {
        ProcessInstance instance = secondActivity();
        assertThat(get("diy.kasi", path(instance, "summary")).get("single").asBoolean()).isTrue();
        assertThat(get("diy.pengawas", path(instance, "summary")).get("single").asBoolean()).as("who only watches").isFalse();
        taskService.setAssignee(task(instance).getId(), "diy.kasi");
        JsonNode taken = get("diy.kasi", path(instance, "summary"));
        assertThat(taken.get("single").asBoolean()).isFalse();
        assertThat(taken.get("executor").asText()).isEqualTo("Contoh Kasi HAL&SK");
    }

    @Test
    void aPausedTaskSaysForWhomItWaits() throws IOException {
        ProcessInstance instance = secondActivity();
        taskService.setAssignee(task(instance).getId(), "diy.kasi");
        moveTo("2026-01-12T09:10");
        session("diy.kasi").send("POST", path(instance, "pause"), PAUSE);
        moveTo("2026-01-13T09:00");
        JsonNode time = item("diy.kasi", "mine", instance).get("time");
        assertThat(time.get("state").asText()).isEqualTo("PAUSED");
        assertThat(time.get("minutes").asInt()).isEqualTo(20);
        assertThat(time.get("party").asText()).isEqualTo("Dinas Pariwisata");
        assertThat(text(session("diy.kasi").get(path(instance, "history")))).contains("Dijeda: menunggu Dinas Pariwisata");
    }

    @Test
    void theListGoesFromTheRoleToOneselfToDone() throws IOException {
        ProcessInstance instance = secondActivity();
        JsonNode waiting = item("diy.kasi", "role", instance);
        assertThat(waiting.get("subject").asText()).isEqualTo(APPLICANT);
        assertThat(waiting.get("signing").asBoolean()).isFalse();
        assertThat(find(get("diy.kasi", "/worklist").get("mine"), instance)).isNull();

        taskService.setAssignee(task(instance).getId(), "diy.kasi");
        assertThat(item("diy.kasi", "mine", instance).get("time").get("state").asText()).isEqualTo("TODAY");
        moveTo("2026-01-12T09:31");
        assertThat(get("diy.kasi", "/worklist").get("mine").get(0).get("time").get("state").asText()).as("the late ones first")
                .isEqualTo("LATE");

        cases.act(instance, SOP, "kegiatan_02", Map.of());
        JsonNode list = get("diy.kasi", "/worklist");
        assertThat(find(list.get("mine"), instance)).isNull();
        assertThat(find(list.get("done"), instance)).isNotNull();
        moveTo("2026-01-13T08:00");
        assertThat(find(get("diy.kasi", "/worklist").get("done"), instance)).as("that was yesterday").isNull();
    }

    @Test
    void searchFindsNumberApplicantAndLetterAmongOnesOwnCases() throws IOException {
        // Other sample cases of the same applicant would fill the 50 hits.
        ProcessInstance instance = secondActivity("Badan Kepegawaian Kabupaten Tercari Ma\u2019ruf", "800/777/2026");
        for (String words : List.of(instance.getBusinessKey().toLowerCase(), "kepegawaian%20kabupaten%20tercari", "ma'ruf", "Ma%CA%BCruf", "800/777/2026")) {
            assertThat(find(get("diy.kasi", "/worklist/search?q=" + words), instance).get("taskId").asText()).as(words)
                    .isEqualTo(task(instance).getId());
            assertThat(find(get("diy.promosi", "/worklist/search?q=" + words), instance).get("taskId").isNull())
                    .as("whose part is done").isTrue();
            for (String stranger : List.of("diy.analis", "pemalang.kabid", "jateng.mitra")) {
                assertThat(find(get(stranger, "/worklist/search?q=" + words), instance)).as(stranger).isNull();
            }
        }
        assertThat(find(get("diy.kasi", "/worklist/search?q=nomorSurat"), instance)).as("the name of a field").isNull();
        assertThat(find(get("diy.kasi", "/worklist/search?q=%25%25%25"), instance)).isNull();
        assertThat(session("diy.kasi").get("/camunda/api/sop/worklist/search?q=ab").statusCode()).isEqualTo(400);
    }

    @Test
    void strangersSeeNothing() {
        ProcessInstance instance = secondActivity();
        for (String part : List.of("summary", "frame", "history", "standards")) {
            for (String stranger : List.of("diy.analis", "pemalang.kabid", "jateng.mitra", "diy.perancang")) {
                assertThat(session(stranger).get(path(instance, part)).statusCode()).as(stranger + " " + part).isEqualTo(404);
            }
            assertThat(WebSession.anonymous(port).get(path(instance, part)).statusCode()).isEqualTo(401);
        }
        for (String stranger : List.of("diy.analis", "pemalang.kabid", "jateng.mitra", "diy.perancang")) {
            assertThat(text(session(stranger).get("/camunda/api/sop/worklist"))).as(stranger)
                    .doesNotContain(instance.getBusinessKey()).doesNotContain(task(instance).getId());
        }
        assertThat(WebSession.anonymous(port).get("/camunda/api/sop/worklist").statusCode()).isEqualTo(401);
        assertThat(WebSession.anonymous(port).get("/camunda/api/sop/worklist/search?q=contoh").statusCode()).isEqualTo(401);
    }
}
