package id.baku.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

import id.baku.sample.SampleSop;
import id.baku.testing.CaseDriver;
import id.baku.testing.English;
import id.baku.testing.WebSession;

/** A day's work: an executor at a desk, from the start page into the task, and a head who signs on a phone. */
@BrowserTest
class TasklistBrowserIT {

    private static final SampleSop COOPERATION = SampleSop.of("diy-03");
    private static final SampleSop REPORT = SampleSop.of("diy-06");
    private static final int DESK = 1600;
    private static final int PHONE = 390;
    private static final byte[] PDF = "%PDF-1.7 contoh".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void fromTheStartPageIntoTheTask(int width) {
        ProcessInstance instance = cases.start(COOPERATION);
        cases.act(instance, COOPERATION, "kegiatan_01", Map.of());
        try (Browser browser = Browser.open(port)) {
            Page page = browser.login("diy.kasi", "tasklist");
            page.setViewportSize(width, 1000);
            page.navigate("http://localhost:" + port + "/camunda/sop/tugas.html");
            page.getByLabel("Nomor kasus, pemohon").fill(instance.getBusinessKey());
            page.keyboard().press("Enter");
            page.getByText("Hasil pencarian").waitFor();
            page.getByText("Kembali ke tugas").click();
            Locator row = page.locator("tr", new Page.LocatorOptions().setHasText(instance.getBusinessKey())).first();
            row.waitFor();
            assertThat(English.in(page.locator("main").innerText())).isEmpty();
            check(page, "main");
            full(page, "beranda-tugas-" + width);

            row.locator("a").first().click();
            Locator head = page.locator(".baku-kepala-tugas");
            head.getByText(Pattern.compile("sisa \\d+ menit kerja")).waitFor();
            head.getByText("Contoh Kasi HAL&SK, Kasi HAL&SK").waitFor();
            assertThat(head.innerText()).contains(instance.getBusinessKey(), "Badan Kepegawaian Kabupaten Contoh",
                    "1. Terima permohonan", "Surat lengkap");
            page.locator(".fjs-container").waitFor();
            check(page, ".baku-kepala-tugas");
            Browser.picture(page, "tugas-kepala-" + width);

            tab(page, "Berkas").click();
            page.locator(".baku-berkas input[type=file]").setInputFiles(new FilePayload[] {
                    new FilePayload("satu.pdf", "application/pdf", PDF), new FilePayload("salah.txt", "text/plain", new byte[] {1}),
                    new FilePayload("dua.pdf", "application/pdf", PDF)});
            page.locator(".baku-jatuh li", new Page.LocatorOptions().setHasText("Tersimpan")).nth(1).waitFor();
            assertThat(page.locator(".baku-jatuh .baku-galat").innerText()).contains("salah.txt", "Hanya berkas PDF");
            check(page, ".baku-berkas");
            tab(page, "Riwayat").click();
            page.locator(".baku-jejak li", new Page.LocatorOptions().setHasText("Lampiran tugas")).nth(1).waitFor();
            check(page, ".baku-riwayat");
            Browser.picture(page, "tugas-riwayat-" + width);
            tab(page, "Mutu baku").click();
            page.locator(".baku-baris-mutu tr[aria-current]").waitFor();
            check(page, ".baku-riwayat");
            Browser.picture(page, "tugas-mutu-baku-" + width);
            tab(page, "Diagram").click();
            page.locator("g.djs-element.highlight[data-element-id=kegiatan_02]").waitFor();
            assertThat(page.locator("g.djs-element.highlight").count()).as("only where the case is").isOne();
        }
    }

    @Test
    void whatAFormShowsBesideItsFieldsIsThereWhenASavedTaskIsOpenedAgain() {
        ProcessInstance instance = cases.start(COOPERATION);
        while (!cases.open(instance).contains("kegiatan_06")) {
            cases.act(instance, COOPERATION, cases.open(instance).get(0), Map.of());
        }
        try (Browser browser = Browser.open(port)) {
            Tasklist tasklist = new Tasklist(browser, "diy.promosi").open(cases.task(instance, "kegiatan_06").getId());
            Page page = tasklist.page();
            Locator data = page.locator(".baku-data", new Page.LocatorOptions().setHasText("Surat kepada"));
            PlaywrightAssertions.assertThat(data).containsText("Kepala Badan Kepegawaian Kabupaten Contoh di Contoh");
            tasklist.fill("surat.nomor", "800/7/2026");
            Locator save = page.locator("button", new Page.LocatorOptions().setHasText("Simpan").setHasNotText("konsep"));
            PlaywrightAssertions.assertThat(save).isEnabled();
            save.click();
            page.waitForFunction("([task, shown]) => localStorage.getItem(`camunda-form:${task}`)?.includes(shown)",
                    List.of(cases.task(instance, "kegiatan_06").getId(), "Kepala Badan Kepegawaian Kabupaten Contoh"));
            page.reload();
            PlaywrightAssertions.assertThat(page.locator("input[id$='-surat_nomor']")).hasValue("800/7/2026");
            PlaywrightAssertions.assertThat(data).containsText("Kepala Badan Kepegawaian Kabupaten Contoh di Contoh");
        }
    }

