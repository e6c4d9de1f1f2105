package id.baku.document.drawup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import id.baku.document.print.NaskahRenderer;
import id.baku.document.print.NaskahStage;
import id.baku.document.print.DocumentFacts;
import id.baku.document.register.NumberRegister;
import id.baku.document.register.NumberRequest;
import id.baku.document.register.NumberedDocument;
import id.baku.document.register.RegisterEntry;
import id.baku.document.store.DocumentId;
import id.baku.engine.cases.CaseData;
import id.baku.engine.cases.PrecedingTask;
import id.baku.engine.diagram.DiagramElements;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;

/**
 * Gives documents their numbers as they are issued, and writes them into the case's data, where the text and later forms
 * find them. A number that people typed came from outside, and is entered as such.
 */
@Component
public class NaskahNumbers {

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
        stated(kind, agency, present).ifPresent(first -> {
            DocumentId document = new DocumentId(execution.getProcessInstanceId(), kind, first.holder());
            DocumentFacts line = valid(document, agency, approvedText.keep(document, NaskahStage.TERBIT, present)).orElse(first);
            String user = precedingTask.of(execution).map(PrecedingTask.Act::assignee).orElse(null);
            RegisterEntry entry = enter(document, line, agency, execution.getProcessBusinessKey(),
                    caseData.subject(DiagramElements.processOf(DiagramElements.present(execution)), execution::getVariable), user);
            places(line, entry).forEach((path, value) -> caseData.put(execution, path, value));
        });
    }

    /**
     * Numbers a document that is about to be signed electronically: nothing can be added to it afterwards.
     *
     * @param data with {@code kasus}: the case's number and subject
     * @return number and date by their paths in the case's data; empty where its text has no line for a number
     */
    public Map<String, String> giveForSigning(DocumentId document, Agency agency, Map<String, Object> data, String user) {
        Map<?, ?> facts = (Map<?, ?>) data.get("kasus");
        return valid(document, agency, data).map(line -> places(line, enter(document, line, agency,
                String.valueOf(facts.get("nomor")), String.valueOf(facts.get("pokok")), user))).orElse(Map.of());
    }

    /** A signed document became a draft again: the number that it got with its signature is void. */
    void takeBack(DocumentId document, String agency, String user) {
        register.entryOf(numbered(document, agency)).filter(entry -> !entry.isFromOutside()).ifPresent(entry ->
                register.voidEntry(agency, entry.id(), "Naskah kembali menjadi konsep setelah ditandatangani", user));
    }

    private Optional<DocumentFacts> stated(String kind, Agency agency, Map<String, Object> data) {
        return Optional.of(renderer.facts(kind, NaskahStage.TERBIT, agency, data)).filter(DocumentFacts::bearsNumber);
    }

    /** The line for the number, without one that is void. */
    private Optional<DocumentFacts> valid(DocumentId document, Agency agency, Map<String, Object> data) {
        return stated(document.kind(), agency, data).map(line -> line.number() == null
                || !register.hasVoided(numbered(document, agency.id()), line.number()) ? line
                : stated(document.kind(), agency, without(data, line.number())).orElse(line));
    }

    private RegisterEntry enter(DocumentId document, DocumentFacts line, Agency agency, String businessKey, String subject,
                                String user) {
        return register.issue(new NumberRequest(numbered(document, agency.id()), businessKey, subject, line.title(),
                line.subject(), line.date(), line.number(), line.numberPlace()), user);
    }

    /** What was missing of number and date, by its path in the case's data. */
    private static Map<String, String> places(DocumentFacts line, RegisterEntry entry) {
        Map<String, String> places = new LinkedHashMap<>();
        if (line.number() == null) {
            places.put(line.numberPlace(), entry.number());
        }
        if (line.datePlace() != null) {
            places.put(line.datePlace(), entry.date().toString());
        }
        return places;
    }

    private static NumberedDocument numbered(DocumentId document, String agency) {
        return new NumberedDocument(agency, document.processInstanceId(), document.kind(), document.holder());
    }

    /** The data of an issued document with the number that holds: the approved text may bear one that is void. */
    Map<String, Object> keep(DocumentId document, NaskahStage stage, String agency, Map<String, Object> data) {
        if (!stage.isIssued()) {
            return data;
        }
        return register.entryOf(numbered(document, agency))
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
