package id.baku.security;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.security.RestCatalogue.Operation;
import id.baku.testing.BakuTest;
import id.baku.testing.WebSession;

/**
 * Whatever the platform's administrators change through the engine's REST leaves a line of the record: every operation that
 * changes is found and tried, and a new one is tried too.
 */
@BakuTest
@Tag("own-engine")
class EngineActsIT {

    /** What is no act, and why. */
    private static final Map<String, String> NO_ACT = Map.of(
            "POST /(history/)?[a-z-]+(/count)?", "a query whose conditions do not fit into an address",
            "POST /filter/\\{id}/(list|count|singleResult)", "asks by a filter",
            "POST /(schema/log|identity/.*|migration/(generate|validate))", "asks, and changes nothing",
            "POST /task/\\{id}/comment/create", "stays in the case with who wrote it",
            "POST /external-task/fetchAndLock", "no SOP has an external task: there is nothing to lock",
            "POST /process-definition/.*(start|submit-form)", "the case tells who started it");
    /** Of one word, and not a query. */
    private static final List<String> ACTS = List.of("POST /message", "POST /signal", "POST /condition");

    @LocalServerPort
    int port;
    @Autowired
    AutowireCapableBeanFactory beans;
    @Autowired
    JdbcTemplate jdbc;

    @Test
    void everyChangeOfThePlatformsAdministratorsLeavesALine() {
        IsolatedCase work = beans.createBean(IsolatedCase.class);
        work.run();
        Map<Operation, List<String>> lines = new LinkedHashMap<>();
        List<String> refused = new ArrayList<>();
        RestCatalogue.all().stream().filter(EngineActsIT::isAct).sorted(Comparator.comparing(EngineActsIT::harm)).forEach(operation ->
                work.resolve(operation).ifPresent(path -> {
                    jdbc.update("delete from record_entry");
                    String body = body(work, operation);
                    var answer = WebSession.rest(port, "admin", operation.method(), "/engine-rest" + path, body);
                    if (answer.statusCode() < 300) {
                        lines.put(operation, jdbc.queryForList("select act from record_entry where actor = 'admin'", String.class));
                    } else {
                        refused.add(operation + ": " + answer.statusCode() + " " + text(answer));
                    }
                    if (operation.path().endsWith("suspended")) {
                        WebSession.rest(port, "admin", operation.method(), "/engine-rest" + path, body.replace("ed\":true", "ed\":false"));
                    }
                }));
        assertThat(lines).as(String.join("\n", refused)).hasSizeGreaterThan(70)
                .allSatisfy((operation, acts) -> assertThat(acts).as(operation.toString()).isNotEmpty());
        assertThat(acts(lines, "POST /task/{id}/assignee")).containsExactly("CASE_MENDED");
        assertThat(acts(lines, "PUT /process-instance/{id}/suspended")).containsExactly("CASE_SUSPENDED");
        assertThat(acts(lines, "PUT /group/{id}/members/{userId}")).containsExactly("ROLE_GIVEN");
        assertThat(acts(lines, "POST /tenant/create")).containsExactly("RIGHTS_CHANGED");
        assertThat(acts(lines, "POST /signal")).containsExactly("ENGINE_CHANGED");
        assertThat(acts(lines, "POST /filter/create")).containsExactly("ENGINE_CHANGED");
        assertThat(acts(lines, "PUT /process-definition/{id}/history-time-to-live")).containsExactly("DIAGRAM_CHANGED");
        assertThat(acts(lines, "DELETE /deployment/{id}")).contains("DIAGRAM_CHANGED");
    }

    private static boolean isAct(Operation operation) {
        return List.of("POST", "PUT", "DELETE").contains(operation.method()) && (ACTS.contains(operation.toString())
                || NO_ACT.keySet().stream().noneMatch(operation.toString()::matches));
    }

    private static List<String> acts(Map<Operation, List<String>> lines, String operation) {
        return lines.entrySet().stream().filter(one -> one.getKey().toString().equals(operation)).flatMap(one -> one.getValue().stream()).toList();
    }

    /** What ends the case or takes away what others need comes last. */
    private static int harm(Operation operation) {
        String kind = operation.kind();
        return !operation.method().equals("DELETE") ? operation.path().matches(".*(bpmnError|bpmnEscalation|modification|execute).*") ? 1 : 0
                : List.of("deployment", "process-definition").contains(kind) ? 4 : List.of("process-instance", "history/process-instance").contains(kind) ? 3
                : List.of("user", "group", "tenant").contains(kind) && !operation.path().contains("members") ? 5 : 2;
    }

    private static String body(IsolatedCase work, Operation operation) {
        if (operation.method().equals("DELETE")) {
            return null;
        }
        String body = IsolationChangesIT.BODIES.getOrDefault(operation.toString(), "{}").replace("<me>", "admin").replace("<comment>", work.comment());
        for (String kind : List.of("process-definition", "process-instance", "job")) {
            body = body.replace("<" + kind + ">", work.id(kind));
        }
        return body;
    }
}
