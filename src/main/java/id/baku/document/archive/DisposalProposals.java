package id.baku.document.archive;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

import id.baku.document.store.DocumentSearch;
import id.baku.document.store.KeptDocument;
import id.baku.office.agency.Agency;

/** Documents past their retention, as a list for those who decide on them. No code destroys a document. */
@Component
class DisposalProposals {

    private final DocumentSearch search;
    private final ArchivedCases cases;
    private final Retention retention;
    private final Clock clock;

    DisposalProposals(DocumentSearch search, ArchivedCases cases, Retention retention, Clock clock) {
        this.search = search;
        this.cases = cases;
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * Issued documents and files of ended cases whose retention is over, oldest first; never those that are kept permanently.
     *
     * @param most how many to find, and how many documents to look through at a time
     */
    Found of(Agency agency, int most) {
        ZonedDateTime now = clock.instant().atZone(agency.zone());
        Instant moment = now.minusYears(retention.leastYears()).toInstant();
        Set<String> kept = search.kinds(agency.id()).keySet().stream().filter(this::isKeptForGood).collect(Collectors.toSet());
        List<Proposal> due = new ArrayList<>();
        List<KeptDocument> old;
        int first = 0;
        do {
            old = search.before(agency.id(), moment, kept, first, most);
            due.addAll(due(old, agency, now.toLocalDate()));
            first += most;
        } while (old.size() == most && due.size() <= most);
        return new Found(due.subList(0, Math.min(due.size(), most)), due.size() > most);
    }

    private List<Proposal> due(List<KeptDocument> old, Agency agency, LocalDate today) {
        Map<String, HistoricProcessInstance> history = cases.history(old.stream().map(KeptDocument::processInstanceId)
                .collect(Collectors.toSet()));
        return old.stream().filter(document -> !isKeptForGood(document.kind()))
                .filter(document -> !isRunning(history.get(document.processInstanceId())))
                .map(document -> proposal(document, history.get(document.processInstanceId()), agency))
                .filter(proposal -> proposal.due().isBefore(today)).toList();
    }

    private boolean isKeptForGood(String kind) {
        return retention.of(kind).fate() == Retention.Fate.KEEP;
    }

    private static boolean isRunning(HistoricProcessInstance instance) {
        return instance != null && instance.getEndTime() == null;
    }

    /** Where the engine's history of the case is deleted, retention counts from the document's own date. */
    private Proposal proposal(KeptDocument document, HistoricProcessInstance instance, Agency agency) {
        Retention.Rule rule = retention.of(document.kind());
        Instant ended = instance == null ? document.createdAt() : instance.getEndTime().toInstant();
        String number = instance == null ? document.caseNumber() : instance.getBusinessKey();
        LocalDate closed = LocalDate.ofInstant(ended, agency.zone());
        return new Proposal(document, number, closed, closed.plusYears(rule.years()), rule);
    }

    /** @param more whether there are others, which fell due later */
    record Found(List<Proposal> proposals, boolean more) {
    }

    /**
     * @param caseNumber business key
     * @param closed     when the case ended
     * @param due        when the retention ended
     */
    record Proposal(KeptDocument document, String caseNumber, LocalDate closed, LocalDate due, Retention.Rule rule) {
    }
}
