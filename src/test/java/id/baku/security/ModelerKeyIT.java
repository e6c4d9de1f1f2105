package id.baku.security;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import com.jayway.jsonpath.JsonPath;

import id.baku.testing.Account;
import id.baku.testing.Authenticator;
import id.baku.testing.BakuTest;
import id.baku.testing.WebSession;

/** A key lets Camunda Modeler deploy for an analyst, and opens nothing else; it ends when he, an administrator or time ends it. */
@BakuTest
@Tag("own-engine")
@TestPropertySource(properties = "baku.sign-in.second-factor.needed-by=administrators,analysts")
class ModelerKeyIT {

    private static final String ANALYST = "diy.juru";
    private static final String KEY = "/camunda/api/sop/modeler-key";
    private static final String PROOF = "{\"password\":\"" + WebSession.PASSWORD + "\"}";
    private static final String DIAGRAM = "diy-03-kerja-sama-pengukuran.bpmn";

    @LocalServerPort
    int port;
    @Autowired
    IdentityService identityService;
    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void anAnalystWithASecondFactorWhoAlsoHasOtherRoles() {
        User user = identityService.newUser(ANALYST);
        user.setPassword(WebSession.PASSWORD);
        identityService.saveUser(user);
        identityService.createTenantUserMembership("diy", ANALYST);
        for (String group : List.of("diy-perancang", "diy-kasi-hal-sk", "diy-pengawas")) {
            identityService.createMembership(ANALYST, group);
        }
        jdbc.update("delete from used_limit");
    }

    @AfterEach
    void leaveNobody() {
        identityService.deleteUser(ANALYST);
        jdbc.update("delete from modeler_key");
        jdbc.update("delete from second_factor");
        jdbc.update("delete from used_limit");
    }

    @Test
    void deploysForWhoNeedsASecondFactorWhichModelerCannotSend() throws IOException {
        WebSession session = signedIn(ANALYST);
        assertThat(deploy(WebSession.PASSWORD)).as("with the password").isEqualTo(403);
        String key = made(session);
        assertThat(status(key, "GET", "/engine-rest/deployment?maxResults=0")).isEqualTo(200);
        assertThat(status(key, "GET", "/engine-rest/version")).isEqualTo(200);
        assertThat(deploy(key)).isEqualTo(200);
        assertThat(jdbc.queryForList("select act from record_entry where agency = 'diy' and subject = ? and act like 'MODELER%' order by happened_at",
                String.class, ANALYST)).endsWith("MODELER_KEY_MADE", "MODELER_KEY_USED");
        assertThat(text(session.get(KEY))).contains("\"usedAt\":\"20").doesNotContain(key);
        assertThat(jdbc.queryForList("select key_hash from modeler_key", String.class)).singleElement().asString().matches("[0-9a-f]{64}");
    }

    @Test
    void opensNothingElse() {
        String key = made(signedIn(ANALYST));
        for (String path : List.of("/engine-rest/task", "/engine-rest/deployment", "/engine-rest/deployment?maxResults=0&nameLike=x", "/engine-rest/user",
                "/engine-rest/version?x=y", "/engine-rest/process-definition", "/engine-rest/engine/default/version", "/engine-rest/deployment/create",
                "/api/waits", "/engine-rest/task;x=/version", "/engine-rest/../engine-rest/task", "/engine-rest//version")) {
            assertThat(status(key, "GET", path)).as(path).isIn(400, 403, 404);
        }
        for (String path : List.of("/engine-rest/process-definition/key/x/start", "/engine-rest/user/create", "/api/deployments/reload",
                "/engine-rest/version", "/engine-rest/deployment")) {
            assertThat(status(key, "POST", path)).as(path).isIn(403, 405);
        }
        assertThat(status(key, "PUT", "/engine-rest/user/" + ANALYST + "/credentials")).isEqualTo(403);
        assertThat(status(key, "DELETE", "/engine-rest/deployment/x")).isEqualTo(403);
        assertThat(identityService.checkPassword(ANALYST, key)).as("no password").isFalse();
        assertThat(WebSession.rest(port, "diy.perancang", key, "GET", "/engine-rest/version", null).statusCode()).as("another's").isEqualTo(401);
        assertThat(WebSession.deploy(port, ANALYST, key, "sulbar", Map.of("x.bpmn", "<x/>")).statusCode()).as("another agency").isNotEqualTo(200);
    }

    @Test
    void isMadeByItsOwnerAloneAndSeenOnce() {
        WebSession session = signedIn(ANALYST);
        for (String proof : List.of("{}", "{\"password\":\"Bukan.Sandinya-9\"}")) {
            assertThat(session.send("POST", KEY, proof).statusCode()).as(proof).isEqualTo(400);
        }
        String first = made(session);
        String second = made(session);
        assertThat(status(first, "GET", "/engine-rest/version")).isEqualTo(401);
        assertThat(status(second, "GET", "/engine-rest/version")).isEqualTo(200);
        assertThat(Duration.between(Instant.now(), Instant.parse(JsonPath.read(text(session.get(KEY)), "$.key.endsAt"))).toDays()).isBetween(88L, 90L);
        assertThat(jdbc.queryForObject("select count(*) from outbox_message where recipient = ? and body like '%kunci Modeler dibuat%'", Integer.class, ANALYST))
                .isPositive();
    }

