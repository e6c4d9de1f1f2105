package id.baku.oversight.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.engine.time.EngineTime;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;

/** Cases from before the search existed: three of diy-03, one of them cancelled, whose subjects were not noted. */
@BakuTest
@BothDatabases
class FormerCasesTest {

    @Autowired
    FormerCases former;
    @Autowired
    CaseSubjects subjects;
    @Autowired
    CaseDriver cases;
    @Autowired
    RuntimeService runtimeService;
    @Autowired
    JdbcTemplate jdbc;

    private final List<String> ids = new ArrayList<>();
    private List<Map<String, Object>> noted;

    @BeforeEach
    void forgetCases() {
        EngineTime.moveTo(Instant.parse("2032-03-01T02:00:00Z"));
        for (int i = 0; i < 3; i++) {
            ProcessInstance instance = cases.start("diy-03", "diy", Map.of("permohonan", Map.of("instansi", "Dinas Lama " + i)));
            ids.add(instance.getId());
        }
        runtimeService.deleteProcessInstance(ids.get(0), "Permohonan ditarik");
        noted = rows();
        assertThat(noted).hasSize(3);
        ids.forEach(id -> jdbc.update("delete from case_subject where process_instance_id = ?", id));
    }

    @AfterEach
    void leaveNothingOpen() {
        ids.subList(1, 3).forEach(id -> runtimeService.deleteProcessInstance(id, "Selesai diuji"));
        EngineTime.reset();
    }

    @Test
    void areFoundAsIfTheyHadBeenNotedWhenTheyBegan() {
        assertThat(subjects.find("diy", "diy-03", List.of("dinas", "lama"), 10)).isEmpty();
        former.note(2);
        assertThat(subjects.find("diy", "diy-03", List.of("dinas", "lama"), 10)).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(subjects.find("pemalang", null, List.of("dinas", "lama"), 10)).isEmpty();
        assertThat(rows()).isEqualTo(noted);
        former.run();
        assertThat(rows()).as("a second time").isEqualTo(noted);
    }

    private List<Map<String, Object>> rows() {
        return ids.stream().flatMap(id -> jdbc.queryForList("select * from case_subject where process_instance_id = ?", id).stream())
                .toList();
    }
}
