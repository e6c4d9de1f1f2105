package id.baku.engine.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

import id.baku.engine.time.EngineTime;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/** A case past its retention time is removed with everything that src/docs/cleanup.md lists, and nothing else is. */
@BakuTest
@BothDatabases
@Tag("own-engine")
class CaseRemovalIT {

    private static final SampleSop SAMPLE = SampleSop.of("diy-03");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| (goes|in part|stays|earlier) \\| (.+) \\|$");
    private static final String CASE_COLUMN = "process_instance_id";
    private static final int MOST_RUNS = 20;

    @Autowired
    CaseDriver cases;
    @Autowired
    RemovedCases removedCases;
    @Autowired
    HistoryService historyService;
    @Autowired
    ManagementService managementService;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    Clock clock;
    @LocalServerPort
    int port;

    @AfterEach
    void startTheClock() {
        EngineTime.reset();
    }

    @Test
    void aCaseGoesWhenItsTimeIsOverAndDocumentsAndRegisterStay() throws IOException {
        ProcessInstance ended = cases.start(SAMPLE);
        for (int i = 0; i < 3; i++) {
            cases.fireTimer(ended, "waktu_01");
        }
        EngineTime.reset();
        cases.finish(ended, SAMPLE);
        ProcessInstance running = cases.start(SAMPLE);
        cases.fireTimer(running, "waktu_01");
        String id = ended.getId();
        Map<String, Integer> before = rows(id);
        assertThat(before).as("it left something where it is to be removed").containsKeys("case_data", "case_subject",
                "activity_record", "late_activity", "document_approval", "naskah", "outbox_message");
        assertThat(count("case_data where process_instance_id is null")).as("data of no case").isZero();
        Map<String, Integer> beside = rows(running.getId());
        int documents = count("naskah where process_instance_id = '%s' and (stage is null or stage not in ('DRAFT', 'INITIALLED'))"
                .formatted(id));
        assertThat(documents).isBetween(1, before.get("naskah") - 1);
        int signers = count("document_signer s join naskah n on n.id = s.naskah_id where n.stage not in ('DRAFT', 'INITIALLED')");

        HistoricProcessInstance kept = history(id);
        assertThat(kept.getRemovalTime()).as("five years, as the diagram says").isEqualTo(Date.from(
                kept.getEndTime().toInstant().plus(Duration.ofDays(1825))));
        assertThat(history(running.getId()).getRemovalTime()).isNull();
        EngineTime.moveTo(kept.getRemovalTime().toInstant().minus(Duration.ofDays(1)));
        cleanUp(id);
        removedCases.run();
        assertThat(rows(id)).as("its time is not over").isEqualTo(before);

        EngineTime.moveTo(kept.getRemovalTime().toInstant().plus(Duration.ofDays(1)));
        cleanUp(id);
        assertThat(history(id)).isNull();
        removedCases.run();

        Map<String, Integer> expected = new TreeMap<>(before);
        expected.keySet().retainAll(fates("stays", "in part"));
        expected.put("naskah", documents);
        assertThat(rows(id)).isEqualTo(expected).containsKeys("register_entry", "cooperation");
        assertThat(rows(running.getId())).as("what runs is left alone").isEqualTo(beside);
        assertThat(count("naskah n where not exists (select 1 from naskah_content c where c.naskah_id = n.id)")).isZero();
        assertThat(count("naskah_content c where not exists (select 1 from naskah n where n.id = c.naskah_id)")).isZero();
        assertThat(count("document_signer s join naskah n on n.id = s.naskah_id where n.stage not in ('DRAFT', 'INITIALLED')"))
                .isEqualTo(signers);
        assertThat(count("naskah where process_instance_id = '%s' and approved_data is not null".formatted(id))).isZero();
        assertVerified(id);
    }

    @Test
    void itIsDoneAtNight() {
        Job job = historyService.cleanUpHistoryAsync(false);
        assertThat(job.getDuedate().toInstant()).isAfter(clock.instant());
        assertThat(job.getDuedate().toInstant().atZone(ZoneId.of("Asia/Jakarta")).toLocalTime()).isEqualTo(LocalTime.of(1, 0));
    }

    private void assertVerified(String id) throws IOException {
        List<Map<String, Object>> issued = jdbc.queryForList("select number, verification_code from naskah "
                + "where process_instance_id = ? and stage = 'ISSUED' and number is not null", id);
        assertThat(issued).isNotEmpty();
        for (Map<String, Object> document : issued) {
            assertThat(WebSession.text(WebSession.anonymous(port).get("/verifikasi/" + document.get("verification_code"))))
                    .contains(document.get("number").toString());
        }
    }

