package id.baku.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import id.baku.testing.CaseDriver;

/** Arrivals from outside, recorded by the waiting role: from Tasklist, on a phone, by keyboard. */
@BrowserTest
@Tag("own-engine")
class WaitsBrowserIT {

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    RepositoryService repositoryService;
    @TempDir
    Path folder;

    @Test
    void theRoleRecordsWhatArrived() throws IOException {
        repositoryService.createDeployment().tenantId("diy").addClasspathResource("diagrams/berdampingan.bpmn").deploy();
        ProcessInstance instance = cases.start("berdampingan", "diy", Map.of());
        cases.complete(instance, "kegiatan_01", Map.of());
        cases.complete(instance, "kegiatan_02", Map.of());
        Path scan = Files.writeString(folder.resolve("dpa.pdf"), "%PDF-1.7 DPA");
        try (Browser browser = Browser.open(port)) {
            Page section = browser.login("diy.kasi", "tasklist");
            section.locator(".baku-menu").waitFor();
            assertThat(section.getByText("Menunggu pihak luar (").count()).as("nothing to do, nothing counted").isZero();

            Page tasklist = browser.login("diy.analis", "tasklist");
            Page page = Browser.open(tasklist, "Menunggu pihak luar (1)");
            Locator wait = page.locator("article");
            wait.waitFor();
            assertThat(wait.innerText()).contains("3. Tunggu DPA", instance.getBusinessKey(), "Menunggu pengesahan DPA",
                    "6 bulan", "Analis Penjamin Mutu");
            wait.locator("summary").focus();
            page.keyboard().press("Enter");
            page.getByLabel("Nomor DPA").fill("DPA/1/2026");
            page.keyboard().press("Enter");
            page.getByRole(AriaRole.ALERT).getByText(
                    "Tanggal pengesahan wajib diisi. Pindaian DPA belum diunggah.").waitFor();
            page.getByLabel("Tanggal pengesahan").fill("2026-07-01");
            page.getByLabel("Pindaian DPA").setInputFiles(scan);
            page.getByText("Tersimpan: Pindaian-DPA.pdf").waitFor();
            Browser.picture(page, "menunggu");
            page.setViewportSize(390, 844);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/menunggu-ponsel.png"))
                    .setFullPage(true));
            wait.locator("button[type=submit]").press("Enter");
            page.getByText("Kedatangan tercatat: 3. Tunggu DPA, kasus " + instance.getBusinessKey()).waitFor();
            page.getByText("Tidak ada yang ditunggu oleh peran Anda.").waitFor();
        }
        assertThat(cases.isFinished(instance)).isTrue();
    }
}
