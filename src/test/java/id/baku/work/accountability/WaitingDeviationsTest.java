package id.baku.work.accountability;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.WebSession;

/** Deviations that wait for a user's reason or answer, as list and number, with deviations of diy.kasi. */
@BakuTest
@BothDatabases
class WaitingDeviationsTest {

    private static final String API = "/camunda/api/sop/deviations";
    private static final Instant MONDAY = Instant.parse("2031-01-13T02:00:00Z");
    private static final List<String> STRANGERS = List.of("diy.promosi", "diy.pengawas", "pemalang.kepala", "admin");

    @LocalServerPort
    int port;
    @Autowired
    ObjectMapper json;
    @Autowired
    JdbcTemplate jdbc;

    private final Map<String, WebSession> sessions = new HashMap<>();

    @AfterEach
    void removeThem() {
        jdbc.update("delete from deviation where process_instance_id = 'waiting'");
    }

    @Test
    void isNotHiddenByWhatCameAfter() throws IOException {
        record("older", "diy", DeviationState.EXPLAINED, MONDAY);
        for (int i = 0; i < 510; i++) {
            record("newer-" + i, "diy", DeviationState.ACCEPTED, MONDAY.plusSeconds(i + 1));
        }
        JsonNode latest = read("diy.kepala", "");
        assertThat(latest).hasSize(25);
        assertThat(latest.findValuesAsText("id")).startsWith("newer-509").doesNotContain("older");
        assertThat(read("diy.kepala", "?page=1").findValuesAsText("id")).startsWith("newer-484").hasSize(25);
        assertThat(read("diy.kepala", "?page=20").findValuesAsText("id")).contains("newer-0", "older");
        assertThat(read("diy.kepala", "?open=true").findValuesAsText("id")).contains("older").doesNotContain("newer-509");
        assertThat(read("diy.kepala", "?agency=pemalang")).isEmpty();
        JsonNode waiting = read("diy.kepala", "/waiting");
        assertThat(waiting.findValuesAsText("id")).contains("older").doesNotContain("newer-0");
        assertThat(waiting).allSatisfy(row ->
                assertThat(row.get("mayExplain").asBoolean() || row.get("mayAnswer").asBoolean()).isTrue());
        assertThat(count("diy.kepala")).isEqualTo(waiting.size());
        JsonNode own = read("diy.kasi", "");
        assertThat(own).hasSize(25);
        assertThat(own.get(0).get("executorName").asText()).isEqualTo("Contoh Kasi HAL&SK");
    }

    /** With equal times the order follows the id, so that each entry is on exactly one page. */
    @Test
    void goesByItsIdWithinAMoment() throws IOException {
        for (int i = 59; i >= 0; i--) {
            record("moment-" + (i + 10), "diy", DeviationState.ACCEPTED, MONDAY);
        }
        List<String> rows = new ArrayList<>(read("diy.kepala", "").findValuesAsText("id"));
        rows.addAll(read("diy.kepala", "?page=1").findValuesAsText("id"));
        assertThat(rows).hasSize(50).isSorted().doesNotHaveDuplicates().startsWith("moment-10", "moment-11");
    }

    @Test
    void isListedAndCountedForWhoIsToActAlone() throws IOException {
        Map<String, Long> before = new HashMap<>();
        for (String user : List.of("diy.kasi", "diy.kepala", "diy.promosi", "diy.pengawas", "pemalang.kepala", "admin")) {
            before.put(user, count(user));
        }
        record("answer", "diy", DeviationState.EXPLAINED, MONDAY);
        record("reason", "diy", DeviationState.OPEN, MONDAY);
        record("better", "diy", DeviationState.RETURNED, MONDAY);
        record("foreign", "pemalang", DeviationState.OPEN, MONDAY);
        assertThat(count("diy.kepala")).as("his answer").isEqualTo(before.get("diy.kepala") + 1);
        assertThat(count("diy.kasi")).as("his reasons in his agency").isEqualTo(before.get("diy.kasi") + 2);
        assertThat(read("diy.kepala", "/waiting").findValuesAsText("id")).contains("answer")
                .doesNotContain("reason", "better", "foreign");
        assertThat(read("diy.kasi", "/waiting").findValuesAsText("id")).contains("reason", "better")
                .doesNotContain("answer", "foreign");
        for (String stranger : STRANGERS) {
            assertThat(count(stranger)).as(stranger).isEqualTo(before.get(stranger));
            assertThat(read(stranger, "/waiting").findValuesAsText("id")).as(stranger)
                    .doesNotContain("answer", "reason", "better", "foreign");
        }
        assertThat(WebSession.anonymous(port).get(API + "/waiting").statusCode()).isEqualTo(401);
        assertThat(WebSession.anonymous(port).get(API + "/waiting/count").statusCode()).isEqualTo(401);
    }

    private void record(String id, String agency, DeviationState state, Instant at) {
        jdbc.update("insert into deviation (id, agency, sop_key, process_instance_id, activity_instance, activity_id, role, "
                + "executor, kind, actual, provisional, recorded_at, state) values (?, ?, 'diy-03', 'waiting', 'waiting', "
                + "'kegiatan_02', 'kasi-hal-sk', 'diy.kasi', 'TIME', 'Terlambat', false, ?, ?)",
                id, agency, Timestamp.from(at), state.name());
    }

    private long count(String user) throws IOException {
        return read(user, "/waiting/count").asLong();
    }

    private JsonNode read(String user, String path) throws IOException {
        return json.readTree(text(sessions.computeIfAbsent(user, this::session).get(API + path)));
    }

    private WebSession session(String user) {
        return user.endsWith(".pengawas") || user.equals("admin") ? WebSession.cockpit(port, user) : WebSession.tasklist(port, user);
    }
}
