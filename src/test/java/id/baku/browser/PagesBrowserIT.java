package id.baku.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;

import id.baku.engine.time.EngineTime;
import id.baku.sample.SampleSop;
import id.baku.testing.CaseDriver;
import id.baku.testing.English;
import id.baku.web.portal.GuidePictures;

/**
 * Every page of ours, seen by the users for whom it is: no menu leads to a refusal, all texts are Indonesian, all fits a phone,
 * and axe finds nothing serious. The pictures of the guide are made on the way.
 */
@BrowserTest
class PagesBrowserIT {

    private static final SampleSop SOP = SampleSop.of("diy-03");
    private static final int PHONE = 390;
    /** The parts of a task that are ours; the rest of Tasklist is Camunda's. */
    private static final List<String> PANELS = List.of(".baku-menu", ".baku-konsep", ".baku-jeda", ".baku-mutu", ".baku-berkas");

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;

    private final Set<String> seen = new HashSet<>();
    private final Set<String> pictures = new HashSet<>();
    private final List<String> findings = new ArrayList<>();

    @Test
    void everybodyIsLedToPagesThatAreForHimAndCanReadThem() {
        ProcessInstance finished = cases.start(SOP);
        EngineTime.pass(Duration.ofDays(1));
        cases.finish(finished, SOP);
        EngineTime.reset();
        ProcessInstance instance = cases.start(SOP);
        cases.act(instance, SOP, "kegiatan_01", Map.of());
        cases.act(instance, SOP, "kegiatan_02", Map.of());
        try (Browser browser = Browser.open(port)) {
            Tasklist tasklist = new Tasklist(browser, "diy.promosi");
            work(tasklist, cases.task(instance, "kegiatan_03").getId());
            assertThat(visitAll(tasklist.page(), "Pesan")).contains("Mitra", "Buku Nomor", "Kalender kerja")
                    .doesNotContain("Angka mutu baku", "Surel keluar");
            assertThat(visitAll(browser.login("diy.kepala", "tasklist"), "Pesan")).contains("Angka mutu baku", "Arsip");

            Page admin = browser.login("diy.pengelola", "admin");
            admin.setViewportSize(1200, 750);
            admin.navigate(admin.url().replaceAll("#.*", "") + "#/users");
            admin.getByText("diy.promosi").first().waitFor();
            guide(admin, "pengguna");
            assertThat(visitAll(admin, "Pesan")).contains("Plh/Plt", "Surel keluar", "Kalender kerja")
                    .doesNotContain("Arsip", "Mitra", "Jeda");
            admin.navigate("http://localhost:" + port + "/camunda/sop/pelaksana-harian.html#baru");
            look(admin, "pelaksana-harian-baru", "main");
            guide(admin, "pelaksana-harian");

            supervise(browser.login("diy.pengawas", "cockpit"), finished);
            assertThat(visitAll(browser.login("diy.perancang", "cockpit"), "Daftar Induk"))
                    .contains("Angka mutu baku").doesNotContain("Arsip", "Mitra", "Plh/Plt");
            assertThat(visitAll(browser.login("jateng.mitra", "tasklist"), "Pesan"))
                    .containsExactlyInAnyOrder("Pesan", "Verifikasi naskah", "Sesi masuk", "Catatan saya", "Verifikasi dua langkah", "Ganti kata sandi", "Alamat surel", "Panduan", "Tentang Baku");

            for (String path : List.of("/", "/panduan", "/panduan/staf", "/panduan/pengawas", "/panduan/perancang",
                    "/panduan/pengelola", "/verifikasi", "/camunda/sop/arsip.html", "/tidak-ada")) {
                look(browser.visit(path, 1200), "publik" + path.replace('/', '-'), "body");
            }
        }
        assertThat(findings).isEmpty();
        assertThat(pictures).as("the guide's pictures are those made here").isEqualTo(GuidePictures.named());
    }

    private void work(Tasklist tasklist, String taskId) {
        Page page = tasklist.page();
        page.setViewportSize(1200, 750);
        tasklist.open(taskId);
        page.locator(".baku-kepala-tugas dl").waitFor();
        guide(page, "daftar-tugas");
        page.locator(".baku-konsep img").first().waitFor();
        page.locator(".baku-konsep").scrollIntoViewIfNeeded();
        guide(page, "konsep");
        checkPanels(page);
        page.locator(".baku-mutu").scrollIntoViewIfNeeded();
        guide(page, "pertanggungjawaban");
        page.locator(".nav-tabs a", new Page.LocatorOptions().setHasText("Berkas")).click();
        page.locator(".baku-berkas").waitFor();
        guide(page, "berkas");
        checkPanels(page);
    }

