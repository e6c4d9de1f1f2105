package id.baku.engine.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The tables hold texts that people paste, and how each is read; the browser is tested with the same tables. */
class WrittenTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/cases/angka.csv", delimiter = '|', numLinesToSkip = 1, quoteCharacter = '"')
    void readsNumbers(String written, BigDecimal read) {
        assertThat(WrittenNumber.read(written).orElse(null)).isEqualTo(read);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/cases/tanggal.csv", delimiter = '|', numLinesToSkip = 1, quoteCharacter = '"')
    void readsDates(String written, LocalDate read) {
        assertThat(WrittenDate.read(written).orElse(null)).isEqualTo(read);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/cases/nip.csv", delimiter = '|', numLinesToSkip = 1, quoteCharacter = '"')
    void judgesNumbersOfCivilServants(String written, String sentence) {
        assertThat(WrittenNip.problem(written).orElse("")).contains(sentence == null ? "" : sentence);
        assertThat(WrittenNip.problem(written).isPresent()).isEqualTo(sentence != null);
        assertThat(WrittenNip.clean(written)).doesNotStartWith("'");
    }
}
