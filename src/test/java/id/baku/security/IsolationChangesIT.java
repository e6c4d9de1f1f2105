package id.baku.security;

import static id.baku.testing.WebSession.text;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.security.RestCatalogue.Operation;
import id.baku.testing.BakuTest;
import id.baku.testing.WebSession;

/**
 * Nobody changes cases of other agencies or roles, nor users, groups and rights of others: after every changing operation of
 * the REST API, tried by every stranger and by the supervisor, all tables have the same content as before.
 */
@BakuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationChangesIT {

    private static final String VARIABLE = "{\"value\":\"x\",\"type\":\"String\"}";
    private static final String VARIABLES = "{\"modifications\":{\"catatan\":" + VARIABLE + "}}";
    private static final String INSTRUCTIONS =
            "\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"kegiatan_14\"}]";
    private static final String PLAN = "{\"sourceProcessDefinitionId\":\"<process-definition>\","
            + "\"targetProcessDefinitionId\":\"<process-definition>\",\"instructions\":[{\"sourceActivityIds\":"
            + "[\"kegiatan_04\"],\"targetActivityIds\":[\"kegiatan_14\"]}]}";
    private static final String MIGRATION = "{\"migrationPlan\":" + PLAN + ",\"processInstanceIds\":[\"<process-instance>\"]}";
    private static final String PASSWORD = "{\"password\":\"Lain.Sekali-77\",\"authenticatedUserPassword\":\""
            + WebSession.PASSWORD + "\"}";
    private static final String RIGHTS = "{\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"<me>\",\"groupId\":null,"
            + "\"resourceType\":8,\"resourceId\":\"*\"}";

    /** Bodies with which an operation would do harm; the others are sent {@code {}}. */
    static final Map<String, String> BODIES = Map.ofEntries(
            entry("POST /task/{id}/claim", "{\"userId\":\"<me>\"}"),
            entry("POST /task/{id}/assignee", "{\"userId\":\"<me>\"}"),
            entry("POST /task/{id}/delegate", "{\"userId\":\"<me>\"}"),
            entry("POST /task/{id}/identity-links", "{\"userId\":\"<me>\",\"type\":\"candidate\"}"),
            entry("POST /task/{id}/identity-links/delete", "{\"groupId\":\"diy-kasi-hal-sk\",\"type\":\"candidate\"}"),
            entry("POST /task/{id}/comment/create", "{\"message\":\"x\"}"),
            entry("PUT /task/{id}/comment", "{\"id\":\"<comment>\",\"message\":\"x\"}"),
            entry("PUT /process-instance/{id}/comment", "{\"id\":\"<comment>\",\"message\":\"x\"}"),
            entry("POST /task/{id}/bpmnError", "{\"errorCode\":\"x\"}"),
            entry("POST /task/{id}/bpmnEscalation", "{\"escalationCode\":\"x\"}"),
            entry("PUT /task/{id}", "{\"name\":\"x\",\"priority\":1,\"assignee\":\"<me>\"}"),
            entry("POST /task/create", "{\"name\":\"x\",\"tenantId\":\"diy\"}"),
            entry("POST /task/{id}/variables", VARIABLES), entry("POST /task/{id}/localVariables", VARIABLES),
            entry("POST /process-instance/{id}/variables", VARIABLES),
            entry("POST /execution/{id}/localVariables", VARIABLES),
            entry("PUT /task/{id}/variables/{varId}", VARIABLE), entry("PUT /task/{id}/localVariables/{varId}", VARIABLE),
            entry("PUT /process-instance/{id}/variables/{varId}", VARIABLE),
            entry("PUT /execution/{id}/localVariables/{varId}", VARIABLE),
            entry("POST /execution/{id}/create-incident", "{\"incidentType\":\"x\",\"configuration\":\"x\"}"),
            entry("PUT /incident/{id}/annotation", "{\"annotation\":\"x\"}"),
            entry("PUT /history/user-operation/{operationId}/set-annotation", "{\"annotation\":\"x\"}"),
            entry("POST /process-instance/{id}/modification", "{" + INSTRUCTIONS + "}"),
            entry("POST /process-instance/{id}/modification-async", "{" + INSTRUCTIONS + "}"),
            entry("POST /modification/execute", "{\"processDefinitionId\":\"<process-definition>\","
                    + "\"processInstanceIds\":[\"<process-instance>\"]," + INSTRUCTIONS + "}"),
            entry("POST /modification/executeAsync", "{\"processDefinitionId\":\"<process-definition>\","
                    + "\"processInstanceIds\":[\"<process-instance>\"]," + INSTRUCTIONS + "}"),
            entry("POST /migration/execute", MIGRATION), entry("POST /migration/executeAsync", MIGRATION),
            entry("POST /process-definition/{id}/restart", "{\"processInstanceIds\":[\"<process-instance>\"],"
                    + INSTRUCTIONS + "}"),
            entry("PUT /process-instance/{id}/suspended", "{\"suspended\":true}"),
            entry("PUT /process-instance/suspended", "{\"processDefinitionKey\":\"diy-03\",\"suspended\":true}"),
            entry("POST /process-instance/suspended-async", "{\"processInstanceIds\":[\"<process-instance>\"],"
                    + "\"suspended\":true}"),
            entry("POST /process-instance/delete", "{\"processInstanceIds\":[\"<process-instance>\"]}"),
            entry("POST /process-instance/variables-async", "{\"processInstanceIds\":[\"<process-instance>\"],"
                    + "\"variables\":{\"x\":" + VARIABLE + "}}"),
            entry("POST /process-instance/job-retries", "{\"processInstances\":[\"<process-instance>\"],\"retries\":0}"),
            entry("POST /process-instance/message-async", "{\"processInstanceIds\":[\"<process-instance>\"],"
                    + "\"messageName\":\"x\"}"),
            entry("PUT /process-definition/{id}/suspended", "{\"suspended\":true,\"includeProcessInstances\":true}"),
            entry("PUT /process-definition/suspended", "{\"processDefinitionKey\":\"diy-03\",\"suspended\":true,"
                    + "\"includeProcessInstances\":true}"),
            entry("PUT /process-definition/key/{key}/tenant-id/{tenantId}/suspended", "{\"suspended\":true}"),
            entry("PUT /process-definition/{id}/history-time-to-live", "{\"historyTimeToLive\":1}"),
            entry("PUT /job/{id}/suspended", "{\"suspended\":true}"), entry("PUT /job/{id}/retries", "{\"retries\":0}"),
            entry("PUT /job/{id}/duedate", "{\"duedate\":\"2040-01-01T00:00:00.000+0700\"}"),
            entry("PUT /job/{id}/priority", "{\"priority\":9}"),
            entry("PUT /job/suspended", "{\"processDefinitionKey\":\"diy-03\",\"suspended\":true}"),
            entry("POST /job/retries", "{\"jobIds\":[\"<job>\"],\"retries\":0}"),
            entry("PUT /job-definition/{id}/suspended", "{\"suspended\":true,\"includeJobs\":true}"),
            entry("PUT /job-definition/{id}/retries", "{\"retries\":0}"),
            entry("PUT /job-definition/{id}/jobPriority", "{\"priority\":9}"),
            entry("PUT /job-definition/suspended", "{\"processDefinitionKey\":\"diy-03\",\"suspended\":true}"),
            entry("POST /history/process-instance/delete", "{\"historicProcessInstanceIds\":[\"<process-instance>\"]}"),
            entry("POST /history/process-instance/set-removal-time", "{\"absoluteRemovalTime\":"
                    + "\"2020-01-01T00:00:00.000+0700\",\"historicProcessInstanceIds\":[\"<process-instance>\"]}"),
            entry("POST /message", "{\"messageName\":\"pengesahan-dpa\",\"processInstanceId\":\"<process-instance>\"}"),
            entry("POST /signal", "{\"name\":\"x\",\"tenantId\":\"diy\"}"),
            entry("POST /condition", "{\"variables\":{\"x\":" + VARIABLE + "},\"tenantId\":\"diy\"}"),
            entry("POST /external-task/fetchAndLock", "{\"workerId\":\"x\",\"maxTasks\":9,\"topics\":[{\"topicName\":"
                    + "\"x\",\"lockDuration\":1000}]}"),
            entry("PUT /filter/{id}", "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{},\"properties\":{}}"),
            entry("POST /filter/create", "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{},\"properties\":{}}"),
            entry("POST /authorization/create", RIGHTS), entry("PUT /authorization/{id}", RIGHTS),
            entry("PUT /user/{id}/credentials", PASSWORD), entry("PUT /user/{id}/profile", "{\"id\":\"diy.promosi\","
                    + "\"firstName\":\"x\",\"lastName\":\"x\"}"),
            entry("POST /group/create", "{\"id\":\"baru\",\"name\":\"x\",\"type\":\"x\"}"),
            entry("PUT /group/{id}", "{\"id\":\"diy-pengawas\",\"name\":\"x\",\"type\":\"x\"}"),
            entry("POST /tenant/create", "{\"id\":\"baru\",\"name\":\"x\"}"),
            entry("PUT /tenant/{id}", "{\"id\":\"diy\",\"name\":\"x\"}"));

    /**
     * Operations that users may do: the agency's administrator manages its users, see AgencyAdministratorTest; its analyst
     * deploys.
     */
    private static final Map<String, String> ENTITLED = Map.of("diy.pengelola", "(POST|PUT|DELETE) /(user|group)/.*",
            "diy.perancang", "POST /deployment/.*");

    @LocalServerPort
    int port;
    @Autowired
    AutowireCapableBeanFactory beans;
    @Autowired
    JdbcTemplate jdbc;

    private IsolatedCase work;

    static Stream<String> people() {
        return Stream.concat(IsolationIT.STRANGERS.keySet().stream().sorted(), Stream.of("diy.pengawas"));
    }

    @BeforeAll
    void workOnACase() {
        work = beans.createBean(IsolatedCase.class);
        work.run();
    }

    @ParameterizedTest
    @MethodSource("people")
    void changesNothing(String user) {
        Map<String, String> before = tables();
        List<String> done = new ArrayList<>();
        RestCatalogue.engine().stream().filter(operation -> List.of("POST", "PUT", "DELETE").contains(operation.method()))
                .filter(operation -> !operation.toString().matches(ENTITLED.getOrDefault(user, "-")))
                .forEach(operation -> work.resolve(operation).ifPresent(path -> {
                    var answer = WebSession.rest(port, user, operation.method(), "/engine-rest" + path, body(operation, user));
                    done.add(operation + ": " + answer.statusCode() + " " + text(answer));
                }));
        Map<String, String> after = tables();
        assertThat(after.keySet()).filteredOn(table -> !after.get(table).equals(before.get(table)))
                .as("changed tables, after\n" + String.join("\n", done)).isEmpty();
    }

    private String body(Operation operation, String user) {
        if (operation.method().equals("DELETE")) {
            return null;
        }
        String body = BODIES.getOrDefault(operation.toString(), "{}").replace("<me>", user)
                .replace("<comment>", work.comment());
        for (String kind : List.of("process-definition", "process-instance", "job")) {
            body = body.replace("<" + kind + ">", work.id(kind));
        }
        return body;
    }

    /** Content of the engine's tables and ours, except for meters and the sign-ins of known users, which every request may change. */
    private Map<String, String> tables() {
        Map<String, String> contents = new TreeMap<>();
        jdbc.queryForList("select table_name from information_schema.tables where table_schema = 'PUBLIC'", String.class)
                .stream().filter(table -> !table.matches("ACT_RU_METER.*|ACT_RU_TASK_METER.*|KNOWN_SIGN_IN"))
                .forEach(table -> contents.put(table, jdbc.queryForList("select * from \"" + table + "\"").stream()
                        .map(row -> new TreeMap<>(row).entrySet().stream().filter(cell -> !(cell.getValue() instanceof byte[]))
                                .toList().toString()).sorted().toList().toString()));
        return contents;
    }
}
