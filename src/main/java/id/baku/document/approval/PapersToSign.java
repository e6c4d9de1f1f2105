package id.baku.document.approval;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

import id.baku.document.drawup.IssueRules;
import id.baku.document.drawup.NaskahNumbers;
import id.baku.document.drawup.ReservedNumber;
import id.baku.document.drawup.SignedPapers;
import id.baku.document.drawup.SignedPapers.Paper;
import id.baku.document.drawup.TaskKinds;
import id.baku.document.print.Endorsements;
import id.baku.document.print.KindDeclaration;
import id.baku.document.print.NaskahRenderer;
import id.baku.document.print.NaskahStage;
import id.baku.document.store.DocumentId;
import id.baku.document.store.Naskah;
import id.baku.document.store.ScannedPapers;
import id.baku.document.store.Uploads;
import id.baku.engine.cases.CaseData;
import id.baku.engine.cases.PartialData;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.walls.AsSystem;
import id.baku.office.agency.Agencies;

/**
 * Documents of a task that are signed by hand. Each is printed with the number under which it will be issued, and its scan is
 * kept together with the data of the printed text.
 */
@Component
class PapersToSign implements ScannedPapers {

    private final SigningTaskReader tasks;
    private final SignedPapers papers;
    private final NaskahNumbers numbers;
    private final IssueRules rules;
    private final SigningSteps steps;
    private final NaskahRenderer renderer;
    private final PartialData forms;
    private final CaseData caseData;
    private final AsSystem asSystem;
    private final Agencies agencies;

    PapersToSign(SigningTaskReader tasks, SignedPapers papers, NaskahNumbers numbers, IssueRules rules, SigningSteps steps,
                 NaskahRenderer renderer, PartialData forms, CaseData caseData, AsSystem asSystem, Agencies agencies) {
        this.tasks = tasks;
        this.papers = papers;
        this.numbers = numbers;
        this.rules = rules;
        this.steps = steps;
        this.renderer = renderer;
        this.forms = forms;
        this.caseData = caseData;
        this.asSystem = asSystem;
        this.agencies = agencies;
    }

    /** The papers of a kind that are signed in a task. */
    List<Paper> of(SigningTask task, String kind) {
        return papers.of(task.element().getModelInstance(), task.task().getProcessInstanceId(), kind, task.agency(), task.data());
    }

    /**
     * The pages to be signed by hand. Their number is reserved from now on. Refused where pages would have blanks, or the
     * number or date is not allowed.
     *
     * @param mark which of several people the document is for, where one is made for each; else {@code null}
     * @param entries what is entered in the task's form and not yet part of the case
     */
    byte[] print(Task task, String kind, String mark, Map<String, Object> entries, String user) {
        SigningTask present = tasks.read(task, entries);
        Paper paper = requireSigned(present, kind, mark);
        Map<String, Object> printed = paper.data();
        if (!KindDeclaration.of(kind).byHand()) {
            rules.check(paper.document(), present.agency(), printed);
            ReservedNumber number = steps.reserveOnPaper(present, paper.document(), printed, user);
            printed = number.into(printed);
        }
        return renderer.render(kind, NaskahStage.READY, present.agency(), printed, Endorsements.NONE).pdf();
    }

    private Paper requireSigned(SigningTask task, String kind, String mark) {
        if (!isAskedFor(task, kind)) {
            throw Refusal.invalid("Naskah ini tidak ditandatangani di atas kertas dalam tugas ini.");
        }
        return of(task, kind).stream().filter(paper -> paper.document().mark().equals(mark == null ? "" : mark)).findFirst()
                .orElseThrow(() -> Refusal.invalid("Pilih untuk siapa naskah ini dicetak."));
    }

    private static boolean isAskedFor(SigningTask task, String kind) {
        return task.kinds(TaskKinds.SCANNED).contains(kind) || task.kinds(TaskKinds.SIGNED).contains(kind);
    }

    @Override
    public List<ScannedPapers.Scanned> of(Task task, String slot, String entries) {
        String kind = slot.split("\\.")[0];
        Map<String, Object> typed = entries == null || entries.isBlank() ? Map.of() : typed(entries);
        Map<String, Object> settled = asSystem.call(() -> forms.typed(task.getId(), typed));
        SigningTask present = tasks.read(task, settled);
        if (!isAskedFor(present, kind)) {
            return List.of();
        }
        List<Paper> wanted = of(present, kind).stream().filter(paper -> slot.equals(kind + Uploads.SCAN)
                || slot.equals(Uploads.scanOf(paper.document()))).toList();
        if (wanted.isEmpty()) {
            throw Refusal.invalid("Tidak ada naskah %s untuk pindaian ini.".formatted(kind));
        }
        List<ScannedPapers.Scanned> shown = new ArrayList<>();
        wanted.forEach(paper -> shown.add(new ScannedPapers.Scanned(paper.document(), caseData.toJson(onPaper(present, paper)))));
        return shown;
    }

    @Override
    public boolean shows(Task task, Naskah scan, ScannedPapers.Scanned paper) {
        return papers.shows(scan, paper.document(), agencies.get(task.getTenantId()), caseData.fromJson(paper.data()));
    }

    private Map<String, Object> typed(String entries) {
        try {
            return caseData.fromJson(entries);
        } catch (UncheckedIOException e) {
            throw Refusal.invalid("Isian formulir tidak dapat dibaca.");
        }
    }

    /** The data of the printed document, with the number that was reserved at printing. */
    private Map<String, Object> onPaper(SigningTask task, Paper paper) {
        DocumentId document = paper.document();
        if (KindDeclaration.of(document.kind()).byHand()) {
            return paper.data();
        }
        Map<String, Object> data = numbers.reserved(document, task.agency(), paper.data()).map(number -> number.into(paper.data()))
                .orElse(paper.data());
        String name = rules.check(document, task.agency(), data).name();
        if (numbers.lacksNumber(document, task.agency(), data)) {
            throw Refusal.conflict(("%s belum bernomor, sedangkan kertas yang ditandatangani memuat nomornya. Cetak naskahnya dari tugas "
                    + "ini agar nomornya dipesan, mintakan tanda tangan, lalu unggah pindaiannya.").formatted(name));
        }
        return data;
    }
}
