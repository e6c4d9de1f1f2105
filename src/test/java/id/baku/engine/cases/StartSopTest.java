package id.baku.engine.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.SendTaskBuilder;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.engine.refusal.Refusal;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;
import id.baku.testing.Lanes;
import id.baku.testing.WebSession;

/** An SOP that hands its results on: for each partner that agreed, a case of diy-03 starts. */
@BakuTest
@BothDatabases
class StartSopTest {

    private static final Map<String, Object> AGREED = Map.of("nama", "Dinas Contoh", "tanggapan", "setuju",
            "perkiraanPeserta", 40);
    private static final Map<String, Object> DECLINED = Map.of("nama", "Dinas Lain", "tanggapan", "menolak");

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    CaseData caseData;
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

    @Test
    void startsOneCaseForEachPartnerThatAgreed() {
        ProcessInstance origin = promote(List.of(AGREED, DECLINED, Map.of("nama", "Badan Contoh", "tanggapan", "setuju")));
        List<?> keys = (List<?>) variable(origin, "kasusDimulai");
        assertThat(keys).hasSize(2).allMatch(key -> key.toString().matches("KS-\\d{4}-\\d{4}"));
        ProcessInstance first = started(keys.get(0));
        assertThat(first.getTenantId()).isEqualTo("diy");
        assertThat(variable(first, "permohonan")).isEqualTo(Map.of("instansi", "Dinas Contoh", "tanggapan", "setuju",
                "jumlahPeserta", 40));
        assertThat(variable(first, "asalKasus")).isEqualTo(Map.of("kasus", origin.getBusinessKey(), "sop", "promosi"));
        Task task = cases.task(first, "kegiatan_01");
        assertThat(cases.candidateGroup(task)).isEqualTo("diy-penyusun-promosi");
        assertThat(taskService.getVariable(task.getId(), "mutu").toString()).as("shown with the task")
                .contains("\"asal\":\"" + origin.getBusinessKey());
        assertThat(variable(started(keys.get(1)), "permohonan").toString()).contains("Badan Contoh");
    }

    @Test
    void startsNothingWhenNobodyAgreed() {
        long before = runtimeService.createProcessInstanceQuery().processDefinitionKey("diy-03").count();
        assertThat((List<?>) variable(promote(List.of(DECLINED)), "kasusDimulai")).isEmpty();
        assertThat((List<?>) variable(promote(List.of()), "kasusDimulai")).isEmpty();
        assertThat(runtimeService.createProcessInstanceQuery().processDefinitionKey("diy-03").count()).isEqualTo(before);
    }

