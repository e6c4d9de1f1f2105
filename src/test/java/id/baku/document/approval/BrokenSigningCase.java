package id.baku.document.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.mockito.stubbing.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import id.baku.document.drawup.DocumentActs;
import id.baku.document.drawup.ElectronicSignatures;
import id.baku.document.drawup.IssueRules;
import id.baku.document.drawup.NaskahNumbers;
import id.baku.document.drawup.VerificationCodes;
import id.baku.document.register.NumberRegister;
import id.baku.document.signature.Signing;
import id.baku.document.signature.SigningMethod;
import id.baku.document.store.Naskah;
import id.baku.document.store.NaskahStore;
import id.baku.engine.cases.CaseData;
import id.baku.office.lock.Locks;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/** A letter to be signed, and a signature service that fails at a point chosen by a test. */
@BakuTest
@BothDatabases
abstract class BrokenSigningCase {

    static final SampleSop TRAINING = SampleSop.of("diy-07");
    static final String REPORT = "laporan-pelatihan";
    static final String HEAD = "diy.kepala";

    @Autowired
    SigningTaskReader tasks;
    @Autowired
    SigningOffer offer;
    @Autowired
    TextToSign text;
    @Autowired
    SigningSteps steps;
    @Autowired
    Signing signing;
    @Autowired
    SignNaskah signNaskah;
    @Autowired
    ElectronicSignatures signatures;
    @Autowired
    IssueRules rules;
    @Autowired
    NaskahNumbers numbers;
    @Autowired
    VerificationCodes codes;
    @Autowired
    NaskahStore store;
    @Autowired
    DocumentActs acts;
    @Autowired
    CaseData caseData;
    @Autowired
    Clock clock;
    @Autowired
    CaseDriver cases;
    @Autowired
    TaskService taskService;
    @Autowired
    RuntimeService runtimeService;
    @Autowired
    NumberRegister register;
    @Autowired
    Locks locks;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcTemplate jdbc;

    void signsUnderTheReservedNumber(Task task) {
        String number = number(task);
        assertThat(reserved(task)).isTrue();
        assertThat(versions(task)).isZero();
        assertThat(caseData.plain(taskService.getVariable(task.getId(), "penomoranLaporan"))).as("the case does not know it").isNull();
        Task other = toSign();
        sign(signNaskah, other);
        assertThat(number(other)).isNotEqualTo(number);

        Naskah signed = sign(signNaskah, task);
        assertThat(signed.number()).isEqualTo(number);
        assertThat(entries(task)).hasSize(1);
        assertThat(reserved(task)).isFalse();
        assertThat(versions(task)).isOne();
        assertThat(caseData.plain(taskService.getVariable(task.getId(), "penomoranLaporan")).toString()).contains(number);
    }

    Task toSign() {
        ProcessInstance instance = cases.start(TRAINING);
        while (!cases.open(instance).contains("kegiatan_08")) {
            cases.act(instance, TRAINING, cases.open(instance).get(0), Map.of());
        }
        Task task = cases.task(instance, "kegiatan_08");
        taskService.claim(task.getId(), HEAD);
        return cases.task(instance, "kegiatan_08");
    }

    static Naskah sign(SignNaskah service, Task task) {
        return service.sign(task, REPORT, SigningMethod.KEY, null, WebSession.PASSWORD.toCharArray(), HEAD, Map.of());
    }

    /** A signer whose signature service answers as the test decides. */
    SignNaskah signing(Answer<Object> answer) {
        Signing other = mock(Signing.class, delegatesTo(signing));
        doAnswer(answer).when(other).sign(any(), any(), any());
        return service(steps, other);
    }

    /** A signer whose store answers as the test decides. */
    SignNaskah keeping(Answer<Object> answer) {
        SigningSteps other = mock(SigningSteps.class, delegatesTo(steps));
        doAnswer(answer).when(other).confirm(any(), any(), any(), any(), any());
        return service(other, signing);
    }

    SignNaskah service(SigningSteps otherSteps, Signing otherSigning) {
        return new SignNaskah(tasks, offer, text, new UnsignedFiles(signatures, store, rules, numbers, codes, text, otherSteps, caseData),
                otherSteps, otherSigning, acts, caseData, clock);
    }

    static void elsewhere(Runnable work) throws Exception {
        CompletableFuture.runAsync(work).get(5, TimeUnit.SECONDS);
    }

    static Object invoke(java.lang.reflect.Method method, Object target, Object[] arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    List<Map<String, Object>> entries(Task task) {
        return jdbc.queryForList("select * from register_entry where process_instance_id = ? and kind = ? order by issued_at",
                task.getProcessInstanceId(), REPORT);
    }

    Map<String, Object> valid(Task task) {
        return entries(task).stream().filter(entry -> entry.get("voided_at") == null).findFirst().orElseThrow();
    }

    List<Object> voided(Task task) {
        return entries(task).stream().filter(entry -> entry.get("voided_at") != null).map(entry -> entry.get("number")).toList();
    }

    String number(Task task) {
        return (String) valid(task).get("number");
    }

    int sequence(Task task) {
        return (Integer) valid(task).get("sequence_number");
    }

    boolean reserved(Task task) {
        return (Boolean) valid(task).get("reserved");
    }

    int versions(Task task) {
        return jdbc.queryForObject("select count(*) from naskah where process_instance_id = ? and signer is not null",
                Integer.class, task.getProcessInstanceId());
    }
}
