package id.baku.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.apache.catalina.connector.Connector;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;

import id.baku.testing.BakuTest;
import id.baku.testing.Visitor;
import id.baku.testing.WebSession;
import id.baku.web.answer.FileAnswer;

/** What is safe without any setting: answers tell no more than needed, and caches do not store them. */
@BakuTest
@ExtendWith(OutputCaptureExtension.class)
class SafeDefaultsTest {

    @LocalServerPort
    int port;
    @Autowired
    ServletWebServerApplicationContext context;
    @Autowired
    ProcessEngine engine;
    @Autowired
    FilterRegistrationBean<? extends Filter> safeAnswerHeaders;

    @Test
    void publishedPasswordsAreOfUseOnThisComputerAlone() {
        Connector connector = ((TomcatWebServer) context.getWebServer()).getTomcat().getConnector();
        assertThat(connector.getProperty("address")).hasToString("/127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({"/engine-rest/task, true", "/camunda/api/engine/engine/default/user, true", "/camunda/api/sop/me, true",
            "/camunda/app/tasklist/default/, false", "/camunda/sop/tugas.html, false", "/, false", "/verifikasi, true", "/api/x, true"})
    void everyAnswerKeepsTheBrowserFromMore(String path, boolean data) {
        Map<String, String> headers = visitor("GET", path, Map.of(), "").headers();
        assertThat(headers).containsKeys("permissions-policy", "x-content-type-options", "referrer-policy")
                .doesNotContainKey("strict-transport-security");
        if (data) {
            assertThat(headers.get("cache-control")).contains("no-store");
        }
    }

    @Test
    void whatCameByTlsStaysWithIt() throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/camunda/app/");
        request.setSecure(true);
        MockHttpServletResponse response = new MockHttpServletResponse();
        safeAnswerHeaders.getFilter().doFilter(request, response, (asked, answered) -> {
            ((HttpServletResponse) answered).addHeader("Set-Cookie", "XSRF-TOKEN=x;SameSite=Strict");
            ((HttpServletResponse) answered).addHeader("Set-Cookie", "lain=x; Secure");
        });
        assertThat(response.getHeader("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(response.getHeaders("Set-Cookie")).hasSize(2).allMatch(cookie -> cookie.contains("; Secure"))
                .noneMatch(cookie -> cookie.matches(".*Secure.*Secure.*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /camunda", "GET /camunda/app", "GET /camunda/app/tasklist",
            "OPTIONS /engine-rest/group/diy-pengawas/members", "OPTIONS /engine-rest/user"})
    void noAnswerRepeatsTheNameThatTheRequestGivesTheServer(String request) {
        String[] parts = request.split(" ");
        Visitor.Answer answer = visitor(parts[0], parts[1], Map.of("Host", "jahat.example", "Authorization", basic("admin")), "");
        assertThat(answer.headers().toString() + answer.body()).doesNotContain("jahat.example");
    }

    @Test
    void linksNameTheAddressOfTheSettings() {
        assertThat(visitor("OPTIONS", "/engine-rest/group/diy-pengawas/members", Map.of("Host", "jahat.example",
                "Authorization", basic("admin")), "").body()).contains("http://localhost:8080/engine-rest/group/diy-pengawas/members");
    }

    @Test
    void theEngineDoesNotTellTheServersOwnName() {
        assertThat(((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getHostname()).isEqualTo("baku");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"POST | /task | {\"priority\":\"x\"}", "POST | /task | {\"x",
            "POST | /task | [1]", "POST | /user/create | {\"profile\":7}", "POST | /filter/create | {\"query\":{\"x\":1}}",
            "POST | /filter/create | {\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{\"priority\":\"x\"}}",
            "GET | /task?priority=abc | ''", "GET | /task?dueBefore=abc | ''", "GET | /task?maxResults=x | ''",
            "POST | /message | {\"messageName\":7,\"processVariables\":{\"a\":{\"type\":\"Object\",\"value\":\"x\"}}}"})
    void errorsNameNoClass(String method, String path, String body) {
        for (String user : List.of("diy.kasi", "admin")) {
            var answer = WebSession.rest(port, user, method, "/engine-rest" + path, body.isEmpty() ? null : body);
            assertThat(answer.statusCode()).isBetween(400, 499);
            assertThat(WebSession.text(answer)).doesNotContainPattern("\\b(?:[a-z]\\w*\\.){2,}[A-Z]");
        }
    }

    @Test
    void nobodyWritesALineOfTheLogHimself(CapturedOutput log) {
        String forged = "2026-11-09 INFO id.baku.Forged admin masuk";
        new Visitor(port, 70).send("GET", "/engine-rest/task/count", Map.of("Authorization", "Basic " + Base64.getEncoder()
                .encodeToString(("x\r\n" + forged + "\n" + forged + ":salah").getBytes(StandardCharsets.UTF_8))), new byte[0]);
        assertThat(log.getAll().lines().filter(line -> line.contains("id.baku.Forged"))).isNotEmpty()
                .noneMatch(line -> line.startsWith("2026-11-09"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nSet-Cookie: x=1.pdf", "../../etc/x.pdf", "a\u202Efdp.exe", "C:\\x.pdf", "a\u2028b.pdf"})
    void namesOfFilesAreNamesOfFiles(String name) {
        String header = FileAnswer.saved(name).with(new byte[0]).getHeaders().getFirst("Content-Disposition");
        String decoded = URLDecoder.decode(header, StandardCharsets.UTF_8);
        assertThat(decoded).doesNotContain("\r", "\n", "/", "\\", "\u202E", "\u2028").contains("_");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a@b.id,c@d.id | 400", "a <a@b.id> | 400", "a@b | 400", "a@@b.id | 400", "a@b.id%0ABcc:c@d.id | 400",
            "nama.contoh@bkd.contoh.go.id | 204"})
    void onlyOneMailAddressIsAMailAddress(String mail, int status) {
        var answer = WebSession.tasklist(port, "sulbar.asesor").send("PUT", "/camunda/api/sop/mail-address", "{\"password\":\""
                + WebSession.PASSWORD + "\",\"address\":\"" + mail.replace("%0A", "\\n") + "\"}");
        assertThat(answer.statusCode()).as(WebSession.text(answer)).isEqualTo(status);
    }

    private Visitor.Answer visitor(String method, String path, Map<String, String> headers, String body) {
        return new Visitor(port, 71).send(method, path, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String basic(String user) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + WebSession.PASSWORD).getBytes(StandardCharsets.UTF_8));
    }
}
