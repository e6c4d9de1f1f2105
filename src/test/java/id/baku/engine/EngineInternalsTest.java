package id.baku.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.engine.cases.CaseData;
import id.baku.engine.time.EngineTime;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;

/** Our changes inside the engine: if another version of the engine behaved differently, these tests would show it. */
@BakuTest
@BothDatabases
class EngineInternalsTest {

    @Autowired
    CaseDriver cases;
    @Autowired
    Clock clock;
    @Autowired
    CaseData caseData;
    @Autowired
    RuntimeService runtimeService;
    @Autowired
    TaskService taskService;
    @Autowired
    HistoryService historyService;
    @Autowired
    ManagementService managementService;
    @Autowired
    RepositoryService repositoryService;
    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void startTheClock() {
        EngineTime.reset();
    }

    @Test
    void oneClockForEngineAndApplication() {
        Instant instant = Instant.parse("2026-01-14T08:00:00Z");
        EngineTime.moveTo(instant);
        assertThat(clock.instant()).isEqualTo(instant);
        Task task = taskService.newTask();
        taskService.saveTask(task);
        assertThat(taskService.createTaskQuery().taskId(task.getId()).singleResult().getCreateTime()).hasSameTimeAs(
                Date.from(instant));
        taskService.deleteTask(task.getId(), true);
    }

    @Test
    void keepsWhatPeopleEnterOutOfTheEnginesTables() {
        ProcessInstance instance = cases.start("diy-03", "diy",
                Map.of("permohonan", Map.of("narahubung", "Rahasia Sekali")));
        assertThat(runtimeService.getVariable(instance.getId(), "permohonan").toString()).contains("Rahasia Sekali");
        HistoricVariableInstance history = historyService.createHistoricVariableInstanceQuery()
                .processInstanceId(instance.getId()).variableName("permohonan").singleResult();
        assertThat(history.getValue().toString()).as("history leads to the same value").contains("Rahasia Sekali");
        for (String table : List.of("ACT_RU_VARIABLE", "ACT_HI_VARINST", "ACT_HI_DETAIL")) {
            assertThat(jdbc.queryForList("select TEXT_ from " + table + " where NAME_ = 'permohonan'", String.class))
                    .as(table).isNotEmpty().noneMatch(text -> text.contains("Rahasia"));
            assertThat(jdbc.queryForObject("select count(*) from " + table
                    + " where NAME_ = 'permohonan' and BYTEARRAY_ID_ is not null", Integer.class)).as(table).isZero();
        }
        jdbc.update("delete from case_data where id = (select TEXT_ from ACT_RU_VARIABLE where NAME_ = 'permohonan' "
                + "and PROC_INST_ID_ = ?)", instance.getId());
        assertThat(runtimeService.getVariable(instance.getId(), "permohonan")).as("erased").isNull();
    }

