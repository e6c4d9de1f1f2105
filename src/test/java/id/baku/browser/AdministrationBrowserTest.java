package id.baku.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/** An agency's administrator in Admin: a new colleague, his role, and what the colleague then finds in Tasklist. */
@BakuTest
@Tag("own-engine")
class AdministrationBrowserTest {

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    IdentityService identityService;

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
            admin.waitForTimeout(500);
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

            Page tasklist = browser.login("diy.baru", "tasklist");
            tasklist.getByText("1. Terima permohonan").first().waitFor();
        }
        assertThat(identityService.createUserQuery().userId("diy.baru").memberOfTenant("diy").count()).isEqualTo(1);
    }
}
