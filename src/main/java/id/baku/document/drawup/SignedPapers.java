package id.baku.document.drawup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.xml.ModelInstance;
import org.springframework.stereotype.Component;

import id.baku.document.print.EditableRegions;
import id.baku.document.print.KindDeclaration;
import id.baku.document.print.NaskahRenderer;
import id.baku.document.print.NaskahStage;
import id.baku.document.store.DocumentId;
import id.baku.document.store.Naskah;
import id.baku.document.store.NaskahStore;
import id.baku.document.store.Uploads;
import id.baku.engine.cases.CaseData;
import id.baku.office.agency.Agency;

/**
 * Documents signed by hand: the text of each, and which scans show it. A scan is kept with the data of its paper, and proves
 * the signature of no other text and no other number.
 */
@Component
public class SignedPapers {

    /** Data that are kept with a scan without being part of the text: who was in office, and the case's number and subject. */
    private static final List<String> AROUND = List.of(NaskahRenderer.ACTING, "kasus");

    private final NaskahStore store;
    private final NaskahRenderer renderer;
    private final NaskahNumbers numbers;
    private final ApprovedText approvedText;
    private final EditedTexts editedTexts;
    private final SigningTasks signingTasks;
    private final CaseData caseData;

    SignedPapers(NaskahStore store, NaskahRenderer renderer, NaskahNumbers numbers, ApprovedText approvedText, EditedTexts editedTexts,
                 SigningTasks signingTasks, CaseData caseData) {
        this.store = store;
        this.renderer = renderer;
        this.numbers = numbers;
        this.approvedText = approvedText;
        this.editedTexts = editedTexts;
        this.signingTasks = signingTasks;
        this.caseData = caseData;
    }

    /** @param data the data of which the document would be made if it were issued now */
    public record Paper(DocumentId document, Map<String, Object> data) {
    }

    /** The documents of a kind in a case with these data: one, or one for each row of a list. */
    public List<Paper> of(ModelInstance model, String processInstanceId, String kind, Agency agency, Map<String, Object> data) {
        Optional<ServiceTask> each = NaskahTask.forEach(model, kind);
        return each.map(task -> NaskahTask.rows(task, data)).orElse(List.of(data)).stream().map(row -> {
            DocumentId document = new DocumentId(processInstanceId, kind, renderer.facts(kind, NaskahStage.ISSUED, agency, row).holder());
            return new Paper(document, text(document, agency, row));
        }).filter(paper -> each.isEmpty() || paper.document().holder() != null).toList();
    }

    /** The data for the issue: what was approved or laid before the signers, else what the case knows now. */
    private Map<String, Object> text(DocumentId document, Agency agency, Map<String, Object> data) {
        return new TreeMap<>(approvedText.keep(document, NaskahStage.ISSUED, agency, CaseData.with(data, EditableRegions.KEY,
                editedTexts.of(document.processInstanceId(), document.kind()))));
    }

    /** The scans of a document that were handed in since its present round began, in a task that asks for them. */
    List<Naskah> scans(DocumentId document, Map<String, Object> data) {
        Set<String> asking = signingTasks.askingForScan(document, data);
        return store.handedInSince(document.processInstanceId(), Uploads.scanOf(document), store.lastRound(document)).stream()
                .filter(scan -> (scan.approvedData() != null || scan.isTextUnknown()) && asking.contains(scan.activityId())).toList();
    }

    /** Binds a scan without stored text to the present data. */
    void bind(Naskah scan, Paper paper) {
        if (scan.isTextUnknown()) {
            store.bind(scan, caseData.toJson(paper.data()));
        }
    }

    /**
     * Whether the paper of a scan says the same as a document of these data, its number included. For a scan from an earlier
     * release, kept without its text, the text at the completion of the next activity counts.
     */
    public boolean shows(Naskah scan, DocumentId document, Agency agency, Map<String, Object> data) {
        if (scan.isTextUnknown()) {
            return true;
        }
        Map<String, Object> paper = caseData.fromJson(scan.approvedData());
        Map<String, Object> now = new TreeMap<>(numbers.fresh(document, agency, data));
        AROUND.forEach(key -> now.put(key, paper.get(key)));
        return renderer.isSame(document.kind(), agency, KindDeclaration.of(document.kind()).byHand()
                ? approvedText.holding(document, agency, now, paper) : approvedText.withLater(document, now, paper), now);
    }
}
