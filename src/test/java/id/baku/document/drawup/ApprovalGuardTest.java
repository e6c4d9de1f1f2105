package id.baku.document.drawup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.baku.engine.cases.CaseData;
import id.baku.engine.refusal.Refusal;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Official;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;
import id.baku.testing.Pdfs;

/** An approved text stays as it was approved: later changes need a new approval or are refused. */
@BakuTest
class ApprovalGuardTest {

    private static final SampleSop AGREEMENT = SampleSop.of("diy-03");
    private static final String LETTER = "surat-jawaban";
    private static final Path DIAGRAM = Path.of("processes/diy/diy-03-kerja-sama-pengukuran.bpmn");

    @Autowired
    RepositoryService repositoryService;
    @Autowired
    RuntimeService runtimeService;
    @Autowired
    TaskService taskService;
    @Autowired
    CaseDriver cases;
    @Autowired
    CaseData caseData;
    @Autowired
    Agencies agencies;
    @Autowired
    JdbcTemplate jdbc;

    @Test
    void anEntryThatChangesWhatIsApprovedIsRefused() throws IOException {
        ProcessInstance instance = afterTheApproval("terbit", "naskah_surat_terbit");
        assertRefused(instance);
        send(instance, "Kepala Dinas Contoh");
        assertThat(text(instance, "ISSUED")).contains("Kepala Dinas Contoh");
    }

    @Test
    void betweenTwoApprovalsToo() throws IOException {
        ProcessInstance instance = afterTheApproval("ttd", "naskah_surat_terbit");
        assertRefused(instance);
        send(instance, "Kepala Dinas Contoh");
        assertThat(text(instance, "SIGNED_OFF")).contains("Kepala Dinas Contoh");
    }

    /** Even if the case's data are changed by other means, the second official approves the same text as the first. */
    @Test
    void theSecondApprovalIsOfTheSameText() throws IOException {
        ProcessInstance instance = afterTheApproval("ttd", "naskah_surat_terbit");
        Map<?, ?> schedule = (Map<?, ?>) caseData.plain(runtimeService.getVariable(instance.getId(), "jadwal"));
        assertThat(text(instance, "SIGNED_OFF")).contains(String.valueOf(schedule.get("tempat")));
        runtimeService.setVariable(instance.getId(), "jadwal", caseData.toVariable(CaseData.with(schedule, "tempat", "Gedung Lain")));
        Agency before = agencies.get("diy");
        try {
            agencies.replace(before.withOfficial("kepala-balai", new Official("Kepala Balai", "Contoh Pengganti, S.Psi.", "Pembina, IV/a",
                    "00000000 000000 0 099")));
            send(instance, "Kepala Dinas Contoh");
        } finally {
            agencies.replace(before);
        }
        assertThat(jdbc.queryForList("select approved_data from naskah where process_instance_id = ? and stage = 'SIGNED_OFF'", String.class,
                instance.getId())).hasSize(2).as("who approved is named as he was then")
                .allSatisfy(approved -> assertThat(approved).contains("Contoh Kepala Balai").doesNotContain("Contoh Pengganti"));
        assertThat(text(instance, "SIGNED_OFF")).contains(String.valueOf(schedule.get("tempat"))).doesNotContain("Gedung Lain");
    }

    @Test
    void whatWasBlankIsNotFilledInLater() throws IOException {
        ProcessInstance instance = afterTheApproval("terbit", "naskah_surat_terbit", blank());
        assertThatThrownBy(() -> send(instance, letter("Kepala Dinas Contoh", "1 (satu) berkas"))).isInstanceOf(Refusal.class)
                .hasMessageContaining("yang sudah disetujui oleh Kepala Balai");
        assertThat(cases.open(instance)).containsExactly("kegiatan_06");
        send(instance, blank());
        assertThat(text(instance, "ISSUED")).doesNotContain("1 (satu) berkas");
    }

