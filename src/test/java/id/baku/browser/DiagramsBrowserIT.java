package id.baku.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import id.baku.sample.SampleSop;
import id.baku.testing.CaseDriver;
import id.baku.testing.English;

/** The page of the analysts: versions, differences, and a preview of moving cases, on a phone too. */
@BrowserTest
class DiagramsBrowserIT {

    private static final int PHONE = 390;

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    RepositoryService repositoryService;

    String deployment;

    @AfterEach
    void removeTheVersion() {
        if (deployment != null) {
            repositoryService.deleteDeployment(deployment, true);
        }
    }

    @Test
    void anAnalystComparesAndSeesWhatWouldBecomeOfTheCases() throws IOException {
        cases.start(SampleSop.of("diy-03"));
        DeploymentBuilder changed = repositoryService.createDeployment().tenantId("diy").name("dari Modeler").source("Camunda Modeler")
                .addString("diy-03.bpmn", Files.readString(Path.of("processes/diy/diy-03-kerja-sama-pengukuran.bpmn"))
                        .replaceFirst("R3/PT5M", "R3/PT10M").replaceFirst("name=\"5 menit\"", "name=\"10 menit\""));
        try (Stream<Path> forms = Files.list(Path.of("forms/diy/diy-03"))) {
            for (Path form : forms.toList()) {
                changed.addString(form.getFileName().toString(), Files.readString(form));
            }
        }
        deployment = changed.deploy().getId();
        try (Browser browser = Browser.open(port)) {
            Page page = browser.login("diy.perancang", "cockpit");
            page.navigate("http://localhost:" + port + "/camunda/sop/diagram.html");
            page.setViewportSize(1200, 844);
            Locator sop = page.locator("#diy-03");
            sop.locator("summary").click();
            sop.getByText("berbeda dari folder").waitFor();
            button(sop, "Bandingkan").click();
            sop.getByText("10 menit (PT10M)").first().waitFor();
            button(sop, "Lihat akibatnya").click();
            sop.getByText("Untuk memindahkan, ketik").waitFor();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/diagram.png")).setFullPage(true));
            sop.getByLabel("Konfirmasi").fill("ya");
            button(sop, "Minta pemindahan").click();
            sop.getByText("Belum ada kasus yang dipindahkan").waitFor();
            assertThat(English.in(page.locator("main").innerText())).isEmpty();
            page.setViewportSize(PHONE, 844);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/diagram-ponsel.png")).setFullPage(true));
        }
    }

    private static Locator button(Locator node, String name) {
        return node.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
