package id.baku.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import id.baku.docs.GeneratedPart;
import id.baku.sample.SampleSop;
import id.baku.testing.Account;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/**
 * What each kind of account can do through the engine's own REST, tried cell by cell; the reference shows the resulting table.
 */
@BakuTest
class EngineDutiesIT {

    private static final String USER = "diy.calon";
    private static final String NEW_USER = "diy.baru";
    private static final SampleSop SOP = SampleSop.of("diy-03");

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    IdentityService identityService;
    @Autowired
    AuthorizationService authorizationService;

    /** An attempt on a case of diy-03, whose first task waits for the account {@code diy.promosi}. */
    private interface Attempt {

        HttpResponse<byte[]> by(String user, ProcessInstance instance);
    }

    @AfterEach
    void leaveNobody() {
        List.of(USER, NEW_USER).forEach(identityService::deleteUser);
        authorizationService.createAuthorizationQuery().userIdIn(USER).list().forEach(right -> authorizationService.deleteAuthorization(right.getId()));
    }

    @Test
    void theTableOfTheReferenceIsWhatTheEngineDoes() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        attempts().forEach((what, attempt) -> {
            List<String> row = new ArrayList<>(List.of(what));
            for (Account account : Account.values()) {
                row.add(mayDo(attempt, account == Account.STAFF ? "diy.promosi" : account.id()) ? "yes" : "–");
            }
            rows.add(row);
        });
        new GeneratedPart(Path.of("src/docs/accounts.md"), "engine duties", () -> table(rows)).check("EngineDutiesIT");
        assertThat(rows).allSatisfy(row -> assertThat(row.subList(1, 4)).as(row.get(0)).containsOnly("–"));
    }

    private static String table(List<List<String>> rows) {
        List<String> heads = new ArrayList<>(List.of("Through the engine"));
        Stream.of(Account.values()).map(Account::label).forEach(heads::add);
        return Stream.concat(Stream.of(heads), rows.stream()).map(row -> "| " + String.join(" | ", row) + " |")
                .collect(Collectors.joining("\n")).replaceFirst("\n", "\n|" + "---|".repeat(heads.size()) + "\n");
    }

    private boolean mayDo(Attempt attempt, String user) {
        List.of(USER, NEW_USER).forEach(identityService::deleteUser);
        User colleague = identityService.newUser(USER);
        colleague.setPassword(WebSession.PASSWORD);
        identityService.saveUser(colleague);
        identityService.createTenantUserMembership("diy", USER);
        HttpResponse<byte[]> answer = attempt.by(user, cases.start(SOP));
        assertThat(answer.statusCode()).as(user + " " + answer.uri() + " " + WebSession.text(answer)).isLessThan(500);
        return !List.of(401, 403, 404).contains(answer.statusCode()) && !WebSession.text(answer).equals("[]");
    }

    private Map<String, Attempt> attempts() {
        Map<String, Attempt> attempts = new LinkedHashMap<>();
        attempts.put("reads the diagram of an SOP", (user, one) -> rest(user, "GET", "/process-definition/" + one.getProcessDefinitionId() + "/xml", null));
        attempts.put("starts a case", (user, one) -> rest(user, "POST", "/process-definition/" + one.getProcessDefinitionId() + "/submit-form", "{}"));
        attempts.put("sees that a case runs", (user, one) -> rest(user, "GET", "/process-instance/" + one.getId(), null));
        attempts.put("reads the history of a case", (user, one) -> rest(user, "GET", "/history/process-instance/" + one.getId(), null));
        attempts.put("reads the data of a case", (user, one) -> rest(user, "GET", "/history/variable-instance?deserializeValues=false&processInstanceId="
                + one.getId(), null));
        attempts.put("sees an open task", (user, one) -> rest(user, "GET", "/task/" + task(one), null));
        attempts.put("takes a task", (user, one) -> rest(user, "POST", "/task/" + task(one) + "/claim", "{\"userId\":\"" + user + "\"}"));
        attempts.put("gives a task to somebody", (user, one) -> rest(user, "POST", "/task/" + task(one) + "/assignee", "{\"userId\":\"diy.promosi\"}"));
        attempts.put("changes the data of a case", (user, one) -> rest(user, "PUT", "/process-instance/" + one.getId() + "/variables/x", "{\"value\":1}"));
        attempts.put("suspends a case", (user, one) -> rest(user, "PUT", "/process-instance/" + one.getId() + "/suspended", "{\"suspended\":true}"));
        attempts.put("deletes a case", (user, one) -> rest(user, "DELETE", "/process-instance/" + one.getId(), null));
        attempts.put("moves cases to another version", (user, one) -> rest(user, "POST", "/migration/execute",
                "{\"migrationPlan\":{\"sourceProcessDefinitionId\":\"x\",\"targetProcessDefinitionId\":\"x\",\"instructions\":[]},\"processInstanceIds\":[\"x\"]}"));
        attempts.put("deploys a diagram", (user, one) -> WebSession.deploy(port, String.valueOf(user), "diy", Map.of("x.bpmn", "kosong")));
        attempts.put("reads the names of colleagues' accounts", (user, one) -> rest(user, "GET", "/user?id=" + USER, null));
        attempts.put("creates an account", (user, one) -> rest(user, "POST", "/user/create", "{\"profile\":{\"id\":\"" + NEW_USER
                + "\",\"firstName\":\"Orang\",\"lastName\":\"Baru\"},\"credentials\":{\"password\":\"" + WebSession.PASSWORD + "\"}}"));
        attempts.put("sets somebody's password", (user, one) -> rest(user, "PUT", "/user/" + USER + "/credentials",
                "{\"password\":\"Lain.Sekali-77\",\"authenticatedUserPassword\":\"" + WebSession.PASSWORD + "\"}"));
        attempts.put("gives somebody a role", (user, one) -> rest(user, "PUT", "/group/diy-analis-penjamin-mutu/members/" + USER, null));
        attempts.put("gives somebody a duty or the head's role, alone", (user, one) -> duty(user, one));
        attempts.put("deletes an account", (user, one) -> rest(user, "DELETE", "/user/" + USER, null));
        attempts.put("changes rights", (user, one) -> rest(user, "POST", "/authorization/create",
                "{\"type\":1,\"permissions\":[\"READ\"],\"userId\":\"" + USER + "\",\"resourceType\":7,\"resourceId\":\"x\"}"));
        attempts.put("reads the log of operations on its cases", (user, one) -> rest(user, "GET",
                "/history/user-operation?maxResults=1&processInstanceId=" + logged(one), null));
        return attempts;
    }

    /** A duty that is only requested is not given yet. */
    private HttpResponse<byte[]> duty(String user, ProcessInstance instance) {
        HttpResponse<byte[]> answer = rest(user, "PUT", "/group/diy-pengawas/members/" + USER, null);
        return identityService.createUserQuery().userId(USER).memberOfGroup("diy-pengawas").count() == 1 ? answer
                : rest(null, "GET", "/user", null);
    }

    private String logged(ProcessInstance instance) {
        assertThat(rest("admin", "PUT", "/process-instance/" + instance.getId() + "/suspended", "{\"suspended\":true}").statusCode()).isEqualTo(204);
        return instance.getId();
    }

    private String task(ProcessInstance instance) {
        return cases.task(instance, "kegiatan_01").getId();
    }

    private HttpResponse<byte[]> rest(String user, String method, String path, String body) {
        return WebSession.rest(port, user, method, "/engine-rest" + path, body);
    }
}
