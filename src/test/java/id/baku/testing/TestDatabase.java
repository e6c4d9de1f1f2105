package id.baku.testing;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** The database of the tests: H2, or with {@code -Dbaku.test.database=postgresql} a PostgreSQL of their own. */
public final class TestDatabase implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final String POSTGRESQL = "postgresql";

    /** The name, which is also that of the folder of migrations. */
    public static String name() {
        return System.getProperty("baku.test.database", "h2");
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        if (name().equals(POSTGRESQL)) {
            EmbeddedPostgres postgres = start();
            stopLast(context.getDefaultListableBeanFactory(), postgres);
            TestPropertyValues.of("spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                    "spring.datasource.username=postgres", "spring.datasource.password=postgres").applyTo(context);
        }
    }

    /** Beans registered first are closed last, so that the application still has its database while it stops. */
    private static void stopLast(DefaultListableBeanFactory beans, Closeable postgres) {
        beans.registerDisposableBean("embeddedPostgres", postgres::close);
    }

    /** Runs some work on an empty database, which is deleted afterwards. */
    public static void empty(Consumer<DataSource> work) {
        if (name().equals(POSTGRESQL)) {
            try (EmbeddedPostgres postgres = start()) {
                work.accept(postgres.getPostgresDatabase());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        } else {
            JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
            try {
                work.accept(pool);
            } finally {
                pool.dispose();
            }
        }
    }

    /** The migrations as the application runs them. */
    public static FluentConfiguration migrations(DataSource source) {
        return Flyway.configure().dataSource(source).locations("classpath:db/migration/common", "classpath:db/migration/" + name());
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
