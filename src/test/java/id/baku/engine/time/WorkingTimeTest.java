package id.baku.engine.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;

/** What the engine's timers, cycles and due dates make of the durations in diagrams. */
@BakuTest
class WorkingTimeTest {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    @Autowired
    CaseDriver cases;
    @Autowired
    ProcessEngine engine;
    @Autowired
    RepositoryService repositoryService;
    @Autowired
    RuntimeService runtimeService;
    @Autowired
    TaskService taskService;
    @Autowired
    ManagementService managementService;
    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void startTheClock() {
        EngineTime.reset();
    }

    @ParameterizedTest(name = "{0} + {1}")
    @CsvSource({"2026-01-14T15:00, P3D, 2026-01-20T15:00", "2026-01-14T15:00, PT2H, 2026-01-15T08:30",
        "2026-01-15T11:30, PT1H, 2026-01-15T13:30", "2026-01-09T11:00, PT1H, 2026-01-09T13:30",
        "2026-01-10T10:00, PT30M, 2026-01-12T08:00", "2026-01-09T16:15, P1D, 2026-01-13T07:30",
        "2026-01-12T09:00, P6M, 2026-07-13T07:30"})
    void aTimerRunsInWorkingTime(LocalDateTime start, String duration, LocalDateTime due) {
        EngineTime.moveTo(wib(start));
        assertThat(due(startTimer("diy", duration))).isEqualTo(wib(due));
    }

    @Test
    void aTimerFollowsTheOfficesZone() {
        EngineTime.moveTo(Instant.parse("2026-01-14T07:30:00Z"));
        assertThat(due(startTimer("diy", "PT1H"))).as("14.30 WIB").isEqualTo(Instant.parse("2026-01-14T08:30:00Z"));
        assertThat(due(startTimer("sulbar", "PT1H"))).as("15.30 WITA").isEqualTo(Instant.parse("2026-01-15T00:00:00Z"));
    }

    @Test
    void minutesMakeDaysByTheSheetsOwnConversion() {
        EngineTime.moveTo(wib(LocalDateTime.parse("2026-01-05T09:00")));
        assertThat(due(startTimer("pupr", "PT1500M", "300 menit"))).isEqualTo(wib(LocalDateTime.parse("2026-01-12T09:00")));
        assertThat(due(startTimer("pupr", "PT60M", "300 menit"))).isEqualTo(wib(LocalDateTime.parse("2026-01-05T10:00")));
        assertThat(due(startTimer("pupr", "PT1500M"))).as("without one they are minutes of 450 a day")
                .isEqualTo(wib(LocalDateTime.parse("2026-01-08T11:30")));
    }

