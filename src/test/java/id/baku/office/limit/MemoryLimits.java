package id.baku.office.limit;

import java.util.UUID;

import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

import org.flywaydb.core.Flyway;

/** Limits of a test without the application, in a database of their own. */
public final class MemoryLimits {

    private MemoryLimits() {
    }

    public static Limits create() {
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        Flyway.configure().dataSource(pool).locations("classpath:db/migration/common", "classpath:db/migration/h2").load().migrate();
        return new Limits(new JdbcTemplate(pool), new DataSourceTransactionManager(pool));
    }
}
