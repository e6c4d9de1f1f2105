package id.baku.oversight.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import id.baku.engine.time.EngineTime;
import id.baku.office.agency.Agencies;
import id.baku.office.calendar.MinuteByMinute;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/** Compares the figures with a recount, minute by minute from the engine's history, of random cases that really ran. */
@BakuTest
@Tag("own-engine")
class EngineRecountIT {

    /** A quarter of the number in {@link FiguresTest}: 2,000 real cases would take minutes. */
    private static final int CASES = 500;
    private static final String AGENCY = "sulbar";
    private static final String SOP = "acak";
    private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
    private static final Instant FIRST = Instant.parse("2026-01-05T00:00:00Z");
    private static final int MINUTES_OF_EIGHT_MONTHS = 240 * 24 * 60;
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
    private static final String PAUSE = "{\"party\":\"Dinas Contoh\",\"reason\":\"Menunggu data\",\"evidencePlace\":\"Map 1\"}";

    /** The steps of the diagram. */
    private enum Step {
        KEGIATAN_01(30, "sulbar.sertifikasi"), KEGIATAN_02(300, "sulbar.asesor");

        private final int standard;
        private final String executor;

        Step(int standard, String executor) {
            this.standard = standard;
            this.executor = executor;
        }

        String activity() {
            return name().toLowerCase();
        }
    }

    private record Pause(Instant from, Instant to) {
    }

    private record Counted(Step step, YearMonth month, long working, boolean late) {
    }

    @LocalServerPort
    int port;
    @Autowired
    RepositoryService repositoryService;
    @Autowired
    HistoryService historyService;
    @Autowired
    TaskService taskService;
    @Autowired
    CaseDriver cases;
    @Autowired
    Figures figures;
    @Autowired
    FigureFold fold;
    @Autowired
    Agencies agencies;

    private final MinuteByMinute calendar = new MinuteByMinute(ZONE);
    private final Random random = new Random(35_2012);
    private final Map<String, List<Pause>> pauses = new HashMap<>();
    private final Map<Step, WebSession> sessions = new HashMap<>();
    private Instant now;

    @AfterEach
    void startTheClock() {
        EngineTime.reset();
    }

    @Test
    void agreeWithTheEnginesHistory() {
        repositoryService.createDeployment().tenantId(AGENCY).addClasspathResource("diagrams/acak.bpmn").deploy();
        for (int one = 0; one < CASES; one++) {
            run();
        }
        List<Counted> recount = historyService.createHistoricTaskInstanceQuery().processDefinitionKey(SOP).list().stream()
                .map(this::recount).toList();
        assertThat(recount).hasSize(2 * CASES);
        assertThat(pauses).as("paused activities").hasSizeGreaterThan(CASES / 20);
        assertThat(recount.stream().filter(Counted::late)).as("late ones").hasSizeBetween(CASES / 4, CASES * 7 / 4);

        agree(recount);
        fold.run();
        agree(recount);
    }

    private void run() {
        moveTo(FIRST.plus(Duration.ofMinutes(random.nextInt(MINUTES_OF_EIGHT_MONTHS))));
        ProcessInstance instance = cases.start(SOP, AGENCY, Map.of());
        for (Step step : Step.values()) {
            Task task = cases.task(instance, step.activity());
            if (random.nextInt(10) == 0) {
                // Exactly to the minute in which it is due.
                moveTo(calendar.plus(now, 0, step.standard));
            } else {
                pass(step);
                if (random.nextInt(12) == 0) {
                    pause(task, step);
                    pass(step);
                }
            }
            cases.complete(instance, step.activity(), Map.of());
        }
    }

    private void pause(Task task, Step step) {
        taskService.setAssignee(task.getId(), step.executor);
        WebSession session = sessions.computeIfAbsent(step, one -> WebSession.tasklist(port, one.executor));
        String path = "/camunda/api/sop/tasks/" + task.getId() + "/pause";
        Instant from = now;
        assertThat(session.send("POST", path, PAUSE).statusCode()).isEqualTo(200);
        pass(step);
        assertThat(session.send("DELETE", path, null).statusCode()).isEqualTo(200);
        pauses.computeIfAbsent(task.getId(), id -> new ArrayList<>()).add(new Pause(from, now));
    }

    /** Lets whole minutes pass, mostly some multiples of the standard, over nights and days. */
    private void pass(Step step) {
        moveTo(now.plus(Duration.ofMinutes((long) Math.exp(random.nextGaussian() + Math.log(4 * step.standard)))));
    }

    private void moveTo(Instant moment) {
        now = moment;
        EngineTime.moveTo(moment);
    }

    private Counted recount(HistoricTaskInstance task) {
        Step step = Step.valueOf(task.getTaskDefinitionKey().toUpperCase());
        Instant start = task.getStartTime().toInstant();
        Instant end = task.getEndTime().toInstant();
        Instant due = calendar.plus(start, 0, step.standard);
        long working = calendar.minutesBetween(start, end);
        for (Pause pause : pauses.getOrDefault(task.getId(), List.of())) {
            working -= calendar.minutesBetween(pause.from, pause.to);
            if (due.isAfter(pause.from)) {
                due = calendar.plus(pause.to, 0, calendar.minutesBetween(pause.from, due));
            }
        }
        return new Counted(step, YearMonth.from(end.atZone(ZONE)), working, end.isAfter(due));
    }

    private void agree(List<Counted> recount) {
        Figures.Period period = figures.of(agencies.get(AGENCY), JANUARY, DECEMBER);
        assertThat(period.complete()).isTrue();
        SopFigures sop = period.sops().stream().filter(one -> one.key().equals(SOP)).findFirst().orElseThrow();
        agrees(sop.firm(), recount, counted -> true);
        assertThat(sop.activities()).hasSize(2).allSatisfy(activity -> agrees(activity.line(), recount,
                counted -> counted.step.activity().equals(activity.id())));
        sop.months().forEach(month -> agrees(month.firm(), recount,
                counted -> counted.month.equals(YearMonth.from(month.month()))));
    }

    private static void agrees(FigureLine line, List<Counted> recount, Predicate<Counted> which) {
        List<Counted> counted = recount.stream().filter(which).toList();
        long late = counted.stream().filter(Counted::late).count();
        assertThat(line.finished()).isEqualTo(counted.size());
        assertThat(line.measured()).isEqualTo(counted.size());
        assertThat(line.late()).isEqualTo(late);
        assertThat(line.onTime()).isEqualTo(counted.size() - late);
        assertThat(line.workingMinutes()).isEqualTo(counted.stream().mapToLong(Counted::working).sum());
        if (!counted.isEmpty()) {
            FiguresTest.percentiles(counted.stream().mapToLong(Counted::working), line.median(), line.ninetieth());
        }
    }
}
