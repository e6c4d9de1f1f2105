package id.baku.document.drawup;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import id.baku.document.print.EditableRegions;
import id.baku.document.print.NaskahRenderer;
import id.baku.document.print.NaskahStage;
import id.baku.document.print.DocumentFacts;
import id.baku.document.register.NumberRegister;
import id.baku.document.register.NumberRequest;
import id.baku.document.register.NumberedDocument;
import id.baku.document.register.RegisterEntry;
import id.baku.document.store.DocumentId;
import id.baku.document.store.NaskahStore;
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
    private final EditedTexts editedTexts;
    private final NumberRegister register;
    private final NaskahStore store;
    private final Agencies agencies;
    private final CaseData caseData;
    private final PrecedingTask precedingTask;

    NaskahNumbers(NaskahRenderer renderer, ApprovedText approvedText, EditedTexts editedTexts, NumberRegister register,
                  NaskahStore store, Agencies agencies, CaseData caseData, PrecedingTask precedingTask) {
        this.renderer = renderer;
        this.approvedText = approvedText;
        this.editedTexts = editedTexts;
        this.register = register;
        this.store = store;
        this.agencies = agencies;
        this.caseData = caseData;
        this.precedingTask = precedingTask;
    }

    /** Numbers the document of a kind that is about to be issued, if its text has a line for a number. */
    void give(String kind, DelegateExecution execution) {
        take(kind, NaskahStage.ISSUED, execution, register::issue);
    }

    /**
     * Reserves a number for the document of a kind that is about to be signed on paper: the paper bears it, and the form of
     * the one who hands in its scan shows it.
     */
    void reserve(String kind, DelegateExecution execution) {
        take(kind, NaskahStage.READY, execution, register::reserve);
    }

    private void take(String kind, NaskahStage stage, DelegateExecution execution, BiFunction<NumberRequest, String, RegisterEntry> from) {
        Agency agency = agencies.get(execution.getTenantId());
        Map<String, Object> present = caseData.of(execution);
        present.put(EditableRegions.KEY, editedTexts.of(execution.getProcessInstanceId(), kind));
        stated(kind, agency, present).ifPresent(first -> {
            DocumentId document = new DocumentId(execution.getProcessInstanceId(), kind, first.holder());
            // A paper that is prepared again is another one: what was reserved for the former is its own only on that day.
            Map<String, Object> text = stage == NaskahStage.READY ? withoutReserved(document, agency.id(), present)
                    : approvedText.keep(document, stage, agency, present);
            DocumentFacts line = valid(document, agency, text).orElse(first);
            String user = precedingTask.of(execution).map(PrecedingTask.Act::assignee).orElse(null);
            replace(document, agency.id(), user);
            RegisterEntry entry = from.apply(request(document, line, agency, execution.getProcessBusinessKey(),
                    caseData.subject(DiagramElements.processOf(DiagramElements.present(execution)), execution::getVariable)), user);
            places(line, entry).forEach((path, value) -> caseData.put(execution, path, value));
        });
    }

    /** The data that a text is laid before its signers with, without number and date that are only reserved: others may be entered. */
    Map<String, Object> withoutReserved(DocumentId document, String agency, Map<String, Object> data) {
        return register.entryOf(numbered(document, agency)).filter(RegisterEntry::reserved)
                .map(entry -> without(data, entry)).orElse(data);
    }

    /**
     * Reserves a number for a document that is about to be signed electronically: nothing can be added to it afterwards.
     *
     * @param data with {@code kasus}: the case's number and subject
     */
    public ReservedNumber reserve(DocumentId document, Agency agency, Map<String, Object> data, String user) {
        Map<?, ?> facts = (Map<?, ?>) data.get("kasus");
        return valid(document, agency, data).map(line -> {
            replace(document, agency.id(), user);
            RegisterEntry entry = register.reserve(request(document, line, agency, String.valueOf(facts.get("nomor")),
                    String.valueOf(facts.get("pokok"))), user);
            return new ReservedNumber(entry.number(), places(line, entry));
        }).orElse(ReservedNumber.NONE);
    }

    /**
     * What the register has reserved for a document whose text lacks it, of the date that the text has, if it has one: it stands
     * on the paper that is signed. Empty where nothing is reserved.
     */
    public Optional<ReservedNumber> reserved(DocumentId document, Agency agency, Map<String, Object> data) {
        return valid(document, agency, data).flatMap(line -> register.entryOf(numbered(document, agency.id()))
                .filter(entry -> line.number() == null && (line.date() == null || line.date().equals(entry.date())))
                .map(entry -> new ReservedNumber(entry.number(), places(line, entry))));
    }

    /** Whether a document of these data bears a number, and none is there. */
    public boolean lacksNumber(DocumentId document, Agency agency, Map<String, Object> data) {
        return valid(document, agency, data).filter(line -> line.number() == null).isPresent();
    }

    /** The document that a number was reserved for is signed. */
    public void confirm(DocumentId document, Agency agency, ReservedNumber reserved) {
        if (reserved.number() != null) {
            register.confirm(numbered(document, agency.id()), reserved.number());
        }
    }

    /** The document that a number was reserved for is not signed after all. */
    public void giveUp(DocumentId document, Agency agency, ReservedNumber reserved, String user) {
        if (reserved.number() != null) {
            register.giveUp(numbered(document, agency.id()), reserved.number(), "Naskah tidak jadi ditandatangani", user);
        }
    }

    /** The data as if the document had a number and a date, to see whether anything else is missing. */
    public Map<String, Object> asIfNumbered(DocumentId document, Agency agency, Map<String, Object> data) {
        Map<String, String> places = new LinkedHashMap<>();
        valid(document, agency, data).ifPresent(line -> {
            if (line.number() == null) {
                places.put(line.numberPlace(), "0");
            }
            if (line.datePlace() != null) {
                places.put(line.datePlace(), LocalDate.EPOCH.toString());
            }
        });
        return new ReservedNumber(null, places).into(data);
    }

    /** The document became a draft again: a number that it got with its signature, or that waits for one, is void. */
    void takeBack(DocumentId document, String agency, boolean signed, String user) {
        NumberedDocument numbered = numbered(document, agency);
        register.entryOf(numbered).ifPresent(entry -> {
            if (entry.reserved()) {
                register.giveUp(numbered, entry.number(), "Naskah kembali menjadi konsep sebelum ditandatangani", user);
            } else if (signed && !entry.isFromOutside()) {
                register.voidEntry(agency, entry.id(), "Naskah kembali menjadi konsep setelah ditandatangani", user);
            }
        });
    }

    private Optional<DocumentFacts> stated(String kind, Agency agency, Map<String, Object> data) {
        return Optional.of(renderer.facts(kind, NaskahStage.ISSUED, agency, data)).filter(DocumentFacts::bearsNumber);
    }

    /** The line for the number, without one that no longer holds for the text. */
    private Optional<DocumentFacts> valid(DocumentId document, Agency agency, Map<String, Object> data) {
        return stated(document.kind(), agency, fresh(document, agency, data));
    }

    /**
     * The data without a number of the document that is void or under which it was issued before, and without the date that
     * came with it: what is drawn up again, after a return, is another paper with a number and date of its own.
     */
    Map<String, Object> fresh(DocumentId document, Agency agency, Map<String, Object> data) {
        return stated(document.kind(), agency, data).map(DocumentFacts::number)
                .flatMap(number -> register.voided(numbered(document, agency.id()), number)
                        .or(() -> issuedUnder(document, agency.id()).filter(entry -> entry.number().equals(number))))
                .map(entry -> without(data, entry)).orElse(data);
    }

    /** The number of ours under which the document was issued before this round; one from outside stands until another is typed. */
    private Optional<RegisterEntry> issuedUnder(DocumentId document, String agency) {
        return register.entryOf(numbered(document, agency)).filter(entry -> isIssuedUnder(document, entry));
    }

    boolean isIssuedUnder(DocumentId document, RegisterEntry entry) {
        return !entry.reserved() && !entry.isFromOutside() && store.versions(document, NaskahStage.ISSUED).stream()
                .anyMatch(issued -> entry.number().equals(issued.number()));
    }

    private void replace(DocumentId document, String agency, String user) {
        issuedUnder(document, agency).ifPresent(entry -> register.voidEntry(agency, entry.id(),
                "Diganti: naskah disusun kembali setelah terbit dan diberi nomor baru", user));
    }

    private static NumberRequest request(DocumentId document, DocumentFacts line, Agency agency, String businessKey, String subject) {
        return new NumberRequest(numbered(document, agency.id()), businessKey, subject, line.title(), line.subject(), line.date(),
                line.number(), line.numberPlace(), line.datePlace());
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

    /** The data of a document with the number and date that hold: what was approved or entered before may bear others. */
    Map<String, Object> keep(DocumentId document, NaskahStage stage, Agency agency, Map<String, Object> data) {
        if (!stage.isIssued()) {
            return stage.isDraft() ? data : fresh(document, agency, data);
        }
        return register.entryOf(numbered(document, agency.id())).filter(entry -> entry.request().place() != null).map(entry -> {
            Map<String, Object> kept = CaseData.with(data, entry.request().place(), entry.number());
            return entry.request().datePlace() == null ? kept
                    : CaseData.with(kept, entry.request().datePlace(), entry.date().toString());
        }).orElse(data);
    }

    /** The same data as if nobody had ever entered this number, and with it the date that the register gave. */
    private static Map<String, Object> without(Map<String, Object> data, RegisterEntry entry) {
        Map<String, Object> rest = without(data, entry.number());
        String datePlace = entry.request().datePlace();
        return datePlace != null && entry.date().toString().equals(at(rest, datePlace)) ? CaseData.with(rest, datePlace, null) : rest;
    }

    private static Object at(Map<?, ?> data, String path) {
        String[] keys = path.split("\\.", 2);
        return keys.length == 1 || !(data.get(keys[0]) instanceof Map<?, ?> part) ? data.get(keys[0]) : at(part, keys[1]);
    }

    private static Map<String, Object> without(Map<?, ?> data, String number) {
        Map<String, Object> rest = new LinkedHashMap<>();
        data.forEach((key, value) -> rest.put(String.valueOf(key), value instanceof Map<?, ?> part ? without(part, number)
                : number.equals(value) ? null : value));
        return rest;
    }
}
