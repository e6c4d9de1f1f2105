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
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.engine.time.EngineTime;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;

/** A case of one of the sample SOPs, driven up to the activity that a test examines. */
@BakuTest
@BothDatabases
abstract class SopCase {

    private static final int MOST_ACTIVITIES = 60;

    @Autowired
    CaseDriver cases;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    HistoryService historyService;
    @Autowired
    Clock clock;

    final SampleSop sample;

    SopCase(String key) {
        sample = SampleSop.of(key);
    }

    @AfterEach
    void startTheClock() {
        EngineTime.reset();
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

    /** Completes every open activity except the given one, until that is open. */
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

    /** Completes an activity, with other values for some variables. */
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

    /** The text of the latest document of a kind at a stage, on one line. */
    String text(ProcessInstance instance, String kind, String stage) {
        byte[] pdf = jdbc.query("select c.content from naskah n join naskah_content c on c.naskah_id = n.id "
                + "where n.process_instance_id = ? and n.kind = ? and n.stage = ? order by n.created_at desc",
                (row, i) -> row.getBytes(1), instance.getId(), kind, stage).stream().findFirst()
                .orElseThrow(() -> new AssertionError("No " + kind + " " + stage + " but " + naskah(instance)));
        return text(pdf);
    }

    /** The number that the register gave a document; where there are several of the kind, that of any of them. */
    String number(ProcessInstance instance, String kind) {
        return number(instance, kind, null);
    }

    /** The number that the register gave the document made for a holder. */
    String number(ProcessInstance instance, String kind, String holder) {
        return jdbc.queryForList("select number from register_entry where process_instance_id = ? and kind = ? and voided_at is null "
                + "and coalesce(?, holder, '') = coalesce(holder, '')", String.class, instance.getId(), kind, holder).stream().findFirst()
                .orElseThrow(() -> new AssertionError("No number of " + kind));
    }

    /** The text of a PDF, on one line. */
    String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
