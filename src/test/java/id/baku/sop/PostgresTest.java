package id.baku.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import id.baku.engine.time.EngineTime;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;
import id.baku.work.notification.SenderRace;

/** The same on PostgreSQL, the database for real work: migrations, a whole case, lateness, documents. */
@ExtendWith(PostgresTest.Server.class)
@BakuTest
@DirtiesContext
@Tag("own-engine")
class PostgresTest {

    private static final SampleSop SAMPLE = SampleSop.of("diy-03");

    private static EmbeddedPostgres postgres;

    @Autowired
    CaseDriver cases;
    @Autowired
    ApplicationContext context;
    @Autowired
    JdbcTemplate jdbc;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "postgres");
    }

    @Test
    void runsACaseToItsArchive() {
        ProcessInstance instance = cases.start(SAMPLE);
        IntStream.range(0, 3).forEach(i -> cases.fireTimer(instance, "waktu_01"));
        EngineTime.reset();
        cases.finish(instance, SAMPLE);
        assertThat(cases.isFinished(instance)).isTrue();
        assertThat(jdbc.queryForObject("select version()", String.class)).startsWith("PostgreSQL");
        assertThat(jdbc.queryForObject("select count(*) from naskah where process_instance_id = ?", Integer.class,
                instance.getId())).isEqualTo(16);
        assertThat(jdbc.queryForList("select sha256 from naskah order by id", String.class)).isEqualTo(jdbc.queryForList(
                "select encode(sha256(c.content), 'hex') from naskah_content c order by c.naskah_id", String.class));
        assertThat(jdbc.queryForObject("select count(*) from late_notice n join late_activity a on a.id = n.late_activity_id "
                + "where a.process_instance_id = ?", Integer.class, instance.getId())).isEqualTo(4);
        assertThat(jdbc.queryForObject("select count(*) from partner p join cooperation c on c.partner_id = p.id "
                + "where p.status = 'PARTNER' and c.process_instance_id = ?", Integer.class, instance.getId())).isEqualTo(1);
        assertThat(jdbc.queryForObject("select count(*) from case_data", Integer.class)).isPositive();
    }

    /** With what only some have: waits, surveys, partners, several documents of one kind, cases that start others. */
    @ParameterizedTest
    @ValueSource(strings = {"diy-01", "diy-02", "diy-04", "diy-05", "diy-06", "diy-07", "diy-08", "jateng-006",
            "pemalang-59", "pupr-004", "sulbar-45"})
    void runsEveryOtherSopToItsEnd(String key) {
        SampleSop sop = SampleSop.of(key);
        ProcessInstance instance = cases.start(sop);
        cases.finish(instance, sop);
        assertThat(cases.isFinished(instance)).isTrue();
        EngineTime.reset();
    }

    @Test
    void twoNodesSendEachMessageOnce() throws InterruptedException {
        jdbc.update("delete from outbox_message");
        EngineTime.moveTo(Instant.parse("2026-01-12T02:00:00Z"));
        assertThat(SenderRace.run(context)).hasSize(SenderRace.MESSAGES).doesNotHaveDuplicates();
        EngineTime.reset();
    }

    /** Starts before the application and, named first, stops after it. */
    static class Server implements BeforeAllCallback, AfterAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) throws IOException {
            postgres = EmbeddedPostgres.start();
        }

        @Override
        public void afterAll(ExtensionContext context) throws IOException {
            postgres.close();
        }
    }
}
