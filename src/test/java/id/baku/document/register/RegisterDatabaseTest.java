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

import id.baku.engine.refusal.Refusal;
import id.baku.office.agency.Agencies;
import id.baku.office.lock.Locks;
import id.baku.office.record.AgencyRecord;
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
    private Agencies agencies;

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

    @Test
    void aNumberStandsForOneDocumentOfTheYear() throws Exception {
        on((register, transaction, jdbc) -> {
            NumberedDocument letter = document("surat-jawaban");
            RegisterEntry ours = register.issue(request(letter, DAY, null), "diy.promosi");
            RegisterEntry outside = register.issue(request(document("undangan-fgd"), DAY, "800/7"), "diy.promosi");
            for (RegisterEntry taken : List.of(ours, outside)) {
                assertThatThrownBy(() -> register.issue(request(document("berita-acara"), DAY, taken.number()), "diy.promosi"))
                        .isInstanceOf(Refusal.class).hasMessageContaining("sudah dipakai Surat Jawaban dalam kasus KS-2026-0001");
            }
            NumberedDocument copy = new NumberedDocument("diy", outside.document().processInstanceId(), "undangan-fgd", "Contoh Tamu");
            assertThat(register.issue(request(copy, DAY, "800/7"), "diy.promosi").number()).as("one letter to several").isEqualTo("800/7");
            assertThat(register.issue(request(document("berita-acara"), DAY.plusYears(1), "800/7"), "diy.promosi").number())
                    .as("another year").isEqualTo("800/7");

            register.voidEntry("diy", ours.id(), "Salah alamat", "diy.promosi");
            assertThatThrownBy(() -> register.issue(request(document("berita-acara"), DAY, ours.number()), "diy.promosi"))
                    .as("ours is given once").isInstanceOf(Refusal.class);
            register.issue(request(document("notulen-rapat"), DAY, "800/8"), "diy.promosi");
            RegisterEntry wrong = register.issue(request(document("daftar-asesi"), DAY, "800/9"), "diy.promosi");
            register.issue(request(wrong.document(), DAY, "800/10"), "diy.promosi");
            assertThat(register.issue(request(document("berita-acara"), DAY, "800/9"), "diy.promosi").number())
                    .as("it was typed for the wrong document").isEqualTo("800/9");
        });
    }

    @Test
    void aReservedNumberIsOfOneDocumentAndOneDay() throws Exception {
        on((register, transaction, jdbc) -> {
            NumberedDocument letter = document("surat-jawaban");
            RegisterEntry reserved = register.reserve(request(letter, DAY, null), "diy.kepala");
            assertThat(register.reserve(request(letter, DAY, null), "diy.kepala")).isEqualTo(reserved);
            assertThat(issue(register, "surat-jawaban", DAY)).isEqualTo("800.1.4/0002/BPKP/2026");
            RegisterEntry next = register.reserve(request(letter, DAY.plusDays(1), null), "diy.kepala");
            assertThat(next.number()).isEqualTo("800.1.4/0003/BPKP/2026");
            assertThatThrownBy(() -> register.confirm(letter, reserved.number())).isInstanceOf(Refusal.class)
                    .hasMessageContaining("dibatalkan sewaktu naskah ini ditandatangani");
            register.confirm(letter, next.number());
            assertThat(register.entryOf(letter).orElseThrow().reserved()).isFalse();
            register.giveUp(letter, next.number(), "Terlambat", "diy.kepala");
            assertThat(register.entryOf(letter)).as("what holds is not given up").isPresent();
            assertThat(events).as("no document bore it").isEmpty();
        });
    }

    @Test
    void goesPastANumberOfItsSeriesThatSomebodyTyped() throws Exception {
        on((register, transaction, jdbc) -> {
            RegisterEntry typed = register.issue(request(document("undangan-fgd"), DAY, "800.1.4/0002/BPKP/2026"), "diy.promosi");
            RegisterEntry wrong = register.issue(request(document("daftar-asesi"), DAY, "800.1.4/0004/BPKP/2026"), "diy.promosi");
            register.issue(request(wrong.document(), DAY, "X/4"), "diy.promosi");
            assertThat(typed.isFromOutside()).isTrue();
            assertThat(issue(register, "surat-jawaban", DAY)).isEqualTo("800.1.4/0001/BPKP/2026");
            assertThat(issue(register, "surat-jawaban", DAY)).isEqualTo("800.1.4/0003/BPKP/2026");
            assertThat(issue(register, "surat-jawaban", DAY)).as("it is void there").isEqualTo("800.1.4/0004/BPKP/2026");
        });
    }

    /** Whoever failed to sign under a number that he mistyped takes it from nobody. */
    @Test
    void aReservedNumberFromOutsideKeepsNobodyFromIt() throws Exception {
        on((register, transaction, jdbc) -> {
            NumberedDocument wrong = document("surat-jawaban");
            register.reserve(request(wrong, DAY, "800/7"), "diy.kepala");
            RegisterEntry right = register.issue(request(document("undangan-fgd"), DAY, "800/7"), "diy.promosi");
            assertThat(right.reserved()).isFalse();
            assertThatThrownBy(() -> register.confirm(wrong, "800/7")).isInstanceOf(Refusal.class).hasMessageContaining("sudah dipakai");
            assertThatThrownBy(() -> register.issue(request(wrong, DAY, "800/7"), "diy.kepala")).isInstanceOf(Refusal.class);
            assertThat(register.issue(request(wrong, DAY, "800/8"), "diy.kepala").number()).isEqualTo("800/8");
        });
    }

    @Test
    void comesByThePageAsTheWholeBookHasIt() throws Exception {
        on((register, transaction, jdbc) -> {
            for (int i = 0; i < 40; i++) {
                issue(register, "surat-jawaban", DAY);
                issue(register, "berita-acara", DAY);
                register.issue(request(document("undangan-fgd"), DAY.plusDays(i), "800/" + i), "diy.promosi");
            }
            RegisterEntry letter = register.issue(request(document("undangan-fgd"), DAY.plusDays(50), "999/100%"), "diy.promosi");
            RegisterEntry twin = register.issue(request(document("undangan-fgd"), DAY.plusDays(51), "999/1"), "diy.promosi");
            jdbc.update("update register_entry set number = ? where id = ?", letter.number(), twin.id());
            RegisterEntry voided = register.issue(request(document("surat-jawaban"), DAY, null), "diy.promosi");
            register.voidEntry("diy", voided.id(), "Salah alamat", "diy.promosi");
            RegisterStore store = new RegisterStore(jdbc);
            RegisterBook whole = RegisterBook.of(agencies.get("diy"), 2026, true, store.of("diy", 2026), day -> day.equals(DAY));

            assertThat(whole.rows()).hasSize(123);
            assertThat(paged(store, null)).isEqualTo(whole.rows());
            assertThat(paged(store, "surat-keluar")).isEqualTo(whole.rows().stream().filter(row -> row.seriesId().equals("surat-keluar")).toList());
            assertThat(paged(store, "no-series")).isEmpty();
            assertThat(paged(store, null, "SALAH")).extracting(RegisterBook.Row::id).containsExactly(voided.id());
            assertThat(paged(store, null, "100%", "dinas")).extracting(RegisterBook.Row::doubled).containsExactly(true, true);
            RegisterBook page = page(store, null, 0);
            assertThat(List.of(page.total(), page.found(), page.doubled())).containsExactly(123L, 123L, 2L);
            assertThat(page.series()).isEqualTo(whole.series());
            RegisterBook found = page(store, null, 0, "800/3");
            assertThat(List.of(found.total(), found.found(), found.doubled())).containsExactly(123L, 11L, 0L);
        });
    }

    private List<RegisterBook.Row> paged(RegisterStore store, String series, String... words) {
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

    private RegisterBook page(RegisterStore store, String series, int number, String... words) {
        return new RegisterPages(store).page(agencies.get("diy"), new RegisterStore.Part("diy", 2026, series, List.of(words)), true,
                day -> day.equals(DAY), number);
    }

    private static String issue(NumberRegister register, String kind, LocalDate date) {
        return register.issue(request(document(kind), date, null), "diy.promosi").number();
    }

    private static NumberedDocument document(String kind) {
        return new NumberedDocument("diy", UUID.randomUUID().toString(), kind, null);
    }

    private static NumberRequest request(NumberedDocument document, LocalDate date, String given) {
        return new NumberRequest(document, "KS-2026-0001", "Dinas Contoh", "Surat Jawaban", "Persetujuan kerja sama", date,
                given, "surat.nomor", null);
    }

    private void on(Work work) {
        TestDatabase.empty(source -> run(source, work));
    }

    private void run(DataSource source, Work work) {
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

    private static PropertySource<?> agencies() {
        try {
            return new YamlPropertySourceLoader().load("agencies", new ClassPathResource("agencies.yml")).get(0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
