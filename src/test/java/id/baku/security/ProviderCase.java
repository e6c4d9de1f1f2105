package id.baku.security;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import id.baku.testing.BakuTest;
import id.baku.testing.WebSession;

/** A provider of identities that runs here, and an installation that asks it. */
@BakuTest
@Tag("own-engine")
abstract class ProviderCase {

    static final String PROVIDERS = "/camunda/api/sop/providers";
    static final String ME = "/camunda/api/sop/me";
    static final String SIGN_IN = "/camunda/sop/masuk.html";
    static final String TASKS = "/camunda/api/engine/engine/default/task/count";
    /** The public address; the test stands between it and the port on which Baku really listens. */
    static final String BASE = "http://localhost:9";
    static final OfficeProvider PROVIDER = new OfficeProvider(BASE + PROVIDERS + "/kantor/callback", BASE + PROVIDERS + "/lain/callback",
            BASE + PROVIDERS + "/pusat/callback");

    @LocalServerPort
    int port;
    @Autowired
    IdentityService identityService;
    @Autowired
    JdbcTemplate jdbc;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("baku.public-url", () -> BASE);
        for (String key : List.of("kantor", "lain", "pusat", "mati")) {
            String one = "baku.sign-in.oidc." + key;
            settings.add(one + ".name", () -> "Akun " + key);
            settings.add(one + ".issuer", key.equals("mati") ? () -> "http://127.0.0.1:1" : PROVIDER::issuer);
            settings.add(one + ".client-id", () -> OfficeProvider.CLIENT);
            settings.add(one + ".client-secret", () -> OfficeProvider.PASSWORD);
        }
        String accounts = "baku.sign-in.oidc.kantor.accounts.";
        settings.add(accounts + "create", () -> true);
        settings.add(accounts + "prefix", () -> "diy.");
        settings.add(accounts + "agency", () -> "diy");
        settings.add(accounts + "groups.diy-kasi-hal-sk", () -> "/seksi/kasi");
        settings.add(accounts + "groups.diy-pengawas", () -> "/pengawas");
        settings.add("baku.sign-in.oidc.pusat.accounts.agency", () -> "jateng");
        settings.add("baku.sign-in.oidc.pusat.accounts.platform-administrators", () -> "/pusat");
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @BeforeEach
    void nobodyHasToWait() {
        jdbc.update("delete from used_limit");
    }

    static void assertRefused(HttpResponse<byte[]> answer, String sentence) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(text(answer)).contains(sentence);
    }

    HttpResponse<byte[]> signIn(WebSession browser, String provider, String name, String to) {
        return browser.get(path(PROVIDER.signIn(name, asked(browser, provider, to))));
    }

    URI asked(WebSession browser, String provider, String to) {
        HttpResponse<byte[]> sent = browser.get(PROVIDERS + "/" + provider + "/sign-in"
                + (to == null ? "" : "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)));
        assertThat(sent.statusCode()).isEqualTo(302);
        return URI.create(sent.headers().firstValue("Location").orElseThrow());
    }

    static String path(URI answer) {
        assertThat(answer.toString()).startsWith(BASE + PROVIDERS);
        return answer.getRawPath() + "?" + answer.getRawQuery();
    }
}
