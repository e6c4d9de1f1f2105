package id.baku.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.apache.commons.codec.digest.DigestUtils;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.engine.time.EngineTime;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;

/** What a whole case leaves in the tables: lateness, documents, partners. */
@BakuTest
@BothDatabases
class CaseRowsIT {

    private static final SampleSop SAMPLE = SampleSop.of("diy-03");

    @Autowired
    CaseDriver cases;
    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void startTheClock() {
        EngineTime.reset();
    }

    @Test
    void runsACaseToItsArchive() {
        ProcessInstance instance = cases.start(SAMPLE);
        IntStream.range(0, 3).forEach(i -> cases.fireTimer(instance, "waktu_01"));
        EngineTime.reset();
        cases.finish(instance, SAMPLE);
        assertThat(cases.isFinished(instance)).isTrue();
        List<String> hashes = jdbc.queryForList("select sha256 from naskah where process_instance_id = ? order by id",
                String.class, instance.getId());
        assertThat(hashes).hasSize(16).isEqualTo(jdbc.query("select c.content from naskah_content c join naskah n "
                + "on n.id = c.naskah_id where n.process_instance_id = ? order by n.id",
                (row, number) -> DigestUtils.sha256Hex(row.getBytes("content")), instance.getId()));
        assertThat(jdbc.queryForObject("select count(*) from late_notice n join late_activity a on a.id = n.late_activity_id "
                + "where a.process_instance_id = ?", Integer.class, instance.getId())).isEqualTo(4);
        assertThat(jdbc.queryForObject("select count(*) from partner p join cooperation c on c.partner_id = p.id "
                + "where p.status = 'PARTNER' and c.process_instance_id = ?", Integer.class, instance.getId())).isEqualTo(1);
        assertThat(jdbc.queryForObject("select count(*) from case_data", Integer.class)).isPositive();
    }
}