    @Test
    void readsAndChangesJsonVariablesAsBefore() {
        ProcessInstance instance = cases.start("diy-03", "diy", Map.of());
        runtimeService.setVariable(instance.getId(), "surat", caseData.toVariable(Map.of("hal", "Pertama")));
        List.of("kegiatan_01", "kegiatan_02").forEach(activity -> cases.complete(instance, activity, Map.of()));
        cases.complete(instance, "kegiatan_03", Map.of("surat", Map.of("hal", "Kedua")));
        assertThat(runtimeService.getVariable(instance.getId(), "surat").toString()).contains("Kedua");
        assertThat(jdbc.queryForObject("select count(*) from ACT_HI_DETAIL d join case_data c on c.id = d.TEXT_ "
                + "where d.PROC_INST_ID_ = ? and d.NAME_ = 'surat'", Integer.class, instance.getId()))
                .as("every version is kept").isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${''.getClass().getName() == ''}", "${''.class == null}", "${agencies != null}",
            "${execution.getProcessEngineServices() != null}", "${execution.processEngineServices != null}",
            "${dataSource != null}", "${taskService != null}",
            "${execution.bpmnModelInstance.model.types.iterator().next().instanceType != null}",
            "${execution.setTenantId('sulbar') == null}", "${execution.processInstance.setVariable('a', 1) == null}",
            "${execution.id.getClass().forName('java.lang.Runtime') != null}"})
    void expressionsReachNothingButVariablesAndDelegates(String condition) {
        deploy("terkunci", condition);
        assertThatThrownBy(() -> cases.start("terkunci", "diy", Map.of())).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void expressionsReadVariables() {
        assertThat(endsAt("${permohonan.prop(\"jumlah\").numberValue() > 10 && sesuai == 'ya'}")).isEqualTo("ya");
        assertThat(endsAt("${permohonan.prop(\"jumlah\").numberValue() > 30}")).isEqualTo("tidak");
        assertThat(endsAt("${execution.processBusinessKey.startsWith('TERBUKA')}")).isEqualTo("ya");
    }

    private String endsAt(String condition) {
        deploy("terbuka", condition);
        ProcessInstance instance = runtimeService.createProcessInstanceByKey("terbuka").processDefinitionTenantId("diy")
                .setVariable("sesuai", "ya").setVariable("permohonan", Spin.JSON("{\"jumlah\": 25}")).execute();
        return historyService.createHistoricActivityInstanceQuery().processInstanceId(instance.getId())
                .activityType("noneEndEvent").singleResult().getActivityId();
    }

    @Test
    void numbersCasesWithoutGapOrDoubleWhenManyStartAtOnce() throws Exception {
        EngineTime.moveTo(Instant.parse("2031-05-01T02:00:00Z"));
        ExecutorService people = Executors.newFixedThreadPool(6);
        List<Callable<String>> starts = IntStream.range(0, 24).<Callable<String>>mapToObj(i ->
                () -> cases.start("diy-03", "diy", Map.of()).getBusinessKey()).toList();
        List<String> keys = people.invokeAll(starts).stream().map(EngineInternalsTest::result).sorted().toList();
        people.shutdown();
        assertThat(keys).containsExactlyElementsOf(
                IntStream.rangeClosed(1, 24).mapToObj("KS-2031-%04d"::formatted).toList());
    }

    @Test
    void tellsTheSupervisionWhichOfTwoActivitiesIsLate() {
        deploySideBySide();
        ProcessInstance instance = cases.start("berdampingan", "diy", Map.of());
        cases.fireTimer(instance, "waktu_02");
        cases.fireTimer(instance, "waktu_01");
        cases.fireTimer(instance, "waktu_02");
        assertThat(jdbc.query("select a.activity_id, n.number from late_notice n join late_activity a "
                        + "on a.id = n.late_activity_id where a.process_instance_id = ? order by n.sent_at, n.number",
                (row, i) -> row.getString(1) + " " + row.getInt(2), instance.getId()))
                .containsExactlyInAnyOrder("kegiatan_01 1", "kegiatan_02 1", "kegiatan_02 2");
        assertThat(runtimeService.createVariableInstanceQuery().processInstanceIdIn(instance.getId())
                .variableNameLike("kegiatanTerlambat%").count()).as("no hand-over is left behind").isZero();
    }

    @Test
    void supervisesAWaitForSomebodyOutside() {
        deploySideBySide();
        ProcessInstance instance = cases.start("berdampingan", "diy", Map.of());
        cases.complete(instance, "kegiatan_01", Map.of());
        cases.complete(instance, "kegiatan_02", Map.of());
        IntStream.range(0, 3).forEach(i -> cases.fireTimer(instance, "waktu_03"));
        assertThat(jdbc.query("select kind, number, recipient_role from late_notice n join late_activity a "
                        + "on a.id = n.late_activity_id where a.process_instance_id = ? order by kind, number",
                (row, i) -> row.getString(1) + " " + row.getInt(2) + " " + row.getString(3), instance.getId()))
                .containsExactly("REMINDER 1 analis-penjamin-mutu", "REMINDER 2 analis-penjamin-mutu",
                        "REMINDER 3 analis-penjamin-mutu", "REPORT 3 kasi-hal-sk");
        runtimeService.createMessageCorrelation("pengesahan-dpa").processInstanceId(instance.getId()).correlate();
        assertThat(cases.isFinished(instance)).isTrue();
        assertThat(jdbc.queryForObject("select completed_at is not null from late_activity where process_instance_id = ?",
                Boolean.class, instance.getId())).isTrue();
    }

    private void deploy(String key, String condition) {
        var model = Bpmn.createExecutableProcess(key).camundaHistoryTimeToLive(1).startEvent()
                .exclusiveGateway("g").condition("ya", condition).endEvent("ya")
                .moveToNode("g").endEvent("tidak").done();
        repositoryService.createDeployment().tenantId("diy").addModelInstance(key + ".bpmn", model).deploy();
    }

    /** Two activities of ten minutes side by side, then a wait of six months, with the usual supervision. */
    private void deploySideBySide() {
        repositoryService.createDeployment().tenantId("diy")
                .addClasspathResource("diagrams/berdampingan.bpmn").deploy();
    }

    private static String result(Future<String> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
