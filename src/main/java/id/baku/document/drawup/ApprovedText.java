package id.baku.document.drawup;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import id.baku.document.print.DocumentFacts;
import id.baku.document.print.EditableRegions;
import id.baku.document.print.KindDeclaration;
import id.baku.document.print.NaskahRenderer;
import id.baku.document.print.NaskahStage;
import id.baku.document.register.NumberRegister;
import id.baku.document.register.RegisterEntry;
import id.baku.document.store.Approvals;
import id.baku.document.store.DocumentId;
import id.baku.document.store.KeptApproval;
import id.baku.document.store.Naskah;
import id.baku.document.store.NaskahSignature;
import id.baku.document.store.NaskahStore;
import id.baku.engine.cases.CaseData;
import id.baku.office.agency.Agency;

/**
 * What was approved, or laid before the parties, is also what later approvers see and what is issued and copied. Only numbers,
 * dates and the places that the kind declares as added later may be filled in.
 */
@Component
class ApprovedText {

    private static final String CASE = "kasus";

    private final NaskahStore store;
    private final Approvals approvals;
    private final NumberRegister register;
    private final NaskahRenderer renderer;
    private final CaseData caseData;

    ApprovedText(NaskahStore store, Approvals approvals, NumberRegister register, NaskahRenderer renderer, CaseData caseData) {
        this.store = store;
        this.approvals = approvals;
        this.register = register;
        this.renderer = renderer;
        this.caseData = caseData;
    }

    /** The data for a document: for one that is issued or copied, the approved data; else the present data. */
    Map<String, Object> keep(DocumentId document, NaskahStage stage, Agency agency, Map<String, Object> present) {
        if (!stage.isIssued()) {
            return present;
        }
        // What was approved before a new draft, or for an issue that was returned, belongs to another text.
        Instant since = stage == NaskahStage.COPIES ? store.issuedRound(document) : store.lastRound(document);
        Map<String, Object> text = since(document, since).reduce((earlier, later) -> later)
                .map(approved -> holding(document, agency, present, approved.data())).orElse(present);
        return stage == NaskahStage.COPIES ? CaseData.with(text, NaskahRenderer.COPIES_MADE, present.get(NaskahRenderer.COPIES_MADE)) : text;
    }

    /**
     * The data for an approval or for a text laid before the parties: what others have approved in this round, and what the
     * acting role approved. Of the officials it keeps those who have approved, each named as at that time.
     */
    Map<String, Object> keepForNext(DocumentId document, NaskahStage stage, String role, Map<String, Object> present, Agency agency) {
        return keepOf(inForce(document).stream().filter(approval -> approval.role() == null ? stage != NaskahStage.READY
                : approval.completed() || !approval.role().equals(role)).toList(), document, present, agency);
    }

    /** The data for one who approves now: what others have approved, and what the approver sees. */
    Map<String, Object> keepForOne(DocumentId document, String role, Map<String, Object> present, Agency agency) {
        return keepOf(inForce(document).stream().filter(approval -> approval.role() == null || !approval.role().equals(role)).toList(),
                document, present, agency);
    }

    private Map<String, Object> keepOf(List<Approval> others, DocumentId document, Map<String, Object> present, Agency agency) {
        Map<String, Object> kept = present;
        Map<String, Object> officials = new LinkedHashMap<>();
        for (Approval approval : others) {
            kept = holding(document, agency, kept, approval.data());
            String official = approval.role() == null ? null : agency.officialOf(approval.role());
            if (approval.data().get(NaskahRenderer.ACTING) instanceof Map<?, ?> acting && acting.get(official) != null) {
                officials.put(official, acting.get(official));
            }
        }
        return kept == present ? present : CaseData.with(kept, NaskahRenderer.ACTING, officials);
    }

    /** The documents of a case that were approved or laid before the parties. */
    List<DocumentId> documents(String processInstanceId) {
        return Stream.concat(store.ofInstance(processInstanceId).stream().filter(naskah -> naskah.approvedData() != null)
                        .map(naskah -> new DocumentId(processInstanceId, naskah.kind(), naskah.holder())),
                approvals.documents(processInstanceId).stream()).distinct().toList();
    }

