package id.baku.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;

import id.baku.testing.Authenticator;
import id.baku.testing.English;
import id.baku.testing.WebSession;

/** The one sign-in page leads to the page that was asked for or to the user's start page, and to no other site. */
@BrowserTest
class SignInBrowserIT {

    private static final String SIGN_IN = "**/camunda/sop/masuk.html**";

    @LocalServerPort
    int port;
    @Autowired
    JdbcTemplate jdbc;

    @Test
    void leadsToWhatWasAskedForAndBackWhenOneLeaves() {
        try (Browser browser = Browser.open(port)) {
            Page page = browser.visit("/camunda/app/cockpit/default/#/processes", 390);
            page.getByLabel("Nama pengguna").waitFor();
            Accessibility.check(page, "main");
            Accessibility.assertFits(page);
            assertThat(English.in(page.locator("body").innerText())).isEmpty();
            Browser.enter(page, "diy.pengawas", "Bukan.Sandinya-9");
            page.getByText("Nama pengguna atau kata sandi tidak benar.").waitFor();
            Browser.picture(page, "masuk");
            Browser.enter(page, "diy.pengawas");
            page.waitForURL("**/camunda/app/cockpit/default/#/processes**");
            page.setViewportSize(1600, 1000);
            page.locator(".account", new Page.LocatorOptions().setHasText("Contoh")).click();
            page.locator(".logout a").first().click();
            page.waitForURL(SIGN_IN);
            assertThat(page.url()).doesNotContain("ke=");

            Browser.enter(page, "diy.promosi");
            page.waitForURL("**/camunda/sop/tugas.html");
            page.locator(".baku-pengguna summary").click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keluar")).click();
            page.waitForURL(SIGN_IN);
        }
    }

    @Test
    void aSessionThatWasEndedLeadsToTheSignInAndBack() {
        try (Browser browser = Browser.open(port)) {
            for (String app : List.of("tasklist", "cockpit", "admin", "welcome")) {
                Page page = browser.login("admin", app);
                jdbc.update("delete from user_session where user_id = 'admin'");
                goOn(page, app);
                page.waitForURL(SIGN_IN);
                Browser.enter(page, "admin");
                page.waitForURL("**/camunda/app/" + app + "/default/**");
                page.locator(".account", new Page.LocatorOptions().setHasText("Contoh")).waitFor();
            }
        }
    }

    private static void goOn(Page page, String app) {
        try {
            page.evaluate("app => { location.hash = { tasklist: '#/?filter=x', cockpit: '#/processes', admin: '#/groups', welcome: '#/welcome' }[app]; }", app);
        } catch (PlaywrightException ledAlready) {
            assertThat(ledAlready).as("the app has asked for something by itself meanwhile").hasMessageContaining("navigation");
        }
    }

    @Test
    void setsUpADeviceAndAsksForItsCode() {
        String user = "pemalang.subkor";
        try (Browser browser = Browser.open(port)) {
            Page page = browser.visit("/camunda/sop/dua-langkah.html", 390);
            Browser.enter(page, user);
            page.getByLabel("Kata sandi sekarang").fill(WebSession.PASSWORD);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pasang")).click();
            Authenticator app = new Authenticator(page.locator("main code").first().innerText().replace(" ", ""));
            look(page, "dua-langkah");
            page.getByLabel("Kode yang tampak di aplikasi").fill(app.code(-1));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pasang")).click();
            page.getByText("Verifikasi dua langkah terpasang.").waitFor();
            assertThat(page.locator(".baku-cadangan li").count()).isEqualTo(10);
            look(page, "kode-cadangan");
            page.getByText("Sudah saya simpan, lanjutkan").click();
            page.waitForURL("**/camunda/sop/tugas.html");

            page.context().clearCookies();
            page.navigate(page.url().replace("tugas.html", "pesan.html"));
            Browser.enter(page, user);
            page.waitForURL("**/camunda/sop/kode.html**");
            page.getByLabel("Kode dari aplikasi").fill("000000");
            page.locator("button[type=submit]").click();
            page.getByText("Kode tidak benar atau sudah pernah dipakai.").waitFor();
            look(page, "kode");
            page.getByLabel("Kode dari aplikasi").fill(app.code(0));
            page.locator("button[type=submit]").click();
            page.waitForURL("**/camunda/sop/pesan.html");
        } finally {
            jdbc.update("delete from second_factor where user_id = ?", user);
            jdbc.update("delete from recovery_code where user_id = ?", user);
        }
    }

    private static void look(Page page, String name) {
        Accessibility.check(page, "main");
        Accessibility.assertFits(page);
        assertThat(English.in(page.locator("main").innerText().replaceAll("[A-Z2-7]{4}([ -][A-Z2-7]{4})+", ""))).isEmpty();
        Browser.picture(page, name);
    }

    @Test
    void leadsToNobodyElse() {
        try (Browser browser = Browser.open(port)) {
            Page page = browser.visit("/camunda/sop/masuk.html", 1200);
            String base = page.url().replaceAll("/camunda/.*", "");
            for (String asked : List.of("//jahat.example/camunda/app/x", "https://jahat.example/", "/\\jahat.example/camunda/sop/x", "javascript:alert(1)",
                    "/.//jahat.example/camunda/app/", "/camunda/../panduan", "/camunda/app/..//..//jahat.example", "/\t/jahat.example", "\\\\jahat.example",
                    "camunda/app/", "/camunda/api/sop/me", "/camunda/sop/masuk.html", "http:/camunda/app/", "")) {
                assertThat(target(page, asked)).as(asked).isNull();
            }
            assertThat(target(page, "/camunda/app/tasklist/default/#/?task=1")).isEqualTo(base + "/camunda/app/tasklist/default/#/?task=1");
            assertThat(target(page, "/camunda/sop/kalender.html?a=b")).isEqualTo(base + "/camunda/sop/kalender.html?a=b");
            page.navigate(base + "/camunda/sop/masuk.html?ke=" + "//jahat.example/camunda/app/");
            Browser.enter(page, "diy.promosi");
            page.waitForURL(base + "/camunda/sop/tugas.html");
        }
    }

    private static Object target(Page page, String asked) {
        return page.evaluate("""
                async asked => (await import('/camunda/assets/baku/portal/entry.js'))
                    .asked(`${location.origin}/camunda/sop/masuk.html?ke=${encodeURIComponent(asked)}`)""", asked);
    }
}
