package id.baku.document.drawup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.engine.cases.CaseData;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;

/** If drawing up a document fails, nothing of it remains in our tables or the engine's. */
@BakuTest
class CreateNaskahTest {

    @Autowired
    CaseDriver cases;
    @Autowired
    CaseData caseData;
    @Autowired
    TaskService taskService;
    @Autowired
    RuntimeService runtimeService;
    @Autowired
    ManagementService managementService;
    @Autowired
    JdbcTemplate jdbc;

    @Test
    void rollsBackBothSidesWhenTheSecondOfTwoDocumentsFails() {
        ProcessInstance instance = cases.start("diy-03", "diy", Map.of());
        List.of("kegiatan_01", "kegiatan_02", "kegiatan_03").forEach(id -> cases.complete(instance, id, Map.of()));
        cases.complete(instance, "kegiatan_04", Map.of("suratSesuai", "ya"));
        List.of("kegiatan_05", "kegiatan_06", "kegiatan_07").forEach(id -> cases.complete(instance, id, Map.of()));
        Task choice = cases.accountedFor(instance, "kegiatan_08");
        taskService.complete(choice.getId(), cases.forms().entries(choice, Map.of("naskahDipilih", List.of("berita-acara"))));
        runtimeService.setVariable(instance.getId(), "naskahDipilih", caseData.toVariable(List.of("berita-acara", "tidak-ada")));
        Job job = managementService.createJobQuery().processInstanceId(instance.getId()).messages().singleResult();

        assertThatThrownBy(() -> managementService.executeJob(job.getId())).hasMessageContaining("tidak-ada");

        assertThat(jdbc.queryForObject("select count(*) from naskah where process_instance_id = ? and kind = ?",
                Integer.class, instance.getId(), "berita-acara")).isZero();
        assertThat(runtimeService.getActiveActivityIds(instance.getId())).containsExactly("naskah_perjanjian_konsep");
        assertThat(managementService.createJobQuery().jobId(job.getId()).singleResult().getRetries())
                .as("tried again later").isEqualTo(2);

        runtimeService.setVariable(instance.getId(), "naskahDipilih", caseData.toVariable(List.of("berita-acara")));
        cases.runJobs(instance);
        assertThat(cases.task(instance, "kegiatan_09")).isNotNull();
    }
}
