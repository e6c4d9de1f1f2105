package id.baku.office.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.DriverManager;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.testing.BothDatabases;
import id.baku.testing.TestDatabase;

/** What is shown when Baku cannot start. */
@BothDatabases
class StartFailureAnalyzerTest {

    @Test
    void tellsAWrongPassword() {
        TestDatabase.empty(source -> {
            Throwable refused = catchThrowable(() -> {
                String url = new JdbcTemplate(source).execute((java.sql.Connection one) -> one.getMetaData().getURL());
                DriverManager.getConnection(url.replaceAll("[;?].*", ""), "orang-lain", "Bukan-Sandinya-9").close();
            });
            assertThat(told(refused).getDescription()).matches("The database (refuses the user or the password|does not exist) .*")
                    .doesNotContain("Bukan-Sandinya-9");
        });
    }

    @Test
    void tellsADatabaseThatDoesNotAnswer() {
        FailureAnalysis told = told(catchThrowable(() -> DriverManager.getConnection("jdbc:postgresql://127.0.0.1:1/baku", "baku", "baku").close()));
        assertThat(told.getDescription()).isEqualTo("The database does not answer (08001).");
        assertThat(told.getAction()).contains("spring.datasource.url");
    }

    @Test
    void tellsTablesOfANewerVersion() {
        TestDatabase.empty(source -> {
            TestDatabase.migrations(source).load().migrate();
            new JdbcTemplate(source).update("insert into \"flyway_schema_history\" select \"installed_rank\" + 1000, '999', 'besok', \"type\", "
                    + "'V999__besok.sql', 7, \"installed_by\", \"installed_on\", 1, \"success\" from \"flyway_schema_history\" where \"version\" = '41'");
            FailureAnalysis told = told(catchThrowable(() -> TestDatabase.migrations(source).ignoreMigrationPatterns(new String[0]).load().migrate()));
            assertThat(told.getDescription()).contains("not those of an earlier or this version", "999");
        });
    }

    @Test
    void tellsASettingByItsSentence() {
        FailureAnalysis told = told(catchThrowable(() -> {
            throw new StartRefusal("baku.agencies.x: wrong", "Correct it.");
        }));
        assertThat(told.getDescription()).isEqualTo("baku.agencies.x: wrong.");
        assertThat(told.getAction()).isEqualTo("Correct it.");
    }

    @Test
    void leavesTheRestToOthers() {
        assertThat(new StartFailureAnalyzer().analyze(new IllegalArgumentException("else"))).isNull();
    }

    private static FailureAnalysis told(Throwable cause) {
        return new StartFailureAnalyzer().analyze(new BeanCreationException("x", "y", cause));
    }
}