    @ParameterizedTest
    @EnumSource(Account.class)
    void noOtherKindOfAccountMakesOne(Account account) {
        WebSession session = ready(account.session(port));
        int status = session.send("POST", KEY, PROOF).statusCode();
        if (account == Account.ANALYST) {
            assertThat(status).isEqualTo(200);
        } else {
            assertThat(status).isIn(401, 403);
        }
    }

    @Test
    void endsByItsOwnerAnAdministratorOrTime() {
        WebSession session = signedIn(ANALYST);
        String own = made(session);
        assertThat(session.send("DELETE", KEY, null).statusCode()).isEqualTo(204);
        assertThat(status(own, "GET", "/engine-rest/version")).isEqualTo(401);
        assertThat(session.send("DELETE", KEY, null).statusCode()).as("there is none").isEqualTo(204);

        String late = made(session);
        jdbc.update("update modeler_key set ends_at = ?", Timestamp.from(Instant.now().minusSeconds(1)));
        assertThat(status(late, "GET", "/engine-rest/version")).isEqualTo(401);

        String managed = made(session);
        WebSession foreign = signedIn("sulbar.pengelola");
        assertThat(foreign.send("DELETE", KEY + "/managed/" + ANALYST, null).statusCode()).isEqualTo(403);
        assertThat(session.send("DELETE", KEY + "/managed/" + ANALYST, null).statusCode()).isEqualTo(403);
        assertThat(status(managed, "GET", "/engine-rest/version")).isEqualTo(200);
        assertThat(text(foreign.get(KEY + "/managed"))).isEqualTo("[]");
        WebSession administrator = signedIn("diy.pengelola");
        assertThat(text(administrator.get(KEY + "/managed"))).contains(ANALYST);
        assertThat(administrator.send("DELETE", KEY + "/managed/" + ANALYST, null).statusCode()).isEqualTo(204);
        assertThat(status(managed, "GET", "/engine-rest/version")).isEqualTo(401);
        assertThat(jdbc.queryForList("select actor from record_entry where act = 'MODELER_KEY_REVOKED' and subject = ?", String.class, ANALYST))
                .contains(ANALYST, "diy.pengelola");
    }

    @Test
    void endsWithTheDutyTheAccountAndThePasswordThatAnotherSets() {
        WebSession session = signedIn(ANALYST);
        String key = made(session);
        identityService.deleteMembership(ANALYST, "diy-perancang");
        assertThat(status(key, "GET", "/engine-rest/version")).as("no analyst").isEqualTo(403);
        identityService.createMembership(ANALYST, "diy-perancang");
        User user = identityService.createUserQuery().userId(ANALYST).singleResult();
        user.setPassword("Lain.Sekali-77");
        identityService.saveUser(user);
        assertThat(status(key, "GET", "/engine-rest/version")).as("set anew").isEqualTo(401);
    }

    @Test
    void guessingOneIsSlow() {
        made(signedIn(ANALYST));
        for (int i = 0; i < 10; i++) {
            assertThat(status("baku-modeler-" + i, "GET", "/engine-rest/version")).isEqualTo(401);
        }
        assertThat(status("baku-modeler-x", "GET", "/engine-rest/version")).isEqualTo(429);
    }

    private WebSession signedIn(String user) {
        return ready(user.endsWith(".pengelola") ? WebSession.admin(port, user) : WebSession.tasklist(port, user));
    }

    private WebSession ready(WebSession session) {
        if (text(session.get("/camunda/api/sop/me")).contains("\"first\":\"dua-langkah\"")) {
            Authenticator.setUp(session);
        }
        return session;
    }

    private String made(WebSession session) {
        return JsonPath.read(text(session.send("POST", KEY, PROOF)), "$.key");
    }

    private int status(String key, String method, String path) {
        return WebSession.rest(port, ANALYST, key, method, path, method.equals("GET") || method.equals("DELETE") ? null : "{}").statusCode();
    }

    private int deploy(String key) throws IOException {
        return WebSession.deploy(port, ANALYST, key, "diy", files()).statusCode();
    }

    /** The diagram and its forms, by flat names as Modeler sends them. */
    private static Map<String, String> files() throws IOException {
        Map<String, String> files = new HashMap<>(Map.of(DIAGRAM, Files.readString(Path.of("processes/diy", DIAGRAM))));
        try (Stream<Path> forms = Files.list(Path.of("forms/diy/diy-03"))) {
            for (Path form : forms.toList()) {
                files.put(form.getFileName().toString(), Files.readString(form));
            }
        }
        return files;
    }
}
