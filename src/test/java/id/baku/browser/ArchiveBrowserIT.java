package id.baku.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

import id.baku.sample.SampleSop;
import id.baku.testing.CaseDriver;
import id.baku.testing.English;

/** The archive as a head uses it to revoke a certificate, and the public page as everybody sees it, on a phone too. */
@BrowserTest
class ArchiveBrowserIT {

    private static final SampleSop SOP = SampleSop.of("sulbar-45");
    private static final int PHONE = 390;

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    TaskService taskService;
    @Autowired
    ManagementService managementService;
    @Autowired
    JdbcTemplate jdbc;

    @Test
    void theHeadRevokesACertificateAndThePublicSeesIt() {
        ProcessInstance instance = cases.start(SOP);
        cases.finish(instance, SOP);
        ProcessInstance open = cases.start(SOP);
        while (!cases.open(open).contains("kegiatan_07")) {
            cases.act(open, SOP, cases.open(open).get(0), Map.of());
        }
        String code = jdbc.queryForObject("select verification_code from naskah where process_instance_id = ? and holder = ?",
                String.class, instance.getId(), "Contoh Asesi Mamasa");
        try (Browser browser = Browser.open(port)) {
            Page valid = browser.visit("/verifikasi/" + code, 1200);
            valid.getByText("Naskah ini sah").waitFor();
            Accessibility.check(valid, "body");
            Browser.picture(valid, "verifikasi");

            Page tasklist = browser.login("sulbar.berwenang", "tasklist");
            Page page = Browser.open(tasklist, "Arsip");
            page.getByLabel("Nomor, nama, instansi").fill("sertifikat " + instance.getBusinessKey());
            button(page, "Cari").click();
            page.locator("tbody tr").nth(1).waitFor();
            Browser.picture(page, "arsip");
            assertThat(English.in(page.locator("main").innerText())).isEmpty();
            page.locator("tbody a", new Page.LocatorOptions().setHasText(instance.getBusinessKey())).first().click();
            Locator certificate = page.locator("article", new Page.LocatorOptions().setHasText("Contoh Asesi Mamasa"));
            certificate.getByText("Cabut atau batalkan").click();
            certificate.getByLabel("Alasan").fill("Portofolio ternyata milik orang lain");
            Accessibility.check(page, "main");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/arsip-kasus.png")).setFullPage(true));
            certificate.getByText("Simpan").click();
            certificate.getByText("Dicabut", new Locator.GetByTextOptions().setExact(true)).first().waitFor();
            page.setViewportSize(PHONE, 844);
            Accessibility.assertFits(page);
            Accessibility.check(page, "main");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/arsip-ponsel.png")));

            Page revoked = browser.visit("/verifikasi/" + code, PHONE);
            revoked.getByText("Naskah ini telah dicabut").waitFor();
            revoked.getByLabel("Berkas").setInputFiles(new FilePayload("salinan.pdf", "application/pdf", new byte[] {1, 2, 3}));
            button(revoked, "Bandingkan").click();
            revoked.getByText("Berkas tidak sama").waitFor();
            Accessibility.assertFits(revoked);
            Accessibility.check(revoked, "body");
            revoked.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/verifikasi-ponsel.png")).setFullPage(true));
            for (String path : List.of("/verifikasi", "/verifikasi/salah")) {
                Page other = browser.visit(path, PHONE);
                Accessibility.assertFits(other);
                Accessibility.check(other, "body");
                Browser.picture(other, "verifikasi-" + (path.endsWith("salah") ? "tidak-ada" : "mulai"));
            }
        }
    }

    @Test
    void itIsSeenHowManyCertificatesAreDrawnUp() {
        ProcessInstance instance = cases.start(SOP);
        while (!cases.open(instance).contains("kegiatan_08")) {
            cases.act(instance, SOP, cases.open(instance).get(0), Map.of());
        }
        Task certificates = cases.accountedFor(instance, "kegiatan_08");
        taskService.complete(certificates.getId(), cases.forms().entries(certificates, Map.of()));
        String first = managementService.createJobQuery().processInstanceId(instance.getId()).messages().listPage(0, 1).get(0).getId();
        managementService.executeJob(first);
        try (Browser browser = Browser.open(port)) {
            Page page = browser.login("sulbar.berwenang", "tasklist");
            page.navigate("http://localhost:" + port + "/camunda/sop/arsip.html#kasus/" + instance.getId());
            Locator progress = page.locator(".baku-kemajuan");
            progress.getByText("1 dari 2 selesai").waitFor();
            PlaywrightAssertions.assertThat(progress.locator("progress")).hasAttribute("value", "1");
            Accessibility.check(page, "main");
            cases.runJobs(instance);
            PlaywrightAssertions.assertThat(progress).hasCount(0);
            page.locator("article", new Page.LocatorOptions().setHasText("Contoh Asesi Mamasa")).waitFor();
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