    @Test
    void refusesAConversionThatCannotBeRead() {
        assertThatThrownBy(() -> startTimer("pupr", "PT1500M", "lima jam")).isInstanceOf(ParseException.class)
                .hasMessageContaining("Konversi waktu \"lima jam\" pada (tunggu-pupr) tidak dapat dibaca");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-17T09:00:00Z", "${fixed}"})
    void aDateStaysADate(String date) {
        EngineTime.moveTo(wib(LocalDateTime.parse("2026-01-14T15:00")));
        String key = "tanggal";
        repositoryService.createDeployment().tenantId("diy").addModelInstance(key + ".bpmn",
                Bpmn.createExecutableProcess(key).camundaHistoryTimeToLive(1).startEvent().intermediateCatchEvent()
                        .timerWithDate(date).endEvent().done()).deploy();
        ProcessInstance instance = runtimeService.createProcessInstanceByKey(key).processDefinitionTenantId("diy")
                .setVariable("fixed", Date.from(Instant.parse("2026-01-17T09:00:00Z"))).execute();
        assertThat(due(timer(instance))).isEqualTo(Instant.parse("2026-01-17T09:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"diy, 2026-01-17T09:00, 2026-01-17T02:00:00Z", "sulbar, 2026-01-17T09:00, 2026-01-17T01:00:00Z",
        "sulbar, 2026-01-17T09:00:30.5, 2026-01-17T01:00:30.500Z", "sulbar, 2026-01-17, 2026-01-16T16:00:00Z",
        "sulbar, 2026-01-17T09:00+0700, 2026-01-17T02:00:00Z"})
    void aDateWithoutAZoneIsMeantInTheOfficesZone(String agency, String date, Instant moment) {
        EngineTime.moveTo(wib(LocalDateTime.parse("2026-01-14T15:00")));
        String key = "tanggal-" + agency;
        repositoryService.createDeployment().tenantId(agency).addModelInstance(key + ".bpmn",
                Bpmn.createExecutableProcess(key).camundaHistoryTimeToLive(1).startEvent().intermediateCatchEvent()
                        .timerWithDate(date).endEvent().done()).deploy();
        assertThat(due(timer(runtimeService.createProcessInstanceByKey(key).processDefinitionTenantId(agency).execute()))).isEqualTo(moment);
    }

    @Test
    void remindsAtOneTwoAndThreeTimesTheStandard() throws IOException {
        EngineTime.moveTo(wib(LocalDateTime.parse("2026-01-14T15:00")));
        ProcessInstance instance = sideBySide("PT2H");
        List<String> moments = new ArrayList<>();
        assertThat(cases.task(instance, "kegiatan_01").getDueDate()).hasSameTimeAs(cases.timer(instance, "waktu_01").getDuedate());
        while (cases.hasTimer(instance, "waktu_01")) {
            moments.add(due(cases.timer(instance, "waktu_01")).atZone(WIB).toLocalDateTime().toString());
            cases.fireTimer(instance, "waktu_01");
        }
        assertThat(moments).containsExactly("2026-01-15T08:30", "2026-01-15T10:30", "2026-01-15T13:30");
        assertThat(jdbc.queryForList("select n.minutes_late from late_notice n join late_activity a on a.id = n.late_activity_id "
                + "where a.process_instance_id = ? and kind = 'REMINDER' order by number", Long.class, instance.getId()))
                .as("working minutes").containsExactly(0L, 120L, 240L);
    }

    @Test
    void remindersAreMultiplesOfTheStandardEvenWhereOneOfThemIsMoved() throws IOException {
        EngineTime.moveTo(wib(LocalDateTime.parse("2026-01-08T11:45")));
        ProcessInstance instance = sideBySide("P1D");
        assertThat(due(cases.timer(instance, "waktu_01"))).isEqualTo(wib(LocalDateTime.parse("2026-01-09T13:00")));
        cases.fireTimer(instance, "waktu_01");
        assertThat(due(cases.timer(instance, "waktu_01"))).isEqualTo(wib(LocalDateTime.parse("2026-01-12T11:45")));
    }

    @Test
    void isRecalculatedInWorkingTime() throws IOException {
        EngineTime.moveTo(wib(LocalDateTime.parse("2026-01-14T15:00")));
        ProcessInstance instance = sideBySide("PT2H");
        Job timer = cases.timer(instance, "waktu_01");
        managementService.setJobDuedate(timer.getId(), Date.from(Instant.parse("2026-02-01T00:00:00Z")));
        managementService.recalculateJobDuedate(timer.getId(), true);
        assertThat(due(cases.timer(instance, "waktu_01"))).isEqualTo(wib(LocalDateTime.parse("2026-01-15T08:30")));
        EngineTime.moveTo(wib(LocalDateTime.parse("2026-01-14T15:30")));
        managementService.recalculateJobDuedate(timer.getId(), false);
        assertThat(due(cases.timer(instance, "waktu_01"))).isEqualTo(wib(LocalDateTime.parse("2026-01-15T09:00")));
    }

    @Test
    void theRestOfACycleMovesWithATimerThatSomebodyMoved() throws IOException {
        EngineTime.moveTo(wib(LocalDateTime.parse("2026-01-12T09:00")));
        ProcessInstance instance = sideBySide("PT2H");
        managementService.setJobDuedate(cases.timer(instance, "waktu_01").getId(),
                Date.from(wib(LocalDateTime.parse("2026-01-12T11:30"))), true);
        cases.fireTimer(instance, "waktu_01");
        assertThat(due(cases.timer(instance, "waktu_01"))).isEqualTo(wib(LocalDateTime.parse("2026-01-12T14:30")));
    }

    @Test
    void datesThatTheDiagramGivesATaskAreWorkingTimeToo() throws IOException {
        EngineTime.moveTo(wib(LocalDateTime.parse("2026-01-14T15:00")));
        deploy(diagram().replace("<bpmn:userTask id=\"kegiatan_02\"", "<bpmn:userTask id=\"kegiatan_02\" "
                + "camunda:followUpDate=\"P3D\""));
        ProcessInstance instance = cases.start("berdampingan", "diy", Map.of());
        assertThat(cases.task(instance, "kegiatan_02").getFollowUpDate())
                .hasSameTimeAs(Date.from(wib(LocalDateTime.parse("2026-01-20T15:00"))));
    }

    @Test
    void leavesWhatBelongsToNoAgencyToTheEnginesOwnCalendars() {
        var calendars = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getBusinessCalendarManager();
        Date saturday = Date.from(wib(LocalDateTime.parse("2026-01-10T10:00")));
        assertThat(calendars.getBusinessCalendar("duration").resolveDuedate("PT2H", saturday)).hasSameTimeAs("2026-01-10T05:00:00Z");
        assertThat(calendars.getBusinessCalendar("dueDate").resolveDuedate("P1D", saturday)).hasSameTimeAs("2026-01-11T03:00:00Z");
        assertThat(calendars.getBusinessCalendar("cycle").resolveDuedate("R3/PT2H", saturday)).hasSameTimeAs("2026-01-10T05:00:00Z");
        assertThat(calendars.getBusinessCalendar("cycle").resolveDuedate("R3/PT2H@diy", saturday))
                .hasSameTimeAs("2026-01-12T02:30:00Z");
    }

    private Job startTimer(String agency, String duration) {
        return startTimer(agency, duration, null);
    }

    private Job startTimer(String agency, String duration, String conversion) {
        String key = "tunggu-" + agency;
        String diagram = Bpmn.convertToString(Bpmn.createExecutableProcess(key).camundaHistoryTimeToLive(1).startEvent()
                .intermediateCatchEvent().timerWithDuration(duration).endEvent().done());
        if (conversion != null) {
            diagram = diagram.replaceFirst("(<(?:bpmn:)?process [^>]*>)", "$1<extensionElements xmlns=\"http://www.omg.org/spec/"
                    + "BPMN/20100524/MODEL\"><camunda:properties xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\">"
                    + "<camunda:property name=\"konversiWaktu.hari\" value=\"" + conversion
                    + "\"/></camunda:properties></extensionElements>");
        }
        repositoryService.createDeployment().tenantId(agency).addString(key + ".bpmn", diagram).deploy();
        return timer(runtimeService.createProcessInstanceByKey(key).processDefinitionTenantId(agency).execute());
    }

    private Job timer(ProcessInstance instance) {
        return managementService.createJobQuery().processInstanceId(instance.getId()).timers().singleResult();
    }

    /** Two activities of the same standard. */
    private ProcessInstance sideBySide(String standard) throws IOException {
        deploy(diagram().replace("R3/PT10M", "R3/" + standard));
        return cases.start("berdampingan", "diy", Map.of());
    }

    private void deploy(String diagram) {
        repositoryService.createDeployment().tenantId("diy").addString("berdampingan.bpmn", diagram).deploy();
    }

    private static String diagram() throws IOException {
        return Files.readString(Path.of("src/test/resources/diagrams/berdampingan.bpmn"));
    }

    private static Instant due(Job timer) {
        return timer.getDuedate().toInstant();
    }

    private static Instant wib(LocalDateTime local) {
        return local.atZone(WIB).toInstant();
    }
}
