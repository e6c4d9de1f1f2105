package id.baku.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import id.baku.testing.CaseDriver;
import id.baku.testing.English;

/** The web apps are Indonesian even in a browser that was installed in English. */
@BrowserTest
class LanguageBrowserIT {

    private static final String ENGLISH_BROWSER = "en-US";

    @Autowired
    CaseDriver cases;

    @LocalServerPort
    int port;

    @Test
    void tasklistSpeaksIndonesian() {
        cases.start("diy-03", "diy", Map.of("permohonan", Map.of("instansi", "Dinas Contoh")));
        try (Browser browser = Browser.open(port)) {
            Page page = login(browser, "tasklist", "diy.promosi", "Baku Daftar Tugas");
            page.locator(".tasks-list .task").first().click();
            page.locator(".baku-kepala-tugas dl").waitFor();
            checkLanguage(page, "daftar-tugas");
            for (String tab : List.of("Riwayat", "Mutu baku", "Perubahan", "Diagram", "Uraian")) {
                page.locator(".nav-tabs a", new Page.LocatorOptions().setHasText(tab)).click();
                checkLanguage(page, "daftar-tugas-" + tab.toLowerCase().replace(' ', '-'));
            }
        }
    }

    @Test
    void cockpitSpeaksIndonesian() {
        ProcessInstance instance = cases.start("diy-03", "diy", Map.of("permohonan", Map.of("instansi", "Contoh")));
        try (Browser browser = Browser.open(port)) {
            visit(login(browser, "cockpit", "diy.pengawas", "Baku Pemantauan"), "pemantauan", List.of("/dashboard",
                    "/processes", "/process-definition/" + instance.getProcessDefinitionId() + "/runtime",
                    "/process-instance/" + instance.getId() + "/runtime"));
            Page page = login(browser, "cockpit", "admin", "Baku Pemantauan");
            visit(page, "pemantauan", List.of("/tasks", "/decisions", "/batch", "/repository",
                    "/process-instance/" + instance.getId() + "/runtime?tab=user-tasks-tab"));
        }
    }

    @Test
    void adminAndWelcomeSpeakIndonesian() {
        try (Browser browser = Browser.open(port)) {
            visit(login(browser, "admin", "diy.pengelola", "Baku Administrasi"), "administrasi",
                    List.of("/users", "/user-create", "/groups", "/users/diy.promosi?tab=profile"));
            checkLanguage(login(browser, "welcome", "diy.promosi", "Baku Beranda"), "beranda");
        }
    }

    @Test
    void formsAndCalendarsSpeakIndonesian() {
        try (Browser browser = Browser.open(port)) {
            Page page = login(browser, "tasklist", "diy.promosi", "Baku Daftar Tugas");
            page.getByText("Mulai kasus").click();
            page.locator(".modal a", new Page.LocatorOptions().setHasText("Kerja Sama")).first().click();
            page.locator(".modal .fjs-container input[type=text]").first().click();
            page.keyboard().press("Tab");
            page.getByText("Wajib diisi.").first().waitFor();
            Locator date = page.locator("input[id$='-date']").first();
            date.click();
            page.locator(".flatpickr-weekday").getByText("Sen").first().waitFor();
            assertThat(date).hasAttribute("placeholder", "hh/bb/tttt");
            assertThat(English.in(page.locator(".modal").innerText())).isEmpty();
        }
    }

    @Test
    void englishIsThereForThoseWhoChooseIt() {
        try (Browser browser = Browser.open(port)) {
            Page page = browser.login("diy.promosi", "tasklist");
            button(page, "English").click();
            page.getByText("Start process").waitFor();
            page.reload();
            page.getByText("Start process").waitFor();
            button(page, "Bahasa Indonesia").click();
            page.getByText("Mulai kasus").waitFor();
        }
    }

    private static Page login(Browser browser, String app, String user, String title) {
        Page page = browser.window(ENGLISH_BROWSER, app);
        page.getByLabel("Nama pengguna").waitFor();
        checkLanguage(page, "masuk-" + app);
        Browser.login(page, user);
        assertThat(page).hasTitle(Pattern.compile("^" + title));
        assertThat(page.locator(".ce-eol-banner")).isHidden();
        return page;
    }

    /** @param name prefix of the pictures' names */
    private static void visit(Page page, String name, List<String> routes) {
        for (String route : routes) {
            page.evaluate("route => { window.location.hash = '#' + route; }", route);
            checkLanguage(page, name + route.replaceAll("[:?].*|/[0-9a-f-]{36}", "").replace('/', '-'));
        }
    }

    private static void checkLanguage(Page page, String picture) {
        Stillness.await(page);
        Browser.picture(page, picture);
        String text = page.locator("body").innerText();
        assertThat(English.in(text.replace("English", ""))).as(picture).isEmpty();
        assertThat(text).as(picture).doesNotContainPattern("\\d{4}-\\d\\d-\\d\\dT");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
