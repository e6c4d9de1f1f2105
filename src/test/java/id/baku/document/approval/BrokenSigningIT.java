package id.baku.document.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
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
import id.baku.engine.refusal.Refusal;
import id.baku.engine.time.EngineTime;
import id.baku.office.lock.Lock;
import id.baku.office.lock.Locks;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;
import id.baku.testing.Pdfs;
import id.baku.testing.WebSession;

/** A signature is asked for outside while others work, and whatever breaks off: one document, one number. */
@BakuTest
@BothDatabases
class BrokenSigningIT {

    private static final SampleSop TRAINING = SampleSop.of("diy-07");
    private static final String REPORT = "laporan-pelatihan";
    private static final String HEAD = "diy.kepala";

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

    @Test
    void othersTakeNumbersWhileTheServiceSigns() throws IOException {
        Task task = toSign();
        Task other = toSign();
        SignNaskah slow = signing(invocation -> {
            elsewhere(() -> transaction.executeWithoutResult(status -> locks.take(Lock.REGISTER, "diy")));
            elsewhere(() -> sign(signNaskah, other));
            return invocation.getMethod().invoke(signing, invocation.getArguments());
        });
        Naskah signed = sign(slow, task);

        assertThat(sequence(other)).isEqualTo(sequence(task) + 1);
        assertThat(Pdfs.words(store.contentOf(signed))).contains(number(task));
        assertThat(number(task)).isNotEqualTo(number(other));
    }

    @Test
    void brokenOffBeforeTheSignatureItSignsUnderItsNumber() {
        Task task = toSign();
        assertThatThrownBy(() -> sign(signing(invocation -> {
            throw new IllegalStateException("killed");
        }), task)).hasMessage("killed");
        signsUnderTheReservedNumber(task);
    }

    @Test
    void brokenOffBeforeTheSignedFileIsKeptItSignsUnderItsNumber() {
        Task task = toSign();
        assertThatThrownBy(() -> sign(keeping(invocation -> {
            throw new IllegalStateException("killed");
        }), task)).hasMessage("killed");
        signsUnderTheReservedNumber(task);
    }

    @Test
    void brokenOffWhileTheSignedFileIsKeptItSignsUnderItsNumber() {
        Task task = toSign();
        assertThatThrownBy(() -> sign(keeping(invocation -> transaction.execute(status -> {
            invoke(invocation.getMethod(), steps, invocation.getArguments());
            throw new IllegalStateException("killed");
        })), task)).hasMessage("killed");
        signsUnderTheReservedNumber(task);
    }

    /** The case has its number and does not know that nobody was told. */
    @Test
    void brokenOffBeforeTheAnswerItKeepsItsNumber() {
        Task task = toSign();
        assertThatThrownBy(() -> sign(keeping(invocation -> {
            invoke(invocation.getMethod(), steps, invocation.getArguments());
            throw new IllegalStateException("killed");
        }), task)).hasMessage("killed");
        String number = number(task);
        assertThat(reserved(task)).isFalse();
        sign(signNaskah, task);
        assertThat(entries(task)).hasSize(1);
        assertThat(number(task)).isEqualTo(number);
        assertThat(versions(task)).as("signed once").isOne();
    }

    /** Two windows, or an impatient click: each asks the service, and one signature is kept. */
    @Test
    void askedTwiceAtOnceItIsSignedOnce() {
        Task task = toSign();
        List<Naskah> kept = new ArrayList<>();
        kept.add(sign(signing(invocation -> {
            elsewhere(() -> kept.add(sign(signNaskah, task)));
            return invocation.getMethod().invoke(signing, invocation.getArguments());
        }), task));
        assertThat(kept).extracting(Naskah::id).containsOnly(kept.get(0).id());
        assertThat(versions(task)).isOne();
        assertThat(entries(task)).hasSize(1);
        assertThat(reserved(task)).isFalse();
    }

