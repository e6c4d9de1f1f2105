package id.baku.engine.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.engine.time.EngineTime;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;

/**
 * Our statements on the engine's tables give the same answers as the engine's own queries, so that a changed schema or meaning
 * of a column is noticed here.
 */
@BakuTest
@BothDatabases
class EngineTablesTest {

    @Autowired
    TaskVariables taskVariables;
    @Autowired
    MessageWaits messageWaits;
    @Autowired
    RunningCases runningCases;
    @Autowired
    UnnotedCases unnoted;
    @Autowired
    CaseDriver cases;
    @Autowired
    CaseData caseData;
    @Autowired
    RuntimeService runtimeService;
    @Autowired
    TaskService taskService;
    @Autowired
    HistoryService historyService;
    @Autowired
    RepositoryService repositoryService;
    @Autowired
    JdbcTemplate jdbc;

    private final List<ProcessInstance> started = new ArrayList<>();

    @BeforeEach
    void deploy() {
        repositoryService.createDeployment().tenantId("diy").addClasspathResource("diagrams/berdampingan.bpmn")
                .enableDuplicateFiltering(true).deploy();
    }

    @AfterEach
    void leaveNoCase() {
        for (String id : ids()) {
            runtimeService.deleteProcessInstanceIfExists(id, "Selesai diuji", false, true, false, false);
            historyService.deleteHistoricProcessInstanceIfExists(id);
            jdbc.update("delete from case_subject where process_instance_id = ?", id);
        }
        EngineTime.reset();
    }