    /** Runs the engine's nightly cleanup, repeated while there is more to do. */
    private void cleanUp(String id) {
        historyService.cleanUpHistoryAsync(true);
        for (int i = 0; i < MOST_RUNS && history(id) != null; i++) {
            historyService.findHistoryCleanupJobs().stream().map(Job::getId).forEach(managementService::executeJob);
        }
    }

    private HistoricProcessInstance history(String id) {
        return historyService.createHistoricProcessInstanceQuery().processInstanceId(id).singleResult();
    }

    @Test
    void everyTableThatKnowsCasesIsDecidedAndWhatGoesIsDeleted() {
        List<String> withCase = tables();
        assertThat(fates("goes", "in part", "stays", "earlier")).as("src/docs/cleanup.md").containsAll(withCase);
        List<String> going = withCase.stream().filter(fates("goes", "in part")::contains).toList();
        assertThat(going).hasSizeGreaterThan(8);
        ProcessInstance running = cases.start(SAMPLE);
        Map<String, Integer> own = rows(running.getId());
        String gone = UUID.randomUUID().toString();
        going.forEach(table -> {
            insert(table, gone);
            if (!table.equals("case_subject")) {
                insert(table, running.getId());
            }
        });

        removedCases.run();

        assertThat(rows(gone)).isEmpty();
        going.forEach(table -> assertThat(rows(running.getId()).get(table)).as(table)
                .isEqualTo(own.getOrDefault(table, 0) + (table.equals("case_subject") ? 0 : 1)));
    }

    /** Inserts a row with nothing but its required columns. */
    private void insert(String table, String instance) {
        Map<String, Object> row = new TreeMap<>();
        jdbc.query("select lower(column_name), lower(data_type), character_maximum_length, is_nullable from information_schema.columns "
                + "where lower(table_name) = ? and lower(table_schema) = 'public'", found -> {
            String column = found.getString(1);
            if (column.equals(CASE_COLUMN)) {
                row.put(column, instance);
            } else if (column.equals("stage")) {
                row.put(column, "DRAFT");
            } else if (found.getString(4).equals("NO")) {
                row.put(column, value(found.getString(2), found.getLong(3)));
            }
        }, table);
        jdbc.update("insert into %s (%s) values (%s)".formatted(table, String.join(", ", row.keySet()),
                row.keySet().stream().map(name -> "?").collect(Collectors.joining(", "))), row.values().toArray());
    }

    private Object value(String type, long most) {
        if (type.startsWith("char") || type.equals("text")) {
            String text = UUID.randomUUID().toString();
            return most > 0 && most < text.length() ? text.substring(0, (int) most) : text;
        }
        return type.startsWith("timestamp") ? OffsetDateTime.now(clock) : type.equals("boolean") ? (Object) false : (Object) 1;
    }

    @Test
    void dataOfBeforeGetTheirCaseAndWhatNoVariableLeadsToGoes() {
        ProcessInstance running = cases.start(SAMPLE);
        int all = count("case_data where process_instance_id = '%s'".formatted(running.getId()));
        int others = count("case_data");
        jdbc.update("update case_data set process_instance_id = null where process_instance_id = ?", running.getId());
        jdbc.update("insert into case_data (id, content) values ('of a case long gone', '{}')");

        new ResourceDatabasePopulator(new ClassPathResource("db/engine/V4__case_of_data.sql")).execute(jdbc.getDataSource());

        assertThat(count("case_data where process_instance_id = '%s'".formatted(running.getId()))).isEqualTo(all).isPositive();
        assertThat(count("case_data")).isEqualTo(others);
    }

    /** Number of rows that each table has of a case; tables without any are missing. */
    private Map<String, Integer> rows(String instance) {
        Map<String, Integer> found = new TreeMap<>();
        tables().forEach(table -> {
            int rows = jdbc.queryForObject("select count(*) from " + table + " where process_instance_id = ?", Integer.class, instance);
            if (rows > 0) {
                found.put(table, rows);
            }
        });
        return found;
    }

    private List<String> tables() {
        return jdbc.queryForList("select lower(table_name) from information_schema.columns where lower(column_name) = ? "
                + "and lower(table_schema) = 'public' order by 1", String.class, CASE_COLUMN);
    }

    private int count(String rows) {
        return jdbc.queryForObject("select count(*) from " + rows, Integer.class);
    }

    private static List<String> fates(String... fates) {
        try {
            Matcher row = ROW.matcher(Files.readString(Path.of("src/docs/cleanup.md")));
            return row.results().filter(match -> List.of(fates).contains(match.group(2).toLowerCase(Locale.ROOT)))
                    .map(match -> match.group(1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
