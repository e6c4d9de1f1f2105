package id.baku.document.drawup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import id.baku.document.print.DocumentFacts;
import id.baku.document.print.IndonesianText;
import id.baku.document.print.KindDeclaration;
import id.baku.document.print.KindDeclaration.Answered;
import id.baku.document.print.NaskahRenderer;
import id.baku.document.print.NaskahStage;
import id.baku.document.register.NumberRegister;
import id.baku.document.register.NumberedDocument;
import id.baku.document.store.DocumentId;
import id.baku.engine.refusal.Refusal;
import id.baku.office.agency.Agency;

/** Which dates and numbers an issued document must not bear. */
@Component
public class IssueRules {

    /** The letter that a case answers, for every document of the case; all forms keep its date at this place. */
    private static final Answered REQUEST = new Answered("permohonan.tanggalSurat", "surat permohonan", null);

    private final NaskahRenderer renderer;
    private final NumberRegister register;
    private final NaskahNumbers numbers;
    private final CompleteDocuments complete;
    private final Clock clock;
    private final IndonesianText text = new IndonesianText();

    IssueRules(NaskahRenderer renderer, NumberRegister register, NaskahNumbers numbers, CompleteDocuments complete, Clock clock) {
        this.renderer = renderer;
        this.register = register;
        this.numbers = numbers;
        this.complete = complete;
        this.clock = clock;
    }

    /** Checks a document that is signed electronically now, and issued as it is signed. */
    public DocumentFacts check(DocumentId document, Agency agency, Map<String, Object> data) {
        return check(document, NaskahStage.ISSUED, agency, data, new OnItsWay(renderer.facts(document.kind(), NaskahStage.ISSUED, agency, data).givenPlaces(),
                place -> place));
    }

    /**
     * Refuses a document that is incomplete when its text becomes fixed. Number and date come only with the issue and are not
     * checked.
     */
    void requireComplete(DocumentId document, NaskahStage stage, Agency agency, Map<String, Object> data) {
        DocumentFacts facts = renderer.facts(document.kind(), NaskahStage.ISSUED, agency, data);
        complete.require(document, facts.title(), stage, agency, data, stage == NaskahStage.ISSUED ? OnItsWay.NOTHING
                : new OnItsWay(facts.givenPlaces(), place -> place));
    }

    /**
     * Refuses a kind of another agency; a document with blanks; a date after the day of issue, in a past year, before what the
     * document answers, or not before the day to which it invites; a typed number that another document has; and the register's
     * next number with a date before the last one.
     *
     * @param stage the stage to which it comes
     * @param data the data of which the document would be made
     * @param onItsWay what the case will have by then
     */
    DocumentFacts check(DocumentId document, NaskahStage stage, Agency agency, Map<String, Object> data, OnItsWay onItsWay) {
        // A paper that is prepared again is a new one, whatever number was reserved for the former.
        DocumentFacts facts = facts(document, agency, stage == NaskahStage.READY ? numbers.withoutReserved(document, agency.id(), data) : data);
        complete.require(document, facts.title(), stage, agency, data, onItsWay);
        if (stage == NaskahStage.SIGNED_OFF && facts.date() == null) {
            return facts;
        }
        LocalDate today = today(agency);
        LocalDate date = Optional.ofNullable(facts.date()).orElse(today);
        if (date.isAfter(today)) {
            throw refused("Tanggal %s, %s, belum tiba. Naskah bertanggal paling lambat pada hari terbitnya, %s.", facts, date, today);
        }
        // In January offices still write up what they did in December; no entry is made for any other past year.
        int first = today.getMonth() == Month.JANUARY ? today.getYear() - 1 : today.getYear();
        if (date.getYear() < first) {
            throw refused("Tanggal %s, %s, tidak dalam tahun ini. Periksa tahunnya; hari ini %s.", facts, date, today);
        }
        Stream.concat(Stream.of(REQUEST), KindDeclaration.of(document.kind()).answers().stream())
                .forEach(one -> requireNotBefore(one, facts, date, agency, data));
        if (facts.invitesTo() != null && !date.isBefore(facts.invitesTo())) {
            throw refused("Tanggal %s, %s, tidak mendahului acaranya, %s. Undangan terbit sebelum harinya.", facts, date,
                    facts.invitesTo());
        }
        requireUsable(document, agency, facts, date);
        return facts;
    }

    private void requireNotBefore(Answered one, DocumentFacts facts, LocalDate date, Agency agency, Map<String, Object> data) {
        DocumentFacts other = one.kind() == null ? null : renderer.facts(one.kind(), NaskahStage.ISSUED, agency, data);
        Stream<LocalDate> days = other == null ? days(data, List.of(one.place().split("\\."))) : Stream.ofNullable(other.date());
        days.max(Comparator.naturalOrder()).filter(date::isBefore).ifPresent(before -> {
            throw refused("Tanggal %s, %s, mendahului " + (other == null ? one.label() + " yang dijawabnya" : other.title() + " yang menjadi dasarnya")
                    + ", yang bertanggal %s.", facts, date, before);
        });
    }

    /** The dates at a place, including those in the rows of a list. */
    private static Stream<LocalDate> days(Object value, List<String> path) {
        if (value instanceof List<?> rows) {
            return rows.stream().flatMap(row -> days(row, path));
        }
        return path.isEmpty() ? IndonesianText.date(value).stream()
                : value instanceof Map<?, ?> part ? days(part.get(path.get(0)), path.subList(1, path.size())) : Stream.empty();
    }

    /** Refuses a typed number that another document has, for a document that is made for one row of a list. */
    DocumentFacts checkNumber(DocumentId document, Agency agency, Map<String, Object> data) {
        DocumentFacts facts = facts(document, agency, data);
        requireUsable(document, agency, facts, Optional.ofNullable(facts.date()).orElseGet(() -> today(agency)));
        return facts;
    }

    private DocumentFacts facts(DocumentId document, Agency agency, Map<String, Object> data) {
        return renderer.facts(document.kind(), NaskahStage.ISSUED, agency, numbers.fresh(document, agency, data));
    }

    private void requireUsable(DocumentId document, Agency agency, DocumentFacts facts, LocalDate date) {
        NumberedDocument numbered = new NumberedDocument(agency.id(), document.processInstanceId(), document.kind(), document.holder());
        if (facts.number() != null) {
            register.requireUsable(numbered, facts.number(), date);
        } else if (facts.bearsNumber() && date.isBefore(today(agency))) {
            register.requireInOrder(numbered, date);
        }
    }

    private LocalDate today(Agency agency) {
        return LocalDate.ofInstant(clock.instant(), agency.zone());
    }

    private Refusal refused(String sentence, DocumentFacts facts, LocalDate date, LocalDate other) {
        return Refusal.invalid(sentence.formatted(facts.title(), text.tanggal(date), text.tanggal(other)));
    }
}
