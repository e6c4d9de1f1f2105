package id.baku.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;


/** The master list: opened from Tasklist in a tab of its own, on a telephone, and inside Cockpit. */
@BrowserTest
@Tag("own-engine")
class MasterListBrowserIT {

    @LocalServerPort
    int port;

    @Test
    void isOnePageForTasklistTelephoneAndCockpit() {
        try (Browser browser = Browser.open(port)) {
            Page tasklist = browser.login("admin", "tasklist");
            Page list = Browser.open(tasklist, "Daftar Induk");
            Locator row = list.locator("tbody tr", new Page.LocatorOptions().setHasText("SOP-PKP HAL/02/03/012"));
            row.waitFor();
            Browser.picture(list, "daftar-induk");
            assertThat(row.innerText()).contains("5 Nov 2012", "14", "berbeda dari lembar SOP.");

            row.locator("a").click();
            list.locator(".baku-panah").waitFor();
            Browser.picture(list, "lembar-sop");
            assertThat(list.locator(".baku-lembar tbody tr").count()).isEqualTo(14);
            assertThat(list.locator(".baku-decision").first().getAttribute("aria-label")).contains("Keputusan oleh Kasi HAL&SK");
            list.goBack();
            row.waitFor();

            list.setViewportSize(390, 844);
            Browser.picture(list, "daftar-induk-telepon");
            assertThat((int) list.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
            list.locator("select").selectOption("jateng");
            list.locator(".baku-laman > p", new Page.LocatorOptions().setHasText("Unit Penilaian Kompetensi ASN")).waitFor();
            assertThat(row.count()).isZero();

            tasklist.navigate(list.url().replaceAll("/sop/.*", "/app/cockpit/default/#/daftar-induk"));
            tasklist.locator(".baku-laman tbody a").first().waitFor();
            Browser.picture(tasklist, "daftar-induk-cockpit");
            tasklist.locator(".baku-laman tbody a").first().click();
            tasklist.waitForURL("**/process-definition/**");

            list.context().clearCookies();
            list.reload();
            list.waitForURL("**/camunda/sop/masuk.html?ke=**");
            Browser.enter(list, "admin");
            list.waitForURL("**/camunda/sop/daftar-induk.html**");
            list.locator(".baku-laman tbody tr").first().waitFor();
        }
    }
}
