package id.baku.sop;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.document.register.NumberRegister;
import id.baku.document.register.RegisterEntry;
import id.baku.document.signature.SignatureCheck;
import id.baku.engine.cases.CaseData;
import id.baku.office.agency.Agencies;
import id.baku.office.lock.Locks;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;
import id.baku.testing.Conformance;
import id.baku.testing.WebSession;

/** A case whose document is signed in a task, and what is stored of it. */
@BakuTest
@ExtendWith(OutputCaptureExtension.class)
abstract class SigningCase {

    static final SampleSop YEARLY = SampleSop.of("diy-06");
    static final SampleSop TRAINING = SampleSop.of("diy-07");
    static final String WRONG = "Frasa-Yang-Salah-4711";
    static final String REPORT = "laporan-evaluasi-program";
    static final Map<String, Object> NUMBER = Map.of("penomoran",
            Map.of("nomor", "000.8.6/031", "tanggal", "2026-03-02"));

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    Clock clock;
    @Autowired
    TaskService taskService;
    @Autowired
    RuntimeService runtimeService;
    @Autowired
    CaseData caseData;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    Locks locks;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    NumberRegister register;
    @Autowired
    SignatureCheck check;
    @Autowired
    Agencies agencies;
    @Autowired
    ObjectMapper json;

    String voidNumber(ProcessInstance instance) {
        RegisterEntry entry = register.ofCase(instance.getId()).stream().filter(one -> one.document().kind().equals(REPORT)).findFirst()
                .orElseThrow();
        register.voidEntry("diy", entry.id(), "Salah urut", "diy.promosi");
        return entry.number();
    }

    List<String> numbers(ProcessInstance instance, boolean voided) {
        return jdbc.queryForList("select number from register_entry where process_instance_id = ? and kind = 'laporan-pelatihan' "
                + "and voided_at is " + (voided ? "not null" : "null"), String.class, instance.getId());
    }

    ProcessInstance runTo(SampleSop sop, String activity) {
        ProcessInstance instance = cases.start(sop);
        while (!cases.open(instance).contains(activity)) {
            cases.act(instance, sop, cases.open(instance).get(0), Map.of());
        }
        return instance;
    }

    /** Enters a number that the form does not ask for. */
    void giveNumber(ProcessInstance instance) {
        NUMBER.forEach((name, value) -> runtimeService.setVariable(instance.getId(), name, caseData.toVariable(value)));
    }

    WebSession take(ProcessInstance instance, String activity, String user) {
        taskService.claim(cases.task(instance, activity).getId(), user);
        return WebSession.tasklist(port, user);
    }

    /** A report must not be dated before the orders that it is about. */
    LocalDate today() {
        return LocalDate.now(clock);
    }

    HttpResponse<byte[]> sign(WebSession session, ProcessInstance instance, String activity, String kind,
                                      String passphrase, Map<String, Object> data) {
        try {
            return session.send("POST", path(instance, activity), json.writeValueAsString(Map.of("kind", kind,
                    "method", "KEY", "passphrase", passphrase, "data", data)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    String path(ProcessInstance instance, String activity) {
        return "/camunda/api/sop/tasks/" + cases.task(instance, activity).getId() + "/signature";
    }

    static void assertRefused(HttpResponse<byte[]> answer, int status, String sentence) {
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(status);
        assertThat(text(answer)).contains(sentence).doesNotContain(WRONG);
    }

    int signedVersions(ProcessInstance instance) {
        return jdbc.queryForObject("select count(*) from naskah where process_instance_id = ? and signer is not null",
                Integer.class, instance.getId());
    }

    byte[] content(ProcessInstance instance, String kind, String stage) {
        return jdbc.query("select c.content from naskah n join naskah_content c on c.naskah_id = n.id "
                + "where n.process_instance_id = ? and n.kind = ? and n.stage = ? order by n.created_at desc",
                (row, i) -> row.getBytes(1), instance.getId(), kind, stage).get(0);
    }

    /** Keeps a file to be looked at, and checks that it is PDF/A and PDF/UA, including its signature. */
    static void keep(String name, byte[] pdf) throws IOException {
        assertThat(Conformance.brokenRules(pdf)).as(name).isEmpty();
        Files.createDirectories(Path.of("target", "naskah"));
        Files.write(Path.of("target", "naskah", name + ".pdf"), pdf);
    }
}