    private void signsUnderTheReservedNumber(Task task) {
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

    /** So that the dates of a book go on with its numbers. */
    @Test
    void onAnotherDayItTakesAnotherNumber() {
        Task task = toSign();
        assertThatThrownBy(() -> sign(keeping(invocation -> {
            throw new IllegalStateException("killed");
        }), task)).hasMessage("killed");
        String first = number(task);
        EngineTime.moveTo(clock.instant().plus(Duration.ofDays(1)));
        sign(signNaskah, task);
        assertThat(entries(task)).hasSize(2);
        assertThat(number(task)).isNotEqualTo(first);
        assertThat(voided(task)).containsExactly(first);
    }

    @Test
    void whatWasSignedTooLateIsNotKept() {
        Task task = toSign();
        assertThatThrownBy(() -> sign(signing(invocation -> {
            taskService.setAssignee(task.getId(), "diy.promosi");
            return invocation.getMethod().invoke(signing, invocation.getArguments());
        }), task)).isInstanceOf(Refusal.class).hasMessageContaining("diambil orang lain");
        assertThat(versions(task)).isZero();
        assertThat(voided(task)).hasSize(1);
    }

    @Test
    void aNumberThatIsVoidedMeanwhileIsNotUsed() {
        Task task = toSign();
        assertThatThrownBy(() -> sign(signing(invocation -> {
            register.voidEntry("diy", (String) entries(task).get(0).get("id"), "Salah buku", "diy.promosi");
            return invocation.getMethod().invoke(signing, invocation.getArguments());
        }), task)).isInstanceOf(Refusal.class).hasMessageContaining("dibatalkan sewaktu naskah ini ditandatangani");
        assertThat(versions(task)).isZero();
        sign(signNaskah, task);
        assertThat(entries(task)).hasSize(2);
    }

    /** On paper it is issued under the number that was reserved for it on that day. */
    @Test
    void onPaperItTakesTheReservedNumber() {
        Task task = toSign();
        assertThatThrownBy(() -> signNaskah.sign(task, REPORT, SigningMethod.KEY, null, "salah".toCharArray(), HEAD, Map.of()))
                .hasMessageContaining("Frasa sandi salah");
        String number = number(task);
        ProcessInstance instance = runtimeService.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
        cases.act(instance, TRAINING, "kegiatan_08", Map.of("penomoranLaporan", Map.of()));
        assertThat(entries(task)).hasSize(1);
        assertThat(number(task)).isEqualTo(number);
        assertThat(reserved(task)).isFalse();
    }

    private Task toSign() {
        ProcessInstance instance = cases.start(TRAINING);
        while (!cases.open(instance).contains("kegiatan_08")) {
            cases.act(instance, TRAINING, cases.open(instance).get(0), Map.of());
        }
        Task task = cases.task(instance, "kegiatan_08");
        taskService.claim(task.getId(), HEAD);
        return cases.task(instance, "kegiatan_08");
    }

    private static Naskah sign(SignNaskah service, Task task) {
        return service.sign(task, REPORT, SigningMethod.KEY, null, WebSession.PASSWORD.toCharArray(), HEAD, Map.of());
    }

    /** Signs in a way that a test decides. */
    private SignNaskah signing(Answer<Object> answer) {
        Signing other = mock(Signing.class, delegatesTo(signing));
        doAnswer(answer).when(other).sign(any(), any(), any());
        return service(steps, other);
    }

    /** Keeps what was signed in a way that a test decides. */
    private SignNaskah keeping(Answer<Object> answer) {
        SigningSteps other = mock(SigningSteps.class, delegatesTo(steps));
        doAnswer(answer).when(other).confirm(any(), any(), any(), any(), any());
        return service(other, signing);
    }

    private SignNaskah service(SigningSteps otherSteps, Signing otherSigning) {
        return new SignNaskah(tasks, offer, text, new UnsignedFiles(signatures, store, rules, numbers, codes, text, otherSteps, caseData),
                otherSteps, otherSigning, acts, caseData, clock);
    }

    private static void elsewhere(Runnable work) throws Exception {
        CompletableFuture.runAsync(work).get(5, TimeUnit.SECONDS);
    }

    private static Object invoke(java.lang.reflect.Method method, Object target, Object[] arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private List<Map<String, Object>> entries(Task task) {
        return jdbc.queryForList("select * from register_entry where process_instance_id = ? and kind = ? order by issued_at",
                task.getProcessInstanceId(), REPORT);
    }

    private Map<String, Object> valid(Task task) {
        return entries(task).stream().filter(entry -> entry.get("voided_at") == null).findFirst().orElseThrow();
    }

    private List<Object> voided(Task task) {
        return entries(task).stream().filter(entry -> entry.get("voided_at") != null).map(entry -> entry.get("number")).toList();
    }

    private String number(Task task) {
        return (String) valid(task).get("number");
    }

    private int sequence(Task task) {
        return (Integer) valid(task).get("sequence_number");
    }

    private boolean reserved(Task task) {
        return (Boolean) valid(task).get("reserved");
    }

    private int versions(Task task) {
        return jdbc.queryForObject("select count(*) from naskah where process_instance_id = ? and signer is not null",
                Integer.class, task.getProcessInstanceId());
    }
}
