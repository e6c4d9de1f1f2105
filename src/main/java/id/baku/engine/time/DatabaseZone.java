package id.baku.engine.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import id.baku.office.start.StartRefusal;

/**
 * Stops a start in another time zone than the database was written in. The engine stores local times of the JVM without a zone,
 * our tables store moments. The newest case stands in both, so where they differ the zone has changed, and every due date would
 * move.
 */
@Component
class DatabaseZone extends AbstractProcessEnginePlugin {

    /** Both are written in one transaction, so they differ by little; zones differ by at least a quarter of an hour. */
    private static final Duration SAME = Duration.ofMinutes(10);

    private static final String NEWEST = """
            select h.START_TIME_, c.started_at from case_subject c join ACT_HI_PROCINST h on h.PROC_INST_ID_ = c.process_instance_id
            where c.started_at = (select max(started_at) from case_subject s join ACT_HI_PROCINST i
                on i.PROC_INST_ID_ = s.process_instance_id)""";

    private final JdbcTemplate jdbc;

    DatabaseZone(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Runs before the first timer is acquired. */
    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        jdbc.query(NEWEST, DatabaseZone::away).stream().map(Duration::abs).filter(away -> away.compareTo(SAME) > 0).findFirst()
                .ifPresent(away -> {
                    throw new StartRefusal("The database was written in a time zone %d minutes away from that of this machine: every due date would move"
                            .formatted(away.toMinutes()),
                            "Start with the zone that it was written in, such as java -Duser.timezone=Asia/Jakarta -jar …, on every node.");
                });
    }

    private static Duration away(ResultSet row, int number) throws SQLException {
        return Duration.between(row.getTimestamp("started_at").toInstant(), row.getTimestamp("START_TIME_").toInstant());
    }
}
