package id.baku.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

import id.baku.testing.WebSession;

/** The Chromium of this machine, set up as in an Indonesian office. */
final class Browser implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Browser.class);
    private static final Path PICTURES = Path.of("target/pictures");
    /** Web apps load 5 MB of scripts, and two other browsers run at the same time. */
    private static final double PATIENCE_MS = 60_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String base;

    private Browser(Path executable, int port) {
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")));
        base = "http://localhost:" + port;
    }

    /** Chromium by the variable {@code CHROMIUM} or where Debian puts it. */
    static Optional<Path> executable() {
        return Stream.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"), "/usr/bin/chromium",
                "/usr/bin/chromium-browser", "/usr/bin/google-chrome").map(Path::of).filter(Files::isExecutable)
                .findFirst();
    }

    /** Skips the test, and says so, where there is no browser. */
    static Browser open(int port) {
        assumeTrue(executable().isPresent(),
                "Skipped: no Chromium found (Debian: apt-get install chromium, or set CHROMIUM)");
        return new Browser(executable().orElseThrow(), port);
    }

    /** A window with a session of its own in which the user is logged in to a web app. */
    Page login(String user, String app) {
        Page page = window("id-ID", app);
        login(page, user);
        return page;
    }

    /** A window with a session of its own on the sign-in page, which leads on to the web app. */
    Page window(String locale, String app) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(1600, 1000).setLocale(locale).setTimezoneId("Asia/Jakarta"));
        context.setDefaultTimeout(PATIENCE_MS);
        context.onRequestFailed(request -> {
            // Requests that become a download, or whose page is left, are aborted without being an error.
            if (!String.valueOf(request.failure()).contains("ERR_ABORTED")) {
                LOG.warn("Not answered: {} {} ({})", request.method(), request.url(), request.failure());
            }
        });
        context.onWebError(error -> LOG.warn("Error of a page: {}", error.error()));
        Stillness.watch(context);
        Page page = context.newPage();
        page.navigate(base + "/camunda/app/" + app + "/default/");
        return page;
    }

    /** Signs in on the page that the window shows. */
    static void login(Page page, String user) {
        enter(page, user);
        page.locator(".account", new Page.LocatorOptions().setHasText("Contoh")).waitFor();
    }

    /** Fills in the sign-in page of the window, whatever page follows. */
    static void enter(Page page, String user) {
        enter(page, user, WebSession.PASSWORD);
    }

    static void enter(Page page, String user, String password) {
        page.getByLabel("Nama pengguna").fill(user);
        page.getByLabel("Kata sandi").fill(password);
        page.locator("button[type=submit]").click();
    }

    /** A window in which nobody is logged in. */
    Page visit(String path, int width) {
        Page page = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 844).setLocale("id-ID")).newPage();
        page.navigate(base + path);
        return page;
    }

    /** Opens one of our pages by the menu of a web app; it comes in a tab of its own. */
    static Page open(Page app, String label) {
        app.locator(".baku-menu summary").first().click();
        Locator link = app.locator(".baku-menu-isi a", new Page.LocatorOptions().setHasText(label)).first();
        link.waitFor();
        return app.waitForPopup(link::click);
    }

    /** Leaves a picture of the page in {@code target/pictures}. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    /** A picture of the README, renewed where {@code -Dbaku.pictures=<folder>} asks for it. */
    static Path readmePicture(String name) {
        return Optional.ofNullable(System.getProperty("baku.pictures")).map(Path::of).orElse(PICTURES)
                .resolve(name + ".png");
    }

    /** A picture of the guide, renewed where {@code -Dbaku.guide=<folder>} asks for it. */
    static Path guidePicture(String name) {
        return Optional.ofNullable(System.getProperty("baku.guide")).map(Path::of).orElse(PICTURES.resolve("panduan"))
                .resolve(name + ".png");
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
