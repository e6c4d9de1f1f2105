package id.baku.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import id.baku.engine.time.EngineTime;
import id.baku.sample.SampleSop;
import id.baku.testing.CaseDriver;
import id.baku.testing.English;

/** A late activity in the browser: for its executor in Tasklist, for the supervisor in Cockpit. */
@BrowserTest
@Tag("own-engine")
class SupervisionBrowserIT {

    /** Acts that only the platform's administrators may do, with the elements that offer them. */
    private static final Map<String, String> ACTS = Map.of(
            "suspend an SOP or a case", ".btn-suspend-action",
            "cancel, add or retry", ".btn-toolbar[ng-click='openDialog()']:not(.btn-suspend-action)",
            "suspend jobs", "[ng-click^=openSuspensionStateDialog], [ng-click^=toggleSuspension]",
            "move or rank jobs", "[ng-click^=openRecalculationWindow], .action-button[ng-click^='openDialog']",
            "retry what failed", "[ng-click*=RetryDialog]",
            "change the executor", ".change-user-identity-links, .change-group-identity-links, [ng-click='enter()']",
            "change a variable", "[ng-click='enableEditMode(info, true)'], [ng-click='deleteVariable(v)']",
            "change how long cases are kept", "[ng-click='showDialog()']",
            "delete a deployment", ".delete-deployment",
            "manage a batch",
            "[ng-click='ctrl.toggleSuspension()'], [ng-click='ctrl.openDeleteModal()'], [ng-click='ctrl.retryAll()']");

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    ManagementService managementService;
    @Autowired
    RuntimeService runtimeService;

    @Test
    void executorAndSupervisorAreTold() {
        ProcessInstance instance = cases.start("diy-03", "diy", Map.of("permohonan", Map.of("instansi", "Contoh")));
        IntStream.range(0, 3).forEach(i -> cases.fireTimer(instance, "waktu_01"));
        try (Browser browser = Browser.open(port)) {
            Tasklist promosi = new Tasklist(browser, "diy.promosi").take(instance.getBusinessKey() + " · Contoh");
            promosi.page().locator(".nav-tabs a", new Page.LocatorOptions().setHasText("Riwayat")).click();
            promosi.page().getByText("Teguran ke-3: kegiatan ini melewati waktu baku 5 menit.").waitFor();
            Browser.picture(promosi.page(), "teguran");

            Page cockpit = browser.login("diy.pengawas", "cockpit");
            cockpit.getByText("Keterlambatan").first().click();
            Locator row = cockpit.locator(".baku-pengawasan tr", new Page.LocatorOptions()
                    .setHasText(instance.getBusinessKey()));
            row.waitFor();
            Accessibility.check(cockpit, ".baku-pengawasan");
            Browser.picture(cockpit, "keterlambatan");
            assertThat(row.innerText()).contains("1. Terima permohonan", "Penyusun Promosi & Kerjasama", "5 menit",
                    "10 menit, belum selesai", "Teguran ke-1", "Teguran ke-3", "Dilaporkan ke Kasi HAL&SK");
            row.locator("a").first().click();
            cockpit.waitForURL("**/process-instance/**");
            cockpit.getByText("Keterlambatan", new Page.GetByTextOptions().setExact(true)).last().click();
            cockpit.locator(".baku-pengawasan td", new Page.LocatorOptions().setHasText("Teguran ke-3")).waitFor();
        } finally {
            EngineTime.reset();
        }
    }

    @Test
    void executorPausesAndSupervisorSeesIt() {
        ProcessInstance instance = cases.start("diy-03", "diy", Map.of("permohonan", Map.of("instansi", "Contoh")));
        try (Browser browser = Browser.open(port)) {
            Tasklist promosi = new Tasklist(browser, "diy.promosi").take(instance.getBusinessKey() + " · Contoh");
            Page page = promosi.page();
            page.getByText("Jeda: menunggu pihak luar").click();
            Browser.picture(page, "jeda-isian");
            page.getByText("Jeda tugas ini").click();
            page.getByText("Sebutkan pihak yang ditunggu.").waitFor();
            page.getByLabel("Pihak yang ditunggu").fill("Dinas Pariwisata");
            page.locator(".baku-jeda").getByLabel("Alasan").fill("Tanda tangan kesepakatan belum kembali");
            page.getByLabel("di mana bukti disimpan").fill("Surat pengantar, map 3");
            page.getByText("Jeda tugas ini").click();
            page.getByText("Dijeda sejak").waitFor();
            assertThat(page.locator(".baku-jeda-kini").innerText()).contains("menunggu Dinas Pariwisata",
                    "Tanda tangan kesepakatan belum kembali", "Surat pengantar, map 3", "Sisa waktu baku 4 menit kerja");
            page.reload();
            page.locator("a", new Page.LocatorOptions().setHasText("Tugas saya")).first().click();
            page.locator(".baku-jeda-kartu", new Page.LocatorOptions().setHasText("Dijeda, menunggu Dinas Pariwisata")).click();
            page.locator(".baku-jeda-kini").waitFor();
            Browser.picture(page, "jeda");
            Page list = Browser.open(page, "Jeda");
            list.locator("td", new Page.LocatorOptions().setHasText("Dinas Pariwisata")).waitFor();
            Browser.picture(list, "jeda-laman");

            Page cockpit = browser.login("diy.pengawas", "cockpit");
            cockpit.getByText("Jeda", new Page.GetByTextOptions().setExact(true)).first().click();
            cockpit.locator(".baku-laman td", new Page.LocatorOptions().setHasText("Dinas Pariwisata")).waitFor();
            Accessibility.check(cockpit, ".baku-laman");
            Browser.picture(cockpit, "jeda-cockpit");

            page.locator(".baku-jeda").getByText("Lanjutkan").click();
            page.getByText("Jeda sebelumnya (1)").waitFor();
            Browser.picture(page, "jeda-selesai");
        } finally {
            EngineTime.reset();
        }
    }