    /** Recording an arrival from outside must not change an approved text either. */
    @Test
    void whatArrivesDoesNotChangeIt() throws IOException {
        deploy(Files.readString(DIAGRAM).replace("sourceRef=\"naskah_surat_ttd\" targetRef=\"kegiatan_06\"",
                        "sourceRef=\"naskah_surat_ttd\" targetRef=\"tunggu_lampiran\"")
                .replace("<bpmn:incoming>alur_naskah_surat_ttd_kegiatan_06</bpmn:incoming>", "<bpmn:incoming>alur_lampiran</bpmn:incoming>")
                .replace("<bpmn:flowNodeRef>kegiatan_06<", "<bpmn:flowNodeRef>tunggu_lampiran</bpmn:flowNodeRef><bpmn:flowNodeRef>kegiatan_06<")
                .replaceFirst("<bpmn:userTask id=\"kegiatan_06\"", """
                        <bpmn:receiveTask id="tunggu_lampiran" name="Tunggu lampiran" messageRef="pesan_lampiran">
                          <bpmn:extensionElements><camunda:properties>
                            <camunda:property name="isian" value="surat.lampiran=Lampiran" />
                          </camunda:properties></bpmn:extensionElements>
                          <bpmn:incoming>alur_naskah_surat_ttd_kegiatan_06</bpmn:incoming>
                          <bpmn:outgoing>alur_lampiran</bpmn:outgoing>
                        </bpmn:receiveTask>
                        <bpmn:sequenceFlow id="alur_lampiran" sourceRef="tunggu_lampiran" targetRef="kegiatan_06" />
                        $0""").replace("<bpmndi:BPMNDiagram", "<bpmn:message id=\"pesan_lampiran\" name=\"lampiran\" /><bpmndi:BPMNDiagram"));
        ProcessInstance instance = toTheSending("tunggu_lampiran", blank());
        assertThatThrownBy(() -> cases.arrive(instance, "tunggu_lampiran", letter("Kepala Dinas Contoh", "1 (satu) berkas")))
                .isInstanceOf(Refusal.class).hasMessageContaining("yang sudah disetujui oleh Kepala Balai");
        assertThat(cases.open(instance)).containsExactly("tunggu_lampiran");
        cases.arrive(instance, "tunggu_lampiran", blank());
        assertThat(cases.open(instance)).containsExactly("kegiatan_06");
    }

    /** The text at the completion of the approving task counts, whatever changes before a job draws the document up. */
    @Test
    void theTextIsKeptWhenHeCompletesHisTask() throws IOException {
        deploy(Files.readString(DIAGRAM));
        ProcessInstance instance = toTheSending("kegiatan_05", letter("Kepala Dinas Contoh"));
        Task approval = cases.accountedFor(instance, "kegiatan_05");
        taskService.setAssignee(approval.getId(), "diy.kepala");
        Map<?, ?> schedule = (Map<?, ?>) caseData.plain(runtimeService.getVariable(instance.getId(), "jadwal"));
        taskService.complete(approval.getId());
        runtimeService.setVariable(instance.getId(), "jadwal", caseData.toVariable(CaseData.with(schedule, "tempat", "Gedung Lain")));
        cases.runJobs(instance);
        assertThat(text(instance, "SIGNED_OFF")).contains(String.valueOf(schedule.get("tempat"))).doesNotContain("Gedung Lain");
        assertThat(jdbc.queryForObject("select approver_role from document_approval where process_instance_id = ?", String.class, instance.getId()))
                .isEqualTo("kepala-balai");
    }

    @Test
    void whatBecomesADraftAgainMayChange() throws IOException {
        ProcessInstance instance = afterTheApproval("terbit", "naskah_surat_konsep");
        send(instance, "Kepala Dinas Lain");
        assertThat(text(instance, "DRAFT")).contains("Kepala Dinas Lain");
    }

