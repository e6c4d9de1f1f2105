package id.baku.oversight.figures;

import static id.baku.oversight.figures.RandomActivities.month;
import static id.baku.oversight.figures.RandomFigures.API;
import static id.baku.oversight.figures.RandomFigures.ASKED;
import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.engine.time.EngineTime;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;
import id.baku.work.accountability.MeasuredActivity;

/** Compares the figures with a recount of the activities of 2,000 random cases, and checks what a real case adds. */
@BakuTest
@BothDatabases
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresTest {

    @LocalServerPort
    int port;
    @Autowired
    AutowireCapableBeanFactory beans;
    @Autowired
    FigureFold fold;
    @Autowired
    FigureStore store;
    @Autowired
    CaseDriver cases;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    ObjectMapper json;

    RandomFigures random;

    @BeforeAll
    void appendAndFold() {
        random = beans.createBean(RandomFigures.class);
        random.appendAndFold();
    }

    @AfterAll
    void removeWhatWasAppended() {
        random.remove();
    }

    @Test
    void agreeWithARecountBeforeAndAfterTheLastFold() {
        agreeWithRecount(random.year());
        fold.run();
        assertThat(store.pendingOf(RandomActivities.AGENCY, 1)).isEmpty();
        agreeWithRecount(random.year());
        fold.run();
        agreeWithRecount(random.year());
    }

    /** The traces of a real case, from the record to the page. */
    @Test
    void aFinishedActivityIsCountedAtOnce() throws IOException {
        SampleSop sop = SampleSop.of("diy-03");
        WebSession supervisor = WebSession.cockpit(port, "diy.pengawas");
        long before = finished(read(supervisor, "?agency=diy&sop=diy-03"), "kegiatan_01");
        ProcessInstance instance = cases.start(sop);
        cases.act(instance, sop, "kegiatan_01", Map.of());
        EngineTime.reset();
        assertThat(finished(read(supervisor, "?agency=diy&sop=diy-03"), "kegiatan_01")).isEqualTo(before + 1);
        assertThat(jdbc.queryForObject("select count(*) from figure_pending p join activity_record r on r.id = p.id "
                + "where r.process_instance_id = ? and p.working_minutes = r.working_minutes", Integer.class, instance.getId()))
                .isEqualTo(1);
    }

    @Test
    void areShownOfAMonthAndOfAnSop() throws IOException {
        JsonNode may = read(WebSession.cockpit(port, "sulbar.pengawas"), "?" + ASKED + "&month=5&sop=acak-1");
        assertThat(may.get("sops")).hasSize(1);
        assertThat(may.at("/sops/0/firm/finished").asLong()).isEqualTo(random.count(one -> one.sopKey().equals("acak-1")
                && month(one).equals(YearMonth.of(RandomActivities.YEAR, 5)) && !one.provisional()));
        assertThat(may.get("evidence").asBoolean()).isTrue();
    }

    private void agreeWithRecount(List<SopFigures> sops) {
        assertThat(sops).extracting(SopFigures::key).containsExactly("acak-1", "acak-2", "sulbar-45");
        for (SopFigures sop : sops) {
            List<MeasuredActivity> ofSop = of(random.all(), one -> one.sopKey().equals(sop.key())
                    && month(one).getYear() == RandomActivities.YEAR);
            agrees(sop.firm(), of(ofSop, one -> !one.provisional()));
            agrees(sop.provisional(), of(ofSop, MeasuredActivity::provisional));
            assertThat(sop.months()).hasSize(12);
            sop.months().forEach(month -> {
                List<MeasuredActivity> ofMonth = of(ofSop, one -> month(one).equals(YearMonth.from(month.month())));
                agrees(month.firm(), of(ofMonth, one -> !one.provisional()));
                agrees(month.provisional(), of(ofMonth, MeasuredActivity::provisional));
            });
            assertThat(sop.activities()).hasSize(9);
            sop.activities().forEach(activity -> {
                List<MeasuredActivity> ofActivity = of(ofSop, one -> one.activityId().equals(activity.id()));
                agrees(activity.line(), ofActivity);
                assertThat(activity.cost()).isEqualTo(tenths(sum(ofActivity, MeasuredActivity::workingMinutes),
                        sum(ofSop, MeasuredActivity::workingMinutes)));
            });
            assertThat(sop.activities().stream().filter(SopFigures.Activity::costliest)).singleElement().satisfies(costliest ->
                    assertThat(costliest.cost()).isEqualTo(
                            sop.activities().stream().mapToDouble(SopFigures.Activity::cost).max().orElseThrow()));
            assertThat(sop.roles().stream().mapToLong(role -> role.line().finished()).sum()).isEqualTo(ofSop.size());
        }
    }

    private static void agrees(FigureLine line, List<MeasuredActivity> counted) {
        List<MeasuredActivity> measured = of(counted, one -> one.standardMinutes() != null);
        assertThat(line.finished()).isEqualTo(counted.size()).isPositive();
        assertThat(line.measured()).isEqualTo(measured.size());
        assertThat(line.late()).isEqualTo(of(counted, MeasuredActivity::late).size());
        assertThat(line.onTime()).isEqualTo(of(measured, one -> !one.late()).size());
        assertThat(line.missingItems()).isEqualTo(sum(counted, MeasuredActivity::missingItems));
        assertThat(line.missingOutputs()).isEqualTo(sum(counted, MeasuredActivity::missingOutputs));
        assertThat(line.savedByPause()).isEqualTo(of(measured, one -> !one.late() && one.pausedMinutes() > 0
                && one.workingMinutes() + one.pausedMinutes() > one.standardMinutes()).size());
        long working = sum(counted, MeasuredActivity::workingMinutes);
        long paused = sum(counted, MeasuredActivity::pausedMinutes);
        assertThat(line.workingMinutes()).isEqualTo(working);
        assertThat(line.waitingPercent()).isEqualTo(tenths(sum(counted, MeasuredActivity::waitingMinutes), working));
        assertThat(line.pausedPercent()).isEqualTo(tenths(paused, working + paused));
        percentiles(counted.stream().mapToLong(MeasuredActivity::workingMinutes), line.median(), line.ninetieth());
        if (measured.isEmpty()) {
            assertThat(line.onTimePercent()).isNull();
            assertThat(line.medianPercent()).isNull();
        } else {
            percentiles(measured.stream().mapToLong(one -> (long) Math.ceil(one.workingMinutes() * 100.0 / one.standardMinutes())),
                    line.medianPercent(), line.ninetiethPercent());
        }
    }

    /** Percentiles are exact up to 600, and at most one per cent too small beyond. */
    static void percentiles(LongStream values, long median, long ninetieth) {
        long[] sorted = values.sorted().toArray();
        near(median, sorted[(sorted.length + 1) / 2 - 1]);
        near(ninetieth, sorted[(9 * sorted.length + 9) / 10 - 1]);
    }

    private static void near(long told, long exact) {
        if (exact <= 600) {
            assertThat(told).isEqualTo(exact);
        } else {
            assertThat(told).isBetween(exact - exact / 100, exact);
        }
    }

    private static List<MeasuredActivity> of(List<MeasuredActivity> some, Predicate<MeasuredActivity> which) {
        return some.stream().filter(which).toList();
    }

    private static long sum(List<MeasuredActivity> some, ToLongFunction<MeasuredActivity> value) {
        return some.stream().mapToLong(value).sum();
    }

    /** A percentage with one decimal. */
    private static double tenths(long part, long whole) {
        return Math.round(part * 1000.0 / whole) / 10.0;
    }

    private static long finished(JsonNode view, String activity) {
        long finished = 0;
        for (JsonNode one : view.at("/sops/0/activities")) {
            finished += one.get("id").asText().equals(activity) ? one.at("/line/finished").asLong() : 0;
        }
        return finished;
    }

    private JsonNode read(WebSession session, String path) throws IOException {
        var answer = session.get(API + path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return json.readTree(text(answer));
    }
}
