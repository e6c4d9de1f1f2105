package id.baku.document.drawup;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import id.baku.document.print.EditableRegions;
import id.baku.document.print.NaskahRenderer;
import id.baku.document.print.NaskahStage;
import id.baku.document.store.DocumentId;
import id.baku.engine.cases.CaseData;
import id.baku.engine.cases.PrecedingTask.Act;
import id.baku.office.agency.Agency;

/** Finds the data of a document at a stage: what was approved or, before any approval, what the case knows now. */
@Component
class DocumentTexts {

    private final NaskahRenderer renderer;
    private final CaseData caseData;
    private final EditedTexts editedTexts;
    private final ApprovedText approvedText;
    private final NaskahNumbers numbers;
    private final ActingOfficials actingOfficials;

    DocumentTexts(NaskahRenderer renderer, CaseData caseData, EditedTexts editedTexts, ApprovedText approvedText,
                  NaskahNumbers numbers, ActingOfficials actingOfficials) {
        this.renderer = renderer;
        this.caseData = caseData;
        this.editedTexts = editedTexts;
        this.approvedText = approvedText;
        this.numbers = numbers;
        this.actingOfficials = actingOfficials;
    }

    /** @param act the act for which the document is drawn up; the officials of that time are named */
    DocumentText of(String kind, NaskahStage stage, DelegateExecution execution, Agency agency, Act act) {
        Map<String, Object> present = present(kind, execution);
        DocumentId document = document(kind, stage, execution, agency, present);
        return named(document, stage, agency, act, stage.fixesText() ? approvedText.keepForNext(document, stage, act.role(), present, agency)
                : approvedText.keep(document, stage, agency, present));
    }

    /** What a user approves who completes a task now. */
    DocumentText approvedNow(String kind, DelegateExecution execution, Agency agency, Act act) {
        Map<String, Object> present = present(kind, execution);
        DocumentId document = document(kind, NaskahStage.SIGNED_OFF, execution, agency, present);
        return named(document, NaskahStage.SIGNED_OFF, agency, act, numbers.withoutReserved(document, agency.id(),
                approvedText.keepForOne(document, act.role(), present, agency)));
    }

    private Map<String, Object> present(String kind, DelegateExecution execution) {
        Map<String, Object> present = caseData.of(execution);
        present.remove(NaskahRenderer.ACTING);
        present.put(EditableRegions.KEY, editedTexts.of(execution.getProcessInstanceId(), kind));
        return present;
    }

    private DocumentId document(String kind, NaskahStage stage, DelegateExecution execution, Agency agency, Map<String, Object> present) {
        return new DocumentId(execution.getProcessInstanceId(), kind, renderer.facts(kind, stage, agency, present).holder());
    }

    private DocumentText named(DocumentId document, NaskahStage stage, Agency agency, Act act, Map<String, Object> kept) {
        Map<String, Object> data = numbers.keep(document, stage, agency, kept);
        Map<String, Object> officials = actingOfficials.at(agency, act.end());
        if (data.get(NaskahRenderer.ACTING) instanceof Map<?, ?> before) {
            before.forEach((key, official) -> officials.put(String.valueOf(key), official));
        }
        data.put(NaskahRenderer.ACTING, officials);
        return new DocumentText(document, data);
    }
}
