package id.baku.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import id.baku.testing.CaseDriver;

/** The list of partners as staff use it: found from Tasklist, searched, completed, with the cases of cooperation. */
@BrowserTest
@Tag("own-engine")
class PartnersBrowserIT {

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;

    @Test
    void staffKeepTheList() {
        ProcessInstance instance = cases.start("diy-03", "diy", Map.of("permohonan", Map.of("instansi", "Dinas Contoh",
                "kota", "Wates", "narahubung", "Contoh Narahubung")));
        cases.start("diy-03", "diy", Map.of("permohonan", Map.of("instansi", "Badan Ma\u2019ruf")));
        try (Browser browser = Browser.open(port)) {
            Page tasklist = browser.login("diy.promosi", "tasklist");
            Page page = Browser.open(tasklist, "Mitra");
            page.getByLabel("Cari").fill("MA'RUF");
            page.getByText("1 dari 2 mitra").waitFor();
            assertThat(page.locator("tbody").innerText()).as("whatever the apostrophe").contains("Badan Ma\u2019ruf");
            page.getByLabel("Cari").fill("wates");
            page.getByText("Dinas Contoh").waitFor();
            page.getByText("1 dari 2 mitra").waitFor();
            page.getByText("Tambah mitra").click();
            button(page, "Simpan").click();
            page.getByText("Nama wajib diisi.").waitFor();
            page.getByLabel("Nama instansi").fill("Kantor Contoh");
            page.getByLabel("Status").selectOption("TARGET");
            page.getByLabel("Jenis instansi").selectOption("Perangkat daerah");
            page.getByLabel("Perkiraan peserta").fill("40");
            page.getByLabel("Peluang kerja sama").fill("Pengisian jabatan pada triwulan kedua");
            page.getByLabel("Kepala daerah atau kuasanya (boleh kosong)", new Page.GetByLabelOptions().setExact(true)).fill("Contoh Bupati");
            page.getByLabel("Nomor Kesepakatan Bersama (boleh kosong)", new Page.GetByLabelOptions().setExact(true)).fill("KB/1/2026");
            button(page, "Simpan").click();
            page.getByText("Isi nomor, tanggal, dan akhir berlakunya Kesepakatan Bersama").waitFor();
            page.getByLabel("Kesepakatan Bersama ditandatangani").fill("2026-01-05");
            page.getByLabel("Kesepakatan Bersama berlaku sampai").fill("2029-01-04");
            Browser.picture(page, "mitra-formulir");
            button(page, "Simpan").click();
            page.getByText("Ubah data").waitFor();
            assertThat(page.locator("main").innerText()).contains("Contoh Bupati", "KB/1/2026", "4 Jan 2029", "Perangkat daerah");
            page.getByText("Semua mitra").click();
            page.locator("tbody tr").nth(2).waitFor();
            Browser.picture(page, "mitra");
            page.getByText("Dinas Contoh").click();
            page.getByText(instance.getBusinessKey(), new Page.GetByTextOptions().setExact(true)).waitFor();
            assertThat(page.locator("main").innerText()).contains("Contoh Narahubung", "Berjalan", "Kasus "
                    + instance.getBusinessKey(), "Belum pernah dimintai tanggapan.");
            page.setViewportSize(390, 844);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/mitra-ponsel.png")).setFullPage(true));
            page.getByText("Semua mitra").click();
            page.getByText("Rekapitulasi kerja sama").click();
            page.locator("tbody tr").nth(1).waitFor();
            assertThat(page.locator("tbody").innerText()).contains("Badan Ma\u2019ruf", "Dinas Contoh");
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
