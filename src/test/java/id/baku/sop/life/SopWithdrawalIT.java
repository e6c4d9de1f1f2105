package id.baku.sop.life;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;
import id.baku.testing.SentSop;
import id.baku.testing.WebSession;

/** Two persons withdraw an SOP, its running cases continue to their end, and an earlier version can come into force again. */
@BakuTest
class SopWithdrawalIT {

    private static final String API = "/camunda/api/sop/sops";
    private static final String IN_FORCE = API + "/diy/in-force";
    private static final String START = "/engine-rest/process-definition/key/diy-03/tenant-id/diy/start";
    private static final SampleSop SAMPLE = SampleSop.of("diy-03");

    @LocalServerPort
    int port;
    @Autowired
    RepositoryService repositoryService;
    @Autowired
    HistoryService historyService;
    @Autowired
    CaseDriver cases;
    @Autowired
    JdbcTemplate jdbc;

    private List<String> before;
    private WebSession analyst;
    private WebSession supervisor;

    @BeforeEach
    void remember() {
        before = repositoryService.createDeploymentQuery().list().stream().map(Deployment::getId).toList();
        jdbc.update("delete from sop_draft");
        analyst = WebSession.cockpit(port, "diy.perancang");
        supervisor = WebSession.cockpit(port, "diy.pengawas");
    }

    @AfterEach
    void asBefore() {
        repositoryService.updateProcessDefinitionSuspensionState().byProcessDefinitionKey("diy-03").processDefinitionTenantId("diy").activate();
        repositoryService.createDeploymentQuery().list().stream().filter(one -> !before.contains(one.getId()))
                .forEach(one -> repositoryService.deleteDeployment(one.getId(), true));
    }

    @Test
    void noCaseStartsThroughItAndThoseThatRunEnd() throws IOException {
        repositoryService.createDeployment().tenantId("diy").addString("lembar.bpmn", Files.readString(
                Path.of("src/test/resources/diagrams/lembar-belum-lengkap.bpmn")).replace("\"uji-99\"", "\"diy-03\"")).deploy();
        ProcessInstance running = cases.start(SAMPLE);
        ask("Digabung dengan SOP lain");
        assertThat(started().statusCode()).as("until a second person agrees").isNotEqualTo(409);
        String asked = waiting();
        assertThat(confirmed(analyst, asked).statusCode()).as("not who asked").isEqualTo(403);
        assertThat(confirmed(supervisor, asked).statusCode()).isEqualTo(204);

        HttpResponse<byte[]> refused = started();
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(text(refused)).contains("SOP ini telah dicabut");
        for (ProcessDefinition version : repositoryService.createProcessDefinitionQuery().processDefinitionKey("diy-03").tenantIdIn("diy").list()) {
            assertThat(WebSession.rest(port, "diy.promosi", "POST", "/engine-rest/process-definition/" + version.getId() + "/start", "{}")
                    .statusCode()).as("version " + version.getVersion()).isEqualTo(409);
        }
        assertThat(cases.finish(running, SAMPLE)).as("with its background work").isNotEmpty();
        assertThat(historyService.createHistoricProcessInstanceQuery().processInstanceId(running.getId()).finished().count()).isEqualTo(1);

        assertThat(text(supervisor.get("/camunda/api/sop/master-list"))).contains("diy-04").doesNotContain("\"key\":\"diy-03\"");
        assertThat(text(supervisor.get("/camunda/api/sop/master-list"))).contains("SOP terkait sudah dicabut");
        try (PDDocument sheet = Loader.loadPDF(supervisor.get("/camunda/api/sop/sop-sheets/diy/diy-03/pdf").body())) {
            assertThat(new PDFTextStripper().getText(sheet)).contains("DICABUT");
        }
        assertThat(historyService.createUserOperationLogQuery().tenantIdIn("diy").userId("diy.pengawas")
                .operationType(UserOperationLogEntry.OPERATION_TYPE_SUSPEND_PROCESS_DEFINITION).count()).isPositive();
        assertThat(analyst.send("POST", IN_FORCE + "/diy-03/withdrawal", "{\"reason\":\"x\"}").statusCode()).as("once").isEqualTo(404);
    }

