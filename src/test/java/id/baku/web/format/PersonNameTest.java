package id.baku.web.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PersonNameTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/cases/gelar.csv", delimiter = '|', numLinesToSkip = 1)
    void leavesTheNameAlone(String name, String expected) {
        assertThat(PersonName.withoutTitles(name)).isEqualTo(expected);
    }
}