    @Test
    void filesAreDroppedAndTheirProgressIsSeen() {
        ProcessInstance instance = cases.start(COOPERATION);
        cases.act(instance, COOPERATION, "kegiatan_01", Map.of());
        try (Browser browser = Browser.open(port)) {
            Page page = new Tasklist(browser, "diy.kasi").open(cases.task(instance, "kegiatan_02").getId()).page();
            tab(page, "Berkas").click();
            Locator field = page.locator(".baku-berkas .baku-jatuh");
            JSHandle two = page.evaluateHandle("""
                    () => {
                      const data = new DataTransfer();
                      for (const name of ['satu.pdf', 'dua.pdf']) {
                        data.items.add(new File(['%PDF-1.7 contoh'], name, { type: 'application/pdf' }));
                      }
                      return data;
                    }""");
            Queue<Route> held = new ArrayDeque<>();
            page.route("**/naskah", route -> {
                if (route.request().method().equals("POST")) {
                    held.add(route);
                } else {
                    route.resume();
                }
            });
            field.dispatchEvent("dragover", Map.of("dataTransfer", two));
            PlaywrightAssertions.assertThat(field).hasClass(Pattern.compile("baku-di-atas"));
            field.dispatchEvent("drop", Map.of("dataTransfer", two));
            List<String> files = List.of("satu.pdf", "dua.pdf");
            for (int i = 0; i < files.size(); i++) {
                PlaywrightAssertions.assertThat(field.locator("progress")).hasAttribute("aria-label", files.get(i));
                page.waitForCondition(() -> !held.isEmpty());
                held.remove().resume();
                PlaywrightAssertions.assertThat(field.locator("li").nth(i)).containsText("Tersimpan");
            }
            PlaywrightAssertions.assertThat(field.locator("progress")).hasCount(0);
            PlaywrightAssertions.assertThat(page.locator(".baku-unggah .baku-naskah li")).hasCount(2);
        }
    }

    @Test
    void theHeadSignsOnAPhone() {
        ProcessInstance instance = cases.start(REPORT);
        while (!cases.open(instance).contains("kegiatan_04b")) {
            cases.act(instance, REPORT, cases.open(instance).get(0), Map.of());
        }
        try (Browser browser = Browser.open(port)) {
            Page page = browser.login("diy.kepala", "tasklist");
            page.setViewportSize(PHONE, 844);
            page.navigate("http://localhost:" + port + "/camunda/sop/tugas.html");
            page.getByText("Tanda tangani bersama").click();
            Locator letter = page.locator(".baku-bersama li", new Page.LocatorOptions().setHasText(instance.getBusinessKey()));
            letter.waitFor();
            assertThat(letter.locator("input[type=checkbox]").isDisabled()).as("not seen yet").isTrue();
            page.waitForPopup(() -> letter.getByText("Lihat", new Locator.GetByTextOptions().setExact(true)).click());
            letter.getByText("Sudah dilihat").waitFor();
            letter.locator("input[type=checkbox]").check();
            page.getByLabel("Frasa sandi").fill(WebSession.PASSWORD);
            check(page, ".baku-bersama");
            full(page, "tanda-tangan-bersama-ponsel");
            page.getByText("Tanda tangani yang dicentang").click();
            letter.getByText("Ditandatangani secara elektronik").waitFor();

            letter.getByText("Selesaikan tugas").click();
            page.locator(".baku-kepala-tugas dl").waitFor();
            page.locator(".fjs-container").waitFor();
            check(page, ".baku-kepala-tugas", ".baku-tanda-tangan");
            assertThat(page.locator("section.tasks-list").isVisible()).isFalse();
            full(page, "tugas-ponsel");
            page.locator(".baku-kembali").click();
            page.locator("section.tasks-list").waitFor();
            assertThat(page.locator(".task-details").isVisible()).isFalse();
            Accessibility.assertFits(page);
            Browser.picture(page, "daftar-tugas-ponsel");

            page.keyboard().press("Control+Home");
            page.locator(".baku-lompat").focus();
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lompat ke formulir")).isVisible()).isTrue();
        }
    }

    @Test
    void draftsAreInitialedTogether() {
        List<ProcessInstance> instances = Stream.of(1, 2).map(one -> {
            ProcessInstance instance = cases.start(COOPERATION);
            while (!cases.open(instance).contains("kegiatan_04")) {
                cases.act(instance, COOPERATION, cases.open(instance).get(0), Map.of());
            }
            return instance;
        }).toList();
        try (Browser browser = Browser.open(port)) {
            Page page = browser.login("diy.kasi", "tasklist");
            page.navigate("http://localhost:" + port + "/camunda/sop/tugas.html");
            page.getByText("Paraf bersama").click();
            for (ProcessInstance instance : instances) {
                Locator draft = page.locator(".baku-bersama li", new Page.LocatorOptions().setHasText(instance.getBusinessKey()));
                draft.waitFor();
                assertThat(draft.locator("input[type=checkbox]").isDisabled()).as("not seen yet").isTrue();
                page.waitForPopup(() -> draft.getByText("Lihat", new Locator.GetByTextOptions().setExact(true)).click());
                draft.getByText("Sudah dilihat").waitFor();
                draft.locator("input[type=checkbox]").check();
            }
            check(page, ".baku-bersama");
            full(page, "paraf-bersama");
            page.getByText("Paraf yang dicentang").click();
            for (ProcessInstance instance : instances) {
                page.locator(".baku-bersama li", new Page.LocatorOptions().setHasText(instance.getBusinessKey()))
                        .getByText("Diparaf, tugas selesai.").waitFor();
                cases.runJobs(instance);
                assertThat(cases.open(instance)).containsExactly("kegiatan_05");
            }
        }
    }

    private static Locator tab(Page page, String name) {
        return page.locator(".nav-tabs a", new Page.LocatorOptions().setHasText(name));
    }

    private static void check(Page page, String... ours) {
        Accessibility.assertFits(page);
        Accessibility.check(page, ours);
    }

    private static void full(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/" + name + ".png")).setFullPage(true));
    }
}
