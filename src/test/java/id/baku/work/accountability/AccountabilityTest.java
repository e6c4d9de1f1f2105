package id.baku.work.accountability;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.engine.refusal.Refusal;
import id.baku.engine.time.EngineTime;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;
import id.baku.testing.Conformance;
import id.baku.testing.WebSession;

/** What executors must account for before a task is completed, and what is recorded of it, in cases of diy-03. */
@BakuTest
@BothDatabases
class AccountabilityTest {

    private static final SampleSop SAMPLE = SampleSop.of("diy-03");
    private static final String API = "/camunda/api/sop";
    /** Monday, 9.00 in Yogyakarta. */
    private static final Instant MONDAY = Instant.parse("2026-01-12T02:00:00Z");
    private static final byte[] PDF = "%PDF-1.7 contoh".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    TaskAccounts accounts;
    @Autowired
    DeviationRepository deviations;
    @Autowired
    RuntimeService runtimeService;
    @Autowired
    TaskService taskService;
    @Autowired
    RepositoryService repositoryService;
    @Autowired
    ObjectMapper json;

    @BeforeEach
    void stopTheClock() {
        EngineTime.moveTo(MONDAY);
    }

    @AfterEach
    void startTheClock() {
        EngineTime.reset();
    }

    @Test
    void nothingIsCompletedWithoutItsItems() {
        Task task = second(runTo("kegiatan_02"));
        assertThatThrownBy(() -> taskService.complete(task.getId(), cases.forms().entries(task, Map.of()))).isInstanceOf(Refusal.class)
                .hasMessage("Centang kelengkapan yang ada, atau beri alasan untuk yang tidak ada: Agenda dan kertas kerja.");
        assertThat(taskService.createTaskQuery().taskId(task.getId()).count()).as("the task is still open").isEqualTo(1);
    }

    @Test
    void whatIsMissingBecomesADeviationWithItsReason() {
        ProcessInstance instance = runTo("kegiatan_02");
        Task task = second(instance);
        say(task, cases.completeAccount(task).without("Agenda dan kertas kerja", "Agenda dipinjam Seksi Pengukuran"));
        taskService.complete(task.getId(), cases.forms().entries(task, Map.of()));
        assertThat(of(instance)).extracting(Deviation::kind, Deviation::standard, Deviation::actual, Deviation::reason,
                Deviation::state, Deviation::executor).containsExactly(tuple(DeviationKind.ITEMS, "Agenda dan kertas kerja",
                "Tidak ada", "Agenda dipinjam Seksi Pengukuran", DeviationState.EXPLAINED, "diy.kasi"));
    }

    @Test
    void anOutputIsShownByAFileOrByThePlaceWhereItLies() {
        ProcessInstance instance = runTo("kegiatan_02");
        Task task = second(instance);
        Account nowhere = cases.completeAccount(task);
        say(task, new Account(nowhere.items(), nowhere.outputs(), "", "", "", "", "", null));
        assertThatThrownBy(() -> taskService.complete(task.getId(), cases.forms().entries(task, Map.of()))).isInstanceOf(Refusal.class)
                .hasMessage("Unggah berkas output pada tab Berkas, atau sebutkan letaknya: Informasi jadwal pengukuran.");
        WebSession.tasklist(port, "diy.kasi").upload(API + "/tasks/" + task.getId() + "/naskah", "lampiran", "Jadwal", PDF);
        taskService.complete(task.getId(), cases.forms().entries(task, Map.of()));
        assertThat(of(instance)).isEmpty();
    }

    @Test
    void anOutputThatIsNotThereNeedsAReason() {
        ProcessInstance instance = runTo("kegiatan_02");
        Task task = second(instance);
        Account complete = cases.completeAccount(task);
        say(task, new Account(complete.items(), List.of(), "", "", "", "", "", null));
        assertThatThrownBy(() -> taskService.complete(task.getId(), cases.forms().entries(task, Map.of()))).isInstanceOf(Refusal.class).hasMessageStartingWith("Centang output");
        say(task, new Account(complete.items(), List.of(), "", "", "Jadwal disepakati lisan", "", "Dibuat tertulis", null));
        taskService.complete(task.getId(), cases.forms().entries(task, Map.of()));
        assertThat(of(instance)).extracting(Deviation::kind, Deviation::followUp)
                .containsExactly(tuple(DeviationKind.OUTPUT, "Dibuat tertulis"));
    }

    @Test
    void whatTheSystemDrawsUpNeedsNoPlace() {
        ProcessInstance instance = runTo("kegiatan_03");
        Task task = cases.task(instance, "kegiatan_03");
        taskService.setAssignee(task.getId(), "diy.promosi");
        Account complete = cases.completeAccount(task);
        say(task, new Account(complete.items(), complete.outputs(), "", "", "", "", "", null));
        taskService.complete(task.getId(), cases.forms().entries(task, Map.of()));
        assertThat(of(instance)).isEmpty();
    }

