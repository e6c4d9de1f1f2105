package id.baku.security;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

import id.baku.security.RestCatalogue.Operation;
import id.baku.testing.BakuTest;
import id.baku.testing.WebSession;

/** What even the holder of a task must not do through the engine's REST; tries all its operations. */
@BakuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorsIT {

    private static final String SESSION = "/camunda/api/engine/engine/default";
    private static final String OF_TASKS = "Tugas hanya dapat diambil, dikembalikan, diberi komentar, dan diselesaikan melalui formulirnya.";
    private static final String PLATFORM = "Tindakan ini hanya dapat dilakukan oleh administrator platform.";
    private static final String EXPRESSION = "${ ''.getClass() }";

    /** Operations that stay open; every other that changes something is refused before the engine is asked. */
    private static final List<String> OPEN = List.of("POST /task/{id}/claim", "POST /task/{id}/unclaim",
            "POST /task/{id}/complete", "POST /task/{id}/submit-form", "POST /task/{id}/comment/create",
            "PUT /task/{id}/comment", "DELETE /task/{id}/comment", "DELETE /task/{id}/comment/{commentId}",
            "POST /task/{id}/attachment/create", "DELETE /task/{id}/attachment/{attachmentId}",
            "POST /process-definition/{id}/start", "POST /process-definition/{id}/submit-form",
            "POST /process-definition/key/{key}/start", "POST /process-definition/key/{key}/submit-form",
            "POST /process-definition/key/{key}/tenant-id/{tenantId}/start",
            "POST /process-definition/key/{key}/tenant-id/{tenantId}/submit-form",
            "POST /filter/create", "PUT /filter/{id}", "DELETE /filter/{id}", "POST /filter/{id}/list",
            "POST /filter/{id}/count", "POST /filter/{id}/singleResult",
            "POST /user/create", "PUT /user/{id}/profile", "PUT /user/{id}/credentials", "DELETE /user/{id}",
            "PUT /group/{id}/members/{userId}", "DELETE /group/{id}/members/{userId}",
            "POST /identity/password-policy", "POST /identity/verify", "POST /deployment/create", "POST /schema/log");

    @LocalServerPort
    int port;
    @Autowired
    AutowireCapableBeanFactory beans;
    @Autowired
    TaskService taskService;

    private IsolatedCase work;

    static Stream<String> people() {
        return Stream.of("diy.kasi", "diy.pengawas", "diy.perancang", "diy.pengelola");
    }

    @BeforeAll
    void workOnACase() {
        work = beans.createBean(IsolatedCase.class);
        work.run();
    }

    @ParameterizedTest
    @MethodSource("people")
    void everyChangeThatIsNotOnTheListIsRefused(String user) {
        List<String> done = new ArrayList<>();
        changes().filter(operation -> !OPEN.contains(operation.toString())).forEach(operation -> {
            var answer = WebSession.rest(port, user, operation.method(), "/engine-rest" + path(operation),
                    operation.method().equals("DELETE") ? null : "{}");
            boolean leadsNowhere = answer.statusCode() == 415 || answer.statusCode() == 404 && text(answer).contains("No matching");
            boolean refused = answer.statusCode() == 403 && Stream.of(OF_TASKS, PLATFORM).anyMatch(text(answer)::contains);
            if (!leadsNowhere && !refused) {
                done.add(operation + ": " + answer.statusCode() + " " + text(answer));
            }
        });
        assertThat(done).isEmpty();
    }

    @Test
    void theListNamesOperationsThatThereAre() {
        assertThat(changes().map(Operation::toString)).containsAll(OPEN).hasSizeGreaterThan(190);
    }

    @Test
    void theExecutorEndsHisTaskThroughItsFormAlone() {
        Map<String, String> ways = Map.of("bpmnError", "{\"errorCode\":\"x\"}", "bpmnEscalation", "{\"escalationCode\":\"x\"}",
                "resolve", "{\"variables\":{\"disahkan\":{\"value\":\"ya\"}}}", "delegate", "{\"userId\":\"diy.kasi\"}",
                "localVariables", "{\"modifications\":{\"mutu\":{\"value\":\"x\"}}}",
                "variables", "{\"modifications\":{\"disahkan\":{\"value\":\"ya\"}}}", "assignee", "{\"userId\":\"diy.kasi\"}");
        WebSession session = WebSession.tasklist(port, "diy.kasi");
        ways.forEach((way, body) -> {
            for (String written : List.of(way, "%" + Integer.toHexString(way.charAt(0)) + way.substring(1), way + ";x=y")) {
                var answer = session.send("POST", SESSION + "/task/" + work.id("task") + "/" + written, body);
                assertThat(answer.statusCode()).as(written + text(answer)).isIn(400, 403, 404);
            }
            assertThat(text(session.send("POST", SESSION + "/task/" + work.id("task") + "/" + way, body))).as(way)
                    .contains(OF_TASKS);
        });
        assertThat(taskService.createTaskQuery().taskId(work.id("task")).singleResult().getDelegationState()).isNull();
        assertThat(taskService.getVariables(work.id("task"))).doesNotContainKey("disahkan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"%s\":\"%s\"}", "{\"orQueries\":[{\"%s\":\"%s\"}]}", "{\"orQueries\":[{\"name\":\"x\"},{\"%s\":\"%s\"}]}"})
    void noQueryOfPeopleHoldsAnExpression(String form) {
        String filter = work.id("filter");
        for (String key : List.of("assigneeExpression", "assigneeLikeExpression", "ownerExpression", "candidateUserExpression",
                "candidateGroupExpression", "candidateGroupsExpression", "involvedUserExpression", "dueBeforeExpression",
                "processInstanceBusinessKeyExpression", "processInstanceBusinessKeyLikeExpression", "followUpBeforeExpression",
                "createdAfterExpression", "updatedAfterExpression")) {
            String query = form.formatted(key, EXPRESSION);
            for (String path : List.of("/task", "/task/count", "/filter/" + filter + "/list", "/filter/" + filter + "/count",
                    "/filter/" + filter + "/singleResult")) {
                for (String user : List.of("diy.kasi", "admin")) {
                    var answer = WebSession.rest(port, user, "POST", "/engine-rest" + path, query);
                    assertThat(answer.statusCode()).as(path + query + text(answer)).isEqualTo(400);
                    assertThat(text(answer)).doesNotContain("Class", "jakarta", "juel");
                }
            }
            var saved = WebSession.rest(port, "admin", "POST", "/engine-rest/filter/create",
                    "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":" + query + ",\"properties\":{}}");
            assertThat(saved.statusCode()).as(key + text(saved)).isEqualTo(400);
            assertThat(text(saved)).contains("Kueri tidak boleh memuat ekspresi");
            assertThat(WebSession.rest(port, "admin", "PUT", "/engine-rest/filter/" + filter,
                    "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":" + query + ",\"properties\":{}}").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void theFiltersOfTheSystemStillFindTasksAndMayBeRecoloured() {
        var filters = WebSession.rest(port, "admin", "GET", "/engine-rest/filter", null);
        for (String filter : text(filters).split("\"id\":\"")) {
            String id = filter.split("\"")[0];
            if (id.length() == 36) {
                assertThat(WebSession.rest(port, "diy.kasi", "POST", "/engine-rest/filter/" + id + "/list", "{}").statusCode())
                        .isEqualTo(200);
                String whole = text(WebSession.rest(port, "admin", "GET", "/engine-rest/filter/" + id, null));
                assertThat(whole).contains("Expression");
                assertThat(WebSession.rest(port, "admin", "PUT", "/engine-rest/filter/" + id, whole).statusCode()).isEqualTo(204);
            }
        }
        assertThat(text(WebSession.rest(port, "diy.kasi", "POST", "/engine-rest/task", "{\"orQueries\":[{\"assignee\":\"diy.kasi\"}]}")))
                .contains(work.id("task"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "POST | /user/create | {'profile':{'id':'diy.baru','firstName':'%s','lastName':'x'},'credentials':{'password':'Mutu.Baku-2026'}}",
        "PUT | /user/diy.promosi/profile | {'id':'diy.promosi','firstName':'x','lastName':'%s'}",
        "POST | /group/create | {'id':'baru','name':'%s','type':'x'}",
        "PUT | /tenant/diy | {'id':'diy','name':'%s'}",
        "POST | /filter/create | {'resourceType':'Task','name':'%s','query':{},'properties':{}}",
        "POST | /filter/create | {'resourceType':'Task','name':'x','query':{},'properties':{'description':'%s'}}",
        "POST | /filter/create | {'resourceType':'Task','name':'x','query':{},'properties':{'variables':[{'name':'x','label':'%s'}]}}",
        "POST | /task/{task}/comment/create | {'message':'%s'}"})
    void nobodyWritesWhatTheWebAppsWouldEvaluate(String method, String path, String body) {
        for (String text : List.of("{{1+1}}", "a }} b", "\\u007b{1}")) {
            var answer = WebSession.rest(port, "admin", method, "/engine-rest" + path.replace("{task}", work.id("task")),
                    body.replace('\'', '"').formatted(text));
            assertThat(answer.statusCode()).as(path + text(answer)).isEqualTo(400);
            assertThat(text(answer)).contains("kurung kurawal ganda");
        }
        var ours = WebSession.tasklist(port, "diy.kasi").send("POST", "/camunda/api/sop/partners", "{\"name\":\"{{1+1}}\"}");
        assertThat(text(ours)).contains("kurung kurawal ganda");
    }

    @Test
    void whatIsStoredReachesTheWebAppsInPieces() {
        String stored = "{{1+1}} {{{a}}}";
        taskService.createComment(work.id("task"), work.id("process-instance"), stored);
        String shown = text(WebSession.tasklist(port, "diy.kasi").get(SESSION + "/task/" + work.id("task") + "/comment"));
        assertThat(shown).contains("{\u2060{1+1}} {\u2060{\u2060{a}}}").doesNotContain("{{");
        assertThat(text(WebSession.rest(port, "diy.kasi", "GET", "/engine-rest/task/" + work.id("task") + "/comment", null)))
                .contains(stored);
        String form = text(WebSession.tasklist(port, "diy.kasi").get(SESSION + "/task/" + work.id("task") + "/deployed-form"));
        assertThat(form).doesNotContain("\u2060");
    }

    @Test
    void noLogOrReportTellsOfTheUsersOfAnotherAgency() {
        WebSession.rest(port, "sulbar.pengelola", "POST", "/engine-rest/user/create", "{\"profile\":{\"id\":\"sulbar.rahasia\",\"firstName\":\"x\","
                + "\"lastName\":\"y\"},\"credentials\":{\"password\":\"" + WebSession.PASSWORD + "\"}}");
        WebSession.rest(port, "sulbar.pengelola", "PUT", "/engine-rest/group/sulbar-asesor/members/sulbar.rahasia", null);
        try {
            assertThat(text(WebSession.rest(port, "admin", "GET", "/engine-rest/history/user-operation", null))).contains("sulbar.rahasia");
            for (String user : List.of("diy.pengawas", "diy.pengelola", "diy.perancang", "diy.kasi")) {
                Stream.concat(RestCatalogue.all().stream().filter(operation -> operation.method().equals("GET"))
                        .map(Operation::path).filter(path -> !path.contains("{")), Stream.of("/history/user-operation?withoutTenantId=true",
                        "/history/user-operation?userId=sulbar.pengelola", "/history/user-operation?tenantIdIn=sulbar")).forEach(path ->
                        assertThat(text(WebSession.rest(port, user, "GET", "/engine-rest" + path, null)))
                                .as(user + " " + path).doesNotContain("sulbar."));
                assertThat(text(WebSession.rest(port, user, "GET", "/engine-rest/history/user-operation/count?userId=sulbar.pengelola", null)))
                        .doesNotContainPattern("[1-9]");
            }
            assertThat(text(WebSession.rest(port, "diy.pengawas", "GET", "/engine-rest/history/user-operation", null))).contains("diy.kasi");
        } finally {
            WebSession.rest(port, "admin", "DELETE", "/engine-rest/user/sulbar.rahasia", null);
        }
    }

    @Test
    void aBrowserThatRemembersAPasswordIsNotObeyed() throws Exception {
        String basic = "Basic " + Base64.getEncoder().encodeToString(("diy.kasi:" + WebSession.PASSWORD).getBytes(StandardCharsets.UTF_8));
        Map<Map<String, String>, Integer> answers = Map.of(Map.of(), 200, Map.of("Origin", "file://", "Sec-Fetch-Site", "cross-site"), 200,
                Map.of("Origin", "https://lain.example"), 403, Map.of("Origin", "null"), 403,
                Map.of("Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "no-cors"), 403,
                Map.of("Sec-Fetch-Site", "none", "Sec-Fetch-Mode", "navigate"), 403);
        for (var answer : answers.entrySet()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/engine-rest/task/count"))
                    .header("Authorization", basic);
            answer.getKey().forEach(request::header);
            assertThat(HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString()).statusCode())
                    .as(answer.getKey().toString()).isEqualTo(answer.getValue());
        }
    }

    private static Stream<Operation> changes() {
        return RestCatalogue.all().stream().filter(operation -> List.of("POST", "PUT", "DELETE").contains(operation.method()))
                .filter(operation -> !isQuery(operation));
    }

    private static boolean isQuery(Operation operation) {
        return operation.method().equals("POST") && operation.path().matches("(/history)?/[a-z-]+(/count)?")
                && !operation.path().matches("/(condition|message|signal)|/history/cleanup");
    }

    private String path(Operation operation) {
        return work.resolve(operation).orElseGet(() -> operation.path().replaceAll("\\{[^}]+}", "x"));
    }
}
