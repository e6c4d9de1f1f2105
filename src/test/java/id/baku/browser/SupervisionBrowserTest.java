package id.baku.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import id.baku.engine.EngineTime;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;

/** A late activity as it reaches people: the executor in Tasklist, the supervisor in Cockpit. */
@BakuTest
@Tag("own-engine")
class SupervisionBrowserTest {

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;

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
            page.locator(".baku-jeda-kartu", new Page.LocatorOptions().setHasText("Dijeda, menunggu Dinas Pariwisata")).waitFor();
            page.locator(".baku-jeda-kini").waitFor();
            Browser.picture(page, "jeda");
            Page list = Browser.open(page, "Jeda");
            list.locator("td", new Page.LocatorOptions().setHasText("Dinas Pariwisata")).waitFor();
            Browser.picture(list, "jeda-laman");

            Page cockpit = browser.login("diy.pengawas", "cockpit");
            cockpit.getByText("Jeda", new Page.GetByTextOptions().setExact(true)).first().click();
            cockpit.locator(".baku-laman td", new Page.LocatorOptions().setHasText("Dinas Pariwisata")).waitFor();
            Browser.picture(cockpit, "jeda-cockpit");

            page.locator(".baku-jeda").getByText("Lanjutkan").click();
            page.getByText("Jeda sebelumnya (1)").waitFor();
            Browser.picture(page, "jeda-selesai");
        } finally {
            EngineTime.reset();
        }
    }
}
