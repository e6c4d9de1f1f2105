package id.baku.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;
import id.baku.testing.English;

/** The archive as a head uses it, who revokes a certificate, and the public page as anybody sees it, also on a phone. */
@BakuTest
class ArchiveBrowserTest {

    private static final SampleSop SOP = SampleSop.of("sulbar-45");
    private static final int PHONE = 390;

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
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
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/arsip-kasus.png")).setFullPage(true));
            certificate.getByText("Simpan").click();
            certificate.getByText("Dicabut", new Locator.GetByTextOptions().setExact(true)).first().waitFor();
            page.setViewportSize(PHONE, 844);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/arsip-ponsel.png")));

            Page revoked = browser.visit("/verifikasi/" + code, PHONE);
            revoked.getByText("Naskah ini telah dicabut").waitFor();
            revoked.getByLabel("Berkas").setInputFiles(new FilePayload("salinan.pdf", "application/pdf", new byte[] {1, 2, 3}));
            button(revoked, "Bandingkan").click();
            revoked.getByText("Berkas tidak sama").waitFor();
            assertThat(revoked.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
            revoked.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/verifikasi-ponsel.png")).setFullPage(true));
            for (String path : List.of("/verifikasi", "/verifikasi/salah")) {
                Page other = browser.visit(path, PHONE);
                assertThat(other.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
                Browser.picture(other, "verifikasi-" + (path.endsWith("salah") ? "tidak-ada" : "mulai"));
            }
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
