package id.baku.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;


/** diy-03 as people do it: four roles in Tasklist from the request to the archive, and the supervisor in Cockpit. */
@BrowserTest
@Tag("own-engine")
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
class Diy03BrowserIT {

    private static final String SOP = "Kerja Sama Pengukuran Potensi dan Kompetensi";
    private static final String APPLICANT = "Badan Kepegawaian Kabupaten Contoh";

    @LocalServerPort
    int port;
    @Autowired
    Clock clock;
    @Autowired
    HistoryService historyService;
    @TempDir
    Path folder;
    Path scan;

    @BeforeEach
    void scanALetter() throws IOException {
        scan = folder.resolve("pindaian.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(scan.toFile());
        }
    }

    @Test
    void runsFromRequestToArchive() throws IOException {
        try (Browser browser = Browser.open(port)) {
            Tasklist promosi = new Tasklist(browser, "diy.promosi");
            promosi.newCase(SOP).fill("permohonan.nomorSurat", "800/123/2026").date("permohonan.tanggalSurat", "12/01/2026")
                    .handIn("Pindaian surat permohonan", scan)
                    .fill("permohonan.instansi", APPLICANT).fill("permohonan.alamat", "Jalan Mawar Nomor 7")
                    .fill("permohonan.kota", "Contoh").fill("permohonan.narahubung", "Contoh Narahubung")
                    .fill("permohonan.telepon", "0274000000").tick("Pengukuran potensi dan kompetensi")
                    .fill("permohonan.jumlahPeserta", "25").start();
            promosi.take("1. Terima permohonan").date("kegiatan_01.tanggalTerima", "13/01/2026")
                    .fill("kegiatan_01.nomorAgenda", "A-17").tick("E-mail/Faximile/hardcopy surat").complete();

            Tasklist kasi = new Tasklist(browser, "diy.kasi");
            kasi.page().getByText(" · " + APPLICANT).waitFor();
            kasi.page().waitForURL("**dueDate**");
            kasi.take("2. Atur jadwal").date("jadwal.tanggalMulai", day(7)).date("jadwal.tanggalSelesai", day(9))
                    .fill("jadwal.tempat", "Ruang Asesmen Balai").tick("Agenda dan kertas kerja").complete();

            promosi.take("3. Buat konsep").fill("surat.kepada", "Kepala " + APPLICANT).fill("surat.kota", "Contoh")
                    .tick("Komputer", "Printer", "Kertas").complete();

            kasi.take("4. Periksa dan paraf").openFirstOf("Tugas saya").tick("Sesuai, diparaf", "Draft surat jawaban");
            kasi.page().screenshot(new Page.ScreenshotOptions().setPath(Browser.readmePicture("tasklist")));
            kasi.complete();

            new Tasklist(browser, "diy.kepala").take("5. Tanda tangani").complete();

            promosi.take("6. Kirim surat").complete();

            Tasklist analis = new Tasklist(browser, "diy.analis");
            analis.take("7. Arsipkan").fill("kegiatan_07.lokasiArsip", "Lemari 2").complete();

            promosi.take("8. Buat konsep perjanjian")
                    // The other two documents are chosen already for a new partner.
                    .tick("Berita Acara")
                    .fill("perjanjian.pemerintahMitra", "Pemerintah Kabupaten Contoh").fill("perjanjian.namaKepala", "Contoh Bupati")
                    .fill("perjanjian.jabatanKepala", "Bupati Contoh")
                    .fill("perjanjian.dasarKepala", "Keputusan Menteri Dalam Negeri Nomor 100 Tahun 2025")
                    .fill("perjanjian.namaPihakKedua", "Contoh Pihak Kedua, S.E.")
                    .fill("perjanjian.jabatanPihakKedua", "Kepala " + APPLICANT)
                    .fill("perjanjian.dasarPihakKedua", "Surat Kuasa Bupati Contoh Nomor 1 Tahun 2026")
                    .fill("perjanjian.biayaPerPeserta", "1250000").fill("perjanjian.nomorSuratKuasa", "100/015/2026")
                    .date("perjanjian.tanggalSuratKuasa", "05/01/2026").complete();

            kasi.take("9. Minta pengesahan").tick("Disahkan").date("pengesahan.tanggal", day(1));
            kasi.page().getByText("Disahkan kurang dari tujuh hari sebelum pengukuran, yang mulai " + day(7) + ".").waitFor();
            kasi.date("pengesahan.tanggal", day(0));
            assertThat(kasi.page().getByText("Disahkan kurang dari tujuh hari").count()).isZero();
            kasi.complete();

            promosi.take("10. Minta nomor").date("penomoran.tanggal", day(0))
                    .fill("penomoran.beritaAcara", "BA/011/2026").fill("penomoran.kesepakatanBersama", "KB/012/2026")
                    .fill("penomoran.perjanjianKerjaSama", "PKS/013/2026").complete();
            promosi.take("11. Perbanyak").complete();
            promosi.take("12. Serahkan ke mitra").date("penyerahan.tanggal", day(0))
                    .fill("penyerahan.penerima", "Contoh Penerima").fill("penyerahan.jabatanPenerima", "Sekretaris")
                    .complete();
            analis.take("13. Serahkan salinan").tick("Badan Kepegawaian Daerah").complete();

            analis.take("14. Arsipkan");
            List<Path> documents = analis.downloadAll();
            Browser.picture(analis.page(), "berkas");
            checkDocuments(documents);
            watch(browser);
            keepTheRegister(analis.page());
            analis.backToForm().fill("kegiatan_14.lokasiArsip", "Lemari 3").complete();
        }
        assertThat(historyService.createHistoricProcessInstanceQuery().finished().list()).singleElement()
                .satisfies(instance -> assertThat(instance.getState()).isEqualTo("COMPLETED"));
    }

