package id.baku.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import id.baku.agency.Agencies;
import id.baku.agency.Agency;
import id.baku.engine.CaseData;
import id.baku.engine.DiagramElements;
import id.baku.engine.PrecedingTask;
import id.baku.register.NumberRegister;
import id.baku.register.NumberRequest;
import id.baku.register.NumberedDocument;
import id.baku.register.RegisterEntry;

/**
 * Gives documents their numbers as they are issued, and writes them into the case's data, where the text and later forms
 * find them. A number that people typed came from outside, and is entered as such.
 */
@Component
class NaskahNumbers {

    private final NaskahRenderer renderer;
    private final ApprovedText approvedText;
    private final NumberRegister register;
    private final Agencies agencies;
    private final CaseData caseData;
    private final PrecedingTask precedingTask;

    NaskahNumbers(NaskahRenderer renderer, ApprovedText approvedText, NumberRegister register, Agencies agencies,
                  CaseData caseData, PrecedingTask precedingTask) {
        this.renderer = renderer;
        this.approvedText = approvedText;
        this.register = register;
        this.agencies = agencies;
        this.caseData = caseData;
        this.precedingTask = precedingTask;
    }

    /** Numbers the document of a kind that is about to be issued, if its text has a line for a number. */
    void give(String kind, DelegateExecution execution) {
        Agency agency = agencies.get(execution.getTenantId());
        Map<String, Object> present = caseData.of(execution);
        Optional<NumberLine> line = numberLine(kind, agency, present).map(first -> {
            Map<String, Object> data = approvedText.keep(new DocumentId(execution.getProcessInstanceId(), kind, first.holder()),
                    NaskahStage.TERBIT, present);
            NumberedDocument document = new NumberedDocument(agency.id(), execution.getProcessInstanceId(), kind, first.holder());
            NumberLine approved = numberLine(kind, agency, data).orElse(first);
            return approved.number() != null && register.hasVoided(document, approved.number())
                    ? numberLine(kind, agency, without(data, approved.number())).orElse(approved) : approved;
        });
        line.ifPresent(found -> enter(kind, found, agency, execution));
    }

    private Optional<NumberLine> numberLine(String kind, Agency agency, Map<String, Object> data) {
        return renderer.numberLine(kind, NaskahStage.TERBIT, agency, data);
    }

    private void enter(String kind, NumberLine line, Agency agency, DelegateExecution execution) {
        String user = precedingTask.of(execution).map(PrecedingTask.Act::assignee).orElse(null);
        RegisterEntry entry = register.issue(new NumberRequest(
                new NumberedDocument(agency.id(), execution.getProcessInstanceId(), kind, line.holder()),
                execution.getProcessBusinessKey(), caseData.subject(DiagramElements.processOf(DiagramElements.present(execution)),
                        execution::getVariable), line.title(), line.subject(), line.date(), line.number(),
                line.numberPlace()), user);
        if (line.number() == null) {
            caseData.put(execution, line.numberPlace(), entry.number());
        }
        if (line.datePlace() != null) {
            caseData.put(execution, line.datePlace(), entry.date().toString());
        }
    }

    /** The data of an issued document with the number that holds: the approved text may bear one that is void. */
    Map<String, Object> keep(DocumentId document, NaskahStage stage, String agency, Map<String, Object> data) {
        if (!stage.isIssued()) {
            return data;
        }
        return register.entryOf(new NumberedDocument(agency, document.processInstanceId(), document.kind(), document.holder()))
                .filter(entry -> entry.request().place() != null)
                .map(entry -> CaseData.with(data, entry.request().place(), entry.number())).orElse(data);
    }

    /** The same data as if nobody had ever entered this number. */
    private static Map<String, Object> without(Map<?, ?> data, String number) {
        Map<String, Object> rest = new LinkedHashMap<>();
        data.forEach((key, value) -> rest.put(String.valueOf(key), value instanceof Map<?, ?> part ? without(part, number)
                : number.equals(value) ? null : value));
        return rest;
    }
}
