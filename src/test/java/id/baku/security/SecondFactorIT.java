package id.baku.security;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import com.jayway.jsonpath.JsonPath;

import id.baku.testing.Authenticator;
import id.baku.testing.BakuTest;
import id.baku.testing.Visitor;
import id.baku.testing.WebSession;

/** A password alone is not enough for users who have or need a second factor, and each code is good for one sign-in. */
@BakuTest
@Tag("own-engine")
@TestPropertySource(properties = "baku.sign-in.second-factor.needed-by=administrators,heads")
class SecondFactorIT {

    private static final String USER = "diy.telepon";
    private static final String OWN = "/camunda/api/sop/second-factor";
    private static final String TASKS = "/camunda/api/engine/engine/default/task/count";
    private static final String REST = "/engine-rest/task/count";

    private static final String PROOF = "{\"password\":\"" + WebSession.PASSWORD + "\"}";

    @LocalServerPort
    int port;
    @Autowired
    IdentityService identityService;
    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void aUser() {
        User user = identityService.newUser(USER);
        user.setPassword(WebSession.PASSWORD);
        identityService.saveUser(user);
        identityService.createTenantUserMembership("diy", USER);
        identityService.createMembership(USER, "diy-kasi-hal-sk");
        jdbc.update("delete from used_limit");
        jdbc.update("delete from outbox_message where kind = 'ACCOUNT'");
    }

    @AfterEach
    void leaveNoUser() {
        identityService.deleteUser(USER);
        jdbc.update("delete from used_limit");
        jdbc.update("delete from second_factor");
    }

    @Test
    void anOpenSessionAloneSetsUpNoDevice() {
        WebSession session = WebSession.tasklist(port, USER);
        for (String proof : List.of("{}", "{\"password\":\"Bukan.Sandinya-9\"}")) {
            assertThat(session.send("POST", OWN + "/device", proof).statusCode()).as(proof).isEqualTo(400);
        }
        assertThat(post(session, "/device/confirmation", "000000").statusCode()).as("no device").isEqualTo(400);
        assertThat(session.send("POST", OWN + "/device", PROOF).statusCode()).isEqualTo(200);
    }

