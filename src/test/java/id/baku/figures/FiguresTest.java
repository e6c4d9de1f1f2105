package id.baku.figures;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.accountability.ActivityRecorded;
import id.baku.agency.Agencies;
import id.baku.engine.EngineTime;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;
import id.baku.testing.Conformance;
import id.baku.testing.WebSession;

/** The figures against a recount of the activities of 2,000 random cases; who sees them; what is printed of them. */
@BakuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresTest {

    private static final String API = "/camunda/api/sop/figures";
    private static final String ASKED = "agency=sulbar&year=" + RandomActivities.YEAR;
    private static final YearMonth JANUARY = YearMonth.of(RandomActivities.YEAR, 1);
    private static final YearMonth DECEMBER = YearMonth.of(RandomActivities.YEAR, 12);

    @LocalServerPort
    int port;
    @Autowired
    FigureFold fold;
    @Autowired
    FigureStore store;
    @Autowired
    Figures figures;
    @Autowired
    Agencies agencies;
    @Autowired
    CaseDriver cases;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    PlatformTransactionManager transactions;
    @Autowired
    ObjectMapper json;

    private final List<ActivityRecorded> all = new RandomActivities().ofCases(2_000);

    /** Appended in random portions, of which random portions are folded by two nodes at once; the last ones are not. */
    @BeforeAll
    void appendAndFold() {
        Random random = new Random(7);
        for (int at = 0; at < all.size();) {
            List<ActivityRecorded> portion = all.subList(at, Math.min(all.size(), at + 1 + random.nextInt(2_000)));
            new TransactionTemplate(transactions).executeWithoutResult(status -> portion.forEach(fold::append));
            at += portion.size();
            if (at < all.size()) {
                int most = 1 + random.nextInt(1_500);
                CompletableFuture<Void> other = CompletableFuture.runAsync(() -> fold.fold(most));
                fold.fold(most);
                other.join();
            }
        }
        assertThat(store.pendingOf(RandomActivities.AGENCY, all.size())).as("the tail").isNotEmpty();
        assertThat(store.of(RandomActivities.AGENCY, JANUARY.atDay(1), DECEMBER.atDay(1))).as("the folded").isNotEmpty();
    }

    @Test
    void agreeWithARecountBeforeAndAfterTheLastFold() {
        agreeWithRecount(year());
        fold.fold();
        assertThat(store.pendingOf(RandomActivities.AGENCY, 1)).isEmpty();
        agreeWithRecount(year());
        fold.fold();
        agreeWithRecount(year());
    }

    private List<SopFigures> year() {
        Figures.Period period = figures.of(agencies.get(RandomActivities.AGENCY), JANUARY, DECEMBER);
        assertThat(period.complete()).isTrue();
        return period.sops();
    }

    private void agreeWithRecount(List<SopFigures> sops) {
        assertThat(sops).extracting(SopFigures::key).containsExactly("acak-1", "acak-2", "sulbar-45");
        for (SopFigures sop : sops) {
            List<ActivityRecorded> ofSop = of(all, one -> one.sopKey().equals(sop.key()) && month(one).getYear() == RandomActivities.YEAR);
            agrees(sop.firm(), of(ofSop, one -> !one.provisional()));
            agrees(sop.provisional(), of(ofSop, ActivityRecorded::provisional));
            assertThat(sop.months()).hasSize(12);
            sop.months().forEach(month -> {
                List<ActivityRecorded> ofMonth = of(ofSop, one -> month(one).equals(YearMonth.from(month.month())));
                agrees(month.firm(), of(ofMonth, one -> !one.provisional()));
                agrees(month.provisional(), of(ofMonth, ActivityRecorded::provisional));
            });
            assertThat(sop.activities()).hasSize(9);
            sop.activities().forEach(activity -> {
                List<ActivityRecorded> ofActivity = of(ofSop, one -> one.activityId().equals(activity.id()));
                agrees(activity.line(), ofActivity);
                assertThat(activity.cost()).isEqualTo(tenths(sum(ofActivity, ActivityRecorded::workingMinutes),
                        sum(ofSop, ActivityRecorded::workingMinutes)));
            });
            assertThat(sop.activities().stream().filter(SopFigures.Activity::costliest)).singleElement().satisfies(costliest ->
                    assertThat(costliest.cost()).isEqualTo(sop.activities().stream().mapToDouble(SopFigures.Activity::cost).max().orElseThrow()));
            assertThat(sop.roles().stream().mapToLong(role -> role.line().finished()).sum()).isEqualTo(ofSop.size());
        }
    }

    private static void agrees(FigureLine line, List<ActivityRecorded> counted) {
        List<ActivityRecorded> measured = of(counted, one -> one.standardMinutes() != null);
        assertThat(line.finished()).isEqualTo(counted.size()).isPositive();
        assertThat(line.measured()).isEqualTo(measured.size());
        assertThat(line.late()).isEqualTo(of(counted, ActivityRecorded::late).size());
        assertThat(line.onTime()).isEqualTo(of(measured, one -> !one.late()).size());
        assertThat(line.missingItems()).isEqualTo(sum(counted, ActivityRecorded::missingItems));
        assertThat(line.missingOutputs()).isEqualTo(sum(counted, ActivityRecorded::missingOutputs));
        assertThat(line.savedByPause()).isEqualTo(of(measured, one -> !one.late() && one.pausedMinutes() > 0
                && one.workingMinutes() + one.pausedMinutes() > one.standardMinutes()).size());
        long working = sum(counted, ActivityRecorded::workingMinutes);
        long paused = sum(counted, ActivityRecorded::pausedMinutes);
        assertThat(line.workingMinutes()).isEqualTo(working);
        assertThat(line.waitingPercent()).isEqualTo(tenths(sum(counted, ActivityRecorded::waitingMinutes), working));
        assertThat(line.pausedPercent()).isEqualTo(tenths(paused, working + paused));
        percentiles(counted, ActivityRecorded::workingMinutes, line.median(), line.ninetieth());
        if (measured.isEmpty()) {
            assertThat(line.onTimePercent()).isNull();
            assertThat(line.medianPercent()).isNull();
        } else {
            percentiles(measured, one -> (long) Math.ceil(one.workingMinutes() * 100.0 / one.standardMinutes()),
                    line.medianPercent(), line.ninetiethPercent());
        }
    }

    /** Exact up to 600, at most one per cent too small beyond. */
    private static void percentiles(List<ActivityRecorded> counted, ToLongFunction<ActivityRecorded> value, long median, long ninetieth) {
        long[] sorted = counted.stream().mapToLong(value).sorted().toArray();
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

    private static List<ActivityRecorded> of(List<ActivityRecorded> some, Predicate<ActivityRecorded> which) {
        return some.stream().filter(which).toList();
    }

    private static long sum(List<ActivityRecorded> some, ToLongFunction<ActivityRecorded> value) {
        return some.stream().mapToLong(value).sum();
    }

    /** In per cent, to one decimal. */
    private static double tenths(long part, long whole) {
        return Math.round(part * 1000.0 / whole) / 10.0;
    }

    private long count(Predicate<ActivityRecorded> which) {
        return of(all, which).size();
    }

    private static YearMonth month(ActivityRecorded one) {
        return YearMonth.from(one.finishedAt().atZone(RandomActivities.ZONE));
    }

    /** What a real case leaves, from the record to the page. */
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
                + "where r.process_instance_id = ? and p.working_minutes = r.working_minutes", Integer.class, instance.getId())).isEqualTo(1);
    }

    private static long finished(JsonNode view, String activity) {
        long finished = 0;
        for (JsonNode one : view.at("/sops/0/activities")) {
            finished += one.get("id").asText().equals(activity) ? one.at("/line/finished").asLong() : 0;
        }
        return finished;
    }

    @Test
    void areShownOfAMonthAndOfAnSop() throws IOException {
        JsonNode may = read(WebSession.cockpit(port, "sulbar.pengawas"), "?" + ASKED + "&month=5&sop=acak-1");
        assertThat(may.get("sops")).hasSize(1);
        assertThat(may.at("/sops/0/firm/finished").asLong()).isEqualTo(count(one -> one.sopKey().equals("acak-1")
                && month(one).equals(YearMonth.of(RandomActivities.YEAR, 5)) && !one.provisional()));
        assertThat(may.get("evidence").asBoolean()).isTrue();
    }

    @Test
    void areForSupervisorsAnalystsAndAdministratorsOfTheAgencyAlone() {
        for (String path : List.of("?" + ASKED, "/years?agency=sulbar", "/monitoring.pdf?half=1&" + ASKED, "/evaluation.pdf?" + ASKED,
                "/proposals.pdf?" + ASKED)) {
            assertThat(WebSession.cockpit(port, "sulbar.pengawas").get(API + path).statusCode()).as(path).isEqualTo(200);
            assertThat(WebSession.cockpit(port, "sulbar.perancang").get(API + path).statusCode()).as(path).isEqualTo(200);
            assertThat(WebSession.tasklist(port, "sulbar.sertifikasi").get(API + path).statusCode()).as("an executor " + path).isEqualTo(403);
            assertThat(WebSession.tasklist(port, "sulbar.instansi").get(API + path).statusCode()).as("an outsider " + path).isEqualTo(403);
            assertThat(WebSession.cockpit(port, "diy.pengawas").get(API + path).statusCode()).as("another agency's " + path).isEqualTo(404);
            assertThat(WebSession.anonymous(port).get(API + path).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(text(WebSession.cockpit(port, "sulbar.perancang").get(API + "?" + ASKED))).contains("\"evidence\":false");
        assertThat(WebSession.cockpit(port, "admin").get(API + "?" + ASKED).statusCode()).isEqualTo(200);
        assertThat(WebSession.cockpit(port, "sulbar.pengawas").get(API + "?year=12").statusCode()).isEqualTo(400);
        assertThat(WebSession.cockpit(port, "sulbar.pengawas").get(API + "/monitoring.pdf?half=3&" + ASKED).statusCode()).isEqualTo(400);
    }

    @Test
    void theMonitoringTableSaysWhatTheFiguresSay() throws IOException {
        Predicate<ActivityRecorded> first = one -> one.sopKey().equals("acak-1") && !one.provisional() && month(one).getYear() == RandomActivities.YEAR
                && month(one).getMonthValue() <= 6;
        String printed = print("pemantauan-sop", "/monitoring.pdf?half=1&" + ASKED);
        assertThat(printed).containsIgnoringCase("Januari 2031 s.d. Juni 2031").contains("Tidak berjalan baik", "Waktu baku sementara, dihitung terpisah",
                String.format(Locale.forLanguageTag("id"), "%,d kegiatan selesai", count(first)),
                "terlambat %d.".formatted(count(first.and(ActivityRecorded::late))));
        assertThat(print("pemantauan-kegiatan", "/monitoring.pdf?half=2&sop=acak-2&" + ASKED)).contains("9. Kegiatan", "Belum dapat dinilai");
    }

    @Test
    void theEvaluationAsksTheQuestionsAndAnswersWhatFiguresCan() throws IOException {
        Predicate<ActivityRecorded> measured = one -> one.sopKey().equals("acak-2") && !one.provisional() && one.standardMinutes() != null
                && month(one).getYear() == RandomActivities.YEAR;
        assertThat(print("evaluasi-sop", "/evaluation.pdf?" + ASKED)).contains("Mampu mendorong peningkatan kinerja", "Mudah dipahami",
                "Sinergi satu dengan lainnya", "tahun sebelumnya tidak ada angka", Monitoring.percent(FigureLine.percent(
                        count(measured.and(one -> !one.late())), count(measured))));
    }

    @Test
    void standardsAreProposedFromTheTimesObserved() throws IOException {
        SopFigures sop = year().get(0);
        SopFigures.Activity third = sop.activities().get(2);
        assertThat(third.standard()).isNull();
        assertThat(Proposal.from(List.of(sop))).anySatisfy(proposal -> {
            assertThat(proposal.activity()).isEqualTo("3. Kegiatan");
            assertThat(proposal.reason()).isEqualTo("Belum ada waktu baku");
            assertThat(proposal.observed()).isEqualTo(third.line().finished());
            assertThat(proposal.proposed()).isEqualTo(TimeText.usual(third.line().ninetieth()));
        }).anySatisfy(proposal -> assertThat(proposal.reason()).isEqualTo("Waktu baku sementara"));
        assertThat(print("usulan-waktu-baku", "/proposals.pdf?" + ASKED)).contains("3. Kegiatan", "Belum ada waktu baku",
                TimeText.usual(third.line().ninetieth()));
    }

    @Test
    void whatIsHardlyEverOrAlwaysMetIsNoticed() {
        assertThat(reasons(95, 9, 200)).containsExactly("Hampir tidak pernah terpenuhi: tepat waktu 9 dari 104");
        assertThat(reasons(0, 40, 20)).containsExactly("Selalu terpenuhi: 90% selesai dalam 20% waktu baku");
        assertThat(reasons(0, 9, 20)).as("too few").isEmpty();
        assertThat(reasons(5, 40, 90)).isEmpty();
    }

    /** @param percent of the standard that the activities take */
    private static List<String> reasons(int late, int onTime, long percent) {
        Tally tally = new Tally();
        new ArrayList<>(Collections.nCopies(late + onTime, 0)).forEach(none -> tally.add(new ActivityRecorded("", "", "", "", "", "", "PT1H",
                "1 jam", false, Instant.EPOCH, 100L, percent, 0, 0, 0, tally.get(Tally.Sum.LATE) < late, 0, 0)));
        SopFigures.Activity activity = new SopFigures.Activity("kegiatan_01", "1. Kegiatan", "Kasi", "1 jam", false, 100, true, FigureLine.of(tally));
        return Proposal.from(List.of(new SopFigures("x", "X", activity.line(), null, List.of(activity), List.of(), List.of()))).stream()
                .map(Proposal::reason).toList();
    }

    @Test
    void timesAreRoundedUpToTheUsual() {
        assertThat(List.of(1L, 5L, 31L, 46L, 90L, 181L, 301L, 451L, 3_200L, 100_000L)).map((Function<Long, String>) TimeText::usual)
                .containsExactly("5 menit", "5 menit", "45 menit", "1 jam", "1 jam 30 menit", "4 jam", "1 hari", "2 hari", "10 hari", "223 hari");
        assertThat(TimeText.of(125)).isEqualTo("2 jam 5 menit");
        assertThat(TimeText.of(900)).isEqualTo("2 hari kerja");
        assertThat(TimeText.of(1_100)).isEqualTo("2,4 hari kerja");
    }

    private String print(String name, String path) throws IOException {
        var answer = WebSession.cockpit(port, "sulbar.pengawas").get(API + path);
        assertThat(answer.statusCode()).isEqualTo(200);
        Files.createDirectories(Path.of("target", "naskah"));
        Files.write(Path.of("target", "naskah", name + ".pdf"), answer.body());
        assertThat(Conformance.brokenRules(answer.body())).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private JsonNode read(WebSession session, String path) throws IOException {
        var answer = session.get(API + path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return json.readTree(text(answer));
    }
}
