package id.baku.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import id.baku.engine.time.EngineTime;
import id.baku.sample.SampleSop;
import id.baku.testing.CaseDriver;

/** A late task in the browser: its executor gives a reason, the superior accepts it, and it appears in the figures. */
@BrowserTest
class AccountabilityBrowserIT {

    private static final SampleSop SOP = SampleSop.of("diy-03");

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;

    @AfterEach
    void startTheClock() {
        EngineTime.reset();
    }

    @ParameterizedTest
    @ValueSource(ints = {1600, 390})
    void latenessIsExplainedAcceptedAndCounted(int width) {
        ProcessInstance instance = cases.start(SOP);
        cases.act(instance, SOP, "kegiatan_01", Map.of());
        Task task = cases.task(instance, "kegiatan_02");
        EngineTime.moveTo(task.getDueDate().toInstant().plusSeconds(45 * 60));
        try (Browser browser = Browser.open(port)) {
            beLate(browser, task, width);
            accept(browser, instance, width);
            seeItCounted(browser, width);
        }
    }

    private static void beLate(Browser browser, Task task, int width) {
        Tasklist kasi = new Tasklist(login(browser, "diy.kasi", width));
        kasi.page().clock().install();
        kasi.open(task.getId());
        kasi.date("jadwal.tanggalMulai", "12/01/2027").date("jadwal.tanggalSelesai", "13/01/2027");
        Locator account = kasi.page().locator(".baku-mutu");
        // The form checks again who holds the task until some moments after it was claimed.
        Locator late = account.getByLabel("Alasan keterlambatan");
        late.fill("Ruang uji");
        kasi.page().clock().fastForward(3000);
        Stillness.await(kasi.page());
        assertThat(late.inputValue()).as("what is typed meanwhile").isEqualTo("Ruang uji");
        account.getByLabel("Agenda dan kertas kerja").check();
        account.getByLabel("Informasi jadwal pengukuran").check();
        account.getByLabel("Letak output").fill("Map jadwal 2027");
        late.fill("Ruang uji baru terjadwal siang ini");
        account.getByLabel("Tindak lanjut").fill("Jadwal ruang dibuat sepekan sebelumnya");
        account.scrollIntoViewIfNeeded();
        check(kasi.page(), ".baku-mutu", "mutu-baku-terlambat-" + width);
        kasi.complete();
    }

    private static void accept(Browser browser, ProcessInstance instance, int width) {
        Page page = login(browser, "diy.kepala", width);
        page.navigate(page.url().replaceAll("/app/.*", "/sop/penyimpangan.html"));
        Locator card = page.locator("article", new Page.LocatorOptions().setHasText(instance.getBusinessKey()));
        card.waitFor();
        assertThat(card.innerText()).contains("Waktu: 30 menit", "Terlambat 45 menit kerja", "Ruang uji baru terjadwal siang ini");
        card.getByText("Terima", new Locator.GetByTextOptions().setExact(true)).click();
        check(page, "main", "penyimpangan-" + width);
        card.getByText("Terima alasan").click();
        page.getByText("Alasan diterima.").waitFor();
        page.context().close();
    }

    private static void seeItCounted(Browser browser, int width) {
        Page page = login(browser, "diy.kepala", width);
        page.navigate(page.url().replaceAll("/app/.*", "/sop/mutu-baku.html"));
        Locator sop = page.locator("#diy-03");
        sop.waitFor();
        // If a year has only one SOP, that is open at once.
        if (sop.getAttribute("open") == null) {
            sop.locator("summary").click();
        }
        Locator row = sop.locator("tr", new Locator.LocatorOptions().setHasText("2. Atur jadwal pengukuran"));
        row.waitFor();
        assertThat(row.innerText()).matches("(?s).*waktu [1-9]\\d*, kelengkapan.*");
        check(page, "main", "angka-mutu-baku-" + width);
    }

    private static Page login(Browser browser, String user, int width) {
        Page page = browser.login(user, "tasklist");
        page.setViewportSize(width, 1000);
        return page;
    }

    private static void check(Page page, String ours, String picture) {
        Browser.picture(page, picture);
        Accessibility.assertFits(page);
        Accessibility.check(page, ours);
    }
}
