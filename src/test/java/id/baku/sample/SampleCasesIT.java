package id.baku.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import id.baku.testing.BakuTest;

/** What a newcomer finds after the first start: cases of every SOP in different states, some of them late. */
@BakuTest
@Tag("own-engine")
@TestPropertySource(properties = "baku.sample.cases=true")
class SampleCasesIT {

    @Autowired
    SampleCases sampleCases;
    @Autowired
    RepositoryService repositoryService;
    @Autowired
    RuntimeService runtimeService;
    @Autowired
    HistoryService historyService;
    @Autowired
    TaskService taskService;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    Clock clock;

    @Test
    void everySopLives() {
        List<ProcessDefinition> sops = repositoryService.createProcessDefinitionQuery().latestVersion().list();
        assertThat(sops).hasSize(12).allSatisfy(sop -> assertThat(historyService.createHistoricProcessInstanceQuery()
                .processDefinitionKey(sop.getKey()).count()).as(sop.getKey())
                .isGreaterThanOrEqualTo(Math.max(2, SampleSop.of(sop.getKey()).cases().size())));
        assertThat(historyService.createHistoricProcessInstanceQuery().finished().count()).isGreaterThan(5);
        assertThat(SampleSop.of("diy-06").cases()).allSatisfy(plan -> assertThat(plan.until().equals("selesai")
                || taskService.createTaskQuery().processDefinitionKey("diy-06").taskDefinitionKey(plan.until()).count() == 1)
                .as(plan.until()).isTrue());
        assertThat(runtimeService.createIncidentQuery().count()).isZero();
        assertThat(jdbc.queryForObject("select count(distinct sop_key) from late_activity", Integer.class)).isGreaterThan(8);
        assertThat(jdbc.queryForList("select distinct kind from deviation", String.class))
                .containsExactlyInAnyOrder("ITEMS", "TIME");
        assertThat(jdbc.queryForObject("select count(*) from naskah where agency = 'sulbar' and kind = 'sertifikat'",
                Integer.class)).isPositive();
    }

    @Test
    void everythingWasDoneByPeopleOfTheAgencyAndInThePast() {
        List<HistoricTaskInstance> done = historyService.createHistoricTaskInstanceQuery().finished().list();
        assertThat(done).isNotEmpty().allSatisfy(task -> {
            assertThat(task.getAssignee()).startsWith(task.getTenantId() + ".");
            assertThat(task.getEndTime()).isBefore(Date.from(clock.instant()));
        });
        assertThat(clock.instant()).as("the clock shows the real time again").isCloseTo(
                Instant.ofEpochMilli(new Date().getTime()), within(1, ChronoUnit.MINUTES));
    }

    /** A register that people see first must not show what an office may not do. */
    @Test
    void nothingIsDatedAfterItWasIssuedAndNoNumberStandsTwice() {
        assertThat(jdbc.queryForObject("select count(*) from register_entry", Integer.class)).isGreaterThan(20);
        assertThat(jdbc.queryForList("select number from register_entry where document_date > cast(issued_at as date)")).isEmpty();
        assertThat(jdbc.queryForList("select agency, number from register_entry where holder is null group by agency, book_year, number "
                + "having count(*) > 1")).isEmpty();
    }

    @Test
    void comesOnlyIntoAnEmptyDatabase() {
        long before = historyService.createHistoricProcessInstanceQuery().count();
        sampleCases.run(null);
        assertThat(historyService.createHistoricProcessInstanceQuery().count()).isEqualTo(before);
    }
}
