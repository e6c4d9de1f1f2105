package id.baku.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import com.microsoft.playwright.Page;

import id.baku.security.OfficeProvider;

/** Sign-in through a provider on another site: with a browser's rules for cookies, users get in at the first try. */
@BrowserTest
@Tag("own-engine")
class ProviderBrowserIT {

    private static final Relay RELAY = new Relay();
    private static final OfficeProvider PROVIDER = new OfficeProvider(RELAY.address() + "/camunda/api/sop/providers/kantor/callback");

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("baku.public-url", RELAY::address);
        settings.add("baku.sign-in.oidc.kantor.name", () -> "Akun Kantor");
        settings.add("baku.sign-in.oidc.kantor.issuer", PROVIDER::issuer);
        settings.add("baku.sign-in.oidc.kantor.client-id", () -> OfficeProvider.CLIENT);
        settings.add("baku.sign-in.oidc.kantor.client-secret", () -> OfficeProvider.PASSWORD);
        settings.add("baku.sign-in.oidc.kantor.accounts.create", () -> true);
        settings.add("baku.sign-in.oidc.kantor.accounts.prefix", () -> "diy.");
        settings.add("baku.sign-in.oidc.kantor.accounts.groups.diy-kasi-hal-sk", () -> "kasi");
    }

    @AfterAll
    static void stop() throws IOException {
        PROVIDER.close();
        RELAY.close();
    }

    @Test
    void goesFromTheLoginPageToTheProviderAndBackIntoHisWork() {
        RELAY.leadTo(port);
        PROVIDER.say("budi", Map.of("groups", List.of("kasi"), "given_name", "Contoh", "family_name", "Budi"));
        try (Browser browser = Browser.open(RELAY.port())) {
            Page page = browser.window("id-ID", "tasklist");
            page.locator("a", new Page.LocatorOptions().setHasText("Masuk dengan")).waitFor();
            Browser.picture(page, "masuk-penyedia");
            page.locator("a", new Page.LocatorOptions().setHasText("Masuk dengan Akun Kantor")).click();
            assertThat(page.url()).startsWith(PROVIDER.issuer());
            page.locator("input[name=username]").fill("budi");
            page.locator("input[name=password]").fill(OfficeProvider.PASSWORD);
            page.locator("button[type=submit]").click();
            page.locator(".account", new Page.LocatorOptions().setHasText("Contoh Budi")).waitFor();
            assertThat(page.url()).startsWith(RELAY.address() + "/camunda/app/tasklist/default/");
            assertThat(page.context().cookies(RELAY.address())).extracting(cookie -> cookie.name).contains("JSESSIONID").doesNotContain("baku-masuk");
        }
    }

    /** A server whose port is known before Baku has one, so that the provider can be told the address. */
    private static final class Relay implements AutoCloseable {

        private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "relay");
            thread.setDaemon(true);
            return thread;
        });
        private final ServerSocket server;
        private volatile int target;

        Relay() {
            try {
                server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String address() {
            return "http://localhost:" + port();
        }

        int port() {
            return server.getLocalPort();
        }

        void leadTo(int port) {
            target = port;
            threads.execute(() -> {
                while (!server.isClosed()) {
                    try {
                        Socket from = server.accept();
                        Socket to = new Socket(InetAddress.getLoopbackAddress(), target);
                        threads.execute(() -> pass(from, to));
                        threads.execute(() -> pass(to, from));
                    } catch (IOException closed) {
                        return;
                    }
                }
            });
        }

        private static void pass(Socket from, Socket to) {
            try (from; to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException closed) {
                // The other direction is closed at the same time.
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
            threads.shutdownNow();
        }
    }
}