    @Test
    void supervisorSeesTheFiguresOnDashboardAndDiagramAndOpensAFinishedCase() {
        SampleSop sop = SampleSop.of("diy-03");
        ProcessInstance finished = cases.start(sop);
        cases.act(finished, sop, "kegiatan_01", Map.of());
        EngineTime.pass(Duration.ofMinutes(45));
        cases.finish(finished, sop);
        ProcessInstance late = cases.start("diy-03", "diy", Map.of("permohonan", Map.of("instansi", "Contoh")));
        cases.fireTimer(late, "waktu_01");
        try (Browser browser = Browser.open(port)) {
            Page cockpit = browser.login("diy.pengawas", "cockpit");
            Locator card = cockpit.locator(".baku-kartu-sop", new Page.LocatorOptions().setHasText(cases.nameOf("diy-03", "diy")));
            card.locator("rect.lewat").first().waitFor();
            Accessibility.check(cockpit, ".baku-ringkasan", "[cam-widget-header] .baku-menu");
            Browser.picture(cockpit, "ringkasan");
            assertThat(card.innerText()).contains("Terlambat", "tepat waktu");
            assertThat(English.in(cockpit.locator(".baku-ringkasan").innerText())).isEmpty();

            card.locator("h3 a").click();
            cockpit.waitForURL("**/process-definition/**");
            Locator badge = cockpit.locator(".baku-lencana").first();
            badge.waitFor();
            cockpit.getByText("Keterangan lencana").click();
            Browser.picture(cockpit, "lencana");
            assertThat(badge.getAttribute("title")).contains("Berjalan", "terlambat", "12 bulan terakhir");
            badge(cockpit, "kegiatan_01", ".baku-lambat").waitFor();
            badge(cockpit, "kegiatan_02", ".baku-buruk").waitFor();
            Accessibility.check(cockpit, ".baku-lencana", ".baku-lencana-kotak");
            assertThat(cockpit.locator(".btn-suspend-action").first().isVisible()).as("what he may not do").isFalse();
            assertThat(cockpit.locator("[cam-widget-header] a[href='#/processes']").isVisible()).isTrue();
            assertThat(cockpit.locator("[cam-widget-header] a[href='#/tasks']").isVisible()).as("the report he may not read").isFalse();

            tab(cockpit, "Naskah").click();
            cockpit.locator(".baku-tab td", new Page.LocatorOptions().setHasText(finished.getBusinessKey())).first().waitFor();
            Accessibility.check(cockpit, ".baku-tab");
            tab(cockpit, "Penyimpangan").click();
            cockpit.locator(".baku-tab td", new Page.LocatorOptions().setHasText("30 menit")).first().waitFor();
            Accessibility.check(cockpit, ".baku-tab");
            Browser.picture(cockpit, "tab-penyimpangan");
            tab(cockpit, "Riwayat").click();
            Locator link = cockpit.locator(".baku-tab td a", new Page.LocatorOptions().setHasText(finished.getBusinessKey()));
            link.waitFor();
            Accessibility.check(cockpit, ".baku-tab");
            Browser.picture(cockpit, "tab-riwayat");
            Page history = cockpit.waitForPopup(link::click);
            history.locator(".baku-diagram .baku-langkah.lewat").first().waitFor();
            history.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/kasus.png")).setFullPage(true));
            assertThat(history.locator("[data-element=kegiatan_14].lewat").count()).isEqualTo(1);
            assertThat(history.locator(".baku-alur.lewat").count()).isGreaterThan(14);
            Accessibility.check(history, "main");
            assertThat(history.locator(".baku-garis-waktu .lambat").first().innerText()).contains("terlambat", "Menunggu data");
            assertThat(English.in(history.locator("main > *:not(.baku-jalan-kasus)").allInnerTexts().toString())).isEmpty();

            history.getByText("Cari kasus lain").click();
            history.getByLabel("Nomor, pokok").fill(late.getBusinessKey());
            history.locator("form button").click();
            history.locator("td", new Page.LocatorOptions().setHasText(late.getBusinessKey())).waitFor();
            Browser.picture(history, "riwayat");
            history.navigate(history.url().replaceAll("/riwayat.*", "/lembar-sop.html?instansi=diy&sop=diy-03"));
            history.locator(".baku-angka-kegiatan .baku-lencana").first().waitFor();
            Accessibility.check(history, "main");
            history.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/lembar-sop-angka.png")).setFullPage(true));

            go(cockpit, "/process-instance/" + late.getId() + "/runtime");
            badge(cockpit, "kegiatan_02", ".baku-buruk").waitFor();
        } finally {
            EngineTime.reset();
        }
    }

