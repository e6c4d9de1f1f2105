package id.baku.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import id.baku.testing.Account;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/**
 * Finds every endpoint by reflection and calls it as every kind of account: who is not named by its rule is refused before
 * it is reached, and nobody gets anything of a case in which he has no part.
 */
@BakuTest
class EveryEndpointIT {

    private static final Logger log = LoggerFactory.getLogger(EveryEndpointIT.class);

    /** In paths that name something of the case. */
    private static final Pattern OF_THE_CASE = Pattern.compile("\\{(taskId|processInstanceId|id)}");
    private record Endpoint(RequestMethod method, String path, String query, HandlerMethod handler) {

        @Override
        public String toString() {
            return method + " " + path + (query.isEmpty() ? "" : "?" + query);
        }
    }

    @LocalServerPort
    int port;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;
    @Autowired
    CaseDriver cases;
    @Autowired
    RepositoryService repositoryService;
    @Autowired
    JdbcTemplate jdbc;

    @Test
    void everyEndpointSaysWhoMayCallIt() {
        assertThat(handlers().values()).isNotEmpty().allSatisfy(handler ->
                assertThat(ClosedByDefault.ruleOf(handler)).as(handler.toString()).isPresent());
    }

    @Test
    void nobodyReachesWhatIsNotForHim() {
        ProcessInstance instance = caseWithADraft();
        List<Endpoint> endpoints = handlers().entrySet().stream()
                .flatMap(one -> endpoints(one.getKey(), one.getValue())).toList();
        int calls = 0;
        for (Account account : Account.values()) {
            WebSession session = account.session(port);
            for (Endpoint endpoint : endpoints) {
                calls++;
                check(account, endpoint, status(account, session, endpoint, instance));
            }
        }
        log.info("{} endpoints, {} calls", endpoints.size(), calls);
        assertThat(endpoints).hasSizeGreaterThan(100);
        assertThat(calls).isEqualTo(endpoints.size() * Account.values().length);
    }

    /** The cells of the table of duties in the reference. */
    private static void check(Account account, Endpoint endpoint, int status) {
        String what = endpoint + " as " + account;
        OpenTo rule = ClosedByDefault.ruleOf(endpoint.handler()).orElseThrow();
        assertThat(status).as(what).isLessThan(500);
        if (!account.isOneOf(rule.value())) {
            assertThat(status).as(what).isIn(account == Account.NOBODY ? List.of(401, 403) : List.of(403));
        } else {
            assertThat(status).as(what).isNotEqualTo(401);
        }
        boolean ofTheCase = OF_THE_CASE.matcher(endpoint.path()).find();
        boolean ofTheAgency = ofTheCase || endpoint.path().contains("{agencyId}");
        if (ofTheCase && account == Account.STAFF || ofTheAgency && account.isStranger()) {
            assertThat(status).as(what + ", who has no part in it").isGreaterThanOrEqualTo(400);
        }
    }

    private int status(Account account, WebSession session, Endpoint endpoint, ProcessInstance instance) {
        String path = fill(endpoint.path(), instance) + "?from=2026-01-01&to=2026-01-31"
                + (endpoint.query().isEmpty() ? "" : "&" + fill(endpoint.query(), instance));
        String method = endpoint.method().name();
        String body = endpoint.method() == RequestMethod.GET || endpoint.method() == RequestMethod.DELETE ? null : "{}";
        return path.startsWith("/api/") ? WebSession.rest(port, account.id(), method, path, body).statusCode()
                : session.send(method, path, body).statusCode();
    }

    private ProcessInstance caseWithADraft() {
        ProcessInstance instance = cases.start("diy-03", "diy", Map.of("permohonan", Map.of("instansi", "Dinas Contoh")));
        List.of("kegiatan_01", "kegiatan_02", "kegiatan_03").forEach(activity -> cases.complete(instance, activity, Map.of()));
        return instance;
    }

    private String fill(String path, ProcessInstance instance) {
        return path.replace("{taskId}", cases.task(instance, "kegiatan_04").getId())
                .replace("{processInstanceId}", instance.getId())
                .replace("{definitionId}", instance.getProcessDefinitionId())
                .replace("{id}", jdbc.queryForList("select id from naskah where process_instance_id = ?", String.class,
                        instance.getId()).get(0))
                .replace("{provider}", "kantor").replace("{agencyId}", "diy").replace("{key}", "diy-03").replace("{kind}", "surat-jawaban")
                .replace("{version}", "1").replace("{code}", "7k3mq2xwtz9a4c8d1ef5gh6jn0")
                .replaceAll("\\{chapter:[^}]*}", "staf");
    }

    private Map<RequestMappingInfo, HandlerMethod> handlers() {
        Map<RequestMappingInfo, HandlerMethod> ours = new LinkedHashMap<>(mappings.getHandlerMethods());
        ours.values().removeIf(handler -> !handler.getBeanType().getName().startsWith("id.baku."));
        return ours;
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo info, HandlerMethod handler) {
        StringBuilder query = new StringBuilder();
        info.getParamsCondition().getExpressions().forEach(one -> query.append(query.isEmpty() ? "" : "&").append(one.getName())
                .append('=').append(one.getName().equals("sop") ? "diy-03" : "{" + one.getName() + "}"));
        return info.getMethodsCondition().getMethods().stream().flatMap(method -> info.getPatternValues().stream()
                .map(path -> new Endpoint(method, path, query.toString().replace("{open}", ""), handler)));
    }
}
