package id.baku.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/** An agency's administrator in Admin: adds a colleague with a role, keeps the calendar, records a deputy. */
@BrowserTest
@Tag("own-engine")
class AdministrationBrowserIT {

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    IdentityService identityService;
    @Autowired
    JdbcTemplate jdbc;

    @Test
    void createsAUserAndGivesHimHisRole() {
        cases.start("diy-03", "diy", Map.of("permohonan", Map.of("instansi", "Contoh")));
        try (Browser browser = Browser.open(port)) {
            Page admin = browser.login("diy.pengelola", "admin");
            String base = admin.url().replaceAll("#.*", "");
            admin.navigate(base + "#/users");
            admin.getByText("diy.promosi").first().waitFor();
            assertThat(admin.locator("body").innerText()).doesNotContain("sulbar.", "pemalang.");
            Browser.picture(admin, "pengguna");

            admin.navigate(base + "#/user-create");
            admin.locator("#inputUserId").fill("diy.baru");
            admin.locator("input[type=password]").nth(0).fill(WebSession.PASSWORD);
            admin.locator("input[type=password]").nth(1).fill(WebSession.PASSWORD);
            admin.locator("#inputFirstname").fill("Contoh");
            admin.locator("#inputLastname").fill("Pegawai Baru");
            admin.locator("form[name=createUserForm] button[type=submit]:not([disabled])").click();
            admin.getByText("diy.baru").first().waitFor();

            admin.waitForResponse(answer -> answer.url().contains("member=diy.baru"),
                    () -> admin.navigate(base + "#/users/diy.baru?tab=groups"));
            Stillness.await(admin);
            admin.locator("a[ng-click='openCreateGroupMembershipDialog()']").click();
            Locator groups = admin.locator(".create-group-membership tbody tr", new Page.LocatorOptions().setHasText("diy-"));
            groups.first().waitFor();
            assertThat(admin.locator(".create-group-membership").innerText()).contains("diy-kasi-hal-sk", "diy-pengawas")
                    .doesNotContain("sulbar-", "camunda-admin");
            groups.filter(new Locator.FilterOptions().setHasText("diy-penyusun-promosi"))
                    .locator("input[type=checkbox]").check();
            Browser.picture(admin, "pengguna-grup");
            admin.waitForResponse(answer -> answer.url().contains("/members/diy.baru"),
                    () -> admin.locator("button[ng-click='createGroupMemberships()']").click());
            admin.navigate(base + "#/users");
            admin.navigate(base + "#/users/diy.baru?tab=groups");
            admin.getByText("diy-penyusun-promosi").first().waitFor();

            Page tasklist = browser.window("id-ID", "tasklist");
            Browser.enter(tasklist, "diy.baru");
            tasklist.waitForURL("**/camunda/sop/kata-sandi.html**");
            tasklist.getByLabel("Kata sandi sekarang").fill(WebSession.PASSWORD);
            tasklist.getByLabel("Kata sandi baru", new Page.GetByLabelOptions().setExact(true)).fill("Lain.Sekali-77");
            tasklist.getByLabel("Kata sandi baru, sekali lagi").fill("Lain.Sekali-77");
            tasklist.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ganti kata sandi")).click();
            tasklist.getByText("Kata sandi Anda sudah diganti").waitFor();
            tasklist.getByText("Lanjutkan").click();
            tasklist.waitForURL("**/camunda/app/tasklist/default/**");
            tasklist.getByText("1. Terima permohonan").first().waitFor();
        }
        assertThat(identityService.createUserQuery().userId("diy.baru").memberOfTenant("diy").count()).isEqualTo(1);
    }