    @Test
    void whoeverIsLateSaysWhyAndTheMinutesAreWorkingTime() {
        ProcessInstance instance = runTo("kegiatan_02");
        Task task = second(instance);
        assertThat(task.getDueDate()).hasSameTimeAs(Date.from(MONDAY.plusSeconds(30 * 60)));
        // Tuesday, 8.00: over by 9.30 to 16.00 without the noon hour, and by half an hour of Tuesday
        EngineTime.moveTo(Instant.parse("2026-01-13T01:00:00Z"));
        say(task, new Account(List.of("Agenda dan kertas kerja"), List.of("Informasi jadwal pengukuran"), "Map", "", "", "", "", null));
        assertThatThrownBy(() -> taskService.complete(task.getId(), cases.forms().entries(task, Map.of()))).isInstanceOf(Refusal.class)
                .hasMessage("Tugas ini melewati batas waktu. Isi alasan keterlambatan.");
        say(task, cases.completeAccount(task));
        taskService.complete(task.getId(), cases.forms().entries(task, Map.of()));
        assertThat(of(instance)).extracting(Deviation::kind, Deviation::standard, Deviation::minutesOver, Deviation::reason)
                .containsExactly(tuple(DeviationKind.TIME, "30 menit", 330L + 30L, "Menunggu data"));
    }

    @Test
    void noAccountStaysOfATaskThatIsCalledOff() {
        ProcessInstance instance = runTo("kegiatan_02");
        Task task = second(instance);
        say(task, cases.completeAccount(task));
        assertThat(accounts.of(task.getId())).isNotEqualTo(Account.NONE);
        runtimeService.deleteProcessInstance(instance.getId(), "Dibatalkan");
        assertThat(accounts.of(task.getId())).isEqualTo(Account.NONE);
    }

    @Test
    void anSopMayRefuseWhatIsMissing() throws IOException {
        String diagram = Files.readString(Path.of("processes/diy/diy-03-kerja-sama-pengukuran.bpmn"))
                .replace("<camunda:property name=\"kodeKasus\"", "<camunda:property name=\"penyimpangan\" value=\"tolak\" />"
                        + "<camunda:property name=\"kodeKasus\"");
        DeploymentBuilder changed = repositoryService.createDeployment().tenantId("diy").addString("diy-03.bpmn", diagram);
        try (Stream<Path> forms = Files.list(Path.of("forms/diy/diy-03"))) {
            for (Path form : forms.toList()) {
                changed.addString(form.getFileName().toString(), Files.readString(form));
            }
        }
        String deployment = changed.deploy().getId();
        try {
            Task task = second(runTo("kegiatan_02"));
            say(task, cases.completeAccount(task).without("Agenda dan kertas kerja", "Tidak sempat"));
            assertThatThrownBy(() -> taskService.complete(task.getId(), cases.forms().entries(task, Map.of()))).isInstanceOf(Refusal.class)
                    .hasMessage("Kelengkapan belum lengkap: Agenda dan kertas kerja.");
        } finally {
            repositoryService.deleteDeployment(deployment, true);
        }
    }

    @Test
    void theSuperiorAcceptsOrReturnsAndNobodyElse() throws IOException {
        Deviation deviation = late();
        String path = API + "/deviations/" + deviation.id();
        assertThat(visible("diy.kasi", deviation)).isTrue();
        assertThat(visible("diy.pengawas", deviation)).isTrue();
        assertThat(visible("diy.promosi", deviation)).as("a colleague of another role").isFalse();
        assertThat(visible("pemalang.kepala", deviation)).as("another agency").isFalse();
        assertThat(answer("diy.kasi", path + "/acceptance", "{}")).as("his own").isEqualTo(403);
        assertThat(answer("diy.pengawas", path + "/acceptance", "{}")).as("who only watches").isEqualTo(403);
        assertThat(answer("diy.promosi", path + "/acceptance", "{}")).isEqualTo(404);
        assertThat(answer("pemalang.kepala", path + "/acceptance", "{}")).isEqualTo(404);

        assertThat(answer("diy.kepala", path + "/return", "{}")).as("without a note").isEqualTo(400);
        assertThat(answer("diy.kepala", path + "/return", "{\"note\":\"Sebutkan datanya\"}")).isEqualTo(200);
        assertThat(answer("diy.kepala", path + "/acceptance", "{}")).as("before the better reason").isEqualTo(403);
        assertThat(answer("diy.kepala", path + "/reason", "{\"reason\":\"atas nama\"}")).as("for another").isEqualTo(403);
        assertThat(answer("diy.kasi", path + "/reason", "{\"reason\":\"Menunggu jadwal ruang uji\"}")).isEqualTo(200);
        assertThat(answer("diy.kepala", path + "/acceptance", "{}")).isEqualTo(200);
        Deviation answered = deviations.findById(deviation.id()).orElseThrow();
        assertThat(answered.state()).isEqualTo(DeviationState.ACCEPTED);
        assertThat(answered.answeredBy()).isEqualTo("diy.kepala");
        assertThat(answered.reason()).isEqualTo("Menunggu jadwal ruang uji");
    }

