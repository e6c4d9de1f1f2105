package id.baku.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.engine.time.EngineTime;
import id.baku.office.calendar.WorkingCalendar;
import id.baku.office.calendar.WorkingCalendars;
import id.baku.office.calendar.WorkingDuration;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;

/**
 * What holds for every SOP: it runs from its start to its end, and every standard reminds and reports. The class of an
 * SOP says what its straight path is, and adds its branches and returns.
 */
@BakuTest
@BothDatabases
abstract class SopTest {

    private static final int MOST_ACTIVITIES = 60;

    @Autowired
    CaseDriver cases;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    WorkingCalendars calendars;
    @Autowired
    HistoryService historyService;
    @Autowired
    Clock clock;

    final SampleSop sample;
    private final Transcription signed;

    SopTest(String key) {
        sample = SampleSop.of(key);
        signed = Transcription.of(key);
    }

    /** Activities of the straight path in their order; of those side by side, the first by name comes first. */
    abstract List<String> straightPath();

    /** Documents of the straight path, each as "kind STAGE", in any order. */
    abstract List<String> documents();

    @AfterEach
    void startTheClock() {
        EngineTime.reset();
    }

    @Test
    void runsFromItsStartToItsEnd() {
        ProcessInstance instance = start();
        assertThat(cases.finish(instance, sample)).containsExactlyElementsOf(straightPath());
        assertThat(naskah(instance)).containsExactlyInAnyOrderElementsOf(documents());
        assertThat(deviations(instance)).as("everything on time and complete").isEmpty();
        assertThat(jdbc.queryForList("select activity_id from activity_record where process_instance_id = ?", String.class,
                instance.getId())).as("the record of what was done").containsExactlyInAnyOrderElementsOf(straightPath());
    }

    @Test
    @Tag("sweep")
    void everyStandardRemindsThreeTimesAndThenReports() {
        EngineTime.moveTo(clock.instant().truncatedTo(ChronoUnit.SECONDS));
        ProcessInstance instance = start();
        while (!cases.isFinished(instance)) {
            for (String activity : cases.open(instance)) {
                String timer = activity.replace("kegiatan", "waktu");
                if (notices(instance, activity).isEmpty() && cases.hasTimer(instance, timer)) {
                    exceed(instance, activity, timer);
                }
            }
            complete(instance, cases.open(instance).get(0));
        }
        assertThat(jdbc.queryForList("select distinct activity_id from late_activity where process_instance_id = ?",
                String.class, instance.getId())).containsExactlyInAnyOrderElementsOf(
                straightPath().stream().distinct().filter(this::hasStandard).toList());
        assertThat(everyLatenessIsAccountedFor(instance)).as("late activities").containsAll(
                straightPath().stream().filter(this::hasStandard).toList());
    }

    @Test
    @Tag("sweep")
    void whoIsDoneInTheLastMinuteIsOnTime() {
        EngineTime.moveTo(clock.instant().truncatedTo(ChronoUnit.SECONDS));
        ProcessInstance instance = start();
        Set<String> lastMinute = new HashSet<>();
        while (!cases.isFinished(instance)) {
            HistoricActivityInstance next = acts(instance).filter(act -> act.getEndTime() == null)
                    .min(Comparator.comparing(act -> due(act).orElse(Instant.MIN))).orElseThrow();
            due(next).filter(due -> !due.isBefore(clock.instant())).ifPresent(due -> {
                if (!cases.isWaiting(instance, next.getActivityId())) {
                    assertThat(task(instance, next.getActivityId()).getDueDate()).as(next.getActivityId()).hasSameTimeAs(Date.from(due));
                }
                EngineTime.moveTo(due);
                lastMinute.add(next.getActivityId());
            });
            complete(instance, next.getActivityId());
        }
        assertThat(lastMinute).containsExactlyInAnyOrderElementsOf(
                straightPath().stream().distinct().filter(this::hasStandard).toList());
        assertThat(deviations(instance)).isEmpty();
    }

    /**
     * Each activity that ended after it was due by the signed sheet left one deviation, with the working minutes over;
     * tells which they were.
     */
    List<String> everyLatenessIsAccountedFor(ProcessInstance instance) {
        List<HistoricActivityInstance> late = acts(instance).filter(act -> act.getEndTime() != null)
                .filter(act -> due(act).filter(act.getEndTime().toInstant()::isAfter).isPresent()).toList();
        assertThat(deviations(instance)).containsExactlyInAnyOrderElementsOf(late.stream().map(act -> "%s %s TIME %d".formatted(
                act.getActivityId(), act.getId(), calendar().minutesBetween(due(act).orElseThrow(), act.getEndTime().toInstant())))
                .toList());
        return late.stream().map(HistoricActivityInstance::getActivityId).toList();
    }

    /** When an act is due by the signed sheet; what is over when it begins, at once. Empty without a standard. */
    Optional<Instant> due(HistoricActivityInstance act) {
        Instant start = act.getStartTime().toInstant();
        return Optional.of(act).filter(one -> hasStandard(one.getActivityId())).map(this::standardEnds)
                .map(end -> end.isAfter(start) ? end : calendar().nextWorkingMoment(start.plusSeconds(1)));
    }

    /** When the standard of an act is over: on most sheets in the working time that its row gives, from its start on. */
    Instant standardEnds(HistoricActivityInstance act) {
        return calendar().plus(act.getStartTime().toInstant(),
                WorkingDuration.parse(signed.row(act.getActivityId()).standard(), signed.minutesOfADay()));
    }

