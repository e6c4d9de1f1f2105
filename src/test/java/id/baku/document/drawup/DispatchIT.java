package id.baku.document.drawup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.document.register.NumberRegister;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.rule.DiagramProblem;
import id.baku.engine.time.EngineTime;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;
import id.baku.testing.Pdfs;

/** A document is issued before it is sent, or it is a paper with a number and is issued by the act that sends it. */
@BakuTest
@BothDatabases
class DispatchIT {

    private static final SampleSop FACILITATION = SampleSop.of("diy-08");
    private static final String REQUEST = "permintaan-kebutuhan-sertifikasi";
    private static final String SENT = "<camunda:property name=\"pengiriman\" value=\"%s\" />";

    @Autowired
    DispatchRule rule;
    @Autowired
    NumberRegister register;
    @Autowired
    CaseDriver cases;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    Clock clock;

    @AfterEach
    void resetTheClock() {
        EngineTime.reset();
    }

    @Test
    void aDiagramSendsOnlyWhatItIssuesBeforeOrWithTheAct() throws IOException {
        String handedIn = "<camunda:property name=\"pindaian\" value=\"" + REQUEST + "\" />";
        String facilitation = diagram("processes/diy/diy-08-fasilitasi-sertifikasi-kompetensi.bpmn");
        assertThat(problems(facilitation)).isEmpty();
        assertThat(problems(facilitation.replace(handedIn, ""))).as("nobody hands the paper in").singleElement().asString()
                .contains("kegiatan_01", REQUEST, "yang belum terbit");
        assertThat(problems(stage(facilitation, "naskah_permintaan_siap", "konsep"))).as("the paper has no number").singleElement()
                .asString().contains("kegiatan_01");
        assertThat(problems(stage(facilitation, "naskah_permintaan_terbit", "ttd"))).as("it is not issued with the act").isNotEmpty();
        assertThat(problems(after(facilitation, "kegiatan_17", "penyampaian-hasil-uji"))).as("long issued").isEmpty();
        assertThat(problems(after(facilitation, "kegiatan_02", "undangan-asesi"))).as("not drawn up yet").hasSize(1);

        String report = diagram("processes/diy/diy-05-survei-kepuasan-masyarakat.bpmn");
        assertThat(problems(report)).isEmpty();
        assertThat(problems(after(report, "kegiatan_07", "laporan-skm"))).as("signed there, issued afterwards").singleElement()
                .asString().contains("kegiatan_07");
        assertThat(problems(after(diagram("processes/pupr/pupr-004-penyampaian-hasil.bpmn"), "kegiatan_03", "permintaan-hasil-rekap")))
                .as("returns lead past its issue").isEmpty();
        assertThat(problems(after(diagram("processes/pupr/pupr-004-penyampaian-hasil.bpmn"), "kegiatan_03", "berita-acara-verifikasi")))
                .as("issued on the way of a return alone").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"diy-07, kegiatan_04, surat-perintah-pelatihan", "diy-07, kegiatan_04, surat-pengiriman-peserta",
            "diy-08, kegiatan_01, permintaan-kebutuhan-sertifikasi", "diy-08, kegiatan_09, undangan-asesi",
            "diy-08, kegiatan_09, undangan-asesor", "diy-08, kegiatan_16, penyampaian-hasil-uji",
            "sulbar-45, kegiatan_01, informasi-skema-sertifikasi"})
    void thePaperBearsTheNumberUnderWhichItIsIssued(String sop, String activity, String kind) throws IOException {
        SampleSop sample = SampleSop.of(sop);
        ProcessInstance instance = runTo(sample, activity);
        Map<String, Object> reserved = valid(instance, kind);
        String number = (String) reserved.get("number");
        assertThat(reserved.get("reserved")).isEqualTo(true);
        assertThat(text(instance, kind, "READY")).contains(number, today()).doesNotContain("ttd.");
        assertThat(text(instance, kind, "READY")).contains("berlaku setelah ditandatangani");

        cases.act(instance, sample, activity, Map.of());
        assertThat(valid(instance, kind)).containsEntry("number", number).containsEntry("reserved", false);
        assertThat(valid(instance, kind).get("issued_by")).isNotNull();
        assertThat(entries(instance, kind)).hasSize(1);
        assertThat(text(instance, kind, "ISSUED")).contains(number, today());
    }

    /** The number belongs to the day on which the paper was prepared, and stays when it is sent later. */
    @Test
    void onALaterDayThePaperIsSentUnderItsNumberAndDate() throws IOException {
        ProcessInstance instance = runTo(FACILITATION, "kegiatan_01");
        String number = (String) valid(instance, REQUEST).get("number");
        String prepared = today();
        EngineTime.moveTo(clock.instant().plus(Duration.ofDays(2)));
        assertThatThrownBy(() -> cases.complete(instance, "kegiatan_01", letter(number, LocalDate.now(clock).toString())))
                .isInstanceOf(Refusal.class).hasMessageContaining("Nomor " + number + " dipesan untuk").hasMessageContaining(prepared);
        cases.act(instance, FACILITATION, "kegiatan_01", Map.of());
        assertThat(valid(instance, REQUEST)).containsEntry("number", number);
        assertThat(text(instance, REQUEST, "ISSUED")).contains(number, prepared);
    }

    @Test
    void anotherNumberAndAnotherDayMakeTheReservedOneVoid() throws IOException {
        ProcessInstance outside = runTo(FACILITATION, "kegiatan_01");
        String number = (String) valid(outside, REQUEST).get("number");
        cases.act(outside, FACILITATION, "kegiatan_01", letter("X/5001", LocalDate.now(clock).toString()));
        assertThat(valid(outside, REQUEST)).containsEntry("number", "X/5001");
        assertThat(text(outside, REQUEST, "ISSUED")).contains("X/5001").doesNotContain(number);
        assertThat(voided(outside, REQUEST)).containsExactly(number);

        ProcessInstance later = runTo(FACILITATION, "kegiatan_01");
        String first = (String) valid(later, REQUEST).get("number");
        EngineTime.moveTo(clock.instant().plus(Duration.ofDays(2)));
        cases.act(later, FACILITATION, "kegiatan_01", letter("", ""));
        assertThat(voided(later, REQUEST)).containsExactly(first);
        assertThat(text(later, REQUEST, "ISSUED")).contains((String) valid(later, REQUEST).get("number"), today()).doesNotContain(first);
    }

    /** A keeper of the register declares a reserved number void: it is not given again, and the letter gets another. */
    @Test
    void aReservedNumberThatWasDeclaredVoidIsNotUsed() throws IOException {
        ProcessInstance instance = runTo(FACILITATION, "kegiatan_01");
        Map<String, Object> reserved = valid(instance, REQUEST);
        register.voidEntry("diy", (String) reserved.get("id"), "Salah buku", "diy.promosi");
        EngineTime.moveTo(clock.instant().plus(Duration.ofDays(1)));
        cases.act(instance, FACILITATION, "kegiatan_01", Map.of());
        assertThat(valid(instance, REQUEST).get("number")).isNotEqualTo(reserved.get("number"));
        assertThat(valid(instance, REQUEST).get("sequence_number")).isNotNull();
        assertThat(text(instance, REQUEST, "ISSUED")).contains((String) valid(instance, REQUEST).get("number"), today());
    }

    private static Map<String, Object> letter(String number, String date) {
        return Map.of("suratPermintaan", Map.of("nomor", number, "tanggal", date));
    }

    private List<String> problems(String diagram) {
        List<DiagramProblem> problems = new ArrayList<>();
        rule.check(Bpmn.readModelFromStream(new ByteArrayInputStream(diagram.getBytes(StandardCharsets.UTF_8))), null, problems);
        return problems.stream().map(DiagramProblem::message).toList();
    }

    private static String diagram(String file) throws IOException {
        return Files.readString(Path.of(file));
    }

    /** The diagram changed so that an activity also sends a kind of document. */
    private static String after(String diagram, String activity, String kind) {
        int properties = diagram.indexOf("<camunda:properties>", diagram.indexOf("<bpmn:userTask id=\"" + activity + "\""))
                + "<camunda:properties>".length();
        return diagram.substring(0, properties) + SENT.formatted(kind) + diagram.substring(properties);
    }

    /** The diagram changed so that a document is drawn up at another stage. */
    private static String stage(String diagram, String task, String stage) {
        int from = diagram.indexOf("<camunda:inputParameter name=\"tahap\">", diagram.indexOf("<bpmn:serviceTask id=\"" + task + "\""));
        int to = diagram.indexOf("</camunda:inputParameter>", from);
        return diagram.substring(0, from) + "<camunda:inputParameter name=\"tahap\">" + stage + diagram.substring(to);
    }

    private ProcessInstance runTo(SampleSop sample, String activity) {
        ProcessInstance instance = cases.start(sample);
        while (!cases.open(instance).contains(activity)) {
            cases.act(instance, sample, cases.open(instance).get(0), Map.of());
        }
        return instance;
    }

    private String today() {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("id")).format(LocalDate.now(clock));
    }

    private List<Map<String, Object>> entries(ProcessInstance instance, String kind) {
        return jdbc.queryForList("select * from register_entry where process_instance_id = ? and kind = ? order by issued_at",
                instance.getId(), kind);
    }

    private Map<String, Object> valid(ProcessInstance instance, String kind) {
        return entries(instance, kind).stream().filter(entry -> entry.get("voided_at") == null).findFirst().orElseThrow();
    }

    private List<Object> voided(ProcessInstance instance, String kind) {
        return entries(instance, kind).stream().filter(entry -> entry.get("voided_at") != null).map(entry -> entry.get("number")).toList();
    }

    private String text(ProcessInstance instance, String kind, String stage) throws IOException {
        return Pdfs.words(jdbc.query("select c.content from naskah n join naskah_content c on c.naskah_id = n.id "
                + "where n.process_instance_id = ? and n.kind = ? and n.stage = ? order by n.created_at desc",
                (row, i) -> row.getBytes(1), instance.getId(), kind, stage).get(0));
    }
}
