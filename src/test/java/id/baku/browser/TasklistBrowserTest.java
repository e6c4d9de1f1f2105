package id.baku.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;
import id.baku.testing.English;
import id.baku.testing.WebSession;

/** A day's work: from the start page into the task at a desk, and the head who signs on a phone. */
@BakuTest
class TasklistBrowserTest {

    private static final SampleSop COOPERATION = SampleSop.of("diy-03");
    private static final SampleSop REPORT = SampleSop.of("diy-06");
    private static final int PHONE = 390;
    private static final byte[] PDF = "%PDF-1.7 contoh".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;

    @Test
    void fromTheStartPageIntoTheTask() {
        ProcessInstance instance = cases.start(COOPERATION);
        cases.act(instance, COOPERATION, "kegiatan_01", Map.of());
        try (Browser browser = Browser.open(port)) {
            Page page = browser.login("diy.kasi", "tasklist");
            page.navigate("http://localhost:" + port + "/camunda/sop/tugas.html");
            page.getByLabel("Nomor kasus, pemohon").fill(instance.getBusinessKey());
            page.keyboard().press("Enter");
            page.getByText("Hasil pencarian").waitFor();
            page.getByText("Kembali ke tugas").click();
            Locator row = page.locator("tr", new Page.LocatorOptions().setHasText(instance.getBusinessKey())).first();
            row.waitFor();
            assertThat(English.in(page.locator("main").innerText())).isEmpty();
            full(page, "beranda-tugas");

            row.locator("a").first().click();
            Locator head = page.locator(".baku-kepala-tugas");
            head.getByText(Pattern.compile("sisa \\d+ menit kerja")).waitFor();
            head.getByText("Contoh Kasi HAL&SK, Kasi HAL&SK").waitFor();
            assertThat(head.innerText()).contains(instance.getBusinessKey(), "Badan Kepegawaian Kabupaten Contoh",
                    "1. Terima permohonan", "Surat lengkap");
            page.locator(".fjs-container").waitFor();
            Browser.picture(page, "tugas-kepala");

            tab(page, "Berkas").click();
            page.locator(".baku-berkas input[type=file]").setInputFiles(new FilePayload[] {
                    new FilePayload("satu.pdf", "application/pdf", PDF), new FilePayload("salah.txt", "text/plain", new byte[] {1}),
                    new FilePayload("dua.pdf", "application/pdf", PDF)});
            page.locator(".baku-jatuh li", new Page.LocatorOptions().setHasText("Tersimpan")).nth(1).waitFor();
            assertThat(page.locator(".baku-jatuh [role=alert]").innerText()).contains("salah.txt", "Hanya berkas PDF");
            tab(page, "Riwayat").click();
            page.locator(".baku-jejak li", new Page.LocatorOptions().setHasText("Lampiran tugas")).nth(1).waitFor();
            Browser.picture(page, "tugas-riwayat");
            tab(page, "Mutu baku").click();
            page.locator(".baku-baris-mutu tr[aria-current]").waitFor();
            Browser.picture(page, "tugas-mutu-baku");
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
            assertFits(page);
            full(page, "tanda-tangan-bersama-ponsel");
            page.getByText("Tanda tangani yang dicentang").click();
            letter.getByText("Ditandatangani secara elektronik").waitFor();

            letter.getByText("Selesaikan tugas").click();
            page.locator(".baku-kepala-tugas dl").waitFor();
            page.locator(".fjs-container").waitFor();
            assertFits(page);
            assertThat(page.locator("section.tasks-list").isVisible()).isFalse();
            full(page, "tugas-ponsel");
            page.locator(".baku-kembali").click();
            page.locator("section.tasks-list").waitFor();
            assertThat(page.locator(".task-details").isVisible()).isFalse();
            assertFits(page);
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

    private static void assertFits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
    }

    private static void full(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/" + name + ".png")).setFullPage(true));
    }
}
