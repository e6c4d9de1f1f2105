package id.baku.security;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import id.baku.testing.BakuTest;
import id.baku.testing.Visitor;
import id.baku.testing.WebSession;

/** Sign-in through a provider of identities, against one that runs here. */
@BakuTest
@Tag("own-engine")
class ProviderIT {

    private static final String PROVIDERS = "/camunda/api/sop/providers";
    private static final String ME = "/camunda/api/sop/me";
    private static final String SIGN_IN = "/camunda/sop/masuk.html";
    private static final String TASKS = "/camunda/api/engine/engine/default/task/count";
    /** The public address; the test stands between it and the port on which Baku really listens. */
    private static final String BASE = "http://localhost:9";
    private static final OfficeProvider PROVIDER = new OfficeProvider(BASE + PROVIDERS + "/kantor/callback", BASE + PROVIDERS + "/lain/callback",
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

    @Test
    void theLoginPageLearnsTheWays() {
        assertThat(text(WebSession.anonymous(port).get(PROVIDERS))).contains(
                "{\"name\":\"Akun kantor\",\"address\":\"/camunda/api/sop/providers/kantor/sign-in\"}", "Akun lain");
    }

    @Test
    void aNewcomerGetsAnAccountWithTheRolesOfHisGroupsAndWorks() {
        PROVIDER.say("budi", Map.of("groups", List.of("/seksi/kasi", "/tidak/dikenal"), "given_name", "Budi", "family_name", "Contoh",
                "email", "budi@contoh.id"));
        WebSession browser = WebSession.anonymous(port);
        HttpResponse<byte[]> page = signIn(browser, "kantor", "budi", null);
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location")).hasValue(SIGN_IN);
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(text(browser.get(ME))).contains("\"userId\":\"diy.budi\"", "\"name\":\"Budi Contoh\"", "\"roles\":[\"Kasi HAL&SK\"]", "\"id\":\"diy\"");
        assertThat(browser.get(TASKS).statusCode()).isEqualTo(200);
        assertThat(groups("diy.budi")).containsExactly("diy-kasi-hal-sk");
        assertThat(text(browser.get("/camunda/api/sop/sessions"))).contains("127.0.0.1").containsOnlyOnce("\"current\":true");
        assertThat(jdbc.queryForObject("select count(*) from user_session where user_id = 'diy.budi'", Integer.class)).isEqualTo(1);
        browser.get("/camunda/app/tasklist/default/");
        assertThat(browser.send("POST", "/camunda/api/engine/engine/default/task/count", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void whatTheProviderTakesAwayIsGoneAtTheNextSignIn() {
        PROVIDER.say("wati", Map.of("groups", List.of("/seksi/kasi", "/pengawas")));
        WebSession before = WebSession.anonymous(port);
        signIn(before, "kantor", "wati", null);
        identityService.createMembership("diy.wati", "diy-analis-penjamin-mutu");
        assertThat(groups("diy.wati")).containsExactlyInAnyOrder("diy-kasi-hal-sk", "diy-pengawas", "diy-analis-penjamin-mutu");
        PROVIDER.say("wati", Map.of("groups", List.of("/seksi/kasi")));
        WebSession after = WebSession.anonymous(port);
        signIn(after, "kantor", "wati", null);
        assertThat(groups("diy.wati")).as("with what was given here").containsExactlyInAnyOrder("diy-kasi-hal-sk", "diy-analis-penjamin-mutu");
        assertThat(before.get(TASKS).statusCode()).as("signed in with the role that was lost").isEqualTo(401);
        assertThat(after.get(TASKS).statusCode()).isEqualTo(200);
        identityService.deleteMembership("diy.wati", "diy-analis-penjamin-mutu");
        PROVIDER.say("wati", Map.of());
        HttpResponse<byte[]> refused = signIn(WebSession.anonymous(port), "kantor", "wati", null);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(text(refused)).contains("Akun diy.wati belum mempunyai peran di Baku.");
        assertThat(after.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(jdbc.queryForList("select act from record_entry where agency = 'diy' and actor = 'oidc.kantor' and subject = 'diy.wati'", String.class))
                .containsExactlyInAnyOrder("ACCOUNT_CREATED", "ROLE_GIVEN", "ROLE_GIVEN", "ROLE_GIVEN", "ROLE_TAKEN", "ROLE_TAKEN");
        assertThat(jdbc.queryForList("select detail from record_entry where actor = 'oidc.kantor' and subject = 'diy.wati' and act = 'ROLE_GIVEN'",
                String.class)).as("that he belongs to the agency, too").contains("tenantId diy");
    }

    @Test
    void groupsThatAreNotInTheTokenAreAskedFor() {
        PROVIDER.say("sari", Map.of());
        PROVIDER.sayWhenAsked("sari", Map.of("groups", List.of("/pengawas")));
        assertThat(signIn(WebSession.anonymous(port), "kantor", "sari", null).statusCode()).isEqualTo(302);
        assertThat(groups("diy.sari")).containsExactly("diy-pengawas");
        PROVIDER.say("tono", Map.of());
        PROVIDER.sayWhenAsked("tono", Map.of("sub", "sari", "groups", List.of("/pengawas")));
        assertRefused(signIn(WebSession.anonymous(port), "kantor", "tono", null), "Masuk dengan Akun kantor tidak berhasil.");
    }

    @Test
    void hasNoPasswordHereAndNobodyGivesHimOne() {
        PROVIDER.say("dewi", Map.of("groups", "/seksi/kasi"));
        signIn(WebSession.anonymous(port), "kantor", "dewi", null);
        for (String password : List.of("", OfficeProvider.PASSWORD, WebSession.PASSWORD)) {
            assertThat(WebSession.rest(port, "diy.dewi", password, "GET", "/engine-rest/task/count", null).statusCode()).isEqualTo(401);
        }
        HttpResponse<byte[]> set = WebSession.rest(port, "diy.pengelola", "PUT", "/engine-rest/user/diy.dewi/credentials",
                "{\"password\":\"Lain.Sekali-77\",\"authenticatedUserPassword\":\"" + WebSession.PASSWORD + "\"}");
        assertThat(set.statusCode()).isEqualTo(409);
        assertThat(text(set)).contains("tidak memakai kata sandi Baku");
    }

    /** A group of the provider gives no role unless the settings say so, even if it has the same name. */
    @Test
    void groupsThatAreCalledAsOursGiveNothing() {
        PROVIDER.say("eko", Map.of("groups", List.of("diy-pengelola", "pupr-pengawas", "pengawas", "camunda-admin", "/Pengawas", "/pengawas/bawah")));
        assertThat(signIn(WebSession.anonymous(port), "kantor", "eko", null).statusCode()).isEqualTo(403);
        assertThat(groups("diy.eko")).isEmpty();
    }

    @Test
    void anAccountThatIsThereBecomesHisAndLosesItsPassword() {
        account("jateng.lama", "jateng", "jateng-kasi-penilaian");
        WebSession byPassword = WebSession.tasklist(port, "jateng.lama");
        PROVIDER.say("jateng.lama", Map.of());
        WebSession browser = WebSession.anonymous(port);
        assertThat(signIn(browser, "lain", "jateng.lama", null).statusCode()).isEqualTo(302);
        assertThat(text(browser.get(ME))).contains("\"userId\":\"jateng.lama\"");
        assertThat(groups("jateng.lama")).containsExactly("jateng-kasi-penilaian");
        assertThat(byPassword.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(WebSession.rest(port, "jateng.lama", "GET", "/engine-rest/task/count", null).statusCode()).isEqualTo(401);
        assertThat(jdbc.queryForList("select body from outbox_message where recipient = 'jateng.lama' and kind = 'ACCOUNT'", String.class))
                .singleElement().asString().contains("oidc.lain");
        PROVIDER.say("penyusup", Map.of("preferred_username", "jateng.lama"));
        assertRefused(signIn(WebSession.anonymous(port), "lain", "penyusup", null), "belum terdaftar di Baku");
        PROVIDER.say("jateng.lama", Map.of("preferred_username", "jateng.baru"));
        assertThat(signIn(browser, "lain", "jateng.lama", null).statusCode()).as("by another name").isEqualTo(302);
        assertThat(text(browser.get(ME))).contains("\"userId\":\"jateng.lama\"");
    }

    @Test
    void noAccountBecomesHisThatIsMoreThanHisGroupsGive() {
        account("platform.dua", "jateng", "camunda-admin");
        account("diy.tiga", "diy", "diy-kasi-hal-sk");
        account("jateng.tiga", "jateng", "jateng-kasi-penilaian");
        for (String name : List.of("platform.dua", "diy.tiga")) {
            PROVIDER.say(name, Map.of("groups", List.of("/seksi/kasi")));
            assertRefused(signIn(WebSession.anonymous(port), "pusat", name, null), "belum terdaftar di Baku untuk masuk dengan cara ini.");
            assertThat(WebSession.rest(port, name, "GET", "/engine-rest/task/count", null).statusCode()).as(name).isEqualTo(200);
        }
        PROVIDER.say("jateng.tiga", Map.of());
        assertThat(signIn(WebSession.anonymous(port), "pusat", "jateng.tiga", null).statusCode()).isEqualTo(302);
        PROVIDER.say("platform.dua", Map.of("groups", List.of("/pusat")));
        assertThat(signIn(WebSession.anonymous(port), "pusat", "platform.dua", null).statusCode()).isEqualTo(302);
    }

    /** An account's name is not enough; it must be one that the provider was given. */
    @ParameterizedTest
    @ValueSource(strings = {"tidak.ada", "admin", "../admin", "diy.kasi x", ""})
    void whoHasNoAccountDoesNotComeIn(String name) {
        String user = "orang-" + UUID.randomUUID();
        PROVIDER.say(user, Map.of("preferred_username", name));
        assertThat(signIn(WebSession.anonymous(port), "lain", user, null).statusCode()).isEqualTo(403);
        assertThat(WebSession.rest(port, "admin", "GET", "/engine-rest/task/count", null).statusCode()).isEqualTo(200);
    }

    @Test
    void anAccountWithAPasswordIsNotTakenWhereAccountsAreMade() {
        PROVIDER.say("kepala", Map.of("groups", List.of("/seksi/kasi")));
        assertRefused(signIn(WebSession.anonymous(port), "kantor", "kepala", null), "Akun diy.kepala belum terdaftar di Baku untuk masuk dengan cara ini.");
        assertThat(WebSession.rest(port, "diy.kepala", "GET", "/engine-rest/task/count", null).statusCode()).isEqualTo(200);
    }

    static List<Map<String, Object>> untrueTokens() {
        Instant now = Instant.now();
        return List.of(Map.of("iss", "http://127.0.0.1:2"), Map.of("aud", List.of("lain")), Map.of("nonce", "lain"),
                Map.of("aud", List.of(OfficeProvider.CLIENT, "lain"), "azp", "lain"), Map.of("azp", "lain"),
                Map.of("iat", now.minusSeconds(1200), "exp", now.minusSeconds(600)), Map.of("iat", now.plusSeconds(3600), "exp", now.plusSeconds(7200)));
    }

    @ParameterizedTest
    @MethodSource("untrueTokens")
    void aTokenOfOrForSomebodyElseVouchesForNobody(Map<String, Object> claims) {
        Map<String, Object> all = new HashMap<>(claims);
        all.put("groups", List.of("/seksi/kasi"));
        PROVIDER.say("agus", all);
        WebSession browser = WebSession.anonymous(port);
        assertRefused(signIn(browser, "kantor", "agus", null), "Masuk dengan Akun kantor tidak berhasil.");
        assertThat(browser.get(TASKS).statusCode()).isEqualTo(401);
        PROVIDER.say("agus", Map.of("groups", List.of("/seksi/kasi")));
        assertThat(signIn(browser, "kantor", "agus", null).statusCode()).as("with a true one").isEqualTo(302);
    }

    @Test
    void anAnswerIsForTheBrowserThatAskedAndOnce() {
        PROVIDER.say("rini", Map.of("groups", List.of("/seksi/kasi")));
        WebSession browser = WebSession.anonymous(port);
        URI answer = PROVIDER.signIn("rini", asked(browser, "kantor", null));
        WebSession other = WebSession.anonymous(port);
        assertRefused(other.get(path(answer)), "Waktu untuk masuk dengan Akun kantor sudah habis.");
        asked(other, "kantor", null);
        assertRefused(other.get(path(answer)), "tidak berhasil");
        asked(other, "lain", null);
        assertThat(other.get(path(answer)).statusCode()).as("sent to another provider").isEqualTo(403);
        assertThat(browser.get(path(answer).replaceAll("state=[^&]*", "state=lain")).statusCode()).isEqualTo(403);
        assertThat(browser.get(path(answer)).statusCode()).as("what was kept is gone after a try").isEqualTo(403);
        assertThat(identityService.createUserQuery().userId("diy.rini").count()).isZero();
    }

    @Test
    void aCodeIsRedeemedOnceAndWithWhatItWasAskedFor() {
        PROVIDER.say("joko", Map.of("groups", List.of("/seksi/kasi")));
        HttpResponse<byte[]> sent = WebSession.anonymous(port).get(PROVIDERS + "/kantor/sign-in");
        String cookie = sent.headers().allValues("Set-Cookie").stream().filter(one -> one.startsWith("baku-masuk=")).findFirst().orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Max-Age=600");
        String kept = cookie.split(";")[0];
        URI asked = URI.create(sent.headers().firstValue("Location").orElseThrow());
        assertThat(asked.getQuery()).contains("code_challenge_method=S256", "nonce=", "state=", "response_type=code");
        String answer = path(PROVIDER.signIn("joko", asked));
        Visitor visitor = new Visitor(port, 70);
        assertThat(visitor.send("GET", answer, Map.of("Cookie", "baku-masuk=x" + kept.substring("baku-masuk=".length())), new byte[0]).status())
                .as("with what was not kept").isGreaterThanOrEqualTo(400);
        String[] parts = kept.split("\\.");
        parts[3] = parts[3].substring(1) + "x";
        assertThat(visitor.send("GET", answer, Map.of("Cookie", String.join(".", parts)), new byte[0]).status()).as("another verifier").isEqualTo(403);
        String second = path(PROVIDER.signIn("joko", asked));
        assertThat(visitor.send("GET", second, Map.of("Cookie", kept), new byte[0]).status()).isEqualTo(302);
        assertThat(visitor.send("GET", second, Map.of("Cookie", kept), new byte[0]).status()).as("once more").isEqualTo(403);
    }

    /** The sign-in page checks whether these addresses are ours, as after a password. */
    @ParameterizedTest
    @ValueSource(strings = {"https://jahat.id/", "//jahat.id/", "/camunda/app/x\"><script>&x=\r\nLocation: https://jahat.id/", "/camunda/sop/sesi.html#a=b"})
    void leadsOnToThePageForSigningIn(String to) {
        PROVIDER.say("maya", Map.of("groups", List.of("/seksi/kasi")));
        assertThat(signIn(WebSession.anonymous(port), "kantor", "maya", to).headers().allValues("Location"))
                .containsExactly(SIGN_IN + "?ke=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
        assertThat(signIn(WebSession.anonymous(port), "kantor", "maya", "/camunda/app/" + "x".repeat(2000)).headers().firstValue("Location")).hasValue(SIGN_IN);
    }

    @Test
    void theSessionIsNotTheOneBefore() {
        PROVIDER.say("lina", Map.of("groups", List.of("/seksi/kasi")));
        WebSession browser = WebSession.anonymous(port);
        String before = sessionId(browser.get(PROVIDERS));
        String after = sessionId(signIn(browser, "kantor", "lina", null));
        assertThat(before).isNotBlank();
        assertThat(after).isNotBlank().isNotEqualTo(before);
    }

    @Test
    void aProviderThatIsNotThereStopsOnlyThoseWhoNeedIt() {
        HttpResponse<byte[]> answer = WebSession.anonymous(port).get(PROVIDERS + "/mati/sign-in");
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(text(answer)).contains("Akun mati tidak dapat dihubungi.");
        assertThat(WebSession.anonymous(port).get(PROVIDERS + "/tidak-ada/sign-in").statusCode()).isEqualTo(404);
        WebSession.tasklist(port, "diy.kasi");
    }

    @Test
    void whoTriesInVainTooOftenWaits() {
        Visitor visitor = new Visitor(port, 71);
        String answer = PROVIDERS + "/kantor/callback?code=x&state=x";
        IntStream.range(0, 60).forEach(i -> assertThat(visitor.get(answer).status()).as("asked for nothing, and holds up nobody").isEqualTo(403));
        String kept = WebSession.anonymous(port).get(PROVIDERS + "/kantor/sign-in").headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("baku-masuk=")).findFirst().orElseThrow().split(";")[0];
        IntStream.range(0, 50).forEach(i -> assertThat(visitor.send("GET", answer, Map.of("Cookie", kept), new byte[0]).status()).isEqualTo(403));
        assertThat(visitor.send("GET", answer, Map.of("Cookie", kept), new byte[0]).status()).isEqualTo(429);
        assertThat(new Visitor(port, 72).send("GET", answer, Map.of("Cookie", kept), new byte[0]).status()).isEqualTo(403);
    }

    private void account(String id, String agency, String group) {
        User user = identityService.newUser(id);
        user.setPassword(WebSession.PASSWORD);
        identityService.saveUser(user);
        identityService.createTenantUserMembership(agency, id);
        identityService.createMembership(id, group);
    }

    private static void assertRefused(HttpResponse<byte[]> answer, String sentence) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(text(answer)).contains(sentence);
    }

    private HttpResponse<byte[]> signIn(WebSession browser, String provider, String name, String to) {
        return browser.get(path(PROVIDER.signIn(name, asked(browser, provider, to))));
    }

    private URI asked(WebSession browser, String provider, String to) {
        HttpResponse<byte[]> sent = browser.get(PROVIDERS + "/" + provider + "/sign-in"
                + (to == null ? "" : "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)));
        assertThat(sent.statusCode()).isEqualTo(302);
        return URI.create(sent.headers().firstValue("Location").orElseThrow());
    }

    private static String path(URI answer) {
        assertThat(answer.toString()).startsWith(BASE + PROVIDERS);
        return answer.getRawPath() + "?" + answer.getRawQuery();
    }

    private static String sessionId(HttpResponse<byte[]> answer) {
        return answer.headers().allValues("Set-Cookie").stream().filter(cookie -> cookie.startsWith("JSESSIONID=")).map(cookie -> cookie.split("[=;]")[1])
                .reduce((one, other) -> other).orElse("");
    }

    private List<String> groups(String user) {
        return identityService.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
    }
}
