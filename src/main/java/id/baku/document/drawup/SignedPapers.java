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
 * The papers that are signed by hand: what stands on each, and which of the scans that were handed in show it. A scan is kept
 * with what its paper says, and is evidence for no other text and no other number.
 */
@Component
public class SignedPapers {

    /** What a scan is kept with besides: who was in office, and how the case was called. */
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

    /** @param data what the document would be made of if it were issued now */
    public record Paper(DocumentId document, Map<String, Object> data) {
    }

    /** The documents of a kind that a case with these data has: one, or one for each row of a list. */
    public List<Paper> of(ModelInstance model, String processInstanceId, String kind, Agency agency, Map<String, Object> data) {
        Optional<ServiceTask> each = NaskahTask.forEach(model, kind);
        return each.map(task -> NaskahTask.rows(task, data)).orElse(List.of(data)).stream().map(row -> {
            DocumentId document = new DocumentId(processInstanceId, kind, renderer.facts(kind, NaskahStage.ISSUED, agency, row).holder());
            return new Paper(document, text(document, agency, row));
        }).filter(paper -> each.isEmpty() || paper.document().holder() != null).toList();
    }

    /** What would be issued: what was approved or laid before the signers, and else what the case knows now. */
    private Map<String, Object> text(DocumentId document, Agency agency, Map<String, Object> data) {
        return new TreeMap<>(approvedText.keep(document, NaskahStage.ISSUED, agency, CaseData.with(data, EditableRegions.KEY,
                editedTexts.of(document.processInstanceId(), document.kind()))));
    }

    /** The scans that were handed in of a document since its present round began, with a task that asks for them. */
    List<Naskah> scans(DocumentId document, Map<String, Object> data) {
        Set<String> asking = signingTasks.askingForScan(document, data);
        return store.handedInSince(document.processInstanceId(), Uploads.scanOf(document), store.lastRound(document)).stream()
                .filter(scan -> (scan.approvedData() != null || scan.isTextUnknown()) && asking.contains(scan.activityId())).toList();
    }

    /** A scan of which nobody kept what it says is held from now on to what the case says at present. */
    void bind(Naskah scan, Paper paper) {
        if (scan.isTextUnknown()) {
            store.bind(scan, caseData.toJson(paper.data()));
        }
    }

    /**
     * Whether the paper that a scan shows says what a document of these data says, its number included. Of one that an earlier
     * version took nobody knows what it shows: it counts for the text with which the next activity is completed.
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
