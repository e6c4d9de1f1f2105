package id.baku.testing;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** On which database the tests run: on H2, or with {@code -Dbaku.test.database=postgresql} on a PostgreSQL of their own. */
public final class TestDatabase implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final String POSTGRESQL = "postgresql";

    /** As the folders of migrations are named. */
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

    /** What is registered first is closed last, so that the application still has its database when it stops. */
    private static void stopLast(DefaultListableBeanFactory beans, Closeable postgres) {
        beans.registerDisposableBean("embeddedPostgres", postgres::close);
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
