package id.baku.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.microsoft.playwright.Page;

import id.baku.testing.BakuTest;

/** The master list as staff reach it: from Tasklist in a tab of its own. */
@BakuTest
@Tag("own-engine")
class MasterListBrowserTest {

    @LocalServerPort
    int port;

    @BeforeEach
    void needsABrowser() {
        assumeTrue(Browser.executable().isPresent(),
                "Skipped: no Chromium found (Debian: apt-get install chromium, or set CHROMIUM)");
    }

    @Test
    void staffOpenTheListFromTasklist() {
        try (Browser browser = Browser.open(port)) {
            Page tasklist = browser.login("diy.promosi", "tasklist");
            Page list = tasklist.waitForPopup(() -> tasklist.locator("[cam-widget-header] a",
                    new Page.LocatorOptions().setHasText("Daftar Induk")).click());
            list.locator("h1").waitFor();
            assertThat(list.url()).endsWith("/camunda/sop/daftar-induk.html");
            list.context().clearCookies();
            list.reload();
            list.getByText("Anda belum masuk").waitFor();
        }
    }
}
