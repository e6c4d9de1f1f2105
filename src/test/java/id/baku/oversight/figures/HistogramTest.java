package id.baku.oversight.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

class HistogramTest {

    @Test
    void everyValueLiesInItsBucketWhichIsOnePerCentWide() {
        LongStream.concat(LongStream.range(0, 20_000), new Random(1).longs(10_000, 20_000, 5_000_000)).forEach(value -> {
            int bucket = Histogram.bucket(value);
            assertThat(Histogram.value(bucket)).isLessThanOrEqualTo(value);
            assertThat(Histogram.value(bucket + 1)).isGreaterThan(value);
            assertThat(value - Histogram.value(bucket)).isLessThanOrEqualTo(value <= Histogram.EXACT ? 0 : value / 100);
        });
    }

    @Test
    void isReadAsItWasWritten() {
        Histogram one = new Histogram();
        new Random(2).longs(5_000, 0, 100_000_000).forEach(one::add);
        String text = one.encode();
        assertThat(Histogram.decode(text).encode()).isEqualTo(text);
        assertThat(Histogram.decode(text).total()).isEqualTo(5_000);
        assertThat(text.length()).isLessThan(40_000);
        assertThat(Histogram.decode("").percentile(0.5)).isZero();
    }

    @Test
    void theFullestOneFitsItsColumn() {
        Histogram full = new Histogram();
        LongStream.range(0, 1_600).forEach(bucket -> full.add(Histogram.value((int) bucket)));
        assertThat(full.encode().replaceAll(":\\d+", ":1234567890").length()).isLessThan(40_000);
    }

    @Test
    void theMedianIsTheSmallestValueThatHalfDoesNotExceed() {
        Histogram histogram = Histogram.decode("10:1 20:1 30:1 40:1");
        assertThat(histogram.percentile(0.5)).isEqualTo(20);
        assertThat(histogram.percentile(0.9)).isEqualTo(40);
        histogram.add(Histogram.decode("5:2"));
        assertThat(histogram.percentile(0.5)).isEqualTo(10);
    }
}
