package id.baku.sop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.document.drawup.NaskahProgress;
import id.baku.engine.cases.CaseData;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/** sulbar-45 no. 8 with many persons: one run with visible progress, in which a failure for one does not stop the others. */
@BakuTest
class CertificatesIT {

    private static final SampleSop SOP = SampleSop.of("sulbar-45");
    private static final int PERSONS = 60;
    private static final int FIRST = 37;

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    TaskService taskService;
    @Autowired
    ManagementService managementService;
    @Autowired
    NaskahProgress progress;
    @Autowired
    RuntimeService runtimeService;
    @Autowired
    CaseData caseData;
    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void letEverybodyBeWritten() {
        jdbc.execute("alter table naskah drop constraint if exists naskah_gagal");
    }

    @Test
    void areDrawnUpForAllInOneRun() {
        ProcessInstance instance = cases.start(SOP);
        while (!cases.open(instance).contains("kegiatan_08")) {
            cases.act(instance, SOP, cases.open(instance).get(0), Map.of());
        }
        List<Map<String, Object>> persons = IntStream.rangeClosed(1, PERSONS).mapToObj(number -> Map.<String, Object>of(
                "nama", name(number), "nip", "00000000 000000 1 %03d".formatted(number), "nomorSertifikat", "S-%03d".formatted(number)))
                .toList();
        Task certificates = cases.accountedFor(instance, "kegiatan_08");
        // As many as in a large assessment; the form shows what is stored.
        runtimeService.setVariable(instance.getId(), "kompeten", caseData.toVariable(Map.of("daftar", persons)));
        taskService.complete(certificates.getId(), cases.forms().entries(certificates, Map.of("kompeten", Map.of("daftar", persons))));
        // A failure for one of them, e.g. a database that is full for a moment.
        jdbc.execute("alter table naskah add constraint naskah_gagal check (holder is null or holder <> '" + name(5) + "')");

        List<Job> jobs = jobs(instance);
        assertThat(jobs).hasSize(PERSONS);
        jobs.subList(0, FIRST).forEach(this::run);
        NaskahProgress.Series series = progress.of(instance.getId()).get(0);
        assertThat(series.name()).isEqualTo("Cetak sertifikat");
        assertThat(series.all()).isEqualTo(PERSONS);
        assertThat(series.done() + series.failed()).isEqualTo(FIRST);
        assertThat(WebSession.text(WebSession.cockpit(port, "sulbar.pengawas")
                .get("/camunda/api/sop/instances/" + instance.getId() + "/progress"))).contains("\"all\":" + PERSONS);

        jobs.subList(FIRST, PERSONS).forEach(this::run);
        assertThat(holders(instance)).hasSize(PERSONS - 1).doesNotHaveDuplicates().doesNotContain(name(5));
        assertThat(progress.of(instance.getId())).containsExactly(new NaskahProgress.Series("Cetak sertifikat", PERSONS - 1, PERSONS, 1));
        assertThat(cases.isFinished(instance)).isFalse();
        Job waiting = jobs(instance).get(0);
        assertThat(waiting.getRetries()).as("tried again later").isPositive();
        assertThatThrownBy(() -> managementService.executeJob(waiting.getId())).isNotNull();

        letEverybodyBeWritten();
        managementService.executeJob(waiting.getId());
        assertThat(holders(instance)).hasSize(PERSONS).doesNotHaveDuplicates().contains(name(5));
        assertThat(jdbc.queryForObject("select count(distinct verification_code) from naskah where process_instance_id = ? "
                + "and kind = 'sertifikat'", Integer.class, instance.getId())).isEqualTo(PERSONS);
        assertThat(cases.isFinished(instance)).isTrue();
        assertThat(progress.of(instance.getId())).isEmpty();
    }

    private void run(Job job) {
        try {
            managementService.executeJob(job.getId());
        } catch (RuntimeException e) {
            assertThat(e).hasStackTraceContaining("NASKAH_GAGAL");
        }
    }

    private List<Job> jobs(ProcessInstance instance) {
        return managementService.createJobQuery().processInstanceId(instance.getId()).messages().list();
    }

    private List<String> holders(ProcessInstance instance) {
        return jdbc.queryForList("select holder from naskah where process_instance_id = ? and kind = 'sertifikat'", String.class,
                instance.getId());
    }

    private static String name(int number) {
        return "Contoh Asesi %03d".formatted(number);
    }
}
