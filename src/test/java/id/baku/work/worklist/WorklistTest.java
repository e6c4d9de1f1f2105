package id.baku.work.worklist;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.engine.time.EngineTime;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/** What people see of their work, at the second activity of diy-03: half an hour, for diy.kasi, after diy.promosi. */
@BakuTest
@BothDatabases
class WorklistTest {

    private static final SampleSop SOP = SampleSop.of("diy-03");
    private static final SampleSop PROGRAM = SampleSop.of("diy-01");
    private static final SampleSop OUTSIDE = SampleSop.of("jateng-006");
    private static final String APPLICANT = "Badan Kepegawaian Kabupaten Contoh";
    private static final String PAUSE = "{\"party\":\"Dinas Pariwisata\",\"reason\":\"Menunggu daftar\",\"evidencePlace\":\"Map 3\"}";

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    TaskService taskService;
    @Autowired
    ObjectMapper json;

    private final Map<String, WebSession> sessions = new HashMap<>();

    @AfterEach
    void startTheClock() {
        EngineTime.reset();
    }

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

    /** Also a value that is another one by now: who wrote which, and when. */
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

    /** A wait has no form: its diagram says what arrives. */
    @Test
    void historyTellsWhatArrivedFromOutside() throws IOException {
        ProcessInstance instance = cases.start(PROGRAM);
        while (!cases.open(instance).contains("kegiatan_11")) {
            cases.act(instance, PROGRAM, cases.open(instance).get(0), Map.of());
        }
        JsonNode history = get("diy.promosi", "/tasks/" + cases.task(instance, "kegiatan_11").getId() + "/history");
        assertThat(history).filteredOn(entry -> entry.get("title").asText().startsWith("10.")).singleElement()
                .satisfies(entry -> assertThat(values(entry)).contains("Nomor DPA: DPA/A.1/5.03/2027"));
    }

    private static List<String> values(JsonNode entry) {
        List<String> values = new ArrayList<>();
        entry.get("values").forEach(one -> values.add(one.get("label").asText() + ": " + one.get("value").asText()
                + (one.get("before").isNull() ? "" : ", sebelumnya " + one.get("before").asText())));
        return values;
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
        // Other cases of the samples' applicant would fill the 50 hits.
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

    private ProcessInstance secondActivity() {
        return secondActivity(APPLICANT, "800/123/2026");
    }

    private ProcessInstance secondActivity(String applicant, String number) {
        moveTo("2026-01-12T09:00");
        Map<String, Object> data = SOP.start(LocalDate.of(2026, 1, 12));
        Map<String, Object> request = new HashMap<>();
        ((Map<?, ?>) data.get("permohonan")).forEach((key, value) -> request.put(String.valueOf(key), value));
        request.putAll(Map.of("instansi", applicant, "nomorSurat", number));
        data.put("permohonan", request);
        ProcessInstance instance = cases.start(SOP.key(), SOP.agency(), data);
        cases.act(instance, SOP, "kegiatan_01", Map.of());
        return instance;
    }

    private Task task(ProcessInstance instance) {
        return cases.task(instance, "kegiatan_02");
    }

    private String path(ProcessInstance instance, String part) {
        return "/camunda/api/sop/tasks/" + task(instance).getId() + "/" + part;
    }

    private JsonNode item(String user, String list, ProcessInstance instance) throws IOException {
        JsonNode found = find(get(user, "/worklist").get(list), instance);
        assertThat(found).as(list + " of " + user).isNotNull();
        return found;
    }

    private static JsonNode find(JsonNode rows, ProcessInstance instance) {
        for (JsonNode row : rows) {
            if (row.get("caseNumber").asText().equals(instance.getBusinessKey())) {
                return row;
            }
        }
        return null;
    }

    private JsonNode get(String user, String path) throws IOException {
        var answer = session(user).get(path.startsWith("/camunda") ? path : "/camunda/api/sop" + path);
        assertThat(answer.statusCode()).as(user + " " + path + " " + text(answer)).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private WebSession session(String user) {
        return sessions.computeIfAbsent(user, one -> user.equals("diy.pengawas") || user.equals("diy.perancang")
                ? WebSession.cockpit(port, user) : WebSession.tasklist(port, user));
    }

    private static void moveTo(String wib) {
        EngineTime.moveTo(LocalDateTime.parse(wib).atZone(ZoneId.of("Asia/Jakarta")).toInstant());
    }
}
