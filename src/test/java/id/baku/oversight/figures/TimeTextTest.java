package id.baku.oversight.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

/** Working time in the words of the sheets. */
class TimeTextTest {

    @Test
    void timesAreRoundedUpToTheUsual() {
        assertThat(List.of(1L, 5L, 31L, 46L, 90L, 181L, 301L, 451L, 3_200L, 100_000L))
                .map((Function<Long, String>) TimeText::usual)
                .containsExactly("5 menit", "5 menit", "45 menit", "1 jam", "1 jam 30 menit", "4 jam", "1 hari", "2 hari",
                        "10 hari", "223 hari");
        assertThat(TimeText.of(125)).isEqualTo("2 jam 5 menit");
        assertThat(TimeText.of(900)).isEqualTo("2 hari kerja");
        assertThat(TimeText.of(1_100)).isEqualTo("2,4 hari kerja");
    }
}
