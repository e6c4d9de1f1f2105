package id.baku.security;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

import id.baku.security.RestCatalogue.Operation;
import id.baku.testing.BakuTest;
import id.baku.testing.WebSession;

/**
 * Nobody sees cases of other agencies or roles: tries every reading operation of the REST API, with Basic authentication and in
 * a session of the web apps, and those of Cockpit. No answer may name anything of the case, and answers about nothing in
 * particular (lists, counts, statistics, reports, meters) must be the same as before the case began.
 */
@BakuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationIT {

    /** Users who must not see the case, with the web app they may open: of other agencies, and of other roles. */
    static final Map<String, String> STRANGERS = Map.of(
            "sulbar.sertifikasi", "tasklist", "sulbar.pengelola", "admin",
            "pemalang.kepala", "cockpit", "pemalang.perancang", "cockpit",
            "diy.analis", "tasklist", "diy.perancang", "cockpit", "diy.pengelola", "admin");

    /**
     * What some may know: the agency's analyst how many cases run through its diagrams, its administrator who its users are.
     */
    private static final Map<String, List<String>> ENTITLED = Map.of(
            "diy.perancang", List.of("/process-definition/statistics",
                    "/plugin/base/{engine}/process-definition/statistics"),
            "diy.pengelola", List.of("/user", "/user/{id}/profile"));

    /** Parameters that an operation requires. */
    private static final Map<String, String> QUERIES = Map.of(
            "/history/process-instance/report", "?reportType=duration&periodUnit=month",
            "/history/task/report", "?reportType=count&groupBy=taskName",
            "/history/process-definition/{id}/statistics", "?finished=true&canceled=true&incidents=true",
            "/process-definition/statistics", "?failedJobs=true&incidents=true",
            "/identity/groups", "?userId=diy.promosi",
            "/user", "?memberOfTenant=diy", "/user/count", "?memberOfTenant=diy",
            "/authorization/check", "?permissionName=READ&resourceName=user&resourceType=1&userId=diy.promosi");

    @LocalServerPort
    int port;
    @Autowired
    AutowireCapableBeanFactory beans;

    private IsolatedCase work;
    private final Map<String, WebSession> sessions = new HashMap<>();
    private final Map<String, String> before = new HashMap<>();

    static Stream<String> kinds() {
        return reading(RestCatalogue.engine()).map(Operation::kind).distinct().sorted();
    }

    @BeforeAll
    void workOnACase() {
        STRANGERS.forEach((user, app) -> sessions.put(user, switch (app) {
            case "tasklist" -> WebSession.tasklist(port, user);
            case "cockpit" -> WebSession.cockpit(port, user);
            default -> WebSession.admin(port, user);
        }));
        work = beans.createBean(IsolatedCase.class);
        Stream.concat(reading(RestCatalogue.engine()), reading(RestCatalogue.cockpit())).forEach(operation ->
                answers(operation).forEach((who, answer) -> before.put(who + operation, text(answer))));
        work.run();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void engineTellsStrangersNothingOfA(String kind) {
        assertNothingTold(reading(RestCatalogue.engine()).filter(operation -> operation.kind().equals(kind)));
    }

    @Test
    void cockpitTellsStrangersNothing() {
        assertNothingTold(reading(RestCatalogue.cockpit()));
    }

    @Test
    void ourOwnPagesTellStrangersNothing() {
        for (String path : List.of("/tasks/" + work.id("task") + "/naskah",
                "/tasks/" + work.id("task") + "/drafts/surat-jawaban", "/tasks/" + work.id("task") + "/signature",
                "/naskah/" + work.naskah(),
                "/instances/" + work.id("process-instance") + "/naskah", "/late-activities",
                "/late-activities?processInstanceId=" + work.id("process-instance"), "/waits", "/master-list",
                "/messages", "/messages/unread", "/outbox", "/deputies", "/deviations", "/deviations/waiting", "/tasks/" + work.id("task") + "/account",
                "/pauses", "/pauses?open", "/pauses/tasks", "/pauses/shares", "/tasks/" + work.id("task") + "/pause",
                "/worklist", "/worklist/search?q=" + IsolatedCase.SECRET, "/tasks/" + work.id("task") + "/summary",
                "/tasks/" + work.id("task") + "/history", "/tasks/" + work.id("task") + "/standards",
                "/archive", "/archive/documents", "/archive/documents?agency=diy", "/archive/proposals?agency=diy",
                "/archive/cases/" + work.id("process-instance"), "/archive/cases/" + work.id("process-instance") + "/zip",
                "/diagrams?agency=diy", "/diagrams/diy/diy-03/migration?from=1&to=1",
                "/supervision/" + work.id("process-definition") + "/activities", "/supervision/overview?agency=diy",
                "/supervision/agencies", "/supervision/cases", "/supervision/cases?agency=diy",
                "/supervision/cases/" + work.id("process-instance"), "/supervision/documents?sop=diy-03&agency=diy",
                "/figures?agency=diy", "/evidence.pdf?processInstanceId=" + work.id("process-instance"),
                "/evidence.xlsx?processInstanceId=" + work.id("process-instance"),
                "/evidence.xlsx?agency=diy&sop=diy-03&from=2020-01-01&to=2040-01-01",
                "/instances/" + work.id("process-instance") + "/progress", "/tasks/" + work.id("task") + "/progress")) {
            sessions.forEach((user, session) -> {
                HttpResponse<byte[]> answer = session.get("/camunda/api/sop" + path);
                assertThat(answer.statusCode() == 404
                        || work.traces().stream().noneMatch(text(answer)::contains)).as(user + " " + path).isTrue();
            });
        }
    }

    /** Proves that the questions are the right ones: a user who may see the case finds it with them. */
    @Test
    void theSupervisorOfTheAgencyFindsTheCaseInNearlyEveryOperation() {
        List<String> found = reading(RestCatalogue.engine()).filter(operation -> work.resolve(operation)
                .map(path -> WebSession.rest(port, "diy.pengawas", "GET", "/engine-rest" + path + query(operation), null))
                .filter(answer -> answer.statusCode() == 200).map(WebSession::text)
                .filter(body -> work.traces().stream().anyMatch(body::contains)).isPresent())
                .map(Operation::path).toList();
        assertThat(found).hasSizeGreaterThan(30).contains("/task", "/history/detail", "/history/user-operation",
                "/task/{id}/comment/{commentId}", "/incident/{id}", "/job/{id}", "/history/job-log");
    }

    private void assertNothingTold(Stream<Operation> operations) {
        List<String> leaks = new ArrayList<>();
        operations.forEach(operation -> answers(operation).forEach((who, answer) -> {
            String body = text(answer);
            boolean answered = answer.statusCode() < 300;
            if (answer.statusCode() >= 500 || answered && (work.traces().stream().anyMatch(body::contains)
                    || before.containsKey(who + operation) && !before.get(who + operation).equals(body))) {
                leaks.add(who + " " + operation + ": " + answer.statusCode() + " " + body);
            }
        }));
        assertThat(leaks).isEmpty();
    }

    /** The answers to a stranger, by operation; empty where the operation's subject does not exist yet. */
    private Map<String, HttpResponse<byte[]>> answers(Operation operation) {
        Map<String, HttpResponse<byte[]>> answers = new LinkedHashMap<>();
        Optional<String> path = work.resolve(operation).map(resolved -> resolved + query(operation));
        path.ifPresent(asked -> sessions.forEach((user, session) -> {
            if (ENTITLED.getOrDefault(user, List.of()).contains(operation.path())) {
                return;
            }
            if (asked.startsWith("/plugin")) {
                answers.put(user + " in Cockpit", session.get("/camunda/api/cockpit" + asked));
            } else {
                answers.put(user + " by REST", WebSession.rest(port, user, "GET", "/engine-rest" + asked, null));
                answers.put(user + " in a session", session.get("/camunda/api/engine/engine/default" + asked));
            }
        }));
        return answers;
    }

    private static String query(Operation operation) {
        return operation.path().startsWith("/optimize")
                ? "?startedAfter=2020-01-01T00:00:00.000%2B0000&finishedAfter=2020-01-01T00:00:00.000%2B0000"
                : QUERIES.getOrDefault(operation.path(), "");
    }

    private static Stream<Operation> reading(List<Operation> operations) {
        return operations.stream().filter(operation -> operation.method().equals("GET"));
    }
}
