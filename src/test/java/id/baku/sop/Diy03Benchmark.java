package id.baku.sop;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;

/**
 * How long a whole case takes through the Java API, its 16 documents included:
 * {@code mvn test -Dtest=Diy03Benchmark}. Measures, asserts nothing.
 */
@BakuTest
class Diy03Benchmark {

    private static final SampleSop SAMPLE = SampleSop.of("diy-03");
    private static final int WARM_UP = 20;
    private static final int RUNS = 60;

    @Autowired
    CaseDriver cases;

    @Test
    void wholeCase() {
        IntStream.range(0, WARM_UP).forEach(i -> run());
        List<Duration> times = IntStream.range(0, RUNS).mapToObj(i -> {
            long start = System.nanoTime();
            run();
            return Duration.ofNanos(System.nanoTime() - start);
        }).sorted().toList();
        System.out.printf("A whole case of diy-03 on H2: median %d ms, 90th percentile %d ms of %d runs%n",
                times.get(RUNS / 2).toMillis(), times.get(RUNS * 9 / 10).toMillis(), RUNS);
    }

    private void run() {
        cases.finish(cases.start(SAMPLE), SAMPLE);
    }
}
