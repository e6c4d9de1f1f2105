package id.baku.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

import id.baku.document.print.KindDeclaration;
import id.baku.engine.time.SimulatedTime;
import id.baku.testing.BakuTest;
import id.baku.testing.Pdfs;

/** What there is after the first start: cases of every SOP in different states, some of them late. */
@BakuTest
@Tag("own-engine")
@TestPropertySource(properties = "baku.sample.cases=true")
class SampleCasesIT {

    @Autowired
    SampleCases sampleCases;
    @Autowired
    SamplePlayer player;
    @Autowired
    SimulatedTime time;
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

    /** However the days off fall: what takes longer than until now has not been done. */
    @Test
    void nothingBeginsAfterNow() {
        Instant now = clock.instant();
        for (int days = 7; days < 13; days++) {
            SampleCase plan = new SampleCase(0, days, "kegiatan_06", Set.of("kegiatan_05"), Map.of(), Map.of());
            time.during(() -> player.play(SampleSop.of("diy-05"), plan, 1, now));
        }
        assertThat(historyService.createHistoricActivityInstanceQuery().startedAfter(Date.from(now.plus(1, ChronoUnit.MINUTES))).count()).isZero();
    }

    /** A register that people see first must not show what an office may not do. */
    @Test
    void nothingIsDatedAfterItWasIssuedAndNoNumberStandsTwice() {
        assertThat(jdbc.queryForObject("select count(*) from register_entry", Integer.class)).isGreaterThan(20);
        assertThat(jdbc.queryForList("select number from register_entry where document_date > cast(issued_at as date)")).isEmpty();
        assertThat(jdbc.queryForList("select agency, number from register_entry group by agency, book_year, number "
                + "having count(*) > 1 and (count(holder) < count(*) or count(distinct kind) > 1 or count(distinct process_instance_id) > 1)"))
                .as("but of one letter to several").isEmpty();
    }

    @Test
    void nothingIsDatedBeforeWhatItAnswers() {
        List<Map<String, Object>> rows = jdbc.queryForList("select * from register_entry where voided_at is null order by issued_at");
        List<String> compared = new ArrayList<>();
        rows.forEach(row -> KindDeclaration.of((String) row.get("KIND")).answers().forEach(answered -> rows.stream()
                .filter(other -> other.get("KIND").equals(answered.kind()) && other.get("PROCESS_INSTANCE_ID").equals(row.get("PROCESS_INSTANCE_ID")))
                .filter(other -> rows.indexOf(other) < rows.indexOf(row)).forEach(other -> {
                    compared.add(row.get("KIND") + " " + other.get("KIND"));
                    assertThat((java.sql.Date) row.get("DOCUMENT_DATE")).as("%s after %s", row, other)
                            .isAfterOrEqualTo((java.sql.Date) other.get("DOCUMENT_DATE"));
                })));
        assertThat(compared).hasSizeGreaterThan(5);
    }

    /** The register has the subject that the letter states; a receipt has that of the letter it confirms. */
    @Test
    void theRegisterHasTheSubjectsOfTheLetters() throws IOException {
        List<String> compared = new ArrayList<>();
        for (Map<String, Object> row : jdbc.queryForList("select r.number, r.kind, r.subject, c.content from register_entry r join naskah n "
                + "on n.process_instance_id = r.process_instance_id and n.kind = r.kind and coalesce(n.holder, '') = coalesce(r.holder, '') "
                + "join naskah_content c on c.naskah_id = n.id where r.voided_at is null and n.stage = 'ISSUED' and n.kind <> 'tanda-terima-permohonan'")) {
            String words = Pdfs.words((byte[]) row.get("CONTENT"));
            if (words.contains((String) row.get("NUMBER")) && words.contains("Hal : ")) {
                compared.add((String) row.get("KIND"));
                assertThat(words).as("%s %s", row.get("KIND"), row.get("NUMBER")).contains("Hal : " + row.get("SUBJECT"));
            }
        }
        assertThat(compared).hasSizeGreaterThan(5);
    }

    @Test
    void comesOnlyIntoAnEmptyDatabase() {
        long before = historyService.createHistoricProcessInstanceQuery().count();
        sampleCases.run(null);
        assertThat(historyService.createHistoricProcessInstanceQuery().count()).isEqualTo(before);
    }
}
