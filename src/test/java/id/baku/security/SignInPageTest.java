package id.baku.security;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import id.baku.testing.BakuTest;
import id.baku.testing.Visitor;
import id.baku.testing.WebSession;

/**
 * Users who are not signed in are led to the one page for it, by an address without the server's name, and then to their start
 * page.
 */
@BakuTest
class SignInPageTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"/camunda/app/tasklist/default/, %2Fcamunda%2Fapp%2Ftasklist%2Fdefault%2F",
            "/camunda/app/cockpit/default/?a=b, %2Fcamunda%2Fapp%2Fcockpit%2Fdefault%2F%3Fa%3Db",
            "/camunda/app/admin/default/, %2Fcamunda%2Fapp%2Fadmin%2Fdefault%2F",
            "/camunda/app/welcome/default/, %2Fcamunda%2Fapp%2Fwelcome%2Fdefault%2F",
            "/camunda/sop/lembar-sop.html?sop=diy-03, %2Fcamunda%2Fsop%2Flembar-sop.html%3Fsop%3Ddiy-03"})
    void leadsThereWithWhatWasAskedFor(String path, String asked) {
        var answer = new Visitor(port, 61).send("GET", path, Map.of("Host", "jahat.example"), new byte[0]);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers().get("location")).isEqualTo("/camunda/sop/masuk.html?ke=" + asked);
        assertThat(answer.headers().get("cache-control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/sop/masuk.html", "/camunda/assets/baku/portal/sign-in.js", "/camunda/app/tasklist/scripts/config.js",
            "/", "/panduan", "/verifikasi"})
    void needsNoSignInFor(String path) {
        assertThat(WebSession.anonymous(port).get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void leadsNobodyThereWhoIsSignedInAndEverybodyWhoseSessionWasEnded() {
        WebSession session = WebSession.tasklist(port, "pemalang.asesor");
        assertThat(session.get("/camunda/sop/tugas.html").statusCode()).isEqualTo(200);
        assertThat(session.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        session.send("POST", "/camunda/api/admin/auth/user/default/logout", "{}");
        assertThat(session.get("/camunda/sop/tugas.html").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({"diy.promosi, /camunda/sop/tugas.html", "diy.kepala, /camunda/sop/tugas.html", "jateng.mitra, /camunda/app/tasklist/default/",
            "diy.pengawas, /camunda/app/cockpit/default/", "diy.perancang, /camunda/sop/diagram.html",
            "diy.pengelola, /camunda/app/admin/default/", "admin, /camunda/app/admin/default/"})
    void leadsEverybodyToWhereHeWorks(String user, String start) {
        WebSession session = WebSession.anonymous(port);
        session.get("/camunda/api/sop/me");
        assertThat(session.post("/camunda/api/admin/auth/user/default/login/welcome", "application/x-www-form-urlencoded",
                ("username=" + user + "&password=" + WebSession.PASSWORD).getBytes()).statusCode()).isEqualTo(200);
        assertThat(text(session.get("/camunda/api/sop/me"))).contains("\"start\":\"" + start + "\"", "\"first\":null");
        assertThat(session.get(start).statusCode()).isEqualTo(200);
    }
}
