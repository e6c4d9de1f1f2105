package id.baku.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import id.baku.security.OfficeProvider;
import id.baku.testing.Account;
import id.baku.testing.BakuTest;
import id.baku.testing.WebSession;

/**
 * Finds every endpoint by reflection and calls it as every kind of account, with things that exist and a body it can read:
 * users who may call it get in, and others are refused because of who they are.
 */
@BakuTest
@Tag("own-engine")
@Import({RealCases.class, RealRows.class})
class EveryEndpointIT {

    private static final Logger log = LoggerFactory.getLogger(EveryEndpointIT.class);
    private static final Set<Integer> REFUSED = Set.of(401, 403, 404);
    /** Variables that name something of an agency. */
    private static final Set<String> OF_THE_AGENCY = Set.of("agencyId", "taskId", "processInstanceId", "definitionId", "id", "key", "version", "kind");
    private static final OfficeProvider PROVIDER = new OfficeProvider("http://localhost:9/camunda/api/sop/providers/kantor/callback");

    @LocalServerPort
    int port;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;
    @Autowired
    RealCases cases;
    @Autowired
    RealRows rows;
    @Autowired
    JdbcTemplate jdbc;

    @DynamicPropertySource
    static void aProvider(DynamicPropertyRegistry settings) {
        settings.add("baku.mail.transport", () -> "folder");
        settings.add("baku.mail.folder", () -> "target/every-endpoint");
        settings.add("baku.public-url", () -> "http://localhost:9");
        settings.add("baku.sign-in.oidc.kantor.name", () -> "Akun kantor");
        settings.add("baku.sign-in.oidc.kantor.issuer", PROVIDER::issuer);
        settings.add("baku.sign-in.oidc.kantor.client-id", () -> OfficeProvider.CLIENT);
        settings.add("baku.sign-in.oidc.kantor.client-secret", () -> OfficeProvider.PASSWORD);
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @Test
    void everyEndpointSaysWhoMayCallIt() {
        assertThat(Endpoint.of(mappings)).isNotEmpty().allSatisfy(endpoint ->
                assertThat(ClosedByDefault.ruleOf(endpoint.handler())).as(endpoint.toString()).isPresent());
    }

    @Test
    void whoMayIsLetInAndNobodyElse() {
        cases.at(port);
        rows.at(port);
        RealThings things = new RealThings(cases, rows);
        Map<Account, WebSession> sessions = new LinkedHashMap<>();
        for (Account account : Account.values()) {
            sessions.put(account, account.session(port));
            // Gives the token against forged requests: without it, an account is refused for that and not for who it is.
            sessions.get(account).get("/camunda/api/sop/me");
        }
        List<Endpoint> endpoints = Endpoint.of(mappings);
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> cells = new TreeMap<>();
        for (Endpoint endpoint : endpoints) {
            int letIn = 0;
            for (Account account : Account.values()) {
                int status = call(account, sessions.get(account), endpoint, things);
                List<Integer> refusals = WhoReaches.refusals(endpoint, account);
                boolean in = refusals.isEmpty();
                letIn += in ? 1 : 0;
                cells.merge(in ? "let in" : "refused with " + status, 1, Integer::sum);
                if (in ? status >= 500 || REFUSED.contains(status) : !refusals.contains(status)) {
                    wrong.add("%s as %s: %d instead of %s".formatted(endpoint, account, status, in ? "an answer" : refusals));
                }
                if (in && account.isStranger() && endpoint.variables().stream().anyMatch(OF_THE_AGENCY::contains)) {
                    wrong.add(endpoint + " lets in " + account);
                }
                if (status < 400 && !endpoint.isRead()) {
                    things.usedUp(endpoint);
                }
            }
            if (letIn == 0 && !endpoint.path().endsWith("/callback")) {
                wrong.add(endpoint + " lets in nobody of these");
            }
        }
        log.info("{} endpoints, {} calls: {}", endpoints.size(), endpoints.size() * Account.values().length, cells);
        assertThat(wrong).isEmpty();
        assertThat(WhoReaches.unused(endpoints)).isEmpty();
        assertThat(endpoints).hasSizeGreaterThan(150);
    }

    private int call(Account account, WebSession session, Endpoint endpoint, RealThings things) {
        jdbc.update("delete from used_limit");
        String path = endpoint.filled(things.of(endpoint)) + "?" + query(endpoint, things);
        String body = endpoint.body().map(SentBodies::of).map(text -> SentBodies.filled(text, thing -> things.of(endpoint, thing)))
                .orElse(null);
        boolean rest = path.startsWith("/api/");
        if (endpoint.isForm()) {
            path += "&" + body;
            body = null;
        }
        HttpResponse<byte[]> answer;
        if (endpoint.takesAFile()) {
            byte[] file = "%PDF-1.7 uji".getBytes(StandardCharsets.US_ASCII);
            answer = rest ? WebSession.restUpload(port, account.id(), path, "uji", "Uji", file) : session.upload(path, "uji", "Uji", file);
        } else {
            answer = rest ? WebSession.rest(port, account.id(), endpoint.method().name(), path, body)
                    : session.send(endpoint.method().name(), path, body);
        }
        return answer.statusCode();
    }

    private static String query(Endpoint endpoint, RealThings things) {
        String needed = endpoint.parameters().entrySet().stream().filter(one -> !endpoint.takesAFile() || !List.of("slot", "title").contains(one.getKey()))
                .map(one -> one.getKey() + "=" + value(endpoint, one.getKey(), one.getValue(), things)).collect(Collectors.joining("&"));
        return needed + endpoint.query().stream().filter(name -> !endpoint.parameters().containsKey(name)).map(name -> "&" + name)
                .collect(Collectors.joining());
    }

    private static String value(Endpoint endpoint, String name, Class<?> type, RealThings things) {
        return switch (name) {
            case "agency" -> "diy";
            case "sop" -> "diy-03";
            case "year" -> "2026";
            case "half", "basedOn" -> "1";
            case "q", "slot", "title" -> "uji";
            case "from" -> type == LocalDate.class ? "2026-01-01" : "1";
            case "to" -> type == LocalDate.class ? "2039-12-31" : "1";
            case "processInstanceId" -> things.of(endpoint, name);
            default -> throw new AssertionError("What is ?" + name + " of " + endpoint + "? Say it here");
        };
    }
}
