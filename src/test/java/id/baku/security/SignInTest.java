package id.baku.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.testing.BakuTest;
import id.baku.testing.Visitor;
import id.baku.testing.WebSession;

/** Guessing passwords becomes slow for whoever guesses, not for the owner of the account. */
@BakuTest
class SignInTest {

    private static final String WAIT = "Terlalu banyak percobaan masuk yang gagal. Coba lagi beberapa menit kemudian.";

    @LocalServerPort
    int port;
    @Autowired
    IdentityService identityService;
    @Autowired
    JdbcTemplate jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"admin", "diy.kasi", "tidak.ada"})
    void tenWrongPasswordsStopTheOneWhoTriesThemAndNobodyElse(String name) {
        int address = 60 + name.length();
        assertThat(IntStream.range(0, 10).map(i -> rest(address, name, "salah-" + i).status())).as(name).containsOnly(401);
        for (String password : List.of("salah", WebSession.PASSWORD)) {
            Visitor.Answer refused = rest(address, name, password);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.body()).contains(WAIT);
        }
        assertThat(rest(address, "diy.promosi", WebSession.PASSWORD).status()).as("another account from there").isEqualTo(200);
        assertThat(rest(address + 20, name, WebSession.PASSWORD).status()).as("from elsewhere")
                .isEqualTo(name.equals("tidak.ada") ? 401 : 200);
    }

    @Test
    void oneWrongPasswordShutsNobodyOut() {
        assertThat(rest(50, "diy.kasi", "salah").status()).isEqualTo(401);
        assertThat(rest(50, "diy.kasi", WebSession.PASSWORD).status()).isEqualTo(200);
        assertThat(rest(51, "diy.kasi", WebSession.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void triesNoMoreNamesThanOneAddressMay() {
        guessNames(52);
        assertThat(rest(52, "diy.kasi", WebSession.PASSWORD).status()).isEqualTo(429);
        assertThat(rest(53, "diy.kasi", WebSession.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void oneWhoGuessesStopsNobodyWhoSignsInFromThereAsAlways() {
        assertThat(rest(90, "diy.kasi", WebSession.PASSWORD).status()).isEqualTo(200);
        guessNames(90);
        assertThat(rest(90, "diy.kasi", WebSession.PASSWORD).status()).as("as always").isEqualTo(200);
        assertThat(login(90, "diy.kasi", WebSession.PASSWORD).status()).isEqualTo(200);
        for (String name : List.of("diy.promosi", "diy.kasi", "tidak.ada")) {
            assertThat(rest(90, name, "salah").status()).as("nobody learns who is known there: " + name).isEqualTo(429);
        }
        assertThat(rest(90, "diy.promosi", WebSession.PASSWORD).status()).as("for the first time").isEqualTo(429);
        assertThat(IntStream.range(0, 9).map(i -> rest(90, "diy.kasi", "salah").status())).containsOnly(429);
        assertThat(rest(90, "diy.kasi", WebSession.PASSWORD).status()).as("guessed himself").isEqualTo(429);
    }

    @Test
    void anAddressCountsEachWhoFailsOnceAndThoseWhoAreKnownThereNotAtAll() {
        IntStream.range(0, 8).forEach(i -> IntStream.range(0, 10).forEach(j -> rest(91, "lupa." + i, "salah")));
        assertThat(rest(91, "diy.promosi", WebSession.PASSWORD).status()).as("after eighty of eight").isEqualTo(200);
        List<String> office = List.of("diy.promosi", "diy.kasi", "diy.kepala", "diy.analis");
        office.forEach(one -> assertThat(rest(91, one, WebSession.PASSWORD).status()).isEqualTo(200));
        office.forEach(one -> IntStream.range(0, 10).forEach(i -> assertThat(rest(91, one, "salah").status()).isEqualTo(401)));
        assertThat(IntStream.range(0, 42).map(i -> rest(91, "nama." + i, "salah").status())).as("fifty with the eight").containsOnly(401);
        assertThat(rest(91, "nama.lagi", "salah").status()).isEqualTo(429);
    }

    @Test
    void keepsTheAddressAsAHashAndForAWhile() {
        assertThat(rest(92, "diy.kasi", WebSession.PASSWORD).status()).isEqualTo(200);
        assertThat(jdbc.queryForList("select pair_hash from known_sign_in", String.class)).isNotEmpty().allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        jdbc.update("update known_sign_in set ends_at = ?", Timestamp.from(Instant.now().minusSeconds(1)));
        guessNames(92);
        assertThat(rest(92, "diy.kasi", WebSession.PASSWORD).status()).as("forgotten").isEqualTo(429);
    }

    private void guessNames(int address) {
        assertThat(IntStream.range(0, 50).map(i -> rest(address, "nama." + i, "salah").status())).containsOnly(401);
    }

    @Test
    void inventsNoAddress() {
        Stream.of("10.0.0.1", "10.0.0.2").forEach(invented -> IntStream.range(0, 5).forEach(i ->
                send(54, "GET", "/engine-rest/task/count", Map.of("Authorization", basic("diy.kasi", "salah"),
                        "X-Forwarded-For", invented, "Forwarded", "for=" + invented), "")));
        assertThat(rest(54, "diy.kasi", WebSession.PASSWORD).status()).isEqualTo(429);
    }

    @Test
    void saysSoAtTheLoginOfTheWebApps() {
        IntStream.range(0, 10).forEach(i -> assertThat(login(55, "diy.kasi", "salah").status()).isEqualTo(401));
        Visitor.Answer refused = login(55, "diy.kasi", WebSession.PASSWORD);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body()).contains(WAIT);
        assertThat(login(56, "diy.kasi", WebSession.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void tellsTheOwnerOnceADay() {
        jdbc.update("delete from outbox_message where kind = 'ACCOUNT'");
        for (int address : new int[] {57, 58}) {
            for (String name : List.of("jateng.kasi", "admin", "tidak.ada")) {
                IntStream.range(0, 11).forEach(i -> rest(address, name, "salah"));
            }
        }
        assertThat(jdbc.queryForList("select recipient, agency, body from outbox_message where kind = 'ACCOUNT' order by recipient"))
                .extracting(row -> row.get("recipient") + " " + row.get("agency")).containsExactly("admin platform", "jateng.kasi jateng");
        assertThat(jdbc.queryForObject("select body from outbox_message where recipient = 'jateng.kasi' and kind = 'ACCOUNT'",
                String.class)).contains("127.0.0.57", "tidak dikunci");
    }

    private Visitor.Answer rest(int address, String user, String password) {
        return send(address, "GET", "/engine-rest/task/count", Map.of("Authorization", basic(user, password)), "");
    }

    private Visitor.Answer login(int address, String user, String password) {
        Map<String, String> page = send(address, "GET", "/camunda/api/sop/me", Map.of(), "").headers();
        String cookies = String.join("; ", Stream.of(page.get("set-cookie").split(", ")).map(one -> one.split(";")[0])
                .filter(one -> one.contains("=") && !one.startsWith("Expires")).toList());
        return send(address, "POST", "/camunda/api/admin/auth/user/default/login/tasklist", Map.of("Cookie", cookies,
                "X-XSRF-TOKEN", page.getOrDefault("x-xsrf-token", ""), "Content-Type", "application/x-www-form-urlencoded"),
                "username=" + user + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8));
    }

    private Visitor.Answer send(int address, String method, String path, Map<String, String> headers, String body) {
        return new Visitor(port, address).send(method, path, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
