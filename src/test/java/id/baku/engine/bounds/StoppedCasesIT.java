package id.baku.engine.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.SubProcessBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import id.baku.engine.time.EngineTime;
import id.baku.office.limit.Limits;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.WebSession;

/** Cases that take more than they may, with bounds so low that few jobs do it: they are stopped, and nothing else is. */
@BakuTest
@BothDatabases
@Tag("own-engine")
@TestPropertySource(properties = {"baku.bounds.jobs-per-minute=30", "baku.bounds.jobs-per-day=1000", "baku.bounds.starts-per-day=5"})
class StoppedCasesIT extends BusyCases {

    @LocalServerPort
    int port;
    @Autowired
    ProcessEngine engine;
    @Autowired
    PlatformTransactionManager transactions;
    @Autowired
    Limits limits;
    @Autowired
    CaseStop stop;
    @Autowired
    CaseBounds bounds;
    @Autowired
    JobBound bound;

    @Test
    void stopsTheCaseWhoseTimerFiresAgainAndAgainAndNoOther() {
        deploy(start("berhenti-timer").userTask("tugas").name("Isi data").boundaryEvent("lagi").cancelActivity(false)
                .timerWithCycle("R100/PT1M").endEvent().moveToActivity("tugas").endEvent());
        ProcessInstance busy = run("berhenti-timer", Map.of());
        ProcessInstance calm = run("berhenti-timer", Map.of());
        Instant before = ClockUtil.getCurrentTime().toInstant();
        int executed = fire(busy);
        EngineTime.moveTo(before);
        assertThat(executed).isBetween(30, 40);
        assertThat(state(busy)).as("in the database, so that a restart changes nothing").isEqualTo(2);
        assertThat(managementService.createJobQuery().processInstanceId(busy.getId()).active().count()).isZero();
        Job left = managementService.createJobQuery().processInstanceId(busy.getId()).singleResult();
        assertThatThrownBy(() -> managementService.executeJob(left.getId())).isInstanceOf(SuspendedEntityInteractionException.class);
        String task = taskService.createTaskQuery().processInstanceId(busy.getId()).singleResult().getId();
        assertThatThrownBy(() -> taskService.complete(task)).isInstanceOf(SuspendedEntityInteractionException.class);

        assertThat(state(calm)).isEqualTo(1);
        managementService.executeJob(managementService.createJobQuery().processInstanceId(calm.getId()).singleResult().getId());
        taskService.complete(taskService.createTaskQuery().processInstanceId(calm.getId()).singleResult().getId());
        assertThat(ended(calm)).isTrue();

        assertThat(told(busy)).containsExactlyInAnyOrder("diy.kepala", "diy.pengawas", "diy.perancang");
        assertThat(message(busy)).contains("Kasus " + busy.getBusinessKey() + " dari SOP berhenti-timer", "lebih dari 30 pekerjaan latar",
                "dalam semenit", "(lagi)", "Administrator platform melanjutkan");
        assertThat(jdbc.queryForList("select actor, act, case_number, agency from record_entry where process_instance_id = ?", busy.getId()))
                .singleElement().satisfies(line -> assertThat(line).containsEntry("ACTOR", null).containsEntry("ACT", "CASE_SUSPENDED")
                        .containsEntry("CASE_NUMBER", busy.getBusinessKey()).containsEntry("AGENCY", "diy"));
    }

    /** As long as it takes for its count to come back, what was mended goes on; what was not is stopped again. */
    @Test
    void stopsACaseAgainThatIsActivatedAndDoesTheSame() {
        deploy(start("berhenti-lagi").userTask("tugas").boundaryEvent("lagi").cancelActivity(false)
                .timerWithCycle("R100/PT1M").endEvent().moveToActivity("tugas").endEvent());
        ProcessInstance busy = run("berhenti-lagi", Map.of());
        fire(busy);
        runtimeService.activateProcessInstanceById(busy.getId());
        assertThat(fire(busy)).isLessThan(30);
        assertThat(state(busy)).isEqualTo(2);
        assertThat(jdbc.queryForObject("select count(*) from outbox_message where process_instance_id = ? and recipient = 'diy.pengawas'",
                Integer.class, busy.getId())).isEqualTo(2);
    }

    /** As its messages tell: the diagram is mended, the case moved, and then activated. */
    @Test
    void goesOnInAMendedDiagram() {
        deploy(start("berhenti-diperbaiki").userTask("tugas").boundaryEvent("lagi").cancelActivity(false).timerWithCycle("R100/PT1M")
                .endEvent().moveToActivity("tugas").endEvent());
        ProcessInstance busy = run("berhenti-diperbaiki", Map.of());
        Instant before = ClockUtil.getCurrentTime().toInstant();
        fire(busy);
        EngineTime.moveTo(before);
        deploy(start("berhenti-diperbaiki").userTask("tugas").endEvent());
        String mended = repositoryService.createProcessDefinitionQuery().processDefinitionKey("berhenti-diperbaiki").latestVersion()
                .singleResult().getId();
        runtimeService.newMigration(runtimeService.createMigrationPlan(busy.getProcessDefinitionId(), mended).mapEqualActivities().build())
                .processInstanceIds(busy.getId()).execute();
        assertThat(state(busy)).isEqualTo(2);
        runtimeService.activateProcessInstanceById(busy.getId());
        assertThat(managementService.createJobQuery().processInstanceId(busy.getId()).count()).isZero();
        complete(busy);
        assertThat(ended(busy)).isTrue();
    }