    private void assertRefused(ProcessInstance instance) {
        assertThatThrownBy(() -> send(instance, "Kepala Dinas Lain")).isInstanceOf(Refusal.class)
                .hasMessageContaining("yang sudah disetujui oleh Kepala Balai");
        assertThat(caseData.at("surat.kepada", name -> runtimeService.getVariable(instance.getId(), name))).isEqualTo("Kepala Dinas Contoh");
        assertThat(cases.open(instance)).containsExactly("kegiatan_06");
    }

    private void send(ProcessInstance instance, String to) {
        send(instance, letter(to));
    }

    private void send(ProcessInstance instance, Map<String, Object> letter) {
        Task task = cases.accountedFor(instance, "kegiatan_06");
        taskService.setAssignee(task.getId(), "diy.promosi");
        taskService.complete(task.getId(), Map.of("surat", caseData.toVariable(letter.get("surat"))));
        cases.runJobs(instance);
    }

    /** A case of an SOP in which the letter can be entered once more after its approval, with these steps following. */
    private ProcessInstance afterTheApproval(String stage, String next) throws IOException {
        return afterTheApproval(stage, next, letter("Kepala Dinas Contoh"));
    }

    private ProcessInstance afterTheApproval(String stage, String next, Map<String, Object> letter) throws IOException {
        deploy(Files.readString(DIAGRAM)
                .replace("sourceRef=\"kegiatan_06\" targetRef=\"naskah_surat_terbit\"", "sourceRef=\"kegiatan_06\" targetRef=\"" + next + "\"")
                .replaceFirst("(?s)(id=\"naskah_surat_terbit\".*?name=\"tahap\">)terbit", "$1" + stage));
        return toTheSending("kegiatan_06", letter);
    }

    private void deploy(String diagram) throws IOException {
        DeploymentBuilder deployment = repositoryService.createDeployment().tenantId("diy").addString("diy-03.bpmn", diagram);
        try (Stream<Path> forms = Files.list(Path.of("forms/diy/diy-03"))) {
            for (Path form : forms.toList()) {
                deployment.addString(form.getFileName().toString(), form.endsWith("kegiatan_06.form") ? alsoTheLetter(form)
                        : Files.readString(form));
            }
        }
        deployment.deploy();
    }

    private ProcessInstance toTheSending(String last, Map<String, Object> letter) {
        ProcessInstance instance = cases.start(AGREEMENT);
        while (!cases.open(instance).contains(last)) {
            String activity = cases.open(instance).get(0);
            cases.act(instance, AGREEMENT, activity, activity.equals("kegiatan_03") ? letter : Map.of());
        }
        return instance;
    }

    /** The form changed so that it asks for the letter once more, beside the number. */
    private static String alsoTheLetter(Path form) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode number = (ObjectNode) json.readTree(form.toFile());
        ArrayNode letter = json.readTree(form.resolveSibling("kegiatan_03.form").toFile()).withArray("components");
        number.findParents("key").stream().filter(field -> field.path("key").asText().matches("surat\\.(nomor|tanggal)"))
                .forEach(letter::add);
        return number.set("components", letter).toString();
    }

    private static Map<String, Object> letter(String to) {
        return letter(to, "-");
    }

    private static Map<String, Object> blank() {
        return letter("Kepala Dinas Contoh", "");
    }

    private static Map<String, Object> letter(String to, String attached) {
        return Map.of("surat", Map.of("kepada", to, "kota", "Contoh", "sifat", "Biasa", "lampiran", attached, "hal", "Persetujuan Kerja Sama Pengukuran"));
    }

    private String text(ProcessInstance instance, String stage) throws IOException {
        List<byte[]> versions = jdbc.query("select c.content from naskah n join naskah_content c on c.naskah_id = n.id "
                + "where n.process_instance_id = ? and n.kind = ? and n.stage = ? order by n.created_at desc",
                (row, i) -> row.getBytes(1), instance.getId(), LETTER, stage);
        return Pdfs.words(versions.get(0));
    }
}
