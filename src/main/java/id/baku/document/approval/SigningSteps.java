package id.baku.document.approval;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import id.baku.document.drawup.ElectronicSignatures;
import id.baku.document.drawup.NaskahNumbers;
import id.baku.document.drawup.ReservedNumber;
import id.baku.document.store.DocumentId;
import id.baku.document.store.Naskah;
import id.baku.document.store.NaskahStore;
import id.baku.engine.cases.CaseData;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.walls.AsSystem;
import id.baku.office.lock.Lock;
import id.baku.office.lock.Locks;

/**
 * What is stored before and after a signature, each step in a transaction of its own. The number is reserved before the
 * signature is asked for, and becomes final with the signed file. If signing fails in between, the next attempt uses the same
 * number.
 */
@Component
@Transactional
class SigningSteps {

    private final NaskahNumbers numbers;
    private final ElectronicSignatures signatures;
    private final NaskahStore store;
    private final CaseData caseData;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final AsSystem asSystem;
    private final Locks locks;

    SigningSteps(NaskahNumbers numbers, ElectronicSignatures signatures, NaskahStore store, CaseData caseData,
                 RuntimeService runtimeService, TaskService taskService, AsSystem asSystem, Locks locks) {
        this.numbers = numbers;
        this.signatures = signatures;
        this.store = store;
        this.caseData = caseData;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.asSystem = asSystem;
        this.locks = locks;
    }

    /** Reserves number and date, without writing them into the case yet. */
    public ReservedNumber reserve(SigningTask task, DocumentId document, Map<String, Object> data, String user) {
        return numbers.reserve(document, task.agency(), data, user);
    }

    /**
     * Reserves number and date for a document that is signed by hand, and writes them into the case, since the printed pages
     * bear them from now on.
     */
    public ReservedNumber reserveOnPaper(SigningTask task, DocumentId document, Map<String, Object> data, String user) {
        ReservedNumber number = numbers.reserve(document, task.agency(), data, user);
        requireOpen(task.task());
        number.places().entrySet().stream().filter(place -> document.holder() == null || task.data().containsKey(place.getKey().split("\\.")[0]))
                .forEach(place -> learn(task.task(), place.getKey(), place.getValue()));
        return number;
    }

    /**
     * Keeps the signed file and writes number and date into the case. Refused when meanwhile the task ended, somebody else
     * signed, or the number became void. A user who asked twice at once gets the file signed first.
     *
     * @param last id of the version that was signed last before; {@code null} for the first signature
     */
    public Naskah confirm(SigningTask task, ReservedNumber number, String last, Naskah signed, byte[] pdf) {
        DocumentId document = new DocumentId(task.task().getProcessInstanceId(), signed.kind(), signed.holder());
        locks.take(Lock.SIGNATURES, task.agency().id());
        numbers.confirm(document, task.agency(), number);
        requireOpen(task.task());
        Optional<Naskah> present = signatures.current(document);
        if (!Objects.equals(last, present.map(Naskah::id).orElse(null))) {
            return present.filter(other -> isSame(other, signed)).orElseThrow(() -> Refusal.conflict(
                    "Naskah ini ditandatangani orang lain atau disusun ulang sewaktu Anda menandatanganinya. "
                    + "Lihat naskahnya, lalu tanda tangani sekali lagi."));
        }
        number.places().forEach((path, value) -> learn(task.task(), path, value));
        return store.save(signed, pdf);
    }

    /** Gives up a signature whose file is not kept: the reserved number becomes void. */
    public void giveUp(SigningTask task, DocumentId document, ReservedNumber number, String user) {
        numbers.giveUp(document, task.agency(), number, user);
    }

    private boolean isSame(Naskah one, Naskah other) {
        return one.author().equals(other.author()) && one.activityId().equals(other.activityId())
                && caseData.fromJson(one.approvedData()).equals(caseData.fromJson(other.approvedData()));
    }

    private void requireOpen(Task task) {
        if (asSystem.call(() -> taskService.createTaskQuery().taskId(task.getId()).taskAssignee(task.getAssignee()).count()) == 0) {
            throw Refusal.conflict("Tugas ini selesai atau diambil orang lain sewaktu Anda menandatangani. "
                    + "Tanda tangan Anda tidak disimpan.");
        }
    }

    private void learn(Task task, String path, String value) {
        String root = path.split("\\.")[0];
        asSystem.call(() -> {
            Object present = caseData.plain(runtimeService.getVariable(task.getProcessInstanceId(), root));
            runtimeService.setVariable(task.getProcessInstanceId(), root, caseData.toVariable(
                    CaseData.with(Collections.singletonMap(root, present), path, value).get(root)));
            return null;
        });
    }
}
