package id.baku.document.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

import id.baku.document.store.Naskah;
import id.baku.engine.refusal.Refusal;
import id.baku.office.lock.Lock;
import id.baku.testing.Pdfs;

/** What others may do to a document and its number while it is being signed. */
class SigningMeanwhileIT extends BrokenSigningCase {

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

    /** Two windows, or a double click: each calls the service, but only one signature is kept. */
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
}
