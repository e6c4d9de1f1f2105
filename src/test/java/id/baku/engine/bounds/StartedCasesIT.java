package id.baku.engine.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import id.baku.engine.cases.CaseData;
import id.baku.engine.refusal.Refusal;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;

/** Cases that start too many others, with a low bound: they are stopped, and nothing they wanted is done. */
@BakuTest
@BothDatabases
@Tag("own-engine")
@TestPropertySource(properties = {"baku.bounds.jobs-per-minute=30", "baku.bounds.jobs-per-day=1000", "baku.bounds.starts-per-day=5"})
class StartedCasesIT extends BusyCases {

    @Autowired
    CaseData caseData;

    @Test
    void stopsTheCaseThatStartsTooManyOthersAndStartsNone() {
        deploySimple();
        deploy(start("berhenti-mulai").userTask("tugas").sendTask("kirim").camundaDelegateExpression("${mulaiSop}")
                .camundaInputParameter("sop", "berhenti-biasa").camundaInputParameter("untukSetiap", "${mitra}")
                .camundaInputParameter("sebagai", "permohonan").userTask("sesudah").endEvent());
        ProcessInstance five = run("berhenti-mulai", Map.of("mitra", partners(5)));
        complete(five);
        assertThat(count("berhenti-biasa")).isEqualTo(5);
        ProcessInstance six = run("berhenti-mulai", Map.of("mitra", partners(6)));
        assertThatThrownBy(() -> complete(six)).isInstanceOf(Refusal.class).hasMessageContaining("lebih dari 5 kasus dalam sehari");
        assertThat(count("berhenti-biasa")).as("none of the six").isEqualTo(5);
        assertThat(state(six)).isEqualTo(2);
        assertThat(taskService.createTaskQuery().processInstanceId(six.getId()).taskDefinitionKey("tugas").suspended().count()).isOne();
        assertThat(told(six)).containsExactlyInAnyOrder("diy.kepala", "diy.pengawas", "diy.perancang");
        assertThat(state(five)).isEqualTo(1);
    }

    /** Each starts only one: the chain as a whole is what has no end. */
    @Test
    void stopsCasesThatStartEachOther() {
        deploy(start("berhenti-rantai").userTask("tugas").sendTask("kirim").camundaDelegateExpression("${mulaiSop}")
                .camundaInputParameter("sop", "berhenti-rantai").userTask("sesudah").endEvent());
        run("berhenti-rantai", Map.of());
        for (int link = 0; link < 5; link++) {
            completeTheFirstTask();
        }
        assertThat(count("berhenti-rantai")).as("the first, and five more").isEqualTo(6);
        assertThatThrownBy(this::completeTheFirstTask).isInstanceOf(Refusal.class).hasMessageContaining("lebih dari 5 kasus dalam sehari");
        assertThat(count("berhenti-rantai")).isEqualTo(6);
        assertThat(runtimeService.createProcessInstanceQuery().processDefinitionKey("berhenti-rantai").suspended().count()).isOne();
        run("berhenti-rantai", Map.of());
        completeTheFirstTask();
        assertThat(count("berhenti-rantai")).as("another chain").isEqualTo(8);
    }

    private void completeTheFirstTask() {
        taskService.complete(taskService.createTaskQuery().processDefinitionKey("berhenti-rantai").taskDefinitionKey("tugas").active()
                .singleResult().getId());
    }

    private Object partners(int many) {
        return caseData.toVariable(IntStream.range(0, many).mapToObj(i -> Map.of("nama", "Mitra " + i)).toList());
    }

    private long count(String key) {
        return runtimeService.createProcessInstanceQuery().processDefinitionKey(key).count();
    }
}
