package id.baku.administration.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.engine.time.EngineTime;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/**
 * The calendar of diy, which its administrator changes, and a case whose dates follow from it. Thursday 15 January 2026 is
 * a day of work.
 */
class ChangedCalendar {

    static final String THURSDAY_OFF = day("2026-01-15", "REGIONAL_HOLIDAY", null, false);
    static final String WORKED_AGAIN = day("2026-01-15", "REGIONAL_HOLIDAY", null, true);

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private final int port;
    private final CaseDriver cases;
    private final RepositoryService repositoryService;
    private final ObjectMapper json;

    private WebSession administrator;

    ChangedCalendar(@LocalServerPort int port, CaseDriver cases, RepositoryService repositoryService, ObjectMapper json) {
        this.port = port;
        this.cases = cases;
        this.repositoryService = repositoryService;
        this.json = json;
    }

    void begin() {
        moveTo("2026-01-14T15:00");
        administrator = WebSession.admin(port, "diy.pengelola");
    }

    void leaveAsItWas() throws IOException {
        moveTo("2026-01-14T15:00");
        administrator = WebSession.admin(port, "diy.pengelola");
        change("changes", WORKED_AGAIN);
        change("changes", day("2026-01-16", "DUTY_DAY", null, true));
        EngineTime.reset();
    }

    WebSession administrator() {
        return administrator;
    }

    /** A case of two activities side by side, each with this standard. */
    ProcessInstance sideBySide(String standard) throws IOException {
        String diagram = Files.readString(Path.of("src/test/resources/diagrams/berdampingan.bpmn"));
        repositoryService.createDeployment().tenantId("diy").addString("berdampingan.bpmn",
                diagram.replace("R3/PT10M", "R3/" + standard)).deploy();
        return cases.start("berdampingan", "diy", Map.of());
    }

    static String day(String day, String kind, String hours, boolean remove) {
        return "{\"subject\":\"days\",\"day\":\"%s\",\"kind\":\"%s\",\"name\":\"Hari contoh\",\"hours\":%s,\"remove\":%s}"
                .formatted(day, kind, hours, remove);
    }

    JsonNode change(String path, String change) throws IOException {
        return body(send(administrator, path, change));
    }

    static HttpResponse<byte[]> send(WebSession session, String path, String change) {
        return session.send("POST", "/camunda/api/sop/calendar/" + path, change);
    }

    JsonNode body(HttpResponse<byte[]> response) throws IOException {
        assertThat(response.statusCode()).as(WebSession.text(response)).isEqualTo(200);
        return json.readTree(response.body());
    }

    static List<String> rows(JsonNode moves, ProcessInstance instance) {
        return StreamSupport.stream(moves.path("rows").spliterator(), false)
                .filter(row -> row.path("businessKey").asText().equals(instance.getBusinessKey()))
                .map(row -> String.join(" ", row.path("kind").asText(), row.path("activity").asText(),
                        row.path("number").asText(), local(row.path("from")), local(row.path("to")))).toList();
    }

    private static String local(JsonNode moment) {
        return Instant.parse(moment.asText()).atZone(WIB).toLocalDateTime().toString();
    }

    String due(ProcessInstance instance, String timer) {
        return cases.timer(instance, timer).getDuedate().toInstant().atZone(WIB).toLocalDateTime().toString();
    }

    static void moveTo(String local) {
        EngineTime.moveTo(wib(local));
    }

    static Instant wib(String local) {
        return LocalDateTime.parse(local).atZone(WIB).toInstant();
    }
}
