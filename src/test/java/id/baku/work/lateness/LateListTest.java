package id.baku.work.lateness;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.WebSession;

/** The list of late activities, page by page, for supervisors. */
@BakuTest
@BothDatabases
class LateListTest {

    private static final Instant MONDAY = Instant.parse("2031-01-13T02:00:00Z");
    private static final int LATE = 60;

    @LocalServerPort
    int port;
    @Autowired
    ObjectMapper json;
    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void beLate() {
        for (int i = 0; i < LATE; i++) {
            record("diy", i % 2 == 0 ? "diy-03" : "diy-09", i);
        }
        record("pemalang", "pemalang-59", LATE);
    }

    @AfterEach
    void removeThem() {
        jdbc.update("delete from late_activity where process_instance_id like 'late-list-%'");
    }

    @Test
    void comesByThePageLatestFirstOfTheAgencyAlone() throws IOException {
        List<String> own = new ArrayList<>();
        for (int page = 0; page < 3; page++) {
            List<String> rows = read(WebSession.cockpit(port, "diy.pengawas"), page);
            assertThat(rows).hasSizeLessThanOrEqualTo(25);
            own.addAll(rows);
        }
        assertThat(own.subList(0, LATE)).doesNotHaveDuplicates().startsWith("late-list-59").endsWith("late-list-0");
        assertThat(read(WebSession.cockpit(port, "admin"), 0)).startsWith("late-list-60", "late-list-59").hasSize(25);
        assertThat(read(WebSession.cockpit(port, "pemalang.pengawas"), 0)).startsWith("late-list-60").doesNotContain("late-list-59");
        assertThat(read(WebSession.cockpit(port, "diy.perancang"), 0)).as("an analyst supervises nothing").isEmpty();
    }

    /** With equal times the order follows the id, so that each entry is on exactly one page. */
    @Test
    void goesByItsIdWithinAMoment() throws IOException {
        jdbc.update("update late_activity set recorded_at = ? where process_instance_id like 'late-list-%'", Timestamp.from(MONDAY));
        List<String> rows = new ArrayList<>();
        for (int page = 0; page < 2; page++) {
            rows.addAll(read(WebSession.cockpit(port, "admin"), page));
        }
        assertThat(rows).hasSize(50).isSorted().doesNotHaveDuplicates().startsWith("late-list-0", "late-list-1", "late-list-10");
    }

    private List<String> read(WebSession session, int page) throws IOException {
        return json.readTree(text(session.get("/camunda/api/sop/late-activities?page=" + page))).findValuesAsText("processInstanceId");
    }

    private void record(String agency, String sop, int number) {
        Timestamp at = Timestamp.from(MONDAY.plusSeconds(number));
        jdbc.update("insert into late_activity (id, agency, sop_key, process_instance_id, activity_instance, activity_id, standard, "
                + "standard_label, provisional, started_at, due_at, recorded_at) values (?, ?, ?, ?, ?, 'kegiatan_01', 'P1D', '1 hari', "
                + "false, ?, ?, ?)", "late-list-" + number, agency, sop, "late-list-" + number, "late-list-" + number, at, at, at);
    }
}
