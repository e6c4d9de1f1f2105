package id.baku.engine.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoughtWordTest {

    @ParameterizedTest
    @ValueSource(strings = {"ma'ruf", "Ma\u2019ruf", "MA\u02BCRUF", "ma`ruf", "ma\u02BFruf"})
    void findsEveryApostrophe(String written) {
        assertThat(new SoughtWord(written).isIn("Drs. H. Ma\u2019ruf, M.M.")).isTrue();
        assertThat(new SoughtWord(written).isIn("Drs. H. Ma'ruf, M.M.")).isTrue();
        assertThat(new SoughtWord(written).isIn("Maruf")).isFalse();
        assertThat(new SoughtWord(written).pattern()).isEqualTo("%ma_ruf%");
        assertThat(new SoughtWord("100%_!").exactPattern()).isEqualTo("100!%!_!!");
    }
}
