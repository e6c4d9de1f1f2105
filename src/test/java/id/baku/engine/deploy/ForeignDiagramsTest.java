package id.baku.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import id.baku.engine.diagram.DiagramElements;
import id.baku.testing.BakuTest;

/** Diagrams as other people and tools draw them: nested lanes, pools of partners, exports. */
@BakuTest
class ForeignDiagramsTest {

    private static final String FIRST = "diy-penyusun-promosi";
    private static final String SECOND = "diy-kasi-hal-sk";
    private static final String AROUND = "diy-kepala-balai";

    @Autowired
    RepositoryService repositoryService;
    @Autowired
    RuntimeService runtimeService;
    @Autowired
    TaskService taskService;
    @Autowired
    AuthorizationService authorizationService;

    @AfterEach
    void cleanUp() {
        repositoryService.createDeploymentQuery().deploymentName("asing").list()
                .forEach(deployment -> repositoryService.deleteDeployment(deployment.getId(), true));
    }

    /** Some modelling tools list a node in every lane around it, others only in the innermost. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theInnermostLaneExecutes(boolean inEveryLane) throws IOException {
        String diagram = inEveryLane ? text("lajur-bertingkat") : inInnermostAlone(text("lajur-bertingkat"));
        ProcessDefinition sop = deploy(diagram);
        assertThat(offeredTo(sop, "kegiatan_01")).containsExactly(FIRST);
        assertThat(offeredTo(sop, "kegiatan_02")).containsExactly(SECOND);
        assertThat(List.of(FIRST, SECOND, AROUND)).filteredOn(group -> may(group, Permissions.CREATE_INSTANCE, sop)).containsExactly(FIRST);
        assertThat(List.of(FIRST, SECOND)).allMatch(group -> may(group, Permissions.READ, sop));

        BpmnModelInstance model = repositoryService.getBpmnModelInstance(sop.getId());
        assertThat(DiagramElements.roleOf(model.getModelElementById("kegiatan_02"))).contains("kasi-hal-sk");
        assertThat(DiagramElements.lanesOf(model.getModelElementById(sop.getKey()))).extracting(Lane::getId)
                .containsExactly("penyusun-promosi", "kasi-hal-sk");
    }

    @Test
    void aLaneThatIsDividedNeedsNoRoleUnlessItExecutes() throws IOException {
        String diagram = text("lajur-bertingkat").replace("\"kepala-balai", "\"balai");
        assertThat(offeredTo(deploy(diagram), "kegiatan_01")).containsExactly(FIRST);
        assertThatThrownBy(() -> deploy(withoutSecondIn(diagram))).isInstanceOf(ParseException.class)
                .hasMessageContaining("Lajur \"Balai\" (balai) tidak dikenal sebagai peran");
        assertThat(offeredTo(deploy(withoutSecondIn(text("lajur-bertingkat"))), "kegiatan_02")).containsExactly(AROUND);
    }

    /** A pool without a running process is only a drawing: its lanes, forms and activities do not count. */
    @Test
    void aPartnersPoolIsDrawing() throws IOException {
        ProcessDefinition sop = deploy(text("kolam-mitra"));
        assertThat(offeredTo(sop, "kegiatan_02")).containsExactly(SECOND);
        assertThat(repositoryService.createProcessDefinitionQuery().deploymentId(sop.getDeploymentId()).list()).hasSize(1);
        assertThat(repositoryService.getDeploymentResourceNames(sop.getDeploymentId())).noneMatch(name -> name.contains("mitra"));
        Process its = repositoryService.getBpmnModelInstance(sop.getId()).getModelElementById(sop.getKey());
        assertThat(DiagramElements.lanesOf(its)).extracting(Lane::getId).containsExactly("penyusun-promosi", "kasi-hal-sk");

        String running = text("kolam-mitra").replace("name=\"Instansi mitra\" isExecutable=\"false\"", "name=\"Instansi mitra\"");
        assertThatThrownBy(() -> deploy(running)).as("what does not say so may run some day").isInstanceOf(ParseException.class)
                .hasMessageContaining("(bagian-kerja-sama) tidak dikenal sebagai peran");
    }

    /** Byte order mark, CRLF, a default namespace, foreign extensions, no drawing. */
    @Test
    void anotherToolsExportRuns() throws IOException {
        assertThat(offeredTo(deploy(text("ekspor-lain")), "kegiatan_01")).containsExactly(FIRST);
    }

    @Test
    void aDoctypeIsRefusedWithASentence() throws IOException {
        String diagram = text("kolam-mitra").replaceFirst("<bpmn:definitions", "<!DOCTYPE x [<!ENTITY e \"Susun\">]>\n$0");
        assertThatThrownBy(() -> deploy(diagram)).isInstanceOf(ParseException.class).hasMessageContaining("Diagram asing.bpmn ditolak: ");
    }

    private ProcessDefinition deploy(String diagram) throws IOException {
        String id = repositoryService.createDeployment().name("asing").tenantId("diy")
                .addInputStream("asing.bpmn", new ByteArrayInputStream(diagram.getBytes(StandardCharsets.UTF_8))).deploy().getId();
        return repositoryService.createProcessDefinitionQuery().deploymentId(id).singleResult();
    }

    private List<String> offeredTo(ProcessDefinition sop, String activity) {
        String instance = runtimeService.createProcessInstanceById(sop.getId()).startBeforeActivity(activity).execute().getId();
        return taskService.getIdentityLinksForTask(taskService.createTaskQuery().processInstanceId(instance).singleResult().getId()).stream()
                .map(IdentityLink::getGroupId).filter(Objects::nonNull).toList();
    }

    private boolean may(String group, Permissions permission, ProcessDefinition sop) {
        return authorizationService.createAuthorizationQuery().groupIdIn(group).resourceType(Resources.PROCESS_DEFINITION)
                .resourceId(sop.getKey()).list().stream().anyMatch(one -> one.isPermissionGranted(permission));
    }

    private static String inInnermostAlone(String diagram) {
        return diagram.replaceFirst("(?s)(<bpmn:lane id=\"kepala-balai\"[^>]*>).*?(<bpmn:childLaneSet)", "$1$2");
    }

    private static String withoutSecondIn(String diagram) {
        return diagram.replaceFirst("(?s)(<bpmn:lane id=\"kasi-hal-sk\".*?)<bpmn:flowNodeRef>kegiatan_02</bpmn:flowNodeRef>", "$1");
    }

    private static String text(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(ForeignDiagramsTest.class.getResourceAsStream("/cases/" + name + ".bpmn"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
