package id.baku.document.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
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

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import id.baku.engine.refusal.Refusal;
import id.baku.office.agency.Agencies;
import id.baku.office.lock.Locks;
import id.baku.testing.BothDatabases;
import id.baku.testing.TestDatabase;

/** The register on its own, without the engine: numbers under load, by pattern and year, from outside, void. */
@BothDatabases
class RegisterDatabaseTest {

    private static final int THREADS = 8;
    private static final int DOCUMENTS = 200;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-31T17:30:00Z"), ZoneOffset.UTC);

    private final List<NumberVoided> events = new ArrayList<>();

    @ConfigurationPropertiesScan("id.baku.office.agency")
    static class OnlyAgencies {
    }

    private interface Work {
        void on(NumberRegister register, TransactionTemplate transaction, JdbcTemplate jdbc) throws Exception;
    }

    @Test
    void givesEveryNumberOnceUnderLoadAndAfterRollback() throws Exception {
        on((register, transaction, jdbc) -> {
            int given = inParallel(register, transaction);
            List<Integer> numbers = jdbc.queryForList("select sequence_number from register_entry "
                    + "where series = 'surat-keluar' order by sequence_number", Integer.class);
            assertThat(given).as("some were rolled back").isBetween(1, THREADS * DOCUMENTS - 1);
            assertThat(numbers).containsExactlyElementsOf(IntStream.rangeClosed(1, given).boxed().toList());
            RegisterEntry next = register.issue(request(document("surat-jawaban"), DAY, null), "diy.promosi");
            assertThat(register.entryOf(next.document())).contains(next);
            assertThat(next.sequence()).isEqualTo(given + 1);
            assertThat(jdbc.queryForObject("select count(distinct number) from register_entry", Integer.class)).isEqualTo(given + 1);
        });
    }

    private static int inParallel(NumberRegister register, TransactionTemplate transaction) throws InterruptedException,
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

    @Test
    void writesNumbersByPatternAndBeginsAnewWithTheYear() throws Exception {
        on((register, transaction, jdbc) -> {
            assertThat(issue(register, "surat-jawaban", DAY)).isEqualTo("800.1.4/0001/BPKP/2026");
            assertThat(issue(register, "surat-perintah-pelatihan", DAY)).as("same series, other classification")
                    .isEqualTo("800.1.11/0002/BPKP/2026");
            assertThat(issue(register, "berita-acara", DAY)).as("other series").isEqualTo("800.1.4/001/BA/BPKP/III/2026");
            assertThat(issue(register, "surat-jawaban", DAY.plusYears(1))).isEqualTo("800.1.4/0001/BPKP/2027");
            assertThat(issue(register, "surat-jawaban", DAY)).as("a late entry").isEqualTo("800.1.4/0003/BPKP/2026");
            assertThat(issue(register, "surat-jawaban", null)).as("already New Year in Yogyakarta")
                    .isEqualTo("800.1.4/0002/BPKP/2027");
        });
    }

    @Test
    void aDocumentKeepsItsNumberUntilThatIsVoid() throws Exception {
        on((register, transaction, jdbc) -> {
            NumberRequest request = request(document("surat-jawaban"), DAY, null);
            RegisterEntry first = register.issue(request, "diy.promosi");
            assertThat(register.issue(request, "diy.kasi")).isEqualTo(first);
            assertThatThrownBy(() -> register.issue(request(request.document(), DAY, "X/1"), "diy.kasi"))
                    .isInstanceOf(Refusal.class).hasMessageContaining("sudah bernomor 800.1.4/0001/BPKP/2026");
            assertThatThrownBy(() -> register.voidEntry("diy", first.id(), " ", "diy.promosi")).isInstanceOf(Refusal.class);
            assertThat(register.voidEntry("sulbar", first.id(), "Salah alamat", "sulbar.sertifikasi")).isEmpty();

            register.voidEntry("diy", first.id(), "Salah alamat", "diy.promosi");

            assertThat(events).extracting(event -> event.entry().voided().reason()).containsExactly("Salah alamat");
            assertThat(register.hasVoided(request.document(), first.number())).isTrue();
            assertThat(register.issue(request, "diy.kasi").number()).isEqualTo("800.1.4/0002/BPKP/2026");
            assertThatThrownBy(() -> register.voidEntry("diy", first.id(), "Lagi", "diy.promosi"))
                    .hasMessage("Nomor ini sudah dibatalkan.");
        });
    }

    @Test
    void aNumberFromOutsideTakesNoneOfTheSeries() throws Exception {
        on((register, transaction, jdbc) -> {
            NumberedDocument letter = document("surat-jawaban");
            RegisterEntry outside = register.issue(request(letter, DAY, " 800/2142 "), "diy.promosi");
            assertThat(outside.isFromOutside()).isTrue();
            assertThat(outside.number()).isEqualTo("800/2142");
            assertThat(issue(register, "surat-jawaban", DAY)).isEqualTo("800.1.4/0001/BPKP/2026");
            assertThat(register.issue(request(letter, DAY, "800/2143"), "diy.promosi").number()).isEqualTo("800/2143");
            assertThat(register.hasVoided(letter, "800/2142")).as("a correction leaves its trace").isTrue();
            assertThatThrownBy(() -> register.issue(request(letter, DAY, "8".repeat(101)), "diy.promosi"))
                    .isInstanceOf(Refusal.class);
        });
    }

    private static String issue(NumberRegister register, String kind, LocalDate date) {
        return register.issue(request(document(kind), date, null), "diy.promosi").number();
    }

    private static NumberedDocument document(String kind) {
        return new NumberedDocument("diy", UUID.randomUUID().toString(), kind, null);
    }

    private static NumberRequest request(NumberedDocument document, LocalDate date, String given) {
        return new NumberRequest(document, "KS-2026-0001", "Dinas Contoh", "Surat Jawaban", "Persetujuan kerja sama", date,
                given, "surat.nomor");
    }

    private void on(Work work) throws Exception {
        if (TestDatabase.name().equals("h2")) {
            JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID()
                    + ";DB_CLOSE_DELAY=-1", "sa", "");
            try {
                run(pool, work);
            } finally {
                pool.dispose();
            }
        } else {
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
                run(postgres.getPostgresDatabase(), work);
            }
        }
    }

    private void run(DataSource source, Work work) {
        Flyway.configure().dataSource(source).locations("classpath:db/migration/common", "classpath:db/migration/" + TestDatabase.name())
                .load().migrate();
        JdbcTemplate jdbc = new JdbcTemplate(source);
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(ConfigurationPropertiesAutoConfiguration.class))
                .withInitializer(context -> context.getEnvironment().getPropertySources().addLast(agencies()))
                .withUserConfiguration(OnlyAgencies.class).withBean(Agencies.class).run(context -> {
                    assertThat(context).hasNotFailed();
                    Agencies agencies = context.getBean(Agencies.class);
                    work.on(new NumberRegister(new RegisterStore(jdbc), new Locks(jdbc, transaction.getTransactionManager()), agencies, CLOCK,
                            event -> events.add((NumberVoided) event)), transaction, jdbc);
                });
    }

    private static PropertySource<?> agencies() {
        try {
            return new YamlPropertySourceLoader().load("agencies", new ClassPathResource("agencies.yml")).get(0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
