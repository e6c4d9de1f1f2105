package id.baku.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/** A day's work in Tasklist without a mouse: Tab reaches everything, and the focus is always visible. */
@BrowserTest
class KeyboardBrowserIT {

    private static final String APPLICANT = "Dinas Contoh Papan Tombol";
    private static final byte[] PDF = "%PDF-1.7 contoh".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    RuntimeService runtimeService;

    private Page page;
    private Keys keys;

    @Test
    void aDaysWorkWithoutTheMouse() {
        try (Browser browser = Browser.open(port)) {
            page = browser.window("id-ID", "tasklist");
            keys = new Keys(page);
            logIn();
            readMessages();
            ProcessInstance instance = startCase();
            openTask();
            lookAround();
            giveBackAndTakeAgain();
            answer();
            cases.runJobs(instance);
            assertThat(cases.open(instance)).isNotEmpty().doesNotContain("kegiatan_01");
        }
    }

    private void logIn() {
        Locator password = page.locator("input[type=password]");
        // When it is ready, the page moves the cursor into the first field, even while somebody types.
        for (int i = 0; i < 3 && !password.inputValue().equals(WebSession.PASSWORD); i++) {
            keys.enter("e.type === 'text'", "pemalang.kabid");
            keys.enter("e.type === 'password'", WebSession.PASSWORD);
        }
        keys.press("Enter");
        page.locator(".account", new Page.LocatorOptions().setHasText("Contoh")).waitFor();
    }

    private void readMessages() {
        keys.open("Laman");
        keys.tabTo(Keys.named("Pesan"));
        Page messages = page.waitForPopup(() -> keys.press("Enter"));
        messages.locator("main h1").waitFor();
        messages.close();
        keys.press("Escape");
        assertThat(keys.focused()).contains("Laman");
    }

    private ProcessInstance startCase() {
        keys.open("Mulai kasus");
        page.locator(".modal a").first().waitFor();
        keys.open("BKDPML/PA/59/2022");
        page.locator(".modal .fjs-container input").first().waitFor();
        keys.fill("permohonan_nomorSurat", "800/1/2026");
        keys.fill("permohonan_tanggalSurat-date", "12/01/2026");
        keys.choose("permohonan_caraMasuk", "Surel");
        keys.fill("permohonan_instansi", APPLICANT);
        keys.fill("permohonan_alamat", "Jalan Melati 12");
        keys.fill("permohonan_kota", "Contoh");
        keys.fill("permohonan_narahubung", "Contoh");
        keys.fill("permohonan_telepon", "0285000000");
        keys.fill("permohonan_kegiatan", "Penilaian");
        keys.fill("permohonan_tanggalMulai-date", "26/01/2026");
        keys.fill("permohonan_tanggalSelesai-date", "28/01/2026");
        keys.fill("permohonan_jumlahAsesor", "2");
        keys.fill("permohonan_tempat", "Gedung Contoh");
        keys.send(".modal-footer", "Mulai");
        ProcessInstance instance = runtimeService.createProcessInstanceQuery().processDefinitionKey("pemalang-59").list().stream()
                .filter(one -> String.valueOf(runtimeService.getVariable(one.getId(), "permohonan")).contains(APPLICANT)).findFirst().orElseThrow();
        cases.runJobs(instance);
        return instance;
    }

    private void openTask() {
        keys.open("Tugas saya");
        keys.open("Tugas peran saya");
        page.locator(".tasks-list .task", new Page.LocatorOptions().setHasText(APPLICANT)).waitFor();
        keys.press("e.closest('li.task')?.innerText.includes('" + APPLICANT + "')", "Enter");
        page.locator(".task-details .unclaim").waitFor();
        keys.waitAt("e.closest('.task-card')");
    }

    private void lookAround() {
        // Registered before the key is pressed: a file dialogue without a handler is cancelled.
        page.onFileChooser(chooser -> chooser.setFiles(new FilePayload("disposisi.pdf", "application/pdf", PDF)));
        keys.open("Berkas");
        keys.press("e.type === 'file'", "Enter");
        page.locator(".baku-jatuh li", new Page.LocatorOptions().setHasText("Tersimpan")).waitFor();
        keys.open("Riwayat");
        page.locator(".baku-jejak li").first().waitFor();
        keys.open("Mutu baku");
        page.locator(".baku-baris-mutu tr[aria-current]").waitFor();
        keys.open("Formulir");
        page.locator(".task-details .fjs-container").waitFor();
    }

    private void giveBackAndTakeAgain() {
        keys.press("e.matches('.unclaim')", "Enter");
        page.locator(".task-details .claim").waitFor();
        keys.waitAt("e.closest('.task-card')");
        keys.open("Ambil");
        page.locator(".task-details .unclaim").waitFor();
        page.locator(".baku-mutu input:enabled").first().waitFor();
    }

    private void answer() {
        keys.press("Control+Alt+f");
        assertThat(keys.focused()).as("the form's first field").contains("disposisi_tanggal-date");
        keys.fill("disposisi_tanggal-date", "13/01/2026");
        keys.fill("disposisi_agenda", "0412");
        keys.choose("disposisi_sifat", "Segera");
        keys.fill("disposisi_isi", "Siapkan jawaban.");
        keys.open("Selesaikan");
        page.getByText("Formulir tugas tidak dapat dikirim").waitFor();
        keys.waitAt(Keys.named("Selesaikan"));
        for (int i = page.locator(".baku-mutu input[type=checkbox]").count(); i > 0; i--) {
            keys.press("e.closest('.baku-mutu') && e.type === 'checkbox' && !e.checked", "Space");
        }
        page.locator(".baku-mutu").getByText("Tersimpan").waitFor();
        keys.send(".form-actions", "Selesaikan");
    }
}