    @Test
    void handsTheFilesOnThatTheDataNames() {
        String scan = handIn("Pindaian surat");
        String other = handIn("Bukan bagian");
        ProcessInstance origin = promote(List.of(Map.of("nama", "Dinas Contoh", "tanggapan", "setuju", "berkas", scan)),
                scan, other);
        ProcessInstance next = started(((List<?>) variable(origin, "kasusDimulai")).get(0));
        Map<String, Object> copy = jdbc.queryForMap("select * from naskah where process_instance_id = ?", next.getId());
        assertThat(copy).containsEntry("KIND", "permohonan.berkas").containsEntry("TITLE", "Pindaian surat")
                .containsEntry("AUTHOR", "diy.promosi").containsEntry("AGENCY", "diy");
        assertThat(copy.get("ID")).isNotEqualTo(scan);
        assertThat(((Map<?, ?>) variable(next, "permohonan")).get("berkas")).isEqualTo(copy.get("ID"));
        assertThat(jdbc.queryForObject("select process_instance_id from naskah where id = ?", String.class, scan))
                .as("the origin keeps its own").isEqualTo(origin.getId());
        assertThat(jdbc.queryForObject("select content from naskah_content where naskah_id = ?", byte[].class,
                copy.get("ID"))).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aStartFormCannotInventAnOriginToGetAtItsFiles() {
        String scan = handIn("Pindaian surat");
        ProcessInstance origin = promote(List.of(), scan);
        assertThatThrownBy(() -> cases.start("diy-03", "diy", Map.of("asalKasus", Map.of("kasus", origin.getBusinessKey(),
                "sop", "promosi")))).isInstanceOf(Refusal.class).hasMessageContaining("asalKasus");
        ProcessInstance forged = cases.start("diy-03", "diy", Map.of("permohonan", Map.of("berkas", scan)));
        assertThat(variable(forged, "asalKasus")).isNull();
        assertThat(jdbc.queryForObject("select count(*) from naskah where process_instance_id = ?", Integer.class,
                forged.getId())).isZero();
    }

    @Test
    void leavesNothingOfAStartWhoseTransactionFails() {
        long before = runtimeService.createProcessInstanceQuery().count();
        deploy("gagal", task -> start(task, "diy-03").camundaInputParameter("untukSetiap", "${mitra}")
                .sendTask("kirim_lain").camundaDelegateExpression("${mulaiSop}").camundaInputParameter("sop", "${sopLain}"));
        ProcessInstance origin = cases.start("gagal", "diy", Map.of("mitra", List.of(AGREED), "sopLain", "sulbar-45"));
        assertThatThrownBy(() -> agree(origin)).hasStackTraceContaining("agency diy has no SOP sulbar-45");
        assertThat(runtimeService.createProcessInstanceQuery().count()).as("the case that asked, and no other").isEqualTo(before + 1);
    }

    @Test
    void aMissingSopIsAnIncidentInTheBackground() {
        deploy("belakang", task -> task.camundaDelegateExpression("${mulaiSop}").camundaAsyncBefore()
                .camundaFailedJobRetryTimeCycle("R1/PT1M").camundaInputParameter("sop", "${sopLain}"));
        ProcessInstance instance = runtimeService.createProcessInstanceByKey("belakang").processDefinitionTenantId("diy")
                .setVariable("sopLain", "tidak-ada").execute();
        agree(instance);
        String job = managementService.createJobQuery().processInstanceId(instance.getId()).singleResult().getId();
        assertThatThrownBy(() -> managementService.executeJob(job)).hasStackTraceContaining("has no SOP tidak-ada");
        assertThat(runtimeService.createIncidentQuery().processInstanceId(instance.getId()).singleResult()
                .getIncidentMessage()).contains("has no SOP tidak-ada");
    }

    @Test
    void refusesADiagramThatStartsWhatTheAgencyDoesNotHave() {
        repositoryService.createDeployment().tenantId("sulbar").addModelInstance("sulbar-uji.bpmn",
                Bpmn.createExecutableProcess("sulbar-uji").camundaHistoryTimeToLive(1).startEvent().endEvent().done()).deploy();
        repositoryService.createDeployment().tenantId("diy").addModelInstance("diy-uji.bpmn",
                Bpmn.createExecutableProcess("diy-uji").camundaHistoryTimeToLive(1).startEvent().endEvent().done()).deploy();
        deploy("boleh", task -> start(task, "diy-uji"));
        assertThat(refusal(task -> start(task, "sulbar-uji")))
                .contains("SOP \"sulbar-uji\" yang dimulai \"kirim\" (kirim) tidak ada pada instansi ini");
        assertThat(refusal(task -> task.camundaDelegateExpression("${mulaiSop}")))
                .contains("\"kirim\" (kirim) belum menyebut SOP yang dimulai");
        assertThat(refusal(task -> task.camundaDelegateExpression("${mulaiSop}").camundaInputParameter("sop", "diy-03")
                .camundaInputParameter("untukSetiap", "${mitra}"))).contains("\"kirim\" (kirim) belum menyebut nama data");
        assertThat(refusal(task -> start(task, "diy-03").camundaInputParameter("hanyaBila", "tanggapan setuju")))
                .contains("Input parameter \"hanyaBila\" pada \"kirim\" (kirim) berisi \"tanggapan setuju\"");
    }

    @Test
    void refusesADiagramThatStartsAnotherBeforeAnybodyActed() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("sendiri").camundaHistoryTimeToLive(1).startEvent().sendTask("kirim")
                .camundaDelegateExpression("${mulaiSop}").camundaInputParameter("sop", "sendiri").endEvent().done();
        assertThat(catchThrowableOfType(ParseException.class, () -> repositoryService.createDeployment().tenantId("diy")
                .addModelInstance("sendiri.bpmn", model).deploy())).hasMessageContaining("memulai kasus lain sebelum seorang pun");
    }