    @Test
    void aWithdrawnSopIsInForceAgainByTwoAsWell() throws IOException {
        ask("Keliru");
        confirmed(supervisor, waiting());
        int latest = versions().get(0).getVersion();
        assertThat(analyst.send("POST", IN_FORCE + "/diy-03/versions/" + latest, null).statusCode()).isEqualTo(204);
        assertThat(started().statusCode()).as("a draft so far").isEqualTo(409);
        confirmed(supervisor, waiting());
        assertThat(cases.task(cases.start(SAMPLE), "kegiatan_01").getName()).isEqualTo("1. Terima permohonan");
        assertThat(text(supervisor.get("/camunda/api/sop/master-list"))).contains("\"key\":\"diy-03\"");
    }

    @Test
    void anEarlierVersionIsInForceAgainWithItsBytes() throws IOException {
        int first = versions().get(0).getVersion();
        Map<String, String> files = new TreeMap<>(Map.of("diy-03.bpmn", Files.readString(
                Path.of("processes/diy/diy-03-kerja-sama-pengukuran.bpmn")).replace("1. Terima permohonan", "1. Catat surat")));
        try (Stream<Path> forms = Files.list(Path.of("forms/diy/diy-03"))) {
            for (Path form : forms.toList()) {
                files.put(form.getFileName().toString(), Files.readString(form));
            }
        }
        SentSop.inForce(port, "diy", "diy-03", files);
        assertThat(cases.task(cases.start(SAMPLE), "kegiatan_01").getName()).isEqualTo("1. Catat surat");

        assertThat(analyst.send("POST", IN_FORCE + "/diy-03/versions/" + (first + 1), null).statusCode()).as("is in force").isEqualTo(409);
        assertThat(analyst.send("POST", IN_FORCE + "/diy-03/versions/" + first, null).statusCode()).isEqualTo(204);
        assertThat(confirmed(supervisor, waiting()).statusCode()).isEqualTo(204);
        ProcessDefinition again = versions().get(0);
        assertThat(again.getVersion()).isEqualTo(first + 2);
        assertThat(new String(repositoryService.getProcessModel(again.getId()).readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(new String(repositoryService.getProcessModel(versions().get(2).getId()).readAllBytes(), StandardCharsets.UTF_8));
        assertThat(cases.task(cases.start(SAMPLE), "kegiatan_01").getName()).isEqualTo("1. Terima permohonan");
    }

    @Test
    void onlyTheAgencysAnalystsAsk() {
        for (String path : List.of("/diy-03/withdrawal", "/diy-03/versions/1")) {
            String body = "{\"reason\":\"x\"}";
            assertThat(supervisor.send("POST", IN_FORCE + path, body).statusCode()).as(path).isEqualTo(403);
            assertThat(WebSession.tasklist(port, "diy.promosi").send("POST", IN_FORCE + path, body).statusCode()).as(path).isEqualTo(403);
            assertThat(WebSession.cockpit(port, "sulbar.perancang").send("POST", IN_FORCE + path, body).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(analyst.send("POST", IN_FORCE + "/diy-03/withdrawal", "{\"reason\":\" \"}").statusCode()).isEqualTo(400);
        assertThat(analyst.send("POST", IN_FORCE + "/tidak-ada/withdrawal", "{\"reason\":\"x\"}").statusCode()).isEqualTo(404);
    }

    private void ask(String reason) {
        HttpResponse<byte[]> asked = analyst.send("POST", IN_FORCE + "/diy-03/withdrawal", "{\"reason\":\"" + reason + "\"}");
        assertThat(asked.statusCode()).as(text(asked)).isEqualTo(204);
    }

    private String waiting() throws IOException {
        return SentSop.waiting(supervisor, "diy-03").path("id").asText();
    }

    private HttpResponse<byte[]> confirmed(WebSession session, String draft) {
        return session.send("POST", API + "/diy/drafts/" + draft + "/in-force", "{\"identity\":false}");
    }

    private HttpResponse<byte[]> started() {
        return WebSession.rest(port, "diy.promosi", "POST", START, "{}");
    }

    private List<ProcessDefinition> versions() {
        return repositoryService.createProcessDefinitionQuery().processDefinitionKey("diy-03").tenantIdIn("diy")
                .orderByProcessDefinitionVersion().desc().list();
    }
}