    private void supervise(Page cockpit, ProcessInstance finished) {
        cockpit.setViewportSize(1200, 750);
        Locator card = cockpit.locator(".baku-kartu-sop", new Page.LocatorOptions().setHasText(cases.nameOf(SOP.key(), SOP.agency())));
        card.waitFor();
        guide(cockpit, "ringkasan");
        card.locator("h3 a").click();
        cockpit.locator(".baku-lencana").first().waitFor();
        cockpit.getByText("KS-").first().waitFor();
        guide(cockpit, "lencana");
        cockpit.navigate("http://localhost:" + port + "/camunda/sop/riwayat.html#kasus/" + finished.getId());
        cockpit.locator(".baku-diagram .baku-langkah.lewat").first().waitFor();
        guide(cockpit, "kasus");
        cockpit.close();
    }

    private static void useMenus(Page page) {
        Locator group = page.locator(".baku-kepala .baku-menu", new Page.LocatorOptions().setHasText("Mutu baku"));
        group.locator("summary").focus();
        page.keyboard().press("Enter");
        group.getByText("Daftar Induk").waitFor();
        page.keyboard().press("Escape");
        PlaywrightAssertions.assertThat(group.locator("summary")).isFocused();
        PlaywrightAssertions.assertThat(group.getByText("Daftar Induk")).isHidden();
        page.setViewportSize(PHONE, 844);
        PlaywrightAssertions.assertThat(group).isHidden();
        page.getByText("Menu", new Page.GetByTextOptions().setExact(true)).click();
        group.locator("summary").click();
        group.getByText("Daftar Induk").waitFor();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/laman/menu-ponsel.png")));
        page.setViewportSize(1200, 750);
    }

    /** Opens a page by the app's menu, then each page that the frame's menus name; returns their names. */
    private List<String> visitAll(Page app, String first) {
        app.setViewportSize(1200, 750);
        Page page = Browser.open(app, first);
        page.onResponse(answer -> {
            if (answer.status() >= 400 && answer.url().contains("/api/")) {
                findings.add(answer.status() + " " + answer.url());
            }
        });
        page.setViewportSize(1200, 750);
        page.locator(".baku-kepala nav").waitFor();
        if (seen.isEmpty()) {
            useMenus(page);
        }
        List<String> labels = page.locator(".baku-kepala .baku-menu:not(.baku-pengguna) li a").allTextContents().stream()
                .map(label -> label.replaceAll(" \\(\\d+\\)$", "")).toList();
        List<String> addresses = page.locator(".baku-kepala .baku-menu:not(.baku-pengguna) li a").all().stream()
                .map(link -> link.getAttribute("href")).toList();
        for (String address : addresses) {
            if (address.startsWith("/camunda/sop/")) {
                String name = address.replaceAll(".*/|\\.html", "");
                page.navigate("http://localhost:" + port + address);
                look(page, name, "body");
            }
        }
        page.close();
        return labels;
    }

    private void look(Page page, String name, String ours) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        if (!seen.add(name)) {
            return;
        }
        findings.addAll(English.in(page.locator("main").innerText()).stream().map(word -> name + ": English " + word).toList());
        if (GuidePictures.named().contains(name)) {
            guide(page, name);
        }
        check(page, name, ours);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/laman/" + name + ".png")).setFullPage(true));
        page.setViewportSize(PHONE, 844);
        if (!Accessibility.fits(page)) {
            findings.add(name + ": too wide for a phone");
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/laman/" + name + "-ponsel.png")).setFullPage(true));
        page.setViewportSize(1200, 750);
    }

    private void checkPanels(Page page) {
        PANELS.stream().filter(panel -> page.locator(panel).count() > 0).forEach(panel -> check(page, "tugas " + panel, panel));
    }

    private void check(Page page, String name, String ours) {
        Accessibility.findings(page, ours).forEach(finding -> findings.add(name + ": " + finding));
    }

    private void guide(Page page, String name) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.screenshot(new Page.ScreenshotOptions().setPath(Browser.guidePicture(name)));
        pictures.add(name);
    }
}
