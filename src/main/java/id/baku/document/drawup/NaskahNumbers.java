package id.baku.document.drawup;

import java.time.LocalDate;
import java.util.LinkedHashMap;
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
 * Gives documents their numbers when they are issued, and writes them into the case's data, where the text and later forms find
 * them. A number that people typed was given elsewhere, and is registered as such.
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

    /** Gives a number to the document of a kind that is about to be issued, if its text has a line for one. */
    void give(String kind, DelegateExecution execution) {
        take(kind, NaskahStage.ISSUED, execution, register::issue);
    }

    /**
     * Reserves a number for a document that is about to be signed by hand: the printed pages bear it, and so does the form in
     * which the scan is handed in.
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
            // A paper that is prepared again is a new one: it keeps the number reserved for the former only on the same day.
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

    /**
     * The data of a text that is laid before its signers, without a number and date that are only reserved: others may still be
     * entered.
     */
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
     * The number that the register has reserved for a document whose text lacks it, if its date agrees with a date in the text.
     * Empty where none is reserved.
     */
    public Optional<ReservedNumber> reserved(DocumentId document, Agency agency, Map<String, Object> data) {
        return valid(document, agency, data).flatMap(line -> register.entryOf(numbered(document, agency.id()))
                .filter(entry -> line.number() == null && (line.date() == null || line.date().equals(entry.date())))
                .map(entry -> new ReservedNumber(entry.number(), places(line, entry))));
    }

    /** Whether a document of these data should bear a number and has none. */
    public boolean lacksNumber(DocumentId document, Agency agency, Map<String, Object> data) {
        return valid(document, agency, data).filter(line -> line.number() == null).isPresent();
    }

    /** Makes the reserved number final: the document is signed. */
    public void confirm(DocumentId document, Agency agency, ReservedNumber reserved) {
        if (reserved.number() != null) {
            register.confirm(numbered(document, agency.id()), reserved.number());
        }
    }

    /** Gives a reserved number up: the document is not signed after all. */
    public void giveUp(DocumentId document, Agency agency, ReservedNumber reserved, String user) {
        if (reserved.number() != null) {
            register.giveUp(numbered(document, agency.id()), reserved.number(), "Naskah tidak jadi ditandatangani", user);
        }
    }

    /** The data with a stand-in for number and date, to see whether anything else is missing. */
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

    /** Voids the number of a document that became a draft again, if it came with a signature or is still reserved. */
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

    /** What the document states of its number, unless the number no longer belongs to this text. */
    private Optional<DocumentFacts> valid(DocumentId document, Agency agency, Map<String, Object> data) {
        return stated(document.kind(), agency, fresh(document, agency, data));
    }

    /**
     * The data without a number that is void or under which the document was issued before, and without the date that came with
     * it. A document drawn up again after a return is a new one with a number and date of its own.
     */
    Map<String, Object> fresh(DocumentId document, Agency agency, Map<String, Object> data) {
        return stated(document.kind(), agency, data).map(DocumentFacts::number)
                .flatMap(number -> register.voided(numbered(document, agency.id()), number)
                        .or(() -> issuedUnder(document, agency.id()).filter(entry -> entry.number().equals(number))))
                .map(entry -> without(data, entry)).orElse(data);
    }

    /**
     * Our own number under which the document was issued before this round. A number given elsewhere stays until another is
     * typed.
     */
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

    /** The number and date that were missing, by their paths in the case's data. */
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

    /** The data of a document with the number and date that are valid now: data approved or entered before may hold others. */
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

    /** The data without this number, and without the date that the register gave with it. */
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
