package id.baku.document.approval;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.document.register.NumberRegister;
import id.baku.engine.refusal.Refusal;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;
import id.baku.testing.Pdfs;
import id.baku.testing.WebSession;

/** A document whose number became void after signing is signed once more, by everybody who had signed it. */
@BakuTest
class SignedOnceMoreTest {

    private static final SampleSop YEARLY = SampleSop.of("diy-06");
    private static final String REPORT = "laporan-evaluasi-program";
    private static final String REQUEST = "form-pengajuan-verifikasi";

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    RepositoryService repositoryService;
    @Autowired
    TaskService taskService;
    @Autowired
    NumberRegister register;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    ObjectMapper json;

    @Test
    void theReportGoesBackToTheOneWhoSignedIt() throws IOException {
        ProcessInstance instance = cases.start(YEARLY);
        while (!cases.open(instance).contains("kegiatan_04b")) {
            cases.act(instance, YEARLY, cases.open(instance).get(0), Map.of());
        }
        sign(instance, "kegiatan_04b", "diy.kepala", REPORT);
        cases.act(instance, YEARLY, "kegiatan_04b", Map.of());
        String first = declareVoid(instance, REPORT);
        Map<String, Object> ours = Map.of("penomoran", Map.of("nomor", "", "tanggal", ""));
        assertThatThrownBy(() -> cases.complete(instance, "kegiatan_05", ours)).isInstanceOf(Refusal.class)
                .hasMessageContaining("Nomor " + first + " dibatalkan setelah naskah ini ditandatangani oleh Kepala Balai");

        cases.complete(instance, "kegiatan_05", Map.of("penomoran", Map.of("nomor", "", "tanggal", ""), "nomorBerlaku", "tidak",
                "kegiatan_05", Map.of("catatan", "Nomor " + first + " salah buku")));
        cases.act(instance, YEARLY, "kegiatan_04a", Map.of());
        assertThatThrownBy(() -> cases.act(instance, YEARLY, "kegiatan_04b", Map.of())).as("not signed again").isInstanceOf(Refusal.class);
        sign(instance, "kegiatan_04b", "diy.kepala", REPORT);
        cases.act(instance, YEARLY, "kegiatan_04b", Map.of());
        String second = number(instance, REPORT);
        cases.complete(instance, "kegiatan_05", ours);
        assertThat(cases.open(instance)).containsExactly("kegiatan_06");
        assertThat(Pdfs.words(issued(instance, REPORT))).contains(second, "Ditandatangani secara elektronik").doesNotContain(first);
        assertThat(issued(instance, REPORT)).isEqualTo(jdbc.queryForObject("select c.content from naskah n join naskah_content c on c.naskah_id = n.id "
                + "where n.process_instance_id = ? and n.signer is not null and n.stage = 'SIGNED_OFF' order by n.created_at desc limit 1",
                byte[].class, instance.getId()));
    }

    @Test
    void bothSignAgainWhereTheNumberWasVoidedBetweenThem() throws IOException {
        repositoryService.createDeployment().tenantId("pupr").addClasspathResource("diagrams/berdua.bpmn")
                .addClasspathResource("diagrams/berdua.form").deploy();
        ProcessInstance instance = cases.start("uji-berdua", "pupr", Map.of(
                "penilaian", Map.of("nama", "Penilaian Contoh", "unit", "Unit Contoh", "tanggalMulai", "2026-11-02"),
                "pengajuan", Map.of("jumlahLaporan", "25", "asesor", "Contoh Asesor")));
        sign(instance, "kegiatan_01", "pupr.kasie", REQUEST);
        cases.complete(instance, "kegiatan_01", Map.of());
        String first = declareVoid(instance, REQUEST);

        sign(instance, "kegiatan_02", "pupr.kepala", REQUEST);
        assertThatThrownBy(() -> cases.complete(instance, "kegiatan_02", Map.of("nomorBerlaku", "ya"))).as("the first has not signed this file")
                .isInstanceOf(Refusal.class).hasMessageContaining("Nomor " + first + " dibatalkan");
        cases.complete(instance, "kegiatan_02", Map.of("nomorBerlaku", "tidak"));
        sign(instance, "kegiatan_01", "pupr.kasie", REQUEST);
        String second = number(instance, REQUEST);
        cases.complete(instance, "kegiatan_01", Map.of());
        sign(instance, "kegiatan_02", "pupr.kepala", REQUEST);
        cases.complete(instance, "kegiatan_02", Map.of("nomorBerlaku", "ya"));
        assertThat(cases.isFinished(instance)).isTrue();
        assertThat(Pdfs.words(issued(instance, REQUEST))).contains(second).doesNotContain(first);
        assertThat(jdbc.queryForList("select s.evidence from document_signer s join naskah n on n.id = s.naskah_id "
                + "where n.process_instance_id = ? and n.stage = 'ISSUED'", String.class, instance.getId()))
                .as("on one file").containsExactly("ELECTRONIC", "ELECTRONIC");
    }

    private void sign(ProcessInstance instance, String activity, String user, String kind) throws IOException {
        String task = cases.task(instance, activity).getId();
        taskService.setAssignee(task, user);
        HttpResponse<byte[]> answer = WebSession.tasklist(port, user).send("POST", "/camunda/api/sop/tasks/" + task + "/signature",
                json.writeValueAsString(Map.of("kind", kind, "method", "KEY", "passphrase", WebSession.PASSWORD, "data", Map.of())));
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(201);
    }

    private String declareVoid(ProcessInstance instance, String kind) {
        Map<String, Object> entry = valid(instance, kind).get(0);
        register.voidEntry((String) entry.get("AGENCY"), (String) entry.get("ID"), "Salah buku", null);
        return (String) entry.get("NUMBER");
    }

    private String number(ProcessInstance instance, String kind) {
        return (String) valid(instance, kind).get(0).get("NUMBER");
    }

    private List<Map<String, Object>> valid(ProcessInstance instance, String kind) {
        return jdbc.queryForList("select * from register_entry where process_instance_id = ? and kind = ? and voided_at is null",
                instance.getId(), kind);
    }

    private byte[] issued(ProcessInstance instance, String kind) {
        return jdbc.queryForObject("select c.content from naskah n join naskah_content c on c.naskah_id = n.id "
                + "where n.process_instance_id = ? and n.kind = ? and n.stage = 'ISSUED'", byte[].class, instance.getId(), kind);
    }
}
