package id.baku.engine.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.engine.time.EngineTime;
import id.baku.testing.Lanes;

/** Draws diagrams that keep the server busy, and runs their cases. */
abstract class BusyCases {

    private static final int MOST_JOBS = 200;

    @Autowired
    RepositoryService repositoryService;
    @Autowired
    RuntimeService runtimeService;
    @Autowired
    TaskService taskService;
    @Autowired
    ManagementService managementService;
    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void cleanUp() {
        repositoryService.createDeploymentQuery().deploymentName("berhenti").list()
                .forEach(deployment -> repositoryService.deleteDeployment(deployment.getId(), true));
    }

    void deploySimple() {
        deploy(start("berhenti-biasa").userTask("tugas").endEvent());
    }

    static AbstractFlowNodeBuilder<?, ?> start(String key) {
        return Bpmn.createExecutableProcess(key).name(key).camundaHistoryTimeToLive(1).startEvent();
    }

    void deploy(AbstractFlowNodeBuilder<?, ?> end) {
        deploy(end.done());
    }

    void deploy(BpmnModelInstance model) {
        repositoryService.createDeployment().name("berhenti").tenantId("diy").addModelInstance("berhenti.bpmn",
                Lanes.inOne("kepala-balai", model)).deploy();
    }

    ProcessInstance run(String key, Map<String, Object> data) {
        return runtimeService.createProcessInstanceByKey(key).processDefinitionTenantId("diy").setVariables(data).execute();
    }

    void complete(ProcessInstance instance) {
        taskService.complete(taskService.createTaskQuery().processInstanceId(instance.getId()).singleResult().getId());
    }

    /** As the job executor would, in whatever time: executes what is there until nothing is. */
    int fire(ProcessInstance instance) {
        return (int) Stream.generate(() -> managementService.createJobQuery().processInstanceId(instance.getId()).active().withRetriesLeft()
                .list()).limit(MOST_JOBS).takeWhile(jobs -> !jobs.isEmpty()).peek(jobs -> execute(jobs.get(0))).count();
    }

    void execute(Job job) {
        if (job.getDuedate() != null) {
            EngineTime.moveTo(job.getDuedate().toInstant().plusSeconds(1));
        }
        try {
            managementService.executeJob(job.getId());
        } catch (RuntimeException failed) {
            assertThat(managementService.createJobQuery().jobId(job.getId()).singleResult().getExceptionMessage()).isNotNull();
        }
    }

    int state(ProcessInstance instance) {
        return jdbc.queryForObject("select SUSPENSION_STATE_ from ACT_RU_EXECUTION where ID_ = ?", Integer.class, instance.getId());
    }

    boolean ended(ProcessInstance instance) {
        return runtimeService.createProcessInstanceQuery().processInstanceId(instance.getId()).count() == 0;
    }

    List<String> told(ProcessInstance instance) {
        return jdbc.queryForList("select recipient from outbox_message where process_instance_id = ? and kind = 'STOPPED'", String.class,
                instance.getId());
    }

    String message(ProcessInstance instance) {
        return jdbc.queryForList("select body from outbox_message where process_instance_id = ? and kind = 'STOPPED'", String.class,
                instance.getId()).get(0);
    }
}
