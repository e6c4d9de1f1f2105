package id.baku.document.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

import id.baku.document.store.KeptDocument;
import id.baku.document.store.KeptDocuments;
import id.baku.document.verification.Standing;
import id.baku.document.verification.Withdrawals;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.walls.AsSystem;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.web.format.CaseState;

/** Brings together what is kept of cases. */
@Component
class ArchivedCases {

    private final KeptDocuments documents;
    private final Withdrawals withdrawals;
    private final Retention retention;
    private final Agencies agencies;
    private final ArchiveAccess access;
    private final HistoryService historyService;
    private final AsSystem asSystem;

    ArchivedCases(KeptDocuments documents, Withdrawals withdrawals, Retention retention, Agencies agencies,
                  ArchiveAccess access, HistoryService historyService, AsSystem asSystem) {
        this.documents = documents;
        this.withdrawals = withdrawals;
        this.retention = retention;
        this.agencies = agencies;
        this.access = access;
        this.historyService = historyService;
        this.asSystem = asSystem;
    }

    /** The case; answers 404 when the user may not see it or nothing is known of it. */
    ArchivedCase visible(String processInstanceId) {
        access.requireUser();
        ArchivedCase archived = get(processInstanceId);
        access.requireCase(archived.agency().id(), processInstanceId);
        return archived;
    }

    private ArchivedCase get(String processInstanceId) {
        List<KeptDocument> kept = documents.ofCase(processInstanceId);
        Optional<HistoricProcessInstance> history = Optional.ofNullable(history(Set.of(processInstanceId)).get(processInstanceId));
        Agency agency = history.map(HistoricProcessInstance::getTenantId).or(() -> kept.stream().findFirst()
                .map(KeptDocument::agency)).flatMap(agencies::find).orElseThrow(Refusal::notFound);
        Instant ended = history.map(HistoricProcessInstance::getEndTime).map(Date::toInstant).orElse(null);
        return new ArchivedCase(processInstanceId, agency, history.map(HistoricProcessInstance::getBusinessKey)
                .orElseGet(() -> first(kept, KeptDocument::caseNumber)),
                history.map(HistoricProcessInstance::getProcessDefinitionName).orElse("–"), first(kept, KeptDocument::subject),
                history.map(one -> one.getStartTime().toInstant()).orElse(null), ended,
                history.map(CaseState::of).map(CaseState::label).orElse("Riwayat dihapus"),
                group(kept, ended));
    }

    private List<ArchivedCase.Document> group(List<KeptDocument> latestFirst, Instant ended) {
        List<KeptDocument> oldestFirst = new ArrayList<>(latestFirst);
        Collections.reverse(oldestFirst);
        Map<String, Standing> standings = withdrawals.standings(oldestFirst);
        Map<List<String>, List<KeptDocument>> byDocument = latestFirst.stream().collect(Collectors.groupingBy(
                one -> Arrays.asList(one.kind(), one.holder()), LinkedHashMap::new, Collectors.toList()));
        return byDocument.values().stream().map(versions -> {
            KeptDocument newest = versions.get(0);
            Retention.Rule rule = retention.of(newest.kind());
            Standing standing = versions.stream().map(KeptDocument::code).filter(Objects::nonNull).findFirst()
                    .map(standings::get).orElse(null);
            return new ArchivedCase.Document(newest.kind(), newest.name(), newest.holder(), standing, rule,
                    ended == null ? null : after(ended, rule, newest), versions);
        }).toList();
    }

    private Instant after(Instant ended, Retention.Rule rule, KeptDocument document) {
        return ended.atZone(agencies.get(document.agency()).zone()).plusYears(rule.years()).toInstant();
    }

    /**
     * Cases in the engine's history by id; those whose history was deleted are missing. The caller checks whether the user may
     * see them.
     */
    Map<String, HistoricProcessInstance> history(Collection<String> processInstanceIds) {
        return processInstanceIds.isEmpty() ? Map.of() : asSystem.call(() -> {
            Map<String, HistoricProcessInstance> found = new HashMap<>();
            historyService.createHistoricProcessInstanceQuery().processInstanceIds(Set.copyOf(processInstanceIds)).list()
                    .forEach(one -> found.put(one.getId(), one));
            return found;
        });
    }

    private static String first(List<KeptDocument> documents, Function<KeptDocument, String> value) {
        return documents.stream().map(value).filter(text -> text != null && !text.isBlank()).findFirst().orElse("–");
    }
}
