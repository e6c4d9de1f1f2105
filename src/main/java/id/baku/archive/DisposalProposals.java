package id.baku.archive;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

import id.baku.agency.Agency;
import id.baku.document.DocumentSearch;
import id.baku.document.KeptDocument;

/** What is past its retention: a list for those who decide. Nothing here or elsewhere destroys a document. */
@Component
class DisposalProposals {

    private static final int MOST = 5_000;

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

    /** Issued documents and files of ended cases whose retention is over, oldest first; never what is kept for good. */
    List<Proposal> of(Agency agency) {
        ZonedDateTime now = clock.instant().atZone(agency.zone());
        List<KeptDocument> old = search.before(agency.id(), now.minusYears(retention.leastYears()).toInstant(), MOST);
        Set<String> ids = old.stream().map(KeptDocument::processInstanceId).collect(Collectors.toSet());
        Map<String, HistoricProcessInstance> history = cases.history(ids);
        return old.stream().filter(document -> retention.of(document.kind()).fate() != Retention.Fate.PERMANEN)
                .filter(document -> !isRunning(history.get(document.processInstanceId())))
                .map(document -> proposal(document, history.get(document.processInstanceId()), agency))
                .filter(proposal -> proposal.due().isBefore(now.toLocalDate())).toList();
    }

    private static boolean isRunning(HistoricProcessInstance instance) {
        return instance != null && instance.getEndTime() == null;
    }

    /** Where the engine's history is gone, the time counts from the document itself. */
    private Proposal proposal(KeptDocument document, HistoricProcessInstance instance, Agency agency) {
        Retention.Rule rule = retention.of(document.kind());
        Instant ended = instance == null ? document.createdAt() : instance.getEndTime().toInstant();
        String number = instance == null ? document.caseNumber() : instance.getBusinessKey();
        LocalDate closed = LocalDate.ofInstant(ended, agency.zone());
        return new Proposal(document, number, closed, closed.plusYears(rule.years()), rule);
    }

    /**
     * @param caseNumber business key
     * @param closed     when the case ended
     * @param due        when the retention ended
     */
    record Proposal(KeptDocument document, String caseNumber, LocalDate closed, LocalDate due, Retention.Rule rule) {
    }
}
