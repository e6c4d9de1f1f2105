package id.baku.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import com.microsoft.playwright.Page;

import id.baku.testing.WebSession;

/**
 * Names that are expressions, as in a diagram deployed before they were refused: Cockpit shows them without evaluating them.
 */
@BrowserTest
class DoorsBrowserIT {

    private static final String SCRIPT = "{{constructor.constructor('window.ranIn=1')()}}";
    private static final String EXPRESSION = "{{1233+1}}";

    @LocalServerPort
    int port;
    @Autowired
    RepositoryService repositoryService;
    @Autowired
    RuntimeService runtimeService;
    @Autowired
    ProcessEngineConfigurationImpl configuration;
    @Autowired
    JdbcTemplate jdbc;

    @Test
    void anExpressionInANameIsShownAndNotEvaluated() throws IOException {
        ProcessInstance instance = startedFromAnOldDiagram();
        try (Browser browser = Browser.open(port)) {
            Page page = browser.login("admin", "cockpit");
            List<String> errors = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    errors.add(message.text());
                }
            });
            for (String view : List.of("process-definition/" + instance.getProcessDefinitionId() + "/runtime",
                    "process-instance/" + instance.getId() + "/runtime", "processes", "tasks", "repository")) {
                page.evaluate("view => { location.hash = '#/' + view; }", view);
                Stillness.await(page);
                if (view.startsWith("process-instance")) {
                    page.locator(".ctn-sidebar .nav-tabs a").last().click();
                    page.locator(".tree-node a").first().waitFor();
                    page.locator(".tree-node a").first().hover();
                    page.locator(".tree-node a").last().hover();
                    Stillness.await(page);
                }
                assertThat(page.evaluate("() => String(window.ranIn)")).as(view).isEqualTo("undefined");
                assertThat(page.locator("body").innerText()).as(view).doesNotContain("1234");
            }
            assertThat(errors).noneMatch(error -> error.contains("Content Security Policy") || error.contains("unsafe-eval"));
        }
    }

    /** Pages of ours do not need eval, which Camunda's policy would allow. */
    @Test
    void noPageMakesScriptsOfTexts() {
        for (String app : List.of("tasklist", "cockpit", "admin", "welcome")) {
            String policy = WebSession.admin(port, "admin").get("/camunda/app/" + app + "/default/").headers()
                    .firstValue("Content-Security-Policy").orElseThrow();
            assertThat(policy).as(app).contains("'nonce-", "object-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe-eval", "https:", "script-src 'unsafe-inline'");
        }
    }

    private ProcessInstance startedFromAnOldDiagram() throws IOException {
        String diagram = Files.readString(Path.of("src/test/resources/diagrams/berdampingan.bpmn"));
        Deployment deployment = repositoryService.createDeployment().name("lama").tenantId("diy")
                .addString("berdampingan.bpmn", diagram).deploy();
        String old = diagram.replace("UJI/01 Dua kegiatan berdampingan, lalu menunggu", SCRIPT)
                .replace("1. Siapkan bahan", EXPRESSION);
        assertThat(jdbc.update("update ACT_GE_BYTEARRAY set BYTES_ = ? where DEPLOYMENT_ID_ = ? and NAME_ = ?",
                old.getBytes(StandardCharsets.UTF_8), deployment.getId(), "berdampingan.bpmn")).isEqualTo(1);
        jdbc.update("update ACT_RE_PROCDEF set NAME_ = ? where DEPLOYMENT_ID_ = ?", SCRIPT, deployment.getId());
        configuration.getDeploymentCache().discardProcessDefinitionCache();
        return runtimeService.createProcessInstanceQuery().processInstanceId(runtimeService.createProcessInstanceByKey("berdampingan")
                .processDefinitionTenantId("diy").execute().getId()).singleResult();
    }
}
