package id.baku.document.drawup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import id.baku.document.print.DocumentFacts;
import id.baku.document.print.EditableRegions;
import id.baku.document.print.NaskahRenderer;
import id.baku.document.print.NaskahStage;
import id.baku.document.store.DocumentId;
import id.baku.engine.cases.CaseData;
import id.baku.engine.cases.FollowingTasks;
import id.baku.engine.expression.DelegateBeans;
import id.baku.engine.diagram.DiagramElements;
import id.baku.engine.refusal.Refusal;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;

/**
 * Checks, when a task is completed, the documents that are issued or fixed after it: nothing may be missing, and their number
 * and date must be allowed. So whoever entered a mistake learns of it while it can be corrected, instead of a background job
 * failing later.
 */
@Component
class IssueGuard {

    private final FollowingTasks following;
    private final IssueRules rules;
    private final NaskahRenderer renderer;
    private final ApprovedText approvedText;
    private final EditedTexts editedTexts;
    private final ElectronicSignatures signatures;
    private final DelegateBeans delegates;
    private final CaseData caseData;
    private final Agencies agencies;

    IssueGuard(FollowingTasks following, IssueRules rules, NaskahRenderer renderer, ApprovedText approvedText, EditedTexts editedTexts,
               ElectronicSignatures signatures, DelegateBeans delegates, CaseData caseData, Agencies agencies) {
        this.following = following;
        this.rules = rules;
        this.renderer = renderer;
        this.approvedText = approvedText;
        this.editedTexts = editedTexts;
        this.signatures = signatures;
        this.delegates = delegates;
        this.caseData = caseData;
        this.agencies = agencies;
    }

    @EventListener(condition = "#task.eventName == 'complete'")
    void check(DelegateTask task) {
        List<ServiceTask> next = following.of(task);
        List<ServiceTask> drawing = next.stream().filter(NaskahTask::isOne).toList();
        if (drawing.isEmpty()) {
            return;
        }
        Agency agency = agencies.get(task.getTenantId());
        Map<String, Object> data = caseData.of(task.getExecution());
        Map<String, DocumentId> typed = new HashMap<>();
        Set<String> coming = coming(next, agency, data);
        drawing.forEach(one -> kinds(one, data).forEach(kind -> {
            List<Map<String, Object>> rows = rows(one, task, data);
            requireApart(kind, agency, rows);
            (rows.isEmpty() ? List.of(data) : rows).forEach(row -> requireSignedAsNumbered(one, document(task, kind, agency, row), agency));
            if (!mustBeComplete(one)) {
                return;
            }
            NaskahStage stage = NaskahTask.of(one).stage().orElseThrow();
            UnaryOperator<Map<String, Object>> text = present -> text(document(task, kind, agency, present), stage, task, agency, present);
            DocumentId document = document(task, kind, agency, data);
            DocumentFacts facts = rules.check(document, stage, agency, text.apply(data),
                    new OnItsWay(coming, place -> NaskahTask.placeInCase(one, place)));
            requireOwn(facts.number(), document, typed);
            if (facts.number() == null) {
                rows.forEach(row -> {
                    DocumentId each = document(task, kind, agency, row);
                    requireOwn(rules.checkNumber(each, agency, text.apply(row)).number(), each, typed);
                });
            }
        }));
    }

    /** The data with each row of a list for which a document is made; none where one document is made for the case. */
    private List<Map<String, Object>> rows(ServiceTask one, DelegateTask task, Map<String, Object> data) {
        return following.elements(one, task.getExecution()).stream().map(element -> CaseData.with(data,
                ((MultiInstanceLoopCharacteristics) one.getLoopCharacteristics()).getCamundaElementVariable(), caseData.plain(element))).toList();
    }

    private DocumentId document(DelegateTask task, String kind, Agency agency, Map<String, Object> data) {
        return new DocumentId(task.getProcessInstanceId(), kind, renderer.facts(kind, NaskahStage.ISSUED, agency, data).holder());
    }

    /** The data of the document as it would be issued or fixed after these entries. */
    private Map<String, Object> text(DocumentId document, NaskahStage stage, DelegateTask task, Agency agency, Map<String, Object> data) {
        Map<String, Object> present = CaseData.with(data, EditableRegions.KEY, editedTexts.of(document.processInstanceId(), document.kind()));
        return stage.fixesText() ? approvedText.keepForNext(document, stage, DiagramElements.roleOf(task.getBpmnModelElementInstance()).orElse(null),
                present, agency) : approvedText.keep(document, stage, agency, present);
    }

    /** Documents of a kind are told apart by their holders: two of the same name would be one document, issued twice. */
    private void requireApart(String kind, Agency agency, List<Map<String, Object>> rows) {
        Set<String> names = new HashSet<>();
        rows.stream().map(row -> renderer.facts(kind, NaskahStage.ISSUED, agency, row)).filter(facts -> facts.holder() != null)
                .filter(facts -> !names.add(facts.holder().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))).findFirst()
                .ifPresent(facts -> {
                    throw Refusal.invalid(("%s tercantum dua kali, sedangkan naskah %s dibuat satu untuk setiap nama. Bedakan keduanya, "
                            + "misalnya dengan gelar atau NIP.").formatted(facts.holder(), facts.title()));
                });
    }

    private void requireSignedAsNumbered(ServiceTask one, DocumentId document, Agency agency) {
        if (NaskahTask.of(one).stage().filter(NaskahStage::keepsSignature).isPresent()) {
            signatures.requireItsNumber(document, agency);
        }
    }

    private static void requireOwn(String number, DocumentId document, Map<String, DocumentId> typed) {
        if (number != null && !document.equals(typed.computeIfAbsent(number, first -> document))) {
            throw Refusal.invalid("Nomor %s diisi untuk dua naskah. Setiap naskah bernomor sendiri.".formatted(number));
        }
    }

    private static boolean mustBeComplete(ServiceTask task) {
        return NaskahTask.isOne(task) && NaskahTask.of(task).stage().filter(NaskahStage::mustBeComplete).isPresent();
    }

    private static List<String> kinds(ServiceTask task, Map<String, Object> data) {
        return new TaskKinds(NaskahTask.of(task).kinds()).in(data);
    }

    /** What the case will get on the way: numbers and dates of documents issued now, and results of delegates. */
    private Set<String> coming(List<ServiceTask> next, Agency agency, Map<String, Object> data) {
        Set<String> coming = new HashSet<>();
        next.forEach(task -> {
            coming.addAll(delegates.writtenBy(task));
            if (mustBeComplete(task)) {
                kinds(task, data).forEach(kind -> renderer.facts(kind, NaskahStage.ISSUED, agency, data).givenPlaces()
                        .forEach(place -> coming.add(NaskahTask.placeInCase(task, place))));
            }
        });
        return coming;
    }
}