    @Test
    void aPasswordAloneOpensNothing() {
        Authenticator app = Authenticator.setUp(WebSession.tasklist(port, USER));
        WebSession session = WebSession.tasklist(port, USER);
        for (String path : List.of(TASKS, "/camunda/api/sop/messages", "/camunda/api/sop/sessions", OWN, OWN + "/entry/../device",
                "/camunda/api/engine/engine/default/task;x=y", "//camunda/api/sop/messages", "/camunda/api/sop/second-factor/entry/x")) {
            assertThat(session.get(path).statusCode()).as(path).isIn(400, 403, 404);
        }
        for (String path : List.of("/device", "/device/confirmation", "/removal", "/reset")) {
            assertThat(post(session, path, app.code(1)).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(session.send("PUT", "/camunda/api/engine/engine/default/user/" + USER + "/credentials", "{\"password\":\"Lain.Sekali-77\","
                + "\"authenticatedUserPassword\":\"" + WebSession.PASSWORD + "\"}").statusCode()).as("the password").isEqualTo(403);
        assertThat(text(session.get("/camunda/api/sop/me"))).contains("\"first\":\"kode\"");
        assertThat(session.get("/camunda/app/tasklist/default/").headers().firstValue("location").orElse("")).startsWith("/camunda/sop/kode.html");

        String code = app.code(0);
        assertThat(post(session, "/entry", code).statusCode()).isEqualTo(204);
        assertThat(session.get(TASKS).statusCode()).isEqualTo(200);
        assertThat(session.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        WebSession other = WebSession.tasklist(port, USER);
        assertThat(post(other, "/entry", code).statusCode()).as("a code that was seen").isEqualTo(400);
        assertThat(post(other, "/entry", app.code(-2)).statusCode()).as("an earlier one").isEqualTo(400);
        assertThat(other.get(TASKS).statusCode()).isEqualTo(403);
    }

    @Test
    void neitherDoesItByRest() {
        Authenticator app = Authenticator.setUp(WebSession.tasklist(port, USER));
        assertThat(WebSession.rest(port, USER, "GET", REST, null).statusCode()).isEqualTo(403);
        assertThat(program(app.code(5)).status()).isEqualTo(403);
        String code = app.code(0);
        assertThat(program(code).status()).isEqualTo(200);
        assertThat(program(code).status()).as("again").isEqualTo(403);
        assertThat(WebSession.rest(port, "diy.kasi", "GET", REST, null).statusCode()).as("who has none").isEqualTo(200);
        assertThat(WebSession.rest(port, "diy.pengelola", "GET", REST, null).statusCode()).as("who needs one").isEqualTo(403);
    }

    @Test
    void whoseDutyNeedsOneSetsItUpBeforeAnythingElse() {
        WebSession session = WebSession.tasklist(port, "diy.kepala");
        assertThat(text(session.get("/camunda/api/sop/me"))).contains("\"first\":\"dua-langkah\"");
        assertThat(session.get(TASKS).statusCode()).isEqualTo(403);
        assertThat(post(session, "/removal", "1").statusCode()).isEqualTo(403);
        assertThat(post(session, "/device/confirmation", "000000").statusCode()).as("no device").isEqualTo(400);
        Authenticator.setUp(session);
        assertThat(session.get(TASKS).statusCode()).isEqualTo(200);
        assertThat(post(session, "/removal", "1").statusCode()).as("he needs it").isEqualTo(403);
        assertThat(jdbc.queryForObject("select body from outbox_message where recipient = 'diy.kepala' and kind = 'ACCOUNT'", String.class))
                .contains("dipasang");
    }

    @Test
    void itEndsTheSessionsBeforeAndKeepsNoSecretInTheOpen() {
        WebSession before = WebSession.tasklist(port, USER);
        WebSession session = WebSession.tasklist(port, USER);
        String answer = text(session.send("POST", OWN + "/device", PROOF));
        String secret = JsonPath.read(answer, "$.secret");
        assertThat(secret).matches("[A-Z2-7]{32}");
        assertThat(answer).contains("data:image/svg+xml");
        String codes = text(post(session, "/device/confirmation", new Authenticator(secret).code(0)));
        List<String> written = JsonPath.read(codes, "$.recoveryCodes");
        assertThat(written).hasSize(10).doesNotHaveDuplicates().allMatch(one -> one.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"));
        assertThat(before.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(jdbc.queryForList("select secret from second_factor where user_id = ?", String.class, USER)).hasSize(1)
                .noneMatch(one -> one.contains(secret));
        assertThat(jdbc.queryForList("select code_hash from recovery_code where user_id = ?", String.class, USER)).hasSize(10)
                .noneMatch(written::contains);
    }

    @Test
    void aCodeThatWasWrittenDownIsTakenOnceAndFromNobodyElse() {
        WebSession session = WebSession.tasklist(port, USER);
        String secret = JsonPath.read(text(session.send("POST", OWN + "/device", PROOF)), "$.secret");
        List<String> written = JsonPath.read(text(post(session, "/device/confirmation", new Authenticator(secret).code(0))), "$.recoveryCodes");
        WebSession other = WebSession.tasklist(port, "diy.analis");
        Authenticator.setUp(other);
        other = WebSession.tasklist(port, "diy.analis");
        assertThat(post(other, "/entry", written.get(0)).statusCode()).as("another's").isEqualTo(400);
        assertThat(post(other, "/entry", new Authenticator(secret).code(1)).statusCode()).as("another's device").isEqualTo(400);

        WebSession again = WebSession.tasklist(port, USER);
        assertThat(post(again, "/entry", written.get(0).toLowerCase().replace("-", " ")).statusCode()).isEqualTo(204);
        assertThat(text(again.get(OWN))).contains("\"recoveryCodesLeft\":9");
        assertThat(post(WebSession.tasklist(port, USER), "/entry", written.get(0)).statusCode()).isEqualTo(400);
    }

    @Test
    void aSecretMovedToAnotherRowMakesNoCodes() {
        Authenticator app = Authenticator.setUp(WebSession.tasklist(port, USER));
        Authenticator.setUp(WebSession.tasklist(port, "diy.analis"));
        jdbc.update("update second_factor set secret = (select secret from second_factor where user_id = ?) where user_id = 'diy.analis'", USER);
        assertThat(post(WebSession.tasklist(port, "diy.analis"), "/entry", app.code(1)).statusCode()).isIn(400, 500);
    }

    @Test
    void whoGuessesWaitsWhereverHeIsAndTheOwnerIsTold() {
        Authenticator app = Authenticator.setUp(WebSession.tasklist(port, USER));
        jdbc.update("delete from outbox_message where kind = 'ACCOUNT'");
        WebSession session = WebSession.tasklist(port, USER);
        IntStream.range(0, 10).forEach(i -> assertThat(post(session, "/entry", "00000" + i).statusCode()).isEqualTo(400));
        assertThat(post(session, "/entry", app.code(1)).statusCode()).isEqualTo(429);
        assertThat(new Visitor(port, 77).send("GET", REST, Map.of("Authorization", WebSession.basic(USER), "X-Second-Factor", app.code(1)),
                new byte[0]).status()).as("from elsewhere").isEqualTo(429);
        assertThat(jdbc.queryForList("select body from outbox_message where recipient = ? and kind = 'ACCOUNT'", String.class, USER))
                .isNotEmpty().allMatch(body -> body.contains("mengetahui kata sandi Anda"));
    }

    @Test
    void rightCodesAreNoTries() {
        Authenticator app = Authenticator.setUp(WebSession.tasklist(port, USER));
        for (int i = 0; i < 15; i++) {
            // As if the time of a code had passed since.
            jdbc.update("update second_factor set last_step = 0");
            assertThat(post(WebSession.tasklist(port, USER), "/entry", app.code(0)).statusCode()).as("sign-in %d", i).isEqualTo(204);
        }
        assertThat(post(WebSession.tasklist(port, USER), "/entry", app.code(0)).statusCode()).as("again").isEqualTo(400);
    }

    @Test
    void anotherAdministratorTakesItAwayAndItIsRecorded() {
        Authenticator.setUp(WebSession.tasklist(port, USER));
        WebSession administrator = WebSession.admin(port, "diy.pengelola");
        Authenticator.setUp(administrator);
        WebSession foreign = WebSession.admin(port, "sulbar.pengelola");
        Authenticator.setUp(foreign);
        WebSession owner = WebSession.tasklist(port, USER);
        assertThat(reset(WebSession.tasklist(port, "diy.kasi"), USER)).isEqualTo(403);
        assertThat(reset(foreign, USER)).as("of another agency").isEqualTo(403);
        assertThat(reset(administrator, "diy.pengelola")).as("his own").isEqualTo(403);
        assertThat(reset(administrator, "diy.kasi")).as("who has none").isEqualTo(404);
        jdbc.update("delete from outbox_message where kind = 'ACCOUNT'");

        assertThat(reset(administrator, USER)).isEqualTo(204);
        assertThat(owner.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(WebSession.tasklist(port, USER).get(TASKS).statusCode()).isEqualTo(200);
        assertThat(jdbc.queryForObject("select body from outbox_message where recipient = ? and kind = 'ACCOUNT'", String.class, USER))
                .contains("diy.pengelola", "mengatur ulang");
        assertThat(jdbc.queryForObject("select actor from record_entry where act = 'SECOND_FACTOR_REMOVED' and agency = 'diy' "
                + "and subject = ?", String.class, USER)).isEqualTo("diy.pengelola");
    }

    @Test
    void thePlatformAloneTakesItAwayFromWhoNeedsIt() {
        WebSession administrator = WebSession.admin(port, "diy.pengelola");
        Authenticator.setUp(administrator);
        WebSession head = WebSession.tasklist(port, "diy.kepala");
        Authenticator.setUp(head);
        HttpResponse<byte[]> refused = administrator.send("POST", OWN + "/reset", "{\"user\":\"diy.kepala\"}");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(text(refused)).contains("Verifikasi dua langkah akun ini hanya diatur ulang oleh administrator platform.");
        assertThat(head.get(TASKS).statusCode()).isEqualTo(200);
        assertThat(reset(WebSession.admin(port, "admin"), "diy.kepala")).isEqualTo(204);
        assertThat(head.get(TASKS).statusCode()).isEqualTo(401);
    }

    private static int reset(WebSession by, String user) {
        return by.send("POST", OWN + "/reset", "{\"user\":\"" + user + "\"}").statusCode();
    }

    private static HttpResponse<byte[]> post(WebSession session, String path, String code) {
        return session.send("POST", OWN + path, "{\"code\":\"" + code + "\",\"user\":\"" + code + "\"}");
    }

    private Visitor.Answer program(String code) {
        return new Visitor(port, 1).send("GET", REST, Map.of("Authorization", WebSession.basic(USER), "X-Second-Factor", code), new byte[0]);
    }
}