    @Test
    void anSopMayAlsoBeginWithAMessage() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("dua-awal").camundaHistoryTimeToLive(1)
                .startEvent("mulai").endEvent("selesai").done();
        model.<Process>getModelElementById("dua-awal").builder()
                .startEvent("mulai_pesan").message("permohonan-dari-mitra").connectTo("selesai");
        repositoryService.createDeployment().tenantId("diy").addModelInstance("dua-awal.bpmn", model).deploy();
        ProcessInstance instance = runtimeService.createMessageCorrelation("permohonan-dari-mitra").tenantId("diy")
                .correlateStartMessage();
        assertThat(instance.getBusinessKey()).startsWith("DUA-AWAL-");
        assertThat(runtimeService.startProcessInstanceByMessage("permohonan-dari-mitra").getBusinessKey())
                .startsWith("DUA-AWAL-");
    }

    /** A case in which partners were asked, and which has started cases for those that agreed. */
    private ProcessInstance promote(List<Map<String, Object>> partners, String... files) {
        deploy("promosi", task -> start(task, "diy-03").camundaAsyncBefore().camundaInputParameter("untukSetiap", "${mitra}")
                .camundaInputParameter("hanyaBila", "tanggapan=setuju")
                .camundaInputParameter("petakan", "instansi=nama; jumlahPeserta=perkiraanPeserta"));
        ProcessInstance instance = runtimeService.createProcessInstanceByKey("promosi").processDefinitionTenantId("diy")
                .setVariable("mitra", caseData.toVariable(partners)).execute();
        agree(instance);
        for (String file : files) {
            jdbc.update("update naskah set process_instance_id = ?, agency = 'diy' where id = ?", instance.getId(), file);
        }
        cases.runJobs(instance);
        return instance;
    }

    private String handIn(String title) {
        byte[] pdf = "%PDF-1.7 contoh".getBytes(StandardCharsets.UTF_8);
        return WebSession.text(WebSession.tasklist(port, "diy.promosi").upload("/camunda/api/sop/naskah", "mitra.berkas",
                title, pdf)).replaceAll(".*?\"id\":\"([^\"]+)\".*", "$1");
    }

    private String refusal(UnaryOperator<SendTaskBuilder> task) {
        ParseException refused = catchThrowableOfType(ParseException.class, () -> deploy("salah", task));
        assertThat(refused).isNotNull();
        return refused.getMessage();
    }

    /** An activity of a person must come before other cases are started. */
    private void agree(ProcessInstance instance) {
        taskService.complete(taskService.createTaskQuery().processInstanceId(instance.getId()).singleResult().getId());
    }

    private void deploy(String key, UnaryOperator<SendTaskBuilder> task) {
        BpmnModelInstance model = Lanes.inOne("kepala-balai", task.apply(Bpmn.createExecutableProcess(key).camundaHistoryTimeToLive(1)
                .startEvent().userTask("setuju").sendTask("kirim")).intermediateCatchEvent().timerWithDuration("P1D").endEvent().done());
        repositoryService.createDeployment().tenantId("diy").addModelInstance(key + ".bpmn", model).deploy();
    }

    private static SendTaskBuilder start(SendTaskBuilder task, String sop) {
        return task.camundaDelegateExpression("${mulaiSop}").camundaInputParameter("sop", sop)
                .camundaInputParameter("sebagai", "permohonan");
    }

    private ProcessInstance started(Object key) {
        return runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(key.toString()).singleResult();
    }

    private Object variable(ProcessInstance instance, String name) {
        return caseData.plain(runtimeService.getVariable(instance.getId(), name));
    }
}
