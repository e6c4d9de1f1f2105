package id.baku.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.engine.EngineTime;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;

/**
 * What holds for every SOP: it runs from its start to its end, and every standard reminds and reports. The class of an
 * SOP says what its straight path is, and adds its branches and returns.
 */
@BakuTest
abstract class SopTest {

    private static final int MOST_ACTIVITIES = 60;

    @Autowired
    CaseDriver cases;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    Clock clock;

    final SampleSop sample;

    SopTest(String key) {
        sample = SampleSop.of(key);
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
    }

    @Test
    void everyStandardRemindsThreeTimesAndThenReports() {
        EngineTime.moveTo(clock.instant());
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