    /** The changed day is the one on which the tests begin, so that open deadlines of today move to tomorrow. */
    @Test
    void keepsTheCalendar() {
        ProcessInstance instance = cases.start("diy-03", "diy", Map.of("permohonan", Map.of("instansi", "Contoh")));
        try (Browser browser = Browser.open(port)) {
            Page page = browser.login("diy.pengelola", "admin");
            page.navigate("http://localhost:" + port + "/camunda/sop/kalender.html#2026");
            page.getByText("Kalender kerja 2026").waitFor();
            page.locator("button.baku-hari").first().focus();
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator(".baku-hari-ini").innerText()).contains("9 Januari 2026: Hari kerja, 07.30–11.30, 13.00–16.30");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/kalender.png")).setFullPage(true));
            page.getByText("Tambah atau ubah hari").click();
            page.getByLabel("Tanggal").fill("2026-11-09");
            page.getByLabel("Nama", new Page.GetByLabelOptions().setExact(true)).first().fill("Hari jadi contoh");
            page.getByText("Lihat akibatnya").first().click();
            page.getByText("Perubahan ini menggeser").waitFor();
            assertThat(page.locator("main").innerText()).contains(instance.getBusinessKey(), "1. Terima permohonan",
                    "Batas waktu tugas", "Teguran ke-1");
            Browser.picture(page, "kalender-akibat");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Simpan dan geser"))).click();
            page.getByText("Kalender disimpan").waitFor();
            page.locator("button.baku-hari[data-jenis=REGIONAL_HOLIDAY]").first().waitFor();
            page.setViewportSize(390, 844);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/kalender-ponsel.png")).setFullPage(true));
            page.navigate("http://localhost:" + port + "/camunda/sop/kalender.html#2028");
            page.getByText("tahun 2028 belum dimasukkan").waitFor();
        }
    }

    @Test
    void recordsADeputyWhoReadsItOnHisPage() {
        try (Browser browser = Browser.open(port)) {
            Page page = browser.login("diy.pengelola", "admin");
            page.navigate("http://localhost:" + port + "/camunda/sop/pelaksana-harian.html");
            page.getByText("Belum ada penggantian").waitFor();
            page.getByText("Catat penggantian").click();
            page.getByLabel("Pejabat yang berhalangan").selectOption("diy.kasi");
            page.getByLabel("Pengganti").selectOption("diy.analis");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Simpan")).click();
            page.getByText("Nomor surat perintah wajib diisi.").waitFor();
            page.getByLabel("Nomor surat perintah").fill("800.1.11/12");
            page.getByLabel("Mulai tanggal").fill("2026-11-09");
            page.getByLabel("Sampai dengan tanggal").fill("2026-11-10");
            Browser.picture(page, "plh-formulir");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Simpan")).click();
            page.getByText("Akhiri sekarang").waitFor();
            assertThat(page.locator("tbody").innerText()).contains("Contoh Kasi HAL&SK", "Contoh Analis", "Plh.", "Berlaku");
            Browser.picture(page, "plh");
            page.setViewportSize(390, 844);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/plh-ponsel.png")).setFullPage(true));
            page.getByText("Akhiri sekarang").click();
            page.getByText("Ya, akhiri").click();
            page.getByText("Berakhir").waitFor();
            page.navigate("http://localhost:" + port + "/camunda/sop/surel.html");
            page.getByText("Semua surel terkirim").waitFor();
        }
        jdbc.update("update outbox_message set state = 'NOTICE', next_attempt_at = created_at");
        try (Browser browser = Browser.open(port)) {
            Page tasklist = browser.login("diy.analis", "tasklist");
            Page page = Browser.open(tasklist, "Pesan (1)");
            page.getByText("Anda ditunjuk sebagai Plh.").first().click();
            page.getByText("800.1.11/12").waitFor();
            Browser.picture(page, "pesan");
        }
    }

    @Test
    void worksForTheAgencyThatHeChoosesAmongHis() {
        // Left over from a first try.
        identityService.deleteUser("dua.instansi");
        User user = identityService.newUser("dua.instansi");
        user.setFirstName("Contoh Pengelola");
        user.setPassword(WebSession.PASSWORD);
        identityService.saveUser(user);
        for (String agency : List.of("diy", "sulbar")) {
            identityService.createTenantUserMembership(agency, user.getId());
            identityService.createMembership(user.getId(), agency + "-pengelola");
        }
        try (Browser browser = Browser.open(port)) {
            Page page = browser.login(user.getId(), "admin");
            page.navigate("http://localhost:" + port + "/camunda/sop/pengaturan.html");
            Locator office = page.locator(".baku-instansi");
            office.getByText("Balai Pengukuran").waitFor();
            page.locator("main").getByText("Balai Pengukuran").first().waitFor();
            page.locator(".baku-pengguna summary").click();
            page.getByLabel("Bekerja untuk").selectOption("sulbar");
            office.getByText("Bidang Sertifikasi").waitFor();
            page.locator("main").getByText("Bidang Sertifikasi").first().waitFor();
            page.locator(".baku-pengguna summary").click();
            Browser.picture(page, "dua-instansi");
            page.navigate("http://localhost:" + port + "/camunda/sop/kalender.html#2026");
            page.getByText("zona waktu WITA").waitFor();
        }
        identityService.deleteUser(user.getId());
    }
}
