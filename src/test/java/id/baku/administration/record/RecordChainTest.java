package id.baku.administration.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.engine.time.EngineTime;
import id.baku.office.record.Act;
import id.baku.office.record.AgencyRecord;
import id.baku.office.record.Entry;
import id.baku.office.record.RecordChain;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.WebSession;

/** A record stays as it was written; only the end of its retention time removes lines. */
@BakuTest
@BothDatabases
class RecordChainTest {

    @LocalServerPort
    int port;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    ObjectMapper json;
    @Autowired
    AgencyRecord record;
    @Autowired
    RecordChain chain;
    @Autowired
    RecordKeeping keeping;
    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void empty() {
        List.of("record_entry", "record_chain").forEach(table -> jdbc.update("delete from " + table));
    }

    @AfterEach
    void now() {
        EngineTime.reset();
    }

    @Test
    void whatIsChangedInTheDatabaseShows() throws IOException {
        for (int i = 0; i < 6; i++) {
            record.write(Entry.of("diy", "diy.kasi", Act.OPENED).about("nomor " + i));
            chain.seal("diy");
        }
        WebSession supervisor = WebSession.cockpit(port, "diy.pengawas");
        assertThat(integrity(supervisor).path("whole").asBoolean()).isTrue();
        assertThat(integrity(supervisor).path("place").asInt()).isEqualTo(6);
        Map<String, Integer> changes = new LinkedHashMap<>();
        changes.put("update record_entry set actor = 'diy.analis' where place = 2", 2);
        changes.put("update record_entry set happened_at = current_timestamp where place = 3", 3);
        changes.put("delete from record_entry where place = 4", 4);
        changes.put("delete from record_entry where place = 6", 6);
        changes.put("update record_entry set place = 7 where place = 6", 6);
        changes.put("update record_chain set last_place = 5 where agency = 'diy'", 7);
        changes.put("delete from record_chain where agency = 'diy'", 7);
        changes.forEach((statement, place) -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.update(statement);
            assertThat(chain.check("diy").whole()).as(statement).isFalse();
            assertThat(chain.check("diy").brokenAt()).as(statement).isEqualTo((long) place);
            status.setRollbackOnly();
        }));
        assertThat(integrity(supervisor).path("whole").asBoolean()).isTrue();
    }

    @Test
    void onlyTheEndOfItsTimeTakesALineAway() {
        record.write(Entry.of("diy", "diy.kasi", Act.OPENED).about("lama"));
        EngineTime.pass(Duration.ofDays(6 * 366));
        record.write(Entry.of("diy", "diy.kasi", Act.OPENED).about("baru"));
        keeping.run();
        assertThat(subjectsOf("diy")).containsExactly("lama", "baru");
        EngineTime.pass(Duration.ofDays(5 * 366));
        keeping.run();
        assertThat(subjectsOf("diy")).containsExactly("baru", null);
        assertThat(jdbc.queryForList("select act from record_entry where subject is null and actor is null", String.class))
                .containsExactly("RECORD_SHORTENED");
        keeping.run();
        assertThat(chain.check("diy").whole()).isTrue();
        assertThat(chain.check("diy").place()).isEqualTo(3);
    }

    private JsonNode integrity(WebSession session) throws IOException {
        return json.readTree(session.get("/camunda/api/sop/records/integrity").body());
    }

    private List<String> subjectsOf(String agency) {
        return jdbc.queryForList("select subject from record_entry where agency = ? order by happened_at", String.class, agency);
    }
}
