package id.baku.engine;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

/**
 * Adds to the engine's own tables what Baku needs: indexes for our queries, and the removal of rows that earlier releases made.
 * It cannot be a migration, because migrations run before the engine creates its tables.
 */
final class EngineTables {

    private EngineTables() {
    }

    static void bringUpToDate(DataSource source) {
        Flyway.configure().dataSource(source).locations("classpath:db/engine").table("engine_schema_history")
                .baselineOnMigrate(true).baselineVersion("0").ignoreMigrationPatterns(new String[0]).load().migrate();
    }
}