    /** Approvals of a document, and the times it was laid before the parties, since its present round began, oldest first. */
    List<Approval> inForce(DocumentId document) {
        return since(document, store.lastRound(document)).toList();
    }

    private Stream<Approval> since(DocumentId document, Instant since) {
        return Stream.concat(Stream.of(NaskahStage.SIGNED_OFF, NaskahStage.READY)
                                .flatMap(stage -> store.versions(document, stage).stream().map(version -> approval(stage, version))),
                        approvals.of(document).stream().map(this::approval))
                .filter(approval -> !approval.at().isBefore(since)).sorted(Comparator.comparing(Approval::at));
    }

    private Approval approval(NaskahStage stage, Naskah version) {
        boolean signed = version.signature().filter(NaskahSignature::isPersonal).isPresent();
        String role = signed ? version.signature().orElseThrow().role() : version.authorRole();
        return new Approval(stage == NaskahStage.READY ? null : role, signed, false, version.createdAt(), version.title(),
                caseData.fromJson(version.approvedData()));
    }

    private Approval approval(KeptApproval kept) {
        return new Approval(kept.role(), false, true, kept.at(), kept.title(), caseData.fromJson(kept.data()));
    }

    /**
     * The data that hold for a document: the approved ones, with numbers, dates and later additions that they lacked. A wording
     * edited after the approval does not count, not even where the standard text was approved.
     */
    Map<String, Object> holding(DocumentId document, Agency agency, Map<String, Object> present, Map<String, Object> approved) {
        Map<String, Object> text = new LinkedHashMap<>(approved);
        DocumentFacts facts = renderer.facts(document.kind(), NaskahStage.ISSUED, agency, approved);
        if (document.holder() != null && facts.holder() == null) {
            // An approval given for all rows at once holds no data of the single row, so the present ones are taken.
            present.forEach(text::putIfAbsent);
        }
        for (String place : later(document, facts)) {
            text = withMissing(text, present, place);
        }
        text.put(EditableRegions.KEY, approved.getOrDefault(EditableRegions.KEY, Map.of()));
        // The case's number and subject are not part of the approved text.
        if (present.containsKey(CASE)) {
            text.put(CASE, present.get(CASE));
        }
        return text;
    }

    /**
     * The approved data with nothing added but what the kind declares as added later: a paper that bears its number cannot show
     * another.
     */
    Map<String, Object> withLater(DocumentId document, Map<String, Object> present, Map<String, Object> paper) {
        Map<String, Object> text = paper;
        for (String place : KindDeclaration.of(document.kind()).later()) {
            text = withMissing(text, present, place);
        }
        return text;
    }

    private Set<String> later(DocumentId document, DocumentFacts approved) {
        Set<String> later = new HashSet<>(KindDeclaration.of(document.kind()).later());
        later.addAll(approved.givenPlaces());
        register.ofCase(document.processInstanceId()).stream().map(RegisterEntry::request).forEach(given ->
                Stream.of(given.place(), given.datePlace()).filter(place -> place != null && given.document().holder() == null).forEach(later::add));
        return later;
    }

    private Map<String, Object> withMissing(Map<String, Object> text, Map<String, Object> present, String place) {
        Object added = caseData.at(place, present::get);
        Object known = caseData.at(place, text::get);
        if (known instanceof Map<?, ?> part && added instanceof Map<?, ?> more) {
            Map<String, Object> whole = text;
            for (Object key : more.keySet()) {
                whole = part.get(key) == null || !(more.get(key) instanceof Map<?, ?>) && isEmpty(part.get(key))
                        ? CaseData.with(whole, place + "." + key, more.get(key)) : whole;
            }
            return whole;
        }
        return isEmpty(known) && !isEmpty(added) ? CaseData.with(text, place, added) : text;
    }

    private static boolean isEmpty(Object value) {
        return value == null || value.equals("") || value.equals(List.of()) || value.equals(Map.of());
    }

    /**
     * @param role role of the approver; {@code null} where the text was laid before the parties
     * @param electronic whether the approver signed the file electronically
     * @param completed whether it was kept when the approver completed the task
     * @param title      of the document
     * @param data the data of which the document was made
     */
    record Approval(String role, boolean electronic, boolean completed, Instant at, String title, Map<String, Object> data) {
    }
}
