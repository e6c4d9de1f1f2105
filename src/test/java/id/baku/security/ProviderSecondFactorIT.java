package id.baku.security;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import id.baku.testing.Authenticator;
import id.baku.testing.BakuTest;
import id.baku.testing.WebSession;

/** Users who entered a second factor at their provider are not asked again, if the settings trust that provider with it. */
@BakuTest
@Tag("own-engine")
class ProviderSecondFactorIT {

    private static final String PROVIDERS = "/camunda/api/sop/providers";
    private static final String ME = "/camunda/api/sop/me";
    private static final String TASKS = "/camunda/api/engine/engine/default/task/count";
    private static final String BASE = "http://localhost:9";
    private static final OfficeProvider PROVIDER = new OfficeProvider(BASE + PROVIDERS + "/kantor/callback", BASE + PROVIDERS + "/lain/callback");
    private static final String NEEDS_IT = "/pengawas";
    private static final String NEEDS_NONE = "/kasi";

    @LocalServerPort
    int port;
    @Autowired
    JdbcTemplate jdbc;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("baku.public-url", () -> BASE);
        settings.add("baku.sign-in.second-factor.needed-by", () -> "supervisors");
        for (String key : List.of("kantor", "lain")) {
            String one = "baku.sign-in.oidc." + key;
            settings.add(one + ".name", () -> "Akun " + key);
            settings.add(one + ".issuer", PROVIDER::issuer);
            settings.add(one + ".client-id", () -> OfficeProvider.CLIENT);
            settings.add(one + ".client-secret", () -> OfficeProvider.PASSWORD);
            settings.add(one + ".accounts.create", () -> true);
            settings.add(one + ".accounts.prefix", () -> key.equals("kantor") ? "diy." : "diy.lain.");
            settings.add(one + ".accounts.agency", () -> "diy");
            settings.add(one + ".accounts.groups.diy-pengawas", () -> NEEDS_IT);
            settings.add(one + ".accounts.groups.diy-kasi-hal-sk", () -> NEEDS_NONE);
        }
        settings.add("baku.sign-in.oidc.kantor.second-factor-claims.amr", () -> "mfa");
        settings.add("baku.sign-in.oidc.kantor.second-factor-claims.acr", () -> "urn:kantor:dua");
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @BeforeEach
    @AfterEach
    void nobodyHasToWaitOrADevice() {
        jdbc.update("delete from used_limit");
        jdbc.update("delete from second_factor");
    }

    static List<Map<String, Object>> accepted() {
        return List.of(Map.of("amr", List.of("pwd", "mfa")), Map.of("acr", "urn:kantor:dua"));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void whatTheSettingsNameCountsAsOurs(Map<String, Object> claims) {
        WebSession browser = WebSession.anonymous(port);
        signIn(browser, "kantor", "budi", NEEDS_IT, claims);
        assertThat(browser.get(TASKS).statusCode()).isEqualTo(200);
        assertThat(text(browser.get(ME))).contains("\"userId\":\"diy.budi\"").doesNotContain("\"first\":\"");
    }

    static List<Map<String, Object>> others() {
        return List.of(Map.of(), Map.of("amr", List.of("pwd")), Map.of("amr", List.of("MFA", "mfa2", "urn:kantor:dua")),
                Map.of("acr", "urn:kantor:satu"), Map.of("acr", "mfa"), Map.of("mfa", true));
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatTheyDoNotNameDoesNot(Map<String, Object> claims) {
        WebSession browser = WebSession.anonymous(port);
        signIn(browser, "kantor", "wati", NEEDS_IT, claims);
        assertThat(browser.get(TASKS).statusCode()).isEqualTo(403);
        assertThat(text(browser.get(ME))).contains("\"first\":\"dua-langkah\"");
    }

    @Test
    void noProviderIsBelievedByDefault() {
        WebSession browser = WebSession.anonymous(port);
        signIn(browser, "lain", "sari", NEEDS_IT, Map.of("amr", List.of("mfa"), "acr", "urn:kantor:dua"));
        assertThat(browser.get(TASKS).statusCode()).isEqualTo(403);
    }

    @Test
    void onlyTheSignedTokenSaysSo() {
        PROVIDER.say("tono", Map.of());
        PROVIDER.sayWhenAsked("tono", Map.of("groups", List.of(NEEDS_IT), "amr", List.of("mfa"), "acr", "urn:kantor:dua"));
        WebSession browser = WebSession.anonymous(port);
        come(browser, "kantor", "tono");
        assertThat(browser.get(TASKS).statusCode()).isEqualTo(403);
    }

    @Test
    void countsForThatSignInAlone() {
        WebSession browser = WebSession.anonymous(port);
        signIn(browser, "kantor", "eko", NEEDS_NONE, Map.of());
        Authenticator app = Authenticator.setUp(browser);
        assertThat(browser.get(TASKS).statusCode()).isEqualTo(200);

        signIn(browser, "kantor", "eko", NEEDS_NONE, Map.of("amr", List.of("mfa")));
        assertThat(browser.get(TASKS).statusCode()).as("there").isEqualTo(200);

        signIn(browser, "kantor", "eko", NEEDS_NONE, Map.of("amr", List.of("pwd")));
        assertThat(browser.get(TASKS).statusCode()).as("neither there nor here").isEqualTo(403);
        assertThat(text(browser.get(ME))).contains("\"first\":\"kode\"");
        assertThat(browser.send("POST", "/camunda/api/sop/second-factor/entry", "{\"code\":\"" + app.code(1) + "\"}").statusCode()).isEqualTo(204);
        assertThat(browser.get(TASKS).statusCode()).as("here").isEqualTo(200);
    }

    private void signIn(WebSession browser, String provider, String name, String group, Map<String, Object> claims) {
        Map<String, Object> all = new HashMap<>(claims);
        all.put("groups", List.of(group));
        PROVIDER.say(name, all);
        come(browser, provider, name);
    }

    private void come(WebSession browser, String provider, String name) {
        URI asked = URI.create(browser.get(PROVIDERS + "/" + provider + "/sign-in").headers().firstValue("Location").orElseThrow());
        URI answer = PROVIDER.signIn(name, asked);
        assertThat(browser.get(answer.getRawPath() + "?" + answer.getRawQuery()).statusCode()).isEqualTo(302);
        browser.get("/camunda/app/tasklist/default/");
    }
}