    WorkingCalendar calendar() {
        return calendars.of(sample.agency());
    }

    /** What people and outside parties did or have to do, as the engine's history tells. */
    Stream<HistoricActivityInstance> acts(ProcessInstance instance) {
        return historyService.createHistoricActivityInstanceQuery().processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceStartTime().asc().list().stream()
                .filter(act -> Set.of("userTask", "receiveTask").contains(act.getActivityType()));
    }

    /** The latest act of an activity before another. */
    HistoricActivityInstance before(HistoricActivityInstance act, String activityId) {
        return historyService.createHistoricActivityInstanceQuery().processInstanceId(act.getProcessInstanceId())
                .activityId(activityId).orderByHistoricActivityInstanceStartTime().desc().list().get(0);
    }

    private List<String> deviations(ProcessInstance instance) {
        return jdbc.query("select activity_id, activity_instance, kind, minutes_over from deviation "
                + "where process_instance_id = ?", (row, i) -> "%s %s %s %d".formatted(row.getString(1), row.getString(2),
                row.getString(3), row.getLong(4)), instance.getId()).stream()
                .filter(row -> hasStandard(row.split(" ")[0])).toList();
    }

    /** Whether an activity has a time standard; one that is repeated for several has its own due dates. */
    boolean hasStandard(String activityId) {
        return true;
    }

    private void exceed(ProcessInstance instance, String activity, String timer) {
        if (!cases.isWaiting(instance, activity)) {
            assertThat(cases.task(instance, activity).getDueDate()).as("due date of " + activity)
                    .hasSameTimeAs(cases.timer(instance, timer).getDuedate());
        }
        for (int reminder = 1; reminder <= 3; reminder++) {
            cases.fireTimer(instance, timer);
            assertThat(notices(instance, activity)).as(activity).hasSize(reminder == 3 ? 4 : reminder)
                    .contains("REMINDER " + reminder);
        }
        assertThat(notices(instance, activity)).as(activity).contains("REPORT 3");
        assertThat(cases.hasTimer(instance, timer)).as("a fourth reminder of " + activity).isFalse();
        assertThat(cases.open(instance)).contains(activity);
    }

    ProcessInstance start() {
        return cases.start(sample);
    }

    /** A new case that waits at this activity. */
    ProcessInstance runTo(String activityId) {
        ProcessInstance instance = start();
        proceed(instance, activityId);
        return instance;
    }

    /** Does whatever is open except the given activity, until that is open. */
    void proceed(ProcessInstance instance, String activityId) {
        for (int i = 0; !cases.open(instance).contains(activityId); i++) {
            assertThat(i).as("activities before " + activityId).isLessThan(MOST_ACTIVITIES);
            complete(instance, cases.open(instance).get(0));
        }
    }

    void finish(ProcessInstance instance) {
        cases.finish(instance, sample);
    }

    /** Completes an activity with what its form gives on the straight path. */
    void complete(ProcessInstance instance, String activityId) {
        complete(instance, activityId, Map.of());
    }

    /** The same, with other values for some variables. */
    void complete(ProcessInstance instance, String activityId, Map<String, Object> other) {
        cases.act(instance, sample, activityId, other);
    }

    /** The day that the sample writes as {@code H+n}, as documents print it. */
    String day(int offset) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("id"))
                .format(LocalDate.now(clock).plusDays(offset));
    }

    Task task(ProcessInstance instance, String activityId) {
        return cases.task(instance, activityId);
    }

    /** Documents drawn up so far, each as "kind STAGE". */
    List<String> naskah(ProcessInstance instance) {
        return jdbc.query("select kind, stage from naskah where process_instance_id = ? and stage is not null "
                + "order by created_at", (row, i) -> row.getString(1) + " " + row.getString(2), instance.getId());
    }

    /** The text of the latest document of a kind at a stage, its lines run together. */
    String text(ProcessInstance instance, String kind, String stage) {
        byte[] pdf = jdbc.query("select c.content from naskah n join naskah_content c on c.naskah_id = n.id "
                + "where n.process_instance_id = ? and n.kind = ? and n.stage = ? order by n.created_at desc",
                (row, i) -> row.getBytes(1), instance.getId(), kind, stage).stream().findFirst()
                .orElseThrow(() -> new AssertionError("No " + kind + " " + stage + " but " + naskah(instance)));
        return text(pdf);
    }

    /** The number that the register gave a document; of several of the kind, to any of them. */
    String number(ProcessInstance instance, String kind) {
        return number(instance, kind, null);
    }

    /** The number that the register gave the document of the kind that is made for somebody. */
    String number(ProcessInstance instance, String kind, String holder) {
        return jdbc.queryForList("select number from register_entry where process_instance_id = ? and kind = ? and voided_at is null "
                + "and coalesce(?, holder, '') = coalesce(holder, '')", String.class, instance.getId(), kind, holder).stream().findFirst()
                .orElseThrow(() -> new AssertionError("No number of " + kind));
    }

    /** The text of a PDF, its lines run together. */
    String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> notices(ProcessInstance instance, String activityId) {
        return jdbc.query("select n.kind, n.number from late_notice n join late_activity a on a.id = n.late_activity_id "
                + "where a.process_instance_id = ? and a.activity_id = ?",
                (row, i) -> row.getString(1) + " " + row.getInt(2), instance.getId(), activityId);
    }
}
