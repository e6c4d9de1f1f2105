package id.baku.document.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import id.baku.engine.refusal.Refusal;

/** The register without the engine: numbers under load, by pattern and year, given elsewhere, and void ones. */
class RegisterDatabaseTest extends RegisterOnDatabase {

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
}
