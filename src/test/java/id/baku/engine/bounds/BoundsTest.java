package id.baku.engine.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.builder.SubProcessBuilder;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import id.baku.testing.BakuTest;
import id.baku.testing.Lanes;

/** A diagram that keeps all rules and could still exhaust the server, by its data or together with other diagrams. */
@BakuTest
class BoundsTest {

    @Autowired
    RepositoryService repositoryService;
    @Autowired
    RuntimeService runtimeService;
    @Autowired
    TaskService taskService;

    @AfterEach
    void cleanUp() {
        repositoryService.createDeploymentQuery().deploymentName("batas").list()
                .forEach(deployment -> repositoryService.deleteDeployment(deployment.getId(), true));
    }

    /** The longest allowed list, and for each of its rows a sub-process of many elements. */
    @Test
    void endsWhatEntersTooMuchInOneTransaction() {
        SubProcessBuilder repeated = Bpmn.createExecutableProcess("batas-langkah").camundaHistoryTimeToLive(1).startEvent().userTask("tugas")
                .subProcess("untuk_setiap");
        repeated.multiInstance().camundaCollection("${peserta}").camundaElementVariable("orang");
        AbstractFlowNodeBuilder<?, ?> inner = repeated.embeddedSubProcess().startEvent();
        for (int i = 0; i < 25; i++) {
            inner = inner.exclusiveGateway();
        }
        deploy(inLane(inner.endEvent().subProcessDone().endEvent()));
        String instance = start("batas-langkah", Map.of("peserta", new ArrayList<>(IntStream.range(0, BoundedCollection.MOST).boxed().toList())));
        String task = taskService.createTaskQuery().processInstanceId(instance).singleResult().getId();
        assertThatThrownBy(() -> taskService.complete(task)).hasMessageContaining("langkah sekaligus");
        assertThat(taskService.createTaskQuery().processInstanceId(instance).count()).as("the case stays where it was").isOne();
    }

    @Test
    void repeatsAnActivityAThousandTimesAtMost() {
        deploy(inLane(Bpmn.createExecutableProcess("batas-daftar").camundaHistoryTimeToLive(1).startEvent().userTask("tugas")
                .multiInstance().parallel().camundaCollection("${peserta}").camundaElementVariable("orang").multiInstanceDone().endEvent()));
        List<Integer> many = IntStream.rangeClosed(0, BoundedCollection.MOST).boxed().toList();
        assertThatThrownBy(() -> start("batas-daftar", Map.of("peserta", many)))
                .hasMessageContaining("berisi 1001 baris; satu kegiatan diulang paling banyak 1000 kali");
        assertThat(runtimeService.createProcessInstanceQuery().processDefinitionKey("batas-daftar").count()).isZero();
        String instance = start("batas-daftar", Map.of("peserta", many.subList(0, 3)));
        assertThat(taskService.createTaskQuery().processInstanceId(instance).count()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${teks.repeat(2000000000) == ''}", "${teks.matches('(a+)+b')}", "${teks.replaceAll('(a+)+b', '') == ''}",
            "${teks.split('a') == null}", "${S('{\"nama\":\"palsu\"}') == null}", "${JSON('{}') == null}", "${XML('<a/>') == null}",
            "${data.prop('nama', 'palsu') == null}", "${data.jsonPath('$..*') == null}", "${daftarBiasa.add('palsu')}",
            "${petaBiasa.put('nama', 'palsu') == null}", "${teks.getClass() == null}", "${teks.chars().count() == 0}"})
    void evaluatesNothingThatWritesOrTakesLong(String condition) {
        AbstractFlowNodeBuilder<?, ?> open = Bpmn.createExecutableProcess("batas-ekspresi").camundaHistoryTimeToLive(1).startEvent()
                .exclusiveGateway("pilih").condition("benar", condition).userTask("tugas").endEvent().moveToLastGateway().userTask("lain")
                .endEvent();
        BpmnModelInstance model = inLane(open);
        Map<String, Object> data = Map.of("teks", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "daftarBiasa", new ArrayList<>(List.of("a")),
                "petaBiasa", new HashMap<>(Map.of("a", "b")), "data", Spin.JSON("{\"nama\":\"asli\"}"));
        assertThatThrownBy(() -> {
            deploy(model);
            start("batas-ekspresi", data);
        }).isNotNull();
        assertThat(runtimeService.createProcessInstanceQuery().processDefinitionKey("batas-ekspresi").count()).isZero();
    }

    private String start(String key, Map<String, Object> data) {
        return runtimeService.createProcessInstanceByKey(key).processDefinitionTenantId("diy").setVariables(data).execute().getId();
    }

    private void deploy(BpmnModelInstance model) {
        repositoryService.createDeployment().name("batas").tenantId("diy").addModelInstance("batas.bpmn", model).deploy();
    }

    private static BpmnModelInstance inLane(AbstractFlowNodeBuilder<?, ?> end) {
        return Lanes.inOne("kepala-balai", end.done());
    }
}