    /** A day as people type it, counted from today: the agreement must not be dated before the letter that it answers. */
    private String day(int days) {
        return LocalDate.now(clock).plusDays(days).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    /** The register gives the letter's number; a keeper finds it there, and declares another number void. */
    private static void keepTheRegister(Page tasklist) {
        Page page = Browser.open(tasklist, "Buku Nomor");
        page.getByText("4 dari 4 nomor").waitFor();
        assertThat(page.locator("tbody").innerText()).contains("800.1.4/0001/BPKP/", "PKS/013/2026", "Dari luar", APPLICANT);
        page.getByLabel("Seri").selectOption("Naskah kerja sama");
        page.getByLabel("Cari").fill("pks");
        page.getByText("1 dari 4 nomor").waitFor();
        page.locator("tbody summary").click();
        page.getByLabel("Alasan pembatalan").fill("Dicatat dua kali oleh Subbag Umum");
        Browser.picture(page, "buku-nomor-batal");
        page.getByText("Batalkan nomor").click();
        page.getByText("Dicatat dua kali oleh Subbag Umum").waitFor();
        page.getByLabel("Seri").selectOption("Semua seri");
        Browser.picture(page, "buku-nomor");
        page.setViewportSize(390, 844);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
        Browser.picture(page, "buku-nomor-ponsel");
        page.close();
    }

    /** There are 16 documents, all about the applicant, and the scan that came with the request. */
    private void checkDocuments(List<Path> documents) throws IOException {
        assertThat(documents).hasSize(17);
        int aboutTheApplicant = 0;
        for (Path document : documents) {
            try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(document))) {
                String text = new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0]+", " ");
                aboutTheApplicant += text.toLowerCase().contains(APPLICANT.toLowerCase()) ? 1 : 0;
            }
        }
        assertThat(aboutTheApplicant).isEqualTo(16);
    }

    private static void watch(Browser browser) {
        Page cockpit = browser.login("diy.pengawas", "cockpit");
        cockpit.navigate(cockpit.url().replaceAll("#.*", "") + "#/processes");
        cockpit.getByText(SOP).first().click();
        cockpit.getByText("KS-").first().waitFor();
        cockpit.locator("g.djs-element[data-element-id=kegiatan_14]").waitFor();
        Browser.picture(cockpit, "cockpit-definition");
        cockpit.locator("table a[href*='process-instance']").first().click();
        // The SOP's own page also has a tab of that name, and stays until the page of the case is there.
        cockpit.getByText("Definisi pekerjaan latar").waitFor(
                new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        cockpit.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Naskah").setExact(true)).click();
        cockpit.locator(".baku-pengawasan td", new Page.LocatorOptions().setHasText("Perjanjian Kerja Sama")).first()
                .waitFor();
        Browser.picture(cockpit, "cockpit-instance");
        cockpit.setViewportSize(3700, 1700);
        cockpit.reload();
        cockpit.locator("g.djs-element[data-element-id=kegiatan_14]").waitFor();
        cockpit.locator(".djs-container g.djs-shape[data-element-id=pool]")
                .screenshot(new Locator.ScreenshotOptions().setPath(Browser.readmePicture("diagram")));
    }
}
