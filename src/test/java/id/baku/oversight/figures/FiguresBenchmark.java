package id.baku.oversight.figures;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.testing.BakuTest;
import id.baku.testing.WebSession;

/**
 * How long it takes to add up a million finished activities of a year, and to open a page with their figures: {@code mvn test
 * -Dtest=FiguresBenchmark}. Measures, asserts nothing.
 */
@BakuTest
class FiguresBenchmark {

    private static final int ACTIVITIES = 1_000_000;
    private static final int RUNS = 20;
    /** Eight SOPs of twelve activities over 360 days; times from minutes to weeks, spread alike for each. */
    private static final String FACTS = " select cast(x as varchar), 'diy', 'diy-0' || (1 + mod(x, 8)), 'kegiatan_' || mod(x / 8, 12), "
            + "mod(x / 8, 12) || '. Kegiatan', 'promosi', 'PT1H', '60 menit', mod(x / 8, 12) = 3, "
            + "dateadd('MINUTE', mod(x * 7919, 518400), timestamp with time zone '2033-01-01 00:00:00+07'), 60, "
            + "cast(5 + exp(mod(x * 104729, 9000) / 1000.0) as bigint), 3, mod(x, 7), 0, mod(x, 5) = 0, "
            + "case when mod(x, 50) = 0 then 1 else 0 end, 0 from system_range(1, ?)";

    @LocalServerPort
    int port;
    @Autowired
    FigureFold fold;
    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aMillionActivities() {
        jdbc.update("insert into figure_pending" + FACTS, ACTIVITIES);
        // The records themselves, which no page of figures may read.
        jdbc.update("insert into activity_record (id, agency, sop_key, sop_version, process_instance_id, activity_instance, activity_id, "
                + "role, provisional, started_at, finished_at, working_minutes, waiting_minutes, paused_minutes, minutes_late, late, account) "
                + "select id, agency, sop_key, 1, id, id, activity_id, role, provisional, finished_at, finished_at, working_minutes, "
                + "waiting_minutes, paused_minutes, minutes_late, late, '{}' from figure_pending");
        long begin = System.nanoTime();
        fold.run();
        System.out.printf("Folding %,d activities: %d s; %d rows of figures%n", ACTIVITIES, since(begin).toSeconds(),
                jdbc.queryForObject("select count(*) from figure", Integer.class));
        jdbc.update("insert into figure_pending" + FACTS.replace("cast(x as varchar)", "'ekor-' || x"), 1_000);
        WebSession supervisor = WebSession.cockpit(port, "diy.pengawas");
        for (String path : List.of("?year=2033", "?year=2033&sop=diy-03&month=5", "/monitoring.pdf?year=2033&half=1", "/evaluation.pdf?year=2033")) {
            measure(supervisor, "/camunda/api/sop/figures" + path);
        }
    }

    private static void measure(WebSession session, String path) {
        int[] size = {0};
        List<Duration> times = IntStream.range(0, RUNS).mapToObj(run -> {
            long begin = System.nanoTime();
            HttpResponse<byte[]> answer = session.get(path);
            size[0] = answer.statusCode() == 200 ? answer.body().length : -answer.statusCode();
            return since(begin);
        }).toList();
        List<Duration> sorted = times.stream().sorted().toList();
        System.out.printf("%s: first %d ms, median %d ms, longest %d ms, %d kB%n", path, times.get(0).toMillis(),
                sorted.get(RUNS / 2).toMillis(), sorted.get(RUNS - 1).toMillis(), size[0] / 1024);
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
