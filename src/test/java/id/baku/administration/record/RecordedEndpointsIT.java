package id.baku.administration.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import id.baku.office.record.Act;
import id.baku.testing.BakuTest;

/**
 * Every endpoint of ours that writes leaves a line of the record, or is named here with the reason why it is no administrative
 * act. A new one that is in no list fails.
 */
@BakuTest
class RecordedEndpointsIT {

    private static final String API = "/camunda/api/sop";
    private static final String OF_THE_CASE = "work: the case keeps who did it and when, in every version";
    private static final String NOTHING = "changes nothing that is kept";
    private static final String OWN = "his own, and counts for nothing yet";

    private static final Map<String, String> NO_ACT = Map.ofEntries(
            Map.entry("POST " + API + "/calendar/preview", NOTHING), Map.entry("POST " + API + "/tasks/{taskId}/drafts/{kind}/standard", NOTHING),
            Map.entry("POST " + API + "/tasks/{taskId}/drafts/{kind}/preview", NOTHING),
            Map.entry("POST " + API + "/tasks/{taskId}/drafts/{kind}/preview/pages", NOTHING),
            Map.entry("POST " + API + "/tasks/{taskId}/signature/preview", NOTHING), Map.entry("POST /verifikasi/{code}", NOTHING),
            Map.entry("POST " + API + "/second-factor/device", OWN), Map.entry("POST " + API + "/forgotten-password", OWN),
            Map.entry("POST " + API + "/messages/read", OWN),
            Map.entry("PUT " + API + "/tasks/{taskId}/drafts/{kind}", OF_THE_CASE), Map.entry("POST " + API + "/tasks/{taskId}/drafts/{kind}/docx", OF_THE_CASE),
            Map.entry("POST " + API + "/tasks/{taskId}/naskah", OF_THE_CASE), Map.entry("POST " + API + "/naskah", OF_THE_CASE),
            Map.entry("POST " + API + "/tasks/{taskId}/initials", OF_THE_CASE), Map.entry("POST " + API + "/tasks/{taskId}/signature", OF_THE_CASE),
            Map.entry("POST " + API + "/tasks/{taskId}/signature/paper", OF_THE_CASE), Map.entry("PUT " + API + "/tasks/{taskId}/account", OF_THE_CASE),
            Map.entry("POST " + API + "/tasks/{taskId}/pause", OF_THE_CASE), Map.entry("DELETE " + API + "/tasks/{taskId}/pause", OF_THE_CASE),
            Map.entry("POST " + API + "/deviations/{id}/reason", OF_THE_CASE), Map.entry("POST " + API + "/deviations/{id}/acceptance", OF_THE_CASE),
            Map.entry("POST " + API + "/deviations/{id}/return", OF_THE_CASE), Map.entry("POST " + API + "/waits/{id}", OF_THE_CASE),
            Map.entry("POST " + API + "/waits/{id}/naskah", OF_THE_CASE), Map.entry("POST /api/waits/{id}", OF_THE_CASE),
            Map.entry("POST /api/waits/{id}/naskah", OF_THE_CASE));

    /** Where another test has what they need, and looks for the act. */
    private static final Map<String, Elsewhere> ELSEWHERE = Map.of(
            "POST " + API + "/diagrams/{agencyId}/{key}/migration", new Elsewhere(Act.MIGRATION_ASKED, "sop/diagram/CaseMigrationIT"),
            "POST " + API + "/migrations/{id}/agree", new Elsewhere(Act.MIGRATION_GIVEN, "sop/diagram/CaseMigrationIT"),
            "POST " + API + "/sops/{agencyId}/drafts/{id}/ratification", new Elsewhere(Act.SOP_RATIFIED, "sop/life/SopRatificationIT"),
            "POST " + API + "/forgotten-password/new", new Elsewhere(Act.PASSWORD_CHANGED, "work/notification/ForgottenPasswordIT"),
            "POST " + API + "/register/{id}/void", new Elsewhere(Act.NUMBER_VOIDED, "document/register/RegisterIT"),
            "POST " + API + "/archive/cases/{processInstanceId}/withdrawals", new Elsewhere(Act.DOCUMENT_WITHDRAWN, "document/archive/ArchiveKeepingIT"));

    private record Elsewhere(Act act, String test) {
    }

    @LocalServerPort
    int port;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;
    @Autowired
    AutowireCapableBeanFactory beans;
    @Autowired
    JdbcTemplate jdbc;

    @Test
    void everyEndpointThatWritesIsAnActOrIsNoneForAReason() {
        Set<String> known = new TreeSet<>(NO_ACT.keySet());
        known.addAll(ELSEWHERE.keySet());
        known.addAll(deeds().of().keySet());
        assertThat(known).containsExactlyInAnyOrderElementsOf(writing());
        assertThat(known).hasSize(NO_ACT.size() + ELSEWHERE.size() + deeds().of().size());
    }

    @Test
    void everyActLeavesALineInTheNameOfWhoDidIt() throws IOException {
        RecordedDeeds deeds = deeds();
        Map<String, String> left = new TreeMap<>();
        for (Map.Entry<String, RecordedDeeds.Deed> one : deeds.of().entrySet()) {
            deeds.prepare();
            try {
                HttpResponse<byte[]> answer = one.getValue().call().get();
                String called = answer.request().method() + " " + answer.request().uri().getPath();
                assertThat(called).as("calls what it is named after").matches(pattern(one.getKey()));
                left.put(one.getKey(), answer.statusCode() >= 300 ? answer.statusCode() + " " + new String(answer.body())
                        : jdbc.queryForList("select act from record_entry where actor = ?", String.class, one.getValue().actor())
                                .contains(one.getValue().act().name()) ? "" : "no " + one.getValue().act() + " of " + one.getValue().actor());
            } finally {
                deeds.undo();
            }
        }
        assertThat(left).allSatisfy((endpoint, problem) -> assertThat(problem).as(endpoint).isEmpty());
    }

    @Test
    void theOtherTestsLookForTheirActs() throws IOException {
        for (Elsewhere elsewhere : ELSEWHERE.values()) {
            assertThat(Files.readString(Path.of("src/test/java/id/baku", elsewhere.test() + ".java"))).as(elsewhere.test()).contains(elsewhere.act().name());
        }
    }

    private RecordedDeeds deeds() {
        RecordedDeeds deeds = beans.createBean(RecordedDeeds.class);
        deeds.at(port);
        return deeds;
    }

    private Set<String> writing() {
        Predicate<RequestMethod> reads = Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS)::contains;
        return mappings.getHandlerMethods().entrySet().stream().filter(one -> one.getValue().getBeanType().getName().startsWith("id.baku."))
                .flatMap(one -> methods(one.getKey().getMethodsCondition().getMethods()).filter(reads.negate())
                        .flatMap(method -> one.getKey().getPatternValues().stream().map(path -> method + " " + path)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** One that names no method takes all of them. */
    private static Stream<RequestMethod> methods(Set<RequestMethod> named) {
        return named.isEmpty() ? Stream.of(RequestMethod.POST) : named.stream();
    }

    private static String pattern(String endpoint) {
        return endpoint.replaceAll("\\{[^}]*}", "[^/]+");
    }
}
