package id.baku.document.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import id.baku.office.agency.Agencies;
import id.baku.office.lock.Locks;
import id.baku.office.record.AgencyRecord;
import id.baku.testing.BothDatabases;
import id.baku.testing.TestDatabase;

/** The register of numbers on a database of its own. */
@BothDatabases
abstract class RegisterOnDatabase {

    static final int THREADS = 8;
    static final int DOCUMENTS = 200;
    static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-31T17:30:00Z"), ZoneOffset.UTC);

    final List<NumberVoided> events = new ArrayList<>();
    Agencies agencies;

    @ConfigurationPropertiesScan("id.baku.office.agency")
    static class OnlyAgencies {
    }

    interface Work {
        void on(NumberRegister register, TransactionTemplate transaction, JdbcTemplate jdbc) throws Exception;
    }

    static int inParallel(NumberRegister register, TransactionTemplate transaction) throws InterruptedException,
            ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> counts = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Random chance = new Random(thread);
                counts.add(threads.submit(() -> {
                    int committed = 0;
                    for (int i = 0; i < DOCUMENTS; i++) {
                        boolean fails = chance.nextInt(4) == 0;
                        transaction.executeWithoutResult(status -> {
                            register.issue(request(document("surat-jawaban"), DAY, null), "diy.promosi");
                            if (fails) {
                                status.setRollbackOnly();
                            }
                        });
                        committed += fails ? 0 : 1;
                    }
                    return committed;
                }));
            }
            int committed = 0;
            for (Future<Integer> count : counts) {
                committed += count.get();
            }
            return committed;
        } finally {
            threads.shutdownNow();
        }
    }

    List<RegisterBook.Row> paged(RegisterStore store, String series, String... words) {
        List<RegisterBook.Row> rows = new ArrayList<>();
        RegisterBook page;
        int number = 0;
        do {
            page = page(store, series, number++, words);
            assertThat(page.rows()).hasSizeLessThanOrEqualTo(RegisterPages.SIZE);
            rows.addAll(page.rows());
        } while (page.more());
        assertThat(page.found()).isEqualTo(rows.size());
        return rows;
    }

    RegisterBook page(RegisterStore store, String series, int number, String... words) {
        return new RegisterPages(store).page(agencies.get("diy"), new RegisterStore.Part("diy", 2026, series, List.of(words)), true,
                day -> day.equals(DAY), number);
    }

    static String issue(NumberRegister register, String kind, LocalDate date) {
        return register.issue(request(document(kind), date, null), "diy.promosi").number();
    }

    static NumberedDocument document(String kind) {
        return new NumberedDocument("diy", UUID.randomUUID().toString(), kind, null);
    }

    static NumberRequest request(NumberedDocument document, LocalDate date, String given) {
        return new NumberRequest(document, "KS-2026-0001", "Dinas Contoh", "Surat Jawaban", "Persetujuan kerja sama", date,
                given, "surat.nomor", null);
    }

    void on(Work work) {
        TestDatabase.empty(source -> run(source, work));
    }

    void run(DataSource source, Work work) {
        TestDatabase.migrations(source).load().migrate();
        JdbcTemplate jdbc = new JdbcTemplate(source);
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(ConfigurationPropertiesAutoConfiguration.class))
                .withInitializer(context -> context.getEnvironment().getPropertySources().addLast(agencies()))
                .withUserConfiguration(OnlyAgencies.class).withBean(Agencies.class).run(context -> {
                    assertThat(context).hasNotFailed();
                    agencies = context.getBean(Agencies.class);
                    work.on(new NumberRegister(new RegisterStore(jdbc), new Locks(jdbc, transaction.getTransactionManager()), agencies, CLOCK,
                            event -> events.add((NumberVoided) event), new AgencyRecord(jdbc, CLOCK)), transaction, jdbc);
                });
    }

    static PropertySource<?> agencies() {
        try {
            return new YamlPropertySourceLoader().load("agencies", new ClassPathResource("agencies.yml")).get(0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
