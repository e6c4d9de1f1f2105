package id.baku.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.regex.Matcher;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Elements that no SOP needs: code, decision tables, pages, calls into other agencies. */
class DiagramGuardCodeTest extends GuardedDiagram {

    @Test
    void refusesWhatNoSopNeeds() {
        var model = Bpmn.createExecutableProcess("sinyal").camundaHistoryTimeToLive(1).startEvent()
                .intermediateThrowEvent("panggil").name("Panggil semua").signal("semua").endEvent().done();
        ParseException refused = catchThrowableOfType(ParseException.class, () -> repositoryService.createDeployment()
                .tenantId("diy").addModelInstance("sinyal.bpmn", model).deploy());
        assertThat(refused).hasMessageContaining("Unsur \"Panggil semua\" (panggil) tidak dapat dijalankan di dalam SOP");
        assertThat(problems(refused)).allSatisfy(GuardedDiagram::assertReadable);
    }

    @Test
    void refusesADeploymentWithoutAgency() {
        assertThat(catchThrowableOfType(ParseException.class, () -> deploy(DIAGRAM, null)))
                .hasMessageContaining("Instansi belum disebut. Isi Tenant ID");
        assertThat(catchThrowableOfType(ParseException.class, () -> deploy(DIAGRAM, "mars")))
                .hasMessageContaining("Instansi \"mars\" tidak dikenal");
    }

    @Test
    void refusesAFileThatIsNoDiagram() {
        assertThat(catchThrowableOfType(ParseException.class, () -> deploy("<salah>", "diy")))
                .hasMessageContaining("bukan diagram BPMN 2.0 yang sah");
    }

    @Test
    void refusesScriptsAndListeners() {
        String listener = DIAGRAM.replaceFirst("(?s)(<bpmn:userTask id=\"kegiatan_01\".*?<bpmn:extensionElements>)",
                "$1<camunda:taskListener event=\"create\" expression=\"\\${1}\" />");
        assertThat(catchThrowableOfType(ParseException.class, () -> deploy(listener, "diy")))
                .hasMessageContaining("\"1. Terima permohonan\" (kegiatan_01) memakai unsur camunda:taskListener");
    }

    @Test
    void refusesACallIntoAnotherAgency() {
        var model = Bpmn.createExecutableProcess("panggil").camundaHistoryTimeToLive(1).startEvent()
                .callActivity("panggil_lain").calledElement("sulbar-45").camundaCalledElementTenantId("sulbar")
                .endEvent().done();
        assertThat(catchThrowableOfType(ParseException.class, () -> repositoryService.createDeployment()
                .tenantId("diy").addModelInstance("panggil.bpmn", model).deploy()))
                .hasMessageContaining("(panggil_lain) memakai atribut camunda:calledElementTenantId");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "camunda:delegateExpression=\"${buatNaskah}\" camunda:type=\"shell\"",
            "camunda:delegateExpression=\"${buatNaskah}\" xmlns:activiti=\"http://activiti.org/b&#112;mn\" "
                    + "activiti:class=\"org.camunda.bpm.engine.impl.bpmn.behavior.ShellActivityBehavior\"",
            "camunda:delegateExpression=\"${buatNaskah}\" xmlns:o=\"http://operaton.org/schema/1.0/bpmn\" "
                    + "o:class=\"java.lang.Object\"",
            "camunda:delegateExpression=\"${buatNaskah}\" camunda:class=\"java.lang.Object\"",
            "camunda:delegateExpression=\"${buatNaskah}\" camunda:expression=\"${1}\""})
    void refusesCodeBesideADelegate(String implementation) {
        String diagram = DIAGRAM.replaceFirst("camunda:delegateExpression=\"\\$\\{buatNaskah}\"",
                Matcher.quoteReplacement(implementation));
        assertThat(catchThrowableOfType(ParseException.class, () -> deploy(diagram, "diy"))).isNotNull();
    }

    @Test
    void refusesConditionsThatAreScripts() {
        var model = Bpmn.createExecutableProcess("skrip").camundaHistoryTimeToLive(1).startEvent()
                .intermediateCatchEvent("tunggu").condition("${true}").endEvent().done();
        assertThat(catchThrowableOfType(ParseException.class, () -> repositoryService.createDeployment()
                .tenantId("diy").addModelInstance("skrip.bpmn", model).deploy())).hasMessageContaining("memakai unsur conditionalEventDefinition");
    }

    @Test
    void refusesTables() {
        assertThat(catchThrowableOfType(ParseException.class, () -> repositoryService.createDeployment()
                .addString("tabel.dmn", "<x/>").deploy())).hasMessageContaining("Instansi belum disebut");
        assertThat(catchThrowableOfType(ParseException.class, () -> repositoryService.createDeployment().tenantId("diy")
                .addString("tabel.dmn", "<x/>").deploy())).hasMessageContaining("Hanya diagram BPMN dan Camunda Form");
    }

    @Test
    void refusesPagesAsForms() {
        assertThat(catchThrowableOfType(ParseException.class, () -> repositoryService.createDeployment()
                .tenantId("diy").addString("jebakan.html", "<script>1</script>").deploy()))
                .hasMessageContaining("Hanya diagram BPMN dan Camunda Form");
    }

    @Test
    void leavesNothingOfARefusedDeployment() {
        long before = repositoryService.createDeploymentQuery().count();
        catchThrowableOfType(ParseException.class, () -> deploy(DIAGRAM.replace("${buatNaskah}", "${lain}"), "diy"));
        assertThat(repositoryService.createDeploymentQuery().count()).isEqualTo(before);
    }
}