    @Test
    void theReportSaysWhatHappenedToWhoMaySeeIt() throws IOException {
        Deviation deviation = late();
        String path = API + "/deviations/report?processInstanceId=" + deviation.processInstanceId();
        var report = WebSession.tasklist(port, "diy.kepala").get(path);
        assertThat(report.statusCode()).isEqualTo(200);
        Files.createDirectories(Path.of("target", "naskah"));
        Files.write(Path.of("target", "naskah", "berita-acara-penyimpangan.pdf"), report.body());
        assertThat(Conformance.brokenRules(report.body())).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(report.body())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ")).containsIgnoringCase("Berita Acara Penyimpangan")
                    .contains("30 menit", "Terlambat 60 menit kerja", "Menunggu data", "Kasi HAL&SK");
        }
        assertThat(WebSession.tasklist(port, "pemalang.kepala").get(path).statusCode()).isEqualTo(404);
        assertThat(WebSession.tasklist(port, "diy.promosi").get(path).statusCode()).isEqualTo(404);
        assertThat(WebSession.anonymous(port).get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void onlyWhoHasTakenTheTaskGivesItsAccount() {
        ProcessInstance instance = runTo("kegiatan_02");
        Task task = cases.task(instance, "kegiatan_02");
        String path = API + "/tasks/" + task.getId() + "/account";
        String account = "{\"items\":[\"Agenda dan kertas kerja\"],\"outputs\":[]}";
        WebSession executor = WebSession.tasklist(port, "diy.kasi");
        assertThat(executor.send("PUT", path, account).statusCode()).as("before he has taken it").isEqualTo(403);
        taskService.setAssignee(task.getId(), "diy.kasi");
        assertThat(executor.send("PUT", path, account).statusCode()).isEqualTo(200);
        assertThat(text(executor.get(path))).contains("\"items\":[\"Agenda dan kertas kerja\"]", "\"late\":false");
        assertThat(WebSession.tasklist(port, "diy.promosi").get(path).statusCode()).isEqualTo(404);
        assertThat(WebSession.tasklist(port, "pemalang.kabid").send("PUT", path, account).statusCode()).isEqualTo(404);
        assertThat(WebSession.anonymous(port).get(path).statusCode()).isEqualTo(401);
    }

    /** A deviation of the second activity, done an hour after its due date by diy.kasi. */
    private Deviation late() {
        ProcessInstance instance = runTo("kegiatan_02");
        Task task = second(instance);
        EngineTime.moveTo(task.getDueDate().toInstant().plusSeconds(3600));
        say(task, cases.completeAccount(task));
        taskService.complete(task.getId(), cases.forms().entries(task, Map.of()));
        return of(instance).get(0);
    }

    private boolean visible(String user, Deviation deviation) throws IOException {
        for (int page = 0; ; page++) {
            JsonNode rows = json.readTree(text(session(user).get(API + "/deviations?page=" + page)));
            if (rows.isEmpty() || rows.findValuesAsText("id").contains(deviation.id())) {
                return !rows.isEmpty();
            }
        }
    }

    private int answer(String user, String path, String body) {
        return session(user).send("POST", path, body).statusCode();
    }

    private WebSession session(String user) {
        return user.endsWith(".pengawas") ? WebSession.cockpit(port, user) : WebSession.tasklist(port, user);
    }

    private void say(Task task, Account account) {
        accounts.save(task.getId(), account, "diy.kasi");
    }

    private Task second(ProcessInstance instance) {
        Task task = cases.task(instance, "kegiatan_02");
        taskService.setAssignee(task.getId(), "diy.kasi");
        return task;
    }

    private List<Deviation> of(ProcessInstance instance) {
        return deviations.findByProcessInstanceIdOrderByRecordedAt(instance.getId());
    }

    private ProcessInstance runTo(String activity) {
        ProcessInstance instance = cases.start(SAMPLE);
        while (!cases.open(instance).contains(activity)) {
            cases.act(instance, SAMPLE, cases.open(instance).get(0), Map.of());
        }
        return instance;
    }
}
