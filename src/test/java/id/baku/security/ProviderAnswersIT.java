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
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import id.baku.testing.Visitor;
import id.baku.testing.WebSession;

/** Which answers of a provider of identities let somebody in, and which do not. */
class ProviderAnswersIT extends ProviderCase {

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

    private static String sessionId(HttpResponse<byte[]> answer) {
        return answer.headers().allValues("Set-Cookie").stream().filter(cookie -> cookie.startsWith("JSESSIONID=")).map(cookie -> cookie.split("[=;]")[1])
                .reduce((one, other) -> other).orElse("");
    }
}
