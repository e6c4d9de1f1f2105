package id.baku.security;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import id.baku.testing.BakuTest;
import id.baku.testing.WebSession;

/** A session ends when its user loses the right to sign in, and users see their own sessions. */
@BakuTest
class SessionsTest {

    private static final String USER = "diy.sesi";
    private static final String OWN = "/camunda/api/sop/sessions";
    private static final String TASKS = "/camunda/api/engine/engine/default/task/count";
    private static final String CREDENTIALS = "/user/" + USER + "/credentials";
    private static final String NEW_PASSWORD = "{\"password\":\"Lain.Sekali-77\",\"authenticatedUserPassword\":\""
            + WebSession.PASSWORD + "\"}";

    @LocalServerPort
    int port;
    @Autowired
    IdentityService identityService;

    @BeforeEach
    void aUser() {
        User user = identityService.newUser(USER);
        user.setPassword(WebSession.PASSWORD);
        identityService.saveUser(user);
        identityService.createTenantUserMembership("diy", USER);
        identityService.createMembership(USER, "diy-kasi-hal-sk");
        identityService.createMembership(USER, "diy-analis-penjamin-mutu");
    }

    @AfterEach
    void leaveNoUser() {
        identityService.deleteUser(USER);
    }

    private record Loss(String what, Consumer<SessionsTest> act) {

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Loss> losses() {
        return Stream.of(new Loss("a password that the administrator sets", test -> test.administrator("PUT", CREDENTIALS, NEW_PASSWORD)),
                new Loss("a role taken away", test -> test.administrator("DELETE", "/group/diy-kasi-hal-sk/members/" + USER, null)),
                new Loss("the account deleted", test -> test.administrator("DELETE", "/user/" + USER, null)),
                new Loss("the agency left", test -> test.identityService.deleteTenantUserMembership("diy", USER)));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void endsAtOnceWith(Loss loss) {
        WebSession session = WebSession.tasklist(port, USER);
        WebSession colleague = WebSession.tasklist(port, "diy.kasi");
        assertThat(session.get(TASKS).statusCode()).isEqualTo(200);
        loss.act().accept(this);
        assertThat(session.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(session.get(OWN).statusCode()).isEqualTo(401);
        assertThat(session.send("POST", "/camunda/api/engine/engine/default/task/x/claim", "{}").statusCode()).isIn(401, 403);
        assertThat(colleague.get(TASKS).statusCode()).isEqualTo(200);
    }

    @Test
    void hisOwnNewPasswordEndsTheOthers() {
        WebSession here = WebSession.tasklist(port, USER);
        WebSession elsewhere = WebSession.tasklist(port, USER);
        assertThat(here.send("PUT", "/camunda/api/engine/engine/default" + CREDENTIALS, NEW_PASSWORD).statusCode()).isEqualTo(204);
        assertThat(here.get(TASKS).statusCode()).isEqualTo(200);
        assertThat(elsewhere.get(TASKS).statusCode()).isEqualTo(401);
    }

    @Test
    void seesAndEndsHisOwn() {
        WebSession here = WebSession.tasklist(port, USER);
        WebSession second = WebSession.tasklist(port, USER);
        WebSession third = WebSession.tasklist(port, USER);
        String[] rows = text(here.get(OWN)).split("\\{");
        assertThat(rows).hasSize(4);
        assertThat(text(here.get(OWN))).contains("127.0.0.1", "Java-http-client").containsOnlyOnce("\"current\":true");
        String newest = rows[1].replaceAll(".*\"id\":\"([^\"]*)\".*", "$1");
        assertThat(WebSession.tasklist(port, "diy.kasi").send("DELETE", OWN + "/" + newest, null).statusCode()).isEqualTo(404);
        assertThat(third.get(TASKS).statusCode()).isEqualTo(200);
        assertThat(here.send("DELETE", OWN + "/" + newest, null).statusCode()).isEqualTo(204);
        assertThat(third.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(second.get(TASKS).statusCode()).isEqualTo(200);
        assertThat(here.send("DELETE", OWN, null).statusCode()).isEqualTo(204);
        assertThat(second.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(here.get(TASKS).statusCode()).isEqualTo(200);
    }

    @Test
    void whoSignsOutIsSeenNoMore() {
        WebSession here = WebSession.tasklist(port, USER);
        WebSession other = WebSession.tasklist(port, USER);
        other.send("POST", "/camunda/api/admin/auth/user/default/logout", "{}");
        assertThat(text(here.get(OWN)).split("\\{")).hasSize(2);
    }

    private void administrator(String method, String path, String body) {
        assertThat(WebSession.rest(port, "diy.pengelola", method, "/engine-rest" + path, body).statusCode()).isEqualTo(204);
    }
}