    /** The executor has taken many of its jobs by then: none of them runs or is lost. */
    @Test
    void stopsACaseWhoseTimersFireTogether() throws InterruptedException {
        SubProcessBuilder repeated = Bpmn.createExecutableProcess("berhenti-bersama").camundaHistoryTimeToLive(1).startEvent()
                .subProcess("untuk_setiap");
        repeated.multiInstance().parallel().camundaCollection("${peserta}").camundaElementVariable("orang");
        deploy(repeated.embeddedSubProcess().startEvent().userTask("tugas").boundaryEvent("lagi").cancelActivity(false)
                .timerWithDuration("PT1M").endEvent().moveToActivity("tugas").endEvent().subProcessDone().endEvent());
        ProcessInstance busy = run("berhenti-bersama", Map.of("peserta", IntStream.range(0, 100).boxed().collect(Collectors.toList())));
        EngineTime.pass(Duration.ofMinutes(2));
        JobExecutor executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        executor.start();
        try {
            for (int i = 0; i < 600 && state(busy) == 1; i++) {
                Thread.sleep(50);
            }
        } finally {
            executor.shutdown();
        }
        assertThat(state(busy)).isEqualTo(2);
        List<Job> left = managementService.createJobQuery().processInstanceId(busy.getId()).list();
        assertThat(left.size()).isBetween(60, 70);
        assertThat(left).allMatch(Job::isSuspended).allMatch(job -> job.getRetries() > 0);
    }

    @Test
    void countsTheJobsOfACaseOnAllNodesTogether() {
        deploySimple();
        ProcessInstance instance = run("berhenti-biasa", Map.of());
        JobBound other = new JobBound(limits, stop, bounds);
        TransactionTemplate job = new TransactionTemplate(transactions);
        IntStream.range(0, 20).forEach(i -> Stream.of(bound, other).forEach(node -> job.executeWithoutResult(status ->
                node.executed(instance.getId(), "tugas"))));
        assertThat(state(instance)).isEqualTo(2);
    }

    /** Nothing of what it does is kept, and yet it is counted. */
    @Test
    void stopsTheCaseWhoseJobFailsAgainAndAgain() {
        BpmnModelInstance model = start("berhenti-gagal").userTask("tugas").sendTask("kirim").camundaDelegateExpression("${mulaiSop}")
                .camundaAsyncBefore().camundaFailedJobRetryTimeCycle("R1000/PT0S").camundaInputParameter("sop", "${sopLain}").endEvent().done();
        deploy(model);
        ProcessInstance busy = run("berhenti-gagal", Map.of("sopLain", "tidak-ada"));
        taskService.complete(taskService.createTaskQuery().processInstanceId(busy.getId()).singleResult().getId());
        assertThat(fire(busy)).isBetween(30, 40);
        assertThat(state(busy)).isEqualTo(2);
        assertThat(message(busy)).contains("(kirim)");
    }

    @Test
    void stopsNoneOfManyCasesThatAreBusyTogether() {
        deploy(start("berhenti-ramai").userTask("tugas").boundaryEvent("lagi").cancelActivity(false)
                .timerWithCycle("R3/PT1M").endEvent().moveToActivity("tugas").endEvent());
        List<ProcessInstance> many = IntStream.range(0, 40).mapToObj(i -> run("berhenti-ramai", Map.of())).toList();
        assertThat(many.stream().mapToInt(this::fire).sum()).isEqualTo(120);
        assertThat(runtimeService.createProcessInstanceQuery().processDefinitionKey("berhenti-ramai").active().count()).isEqualTo(40);
    }

    /** Where he completes a task, by the engine's REST, and where he records what arrived, by ours. */
    @Test
    void answersWhoeverWorksOnAStoppedCaseWithASentence() {
        deploy(start("berhenti-tunggu").userTask("tugas").receiveTask("tunggu").message("datang").endEvent());
        WebSession head = WebSession.tasklist(port, "diy.kepala");
        ProcessInstance instance = run("berhenti-tunggu", Map.of());
        runtimeService.suspendProcessInstanceById(instance.getId());
        String task = taskService.createTaskQuery().processInstanceId(instance.getId()).singleResult().getId();
        assertThatItIsSaid(head.send("POST", "/camunda/api/engine/engine/default/task/" + task + "/complete", "{}"));
        runtimeService.activateProcessInstanceById(instance.getId());
        complete(instance);
        String wait = runtimeService.createEventSubscriptionQuery().processInstanceId(instance.getId()).singleResult().getExecutionId();
        runtimeService.suspendProcessInstanceById(instance.getId());
        assertThatItIsSaid(head.send("POST", "/camunda/api/sop/waits/" + wait, "{}"));
        assertThat(ended(instance)).isFalse();
        runtimeService.activateProcessInstanceById(instance.getId());
        assertThat(head.send("POST", "/camunda/api/sop/waits/" + wait, "{}").statusCode()).isEqualTo(200);
        assertThat(ended(instance)).isTrue();
    }

    private static void assertThatItIsSaid(HttpResponse<byte[]> answer) {
        assertThat(WebSession.text(answer)).contains("Kasus ini sedang dihentikan");
        assertThat(answer.statusCode()).isEqualTo(409);
    }
}