    /** Every statement on the engine's tables needs a test in this class. */
    @Test
    void theseAreAllWhoReadTheTables() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            assertThat(files.filter(Files::isRegularFile).filter(file -> file.toString().matches(".*\\.(java|sql|xml|yml|properties)"))
                    .filter(file -> read(file).matches("(?is).*\\bACT_[A-Z]{2,3}_\\w+.*"))
                    .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("MessageWaits.java", "RunningCases.java", "TaskVariables.java", "UnnotedCases.java",
                            // Tested by CaseRemovalIT with removed cases and a running one.
                            "RemovedCases.java", "V4__case_of_data.sql",
                            // Tested by TaskRightsTest against the engine's own answers, and by DatabaseZoneTest.
                            "DatabaseZone.java", "task-rights.xml", "V1__rights_on_tasks.sql", "V2__waits.sql",
                            "V3__running_cases.sql");
        }
    }

    @Test
    void variablesOfTasksAreTheirOwnAndPresent() {
        ProcessInstance one = start(Map.of("uji", Map.of("a", "of the case")));
        ProcessInstance other = start(Map.of());
        Task first = cases.task(one, "kegiatan_01");
        Task beside = cases.task(one, "kegiatan_02");
        Task elsewhere = cases.task(other, "kegiatan_01");
        for (Task task : List.of(first, elsewhere)) {
            taskService.setVariableLocal(task.getId(), "uji", caseData.toVariable(Map.of("a", "earlier")));
            taskService.setVariableLocal(task.getId(), "uji", caseData.toVariable(Map.of("a", task.getId(), "b", List.of(1, 2))));
            taskService.setVariableLocal(task.getId(), "lain", caseData.toVariable(Map.of("a", "of another name")));
        }
        List<String> asked = List.of(first.getId(), beside.getId(), elsewhere.getId());
        assertThat(taskVariables.local("uji", asked)).as("what the engine says itself")
                .isEqualTo(Stream.of(first, elsewhere).collect(Collectors.toMap(Task::getId,
                        task -> caseData.plain(taskService.getVariableLocal(task.getId(), "uji")))))
                .extractingByKey(first.getId()).isEqualTo(Map.of("a", first.getId(), "b", List.of(1, 2)));
        assertThat(taskVariables.local("uji", List.of(first.getId()))).containsOnlyKeys(first.getId());
        assertThat(taskVariables.local("uji", List.of())).isEmpty();

        cases.complete(one, "kegiatan_01", Map.of());
        assertThat(taskVariables.local("uji", asked)).as("of open tasks").containsOnlyKeys(elsewhere.getId());
    }

    @Test
    void dataOfCasesAreThoseOfTheirHistoryAndNotOfTheirTasks() {
        ProcessInstance open = start(Map.of("permohonan", Map.of("instansi", "Dinas 100%_Uji", "jumlah", 3)));
        ProcessInstance ended = start(Map.of("permohonan", List.of(Map.of("instansi", "Badan 100%_uji dan lain"))));
        ProcessInstance other = start(Map.of("permohonan", Map.of("100%_uji", "a name of a field", "instansi", "Dinas 1000 Uji")));
        runtimeService.deleteProcessInstance(ended.getId(), "Permohonan ditarik");
        taskService.setVariableLocal(cases.task(other, "kegiatan_01").getId(), "uji",
                caseData.toVariable(Map.of("a", "100%_uji of a task")));

        assertThat(taskVariables.holding("100%_UJI", Set.of(ids().toArray(String[]::new)))).isEqualTo(Map.of(
                open.getId(), "Dinas 100%_Uji", ended.getId(), "Badan 100%_uji dan lain"));
        assertThat(taskVariables.holding("100%_uji", Set.of(ended.getId()))).containsOnlyKeys(ended.getId());
        assertThat(taskVariables.holding("dinas", Set.of(ids().toArray(String[]::new)))).containsOnlyKeys(open.getId(), other.getId());
        assertThat(taskVariables.holding(" ", Set.of(open.getId()))).isEmpty();
        assertThat(taskVariables.holding("dinas", Set.of())).isEmpty();

        runtimeService.setVariable(open.getId(), "permohonan", caseData.toVariable(Map.of("instansi", "Kantor Uji")));
        assertThat(taskVariables.holding("dinas", Set.of(open.getId()))).as("what is no longer so").isEmpty();
    }

    @Test
    void casesRunAsTheEngineCountsThem() {
        start(Map.of());
        ProcessInstance ended = start(Map.of());
        long before = runningCases.bySop("diy").get("berdampingan");
        runtimeService.deleteProcessInstance(ended.getId(), "Permohonan ditarik");
        assertThat(runningCases.bySop("diy").get("berdampingan")).isEqualTo(before - 1);
        assertThat(runningCases.bySop("diy")).isEqualTo(runtimeService.createProcessInstanceQuery().tenantIdIn("diy").list().stream()
                .collect(Collectors.groupingBy(one -> one.getProcessDefinitionId().split(":")[0], Collectors.counting())));
        assertThat(runningCases.byVersion("diy")).isEqualTo(runtimeService.createProcessInstanceQuery().tenantIdIn("diy").list().stream()
                .collect(Collectors.groupingBy(ProcessInstance::getProcessDefinitionId, Collectors.counting())));
        assertThat(runningCases.bySop("no-agency")).isEmpty();
    }

    @Test
    void waitsAreCountedAsTheEngineListsThem() {
        Map<String, Long> before = counted("diy");
        for (int i = 0; i < 2; i++) {
            ProcessInstance waiting = start(Map.of());
            cases.complete(waiting, "kegiatan_01", Map.of());
            cases.complete(waiting, "kegiatan_02", Map.of());
        }
        start(Map.of());
        assertThat(counted("diy")).as("what the engine lists itself").isEqualTo(runtimeService.createEventSubscriptionQuery()
                .eventType("message").tenantIdIn("diy").list().stream().filter(wait -> wait.getExecutionId() != null)
                .collect(Collectors.groupingBy(this::place, Collectors.counting())));
        String place = started.get(0).getProcessDefinitionId() + " kegiatan_03";
        assertThat(counted("diy").get(place) - before.getOrDefault(place, 0L)).isEqualTo(2);
        assertThat(messageWaits.of(List.of("diy", "pemalang"))).extracting(MessageWaits.Place::agency).contains("diy");
        assertThat(counted("pemalang")).as("of another agency").doesNotContainKey(place);
        assertThat(messageWaits.of(List.of())).isEmpty();

        runtimeService.createMessageCorrelation("pengesahan-dpa").processInstanceId(started.get(0).getId()).correlate();
        assertThat(counted("diy").get(place) - before.getOrDefault(place, 0L)).isEqualTo(1);
    }

    @Test
    void unnotedCasesAreThoseOfTheHistoryTheLatestFirst() {
        for (int day = 1; day <= 3; day++) {
            EngineTime.moveTo(Instant.parse("2033-03-0%dT02:00:00Z".formatted(day)));
            start(Map.of());
        }
        runtimeService.deleteProcessInstance(started.get(2).getId(), "Permohonan ditarik");
        assertThat(unnoted.latest(10)).extracting(HistoricProcessInstance::getId).doesNotContainAnyElementsOf(ids());
        for (ProcessInstance unseen : List.of(started.get(0), started.get(2))) {
            jdbc.update("delete from case_subject where process_instance_id = ?", unseen.getId());
        }
        List<HistoricProcessInstance> found = unnoted.latest(2);
        assertThat(found).extracting(HistoricProcessInstance::getId)
                .containsExactly(started.get(2).getId(), started.get(0).getId());
        assertThat(found).map(EngineTablesTest::facts).as("what the engine says itself").containsExactlyInAnyOrderElementsOf(
                historyService.createHistoricProcessInstanceQuery()
                        .processInstanceIds(Set.of(started.get(0).getId(), started.get(2).getId())).list().stream()
                        .map(EngineTablesTest::facts).toList());
        assertThat(unnoted.latest(1)).extracting(HistoricProcessInstance::getId).containsExactly(started.get(2).getId());
    }

    private ProcessInstance start(Map<String, Object> data) {
        ProcessInstance instance = cases.start("berdampingan", "diy", data);
        started.add(instance);
        return instance;
    }

    private List<String> ids() {
        return started.stream().map(ProcessInstance::getId).toList();
    }

    /** The number of waiting cases by version of the SOP and element. */
    private Map<String, Long> counted(String agency) {
        return messageWaits.of(List.of(agency)).stream().collect(Collectors.toMap(
                place -> place.definitionId() + " " + place.activityId(), MessageWaits.Place::waiting));
    }

    private String place(EventSubscription wait) {
        return runtimeService.createProcessInstanceQuery().processInstanceId(wait.getProcessInstanceId()).singleResult()
                .getProcessDefinitionId() + " " + wait.getActivityId();
    }

    private static List<Object> facts(HistoricProcessInstance one) {
        return Arrays.asList(one.getId(), one.getBusinessKey(), one.getTenantId(), one.getProcessDefinitionId(),
                one.getProcessDefinitionKey(), one.getStartTime(), one.getStartUserId(), one.getEndTime(), one.getState());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }
}
