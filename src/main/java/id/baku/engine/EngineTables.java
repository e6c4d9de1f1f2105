package id.baku.engine;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

/**
 * What the engine's own tables need beside what the engine makes of them: indexes for our queries, and the end of rows that it
 * wrote in earlier versions. Apart from our own migrations, which run before the engine has its tables.
 */
final class EngineTables {

    private EngineTables() {
    }

    static void bringUpToDate(DataSource source) {
        Flyway.configure().dataSource(source).locations("classpath:db/engine").table("engine_schema_history")
                .baselineOnMigrate(true).baselineVersion("0").ignoreMigrationPatterns(new String[0]).load().migrate();
    }
}
