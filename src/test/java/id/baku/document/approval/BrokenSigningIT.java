package id.baku.document.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

import id.baku.document.signature.SigningMethod;
import id.baku.engine.time.EngineTime;

/**
 * While a signature is requested from a service, others may work and anything may fail; still there is one document with one
 * number.
 */
class BrokenSigningIT extends BrokenSigningCase {

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

    /** The signature was kept, only the answer to the user was lost: the case has its number. */
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

    /** On another day it gets another number, so that dates in the register follow the order of numbers. */
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

    /** If signed by hand after all, it is issued on that day with the number reserved for it. */
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
}
