package id.baku.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Makes sure that the run on PostgreSQL does not use H2 by mistake. */
@BakuTest
@BothDatabases
class TestDatabaseTest {

    @Autowired
    DataSource source;

    @Test
    void isTheOneThatWasAskedFor() throws SQLException {
        try (Connection connection = source.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualToIgnoringCase(TestDatabase.name());
        }
    }
}
