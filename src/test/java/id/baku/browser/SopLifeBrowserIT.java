package id.baku.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;

import id.baku.testing.English;
import id.baku.testing.WebSession;

/**
 * The page SOP: a supervisor sees what an analyst has changed and puts it into force; the analyst is told what a new draft
 * would replace.
 */
@BrowserTest
class SopLifeBrowserIT {

    private static final int PHONE = 390;

    @LocalServerPort
    int port;

    @Test
    void aSupervisorPutsInForceWhatTheAnalystHasSent() throws IOException {
        String diagram = Files.readString(Path.of("processes/diy/diy-03-kerja-sama-pengukuran.bpmn"))
                .replaceFirst("R3/PT5M", "R3/PT10M").replaceFirst("name=\"5 menit\"", "name=\"10 menit\"");
        Map<String, String> files = new TreeMap<>(Map.of("diy-03.bpmn", diagram));
        try (Stream<Path> forms = Files.list(Path.of("forms/diy/diy-03"))) {
            for (Path form : forms.toList()) {
                files.put(form.getFileName().toString(), Files.readString(form));
            }
        }
        assertThat(WebSession.deploy(port, "diy.perancang", "diy", files).statusCode()).isEqualTo(200);
        assertThat(WebSession.deploy(port, "diy.perancang", "diy", Map.of("salinan.bpmn", Files.readString(Path.of(
                "src/test/resources/diagrams/lembar-belum-lengkap.bpmn")).replace("\"uji-01\"", "\"diy-04\""))).statusCode()).isEqualTo(400);
        try (Browser browser = Browser.open(port)) {
            Page page = browser.login("diy.perancang", "cockpit");
            page.setViewportSize(1200, 844);
            page.navigate("http://localhost:" + port + "/camunda/sop/sop.html");
            page.getByText("Nomor SOP diy-04 berubah dari").waitFor();
            assertThat(button(page.locator("#diy-03"), "Berlakukan").count()).isZero();
            button(page.locator("main"), "Perubahan ini memang dimaksud").click();
            page.getByText("gelar sekali lagi dari Modeler").last().waitFor();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/sop-perancang.png")).setFullPage(true));
        }
        try (Browser browser = Browser.open(port)) {
            Page page = browser.login("diy.pengawas", "cockpit");
            page.setViewportSize(1200, 844);
            page.navigate("http://localhost:" + port + "/camunda/sop/sop.html");
            Locator draft = page.locator("#diy-03");
            button(draft, "Lihat perubahannya").click();
            draft.getByText("10 menit (PT10M)").first().waitFor();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/sop.png")).setFullPage(true));
            page.setViewportSize(PHONE, 844);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/sop-ponsel.png")).setFullPage(true));
            button(draft, "Berlakukan").click();
            button(draft, "Ya, berlakukan").click();
            page.getByText("Tidak ada yang menunggu.").waitFor();
            page.getByText("diberlakukan").first().waitFor();
            assertThat(English.in(page.locator("main").innerText())).isEmpty();
        }
    }

    @Test
    void theHeadRatifiesAndAnAnalystProposesAWithdrawal() throws IOException {
        assertThat(WebSession.deploy(port, "diy.perancang", "diy", Map.of("baru.bpmn", Files.readString(Path.of(
                "src/test/resources/diagrams/lembar-belum-lengkap.bpmn")))).statusCode()).isEqualTo(200);
        try (Browser browser = Browser.open(port)) {
            Page page = browser.login("diy.perancang", "cockpit");
            page.setViewportSize(1200, 844);
            page.navigate("http://localhost:" + port + "/camunda/sop/sop.html");
            button(page.locator("tr", new Page.LocatorOptions().setHasText("diy-06")), "Usulkan pencabutan").click();
            page.getByLabel("Mengapa SOP ini dicabut").fill("Digabung dengan SOP lain");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/sop-pencabutan.png")).setFullPage(true));
            button(page.locator("form"), "Usulkan pencabutan").click();
            page.locator("#diy-06").getByText("Digabung dengan SOP lain").waitFor();
            button(page.locator("#diy-06"), "Tarik kembali").click();
            button(page.locator("#diy-06"), "Ya, tarik kembali").click();
            page.locator("#diy-06").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
        try (Browser browser = Browser.open(port)) {
            Page page = browser.login("diy.kepala", "cockpit");
            page.setViewportSize(1200, 844);
            page.navigate("http://localhost:" + port + "/camunda/sop/sop.html");
            Locator draft = page.locator("#uji-01");
            button(draft, "Sahkan lembarnya").click();
            draft.getByLabel("Nomor revisi").fill("1");
            draft.getByLabel("Tanggal efektif").fill("2099-01-04");
            draft.getByLabel("Apa yang berubah").fill("SOP baru");
            draft.locator("input[type=file]").setInputFiles(new FilePayload("lembar.pdf", "application/pdf", "%PDF-1.7 lembar".getBytes(StandardCharsets.UTF_8)));
            assertThat(draft.getByText("Cetak lembar untuk ditandatangani").getAttribute("href")).contains("revision=1", "effective=2099-01-04", "change=SOP");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/sop-pengesahan.png")).setFullPage(true));
            button(draft, "Sahkan").click();
            page.getByText("Berlaku mulai 4 Jan 2099").waitFor();
            assertThat(English.in(page.locator("main").innerText())).isEmpty();
            page.setViewportSize(PHONE, 844);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
            button(page.locator("main"), "Batalkan").click();
            page.getByLabel("Sebabnya, atau apa yang harus diubah").fill("Keliru");
            button(page.locator("main"), "Kembalikan kepada perancang").click();
            page.getByText("dikembalikan").first().waitFor();
        }
    }

    private static Locator button(Locator node, String name) {
        return node.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
