package id.baku.engine.time;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import id.baku.office.start.StartRefusal;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;

/** A database that was written with another time zone. */
@BakuTest
@BothDatabases
class DatabaseZoneTest {

    @Autowired
    DatabaseZone zone;
    @Autowired
    CaseDriver cases;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    TransactionTemplate transactions;

    @Test
    void isRefusedByTheNewestCase() {
        String id = cases.start("diy-03", "diy", Map.of("permohonan", Map.of("instansi", "Dinas Contoh"))).getId();
        assertThatCode(() -> zone.postProcessEngineBuild(null)).doesNotThrowAnyException();
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            Instant later = jdbc.queryForObject("select max(started_at) from case_subject", Timestamp.class).toInstant().plusSeconds(60);
            jdbc.update("update case_subject set started_at = ? where process_instance_id = ?", Timestamp.from(later), id);
            jdbc.update("update ACT_HI_PROCINST set START_TIME_ = ? where ID_ = ?", Timestamp.from(later.plus(Duration.ofHours(7))), id);
            assertThatThrownBy(() -> zone.postProcessEngineBuild(null)).isInstanceOf(StartRefusal.class)
                    .hasMessageContaining("420 minutes away");
        });
    }
}
