package id.baku.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import id.baku.testing.BakuTest;
import id.baku.testing.English;

/** The web apps in the browser of an office that came in English. */
@BakuTest
class LanguageBrowserTest {

    private static final String ENGLISH_BROWSER = "en-US";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"tasklist, diy.promosi, Daftar Tugas", "cockpit, diy.pengawas, Pemantauan",
            "admin, diy.pengelola, Administrasi", "welcome, admin, Beranda"})
    void everyAppSpeaksIndonesian(String app, String user, String name) {
        try (Browser browser = Browser.open(port)) {
            Page page = browser.window(ENGLISH_BROWSER, app);
            page.getByPlaceholder("Nama pengguna").waitFor();
            Browser.picture(page, "masuk-" + app);
            Browser.login(page, user);
            assertThat(page).hasTitle("Baku " + name);
            page.waitForTimeout(1500);
            Browser.picture(page, "bahasa-" + app);
            assertThat(English.in(page.locator("body").innerText())).isEmpty();
        }
    }

    @Test
    void englishIsThereForThoseWhoChooseIt() {
        try (Browser browser = Browser.open(port)) {
            Page page = browser.window("id-ID", "tasklist");
            button(page, "English").click();
            page.getByPlaceholder("Username").waitFor();
            page.reload();
            page.getByPlaceholder("Username").waitFor();
            button(page, "Bahasa Indonesia").click();
            page.getByPlaceholder("Nama pengguna").waitFor();
        }
    }

    @Test
    void formsAndCalendarsSpeakIndonesian() {
        try (Browser browser = Browser.open(port)) {
            Page page = browser.window(ENGLISH_BROWSER, "tasklist");
            Browser.login(page, "diy.promosi");
            page.getByText("Mulai kasus").click();
            page.locator(".modal a", new Page.LocatorOptions().setHasText("Kerja Sama")).first().click();
            page.locator(".modal .fjs-container input[type=text]").first().click();
            page.keyboard().press("Tab");
            page.getByText("Wajib diisi.").first().waitFor();
            page.locator("input[id$='-date']").first().click();
            page.locator(".flatpickr-weekday").getByText("Sen").first().waitFor();
            assertThat(page.locator("input[id$='-date']").first()).hasAttribute("placeholder", "hh/bb/tttt");
            Browser.picture(page, "bahasa-formulir");
            assertThat(English.in(page.locator(".modal").innerText())).isEmpty();
        }
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