    @Test
    void supervisorLooksOnAPhone() {
        SampleSop sop = SampleSop.of("diy-03");
        ProcessInstance instance = cases.start(sop);
        cases.fireTimer(instance, "waktu_01");
        cases.act(instance, sop, "kegiatan_01", Map.of());
        try (Browser browser = Browser.open(port)) {
            Page page = browser.login("diy.pengawas", "cockpit");
            page.setViewportSize(390, 844);
            Locator card = page.locator(".baku-kartu-sop", new Page.LocatorOptions().setHasText(cases.nameOf("diy-03", "diy")));
            card.waitFor();
            check(page, ".baku-ringkasan", "ringkasan-ponsel");
            // The web app cuts off elements that are too wide.
            assertThat(card.evaluate("card => card.getBoundingClientRect().right < window.innerWidth")).isEqualTo(true);
            go(page, "/keterlambatan");
            page.locator(".baku-pengawasan td", new Page.LocatorOptions().setHasText(instance.getBusinessKey())).waitFor();
            check(page, ".baku-pengawasan", "keterlambatan-ponsel");
            page.navigate("http://localhost:" + port + "/camunda/sop/riwayat.html");
            page.getByLabel("Nomor, pokok").fill(instance.getBusinessKey());
            page.keyboard().press("Enter");
            page.getByText(instance.getBusinessKey(), new Page.GetByTextOptions().setExact(true)).click();
            page.locator(".baku-diagram").waitFor();
            check(page, "body", "kasus-ponsel");
            page.navigate("http://localhost:" + port + "/camunda/sop/mutu-baku.html");
            page.locator("#diy-03").waitFor();
            check(page, "body", "angka-mutu-baku-ponsel");
        } finally {
            EngineTime.reset();
        }
    }

    @Test
    void supervisorsAreOfferedNothingTheyMayNotDo() {
        ProcessInstance instance = cases.start("diy-03", "diy", Map.of("permohonan", Map.of("instansi", "Contoh")));
        managementService.setJobRetries(cases.timer(instance, "waktu_01").getId(), 0);
        Batch batch = runtimeService.setVariablesAsync(List.of(instance.getId()), Map.of("catatan", "Contoh"));
        try (Browser browser = Browser.open(port)) {
            List<String> pages = List.of("/process-definition/" + instance.getProcessDefinitionId() + "/runtime",
                    "/process-instance/" + instance.getId() + "/runtime", "/repository",
                    "/batch?type=runtime&details=" + batch.getId());
            assertThat(offered(browser.login("diy.pengawas", "cockpit"), pages)).isEmpty();
            assertThat(offered(browser.login("admin", "cockpit"), pages)).as("who may").isEqualTo(ACTS.keySet());
        } finally {
            managementService.deleteBatch(batch.getId(), true);
        }
    }

    /** The acts that the pages and their tabs offer. */
    private static Set<String> offered(Page cockpit, List<String> pages) {
        Set<String> offered = new HashSet<>();
        for (String address : pages) {
            go(cockpit, address);
            Stillness.await(cockpit);
            // The act on a deployment appears when the pointer is over it; supervisors must not see it.
            for (Locator deployment : cockpit.locator(".deployment.active").all()) {
                deployment.hover();
            }
            offered.addAll(offered(cockpit));
            for (Locator tab : cockpit.locator(".nav-tabs a").all()) {
                tab.click();
                Stillness.await(cockpit);
                offered.addAll(offered(cockpit));
            }
        }
        return offered;
    }

    private static Set<String> offered(Page cockpit) {
        return ACTS.keySet().stream().filter(act -> (Boolean) cockpit.locator(ACTS.get(act)).evaluateAll(
                "nodes => nodes.some(node => node.offsetParent && getComputedStyle(node).pointerEvents !== 'none')"))
                .collect(Collectors.toSet());
    }

    private static void go(Page cockpit, String address) {
        cockpit.navigate(cockpit.url().replaceAll("/camunda/.*", "/camunda/app/cockpit/default/#" + address));
    }

    private static void check(Page page, String ours, String picture) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/" + picture + ".png")).setFullPage(true));
        Accessibility.assertFits(page);
        Accessibility.check(page, ours);
    }

    private static Locator badge(Page cockpit, String activity, String mark) {
        return cockpit.locator(".djs-overlays[data-container-id=" + activity + "] " + mark);
    }

    private static Locator tab(Page cockpit, String label) {
        return cockpit.locator(".nav-tabs a", new Page.LocatorOptions().setHasText(label));
    }
}
