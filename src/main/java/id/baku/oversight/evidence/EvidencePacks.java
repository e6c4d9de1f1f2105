package id.baku.oversight.evidence;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

import id.baku.document.store.KeptDocument;
import id.baku.document.store.KeptDocuments;
import id.baku.engine.walls.AsSystem;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Role;
import id.baku.web.format.CaseState;
import id.baku.web.user.UserNames;
import id.baku.work.accountability.FinishedActivity;

/** Gathers the evidence of cases for an auditor. */
@Component
class EvidencePacks {

    private final KeptDocuments documents;
    private final HistoryService historyService;
    private final UserNames names;
    private final AsSystem asSystem;

    EvidencePacks(KeptDocuments documents, HistoryService historyService, UserNames names, AsSystem asSystem) {
        this.documents = documents;
        this.historyService = historyService;
        this.names = names;
        this.asSystem = asSystem;
    }

    /** The cases of these activities, each with all its documents. */
    EvidencePack of(Agency agency, String scope, List<FinishedActivity> activities) {
        Map<String, List<FinishedActivity>> byCase = activities.stream().collect(Collectors.groupingBy(
                FinishedActivity::processInstanceId, LinkedHashMap::new, Collectors.toList()));
        Map<String, HistoricProcessInstance> histories = byCase.isEmpty() ? Map.of() : asSystem.call(() -> historyService
                .createHistoricProcessInstanceQuery().processInstanceIds(byCase.keySet()).list().stream()
                .collect(Collectors.toMap(HistoricProcessInstance::getId, history -> history)));
        Names names = new Names();
        return new EvidencePack(agency, scope, byCase.entrySet().stream().map(one -> oneCase(agency, one.getKey(), one.getValue(),
                Optional.ofNullable(histories.get(one.getKey())), names)).toList());
    }

    private EvidencePack.Case oneCase(Agency agency, String id, List<FinishedActivity> activities,
                                      Optional<HistoricProcessInstance> history, Names names) {
        FinishedActivity first = activities.get(0);
        List<EvidencePack.Step> steps = activities.stream().map(activity -> new EvidencePack.Step(named(activity, names),
                agency.role(activity.role()).map(Role::name).orElse(activity.role()), names.of(activity.executor()))).toList();
        List<KeptDocument> kept = documents.ofCase(id);
        return new EvidencePack.Case(id, first.businessKey(), first.measured().sopKey(),
                history.map(HistoricProcessInstance::getProcessDefinitionName).orElse(first.measured().sopKey()),
                history.map(HistoricProcessInstance::getStartUserId).map(names::of).orElse(null),
                history.map(one -> one.getStartTime().toInstant()).orElse(null), ended(history).orElse(null),
                history.map(CaseState::of).map(CaseState::label).orElse("Riwayat mesin sudah dihapus"), steps,
                kept.stream().sorted((one, other) -> one.createdAt().compareTo(other.createdAt()))
                        .map(document -> document(document, names)).toList());
    }

    /** The activity with the full names of those who answered for the superior. */
    private static FinishedActivity named(FinishedActivity activity, Names names) {
        return activity.withDeviations(activity.deviations().stream().map(one -> one.answeredBy(names.of(one.answeredBy()))).toList());
    }

    private static EvidencePack.Document document(KeptDocument document, Names names) {
        return new EvidencePack.Document(document.title(), document.stage() == null ? "Berkas" : document.stage().label(),
                document.number(), document.issuedOn(), document.fileName(), document.size(), document.sha256(),
                document.createdAt(), names.of(document.author()), document.code());
    }

    private static Optional<Instant> ended(Optional<HistoricProcessInstance> history) {
        return history.map(HistoricProcessInstance::getEndTime).map(Date::toInstant);
    }

    /** Full names by user id; each is looked up once. */
    private final class Names {

        private final Map<String, String> known = new HashMap<>();

        String of(String userId) {
            return userId == null ? null : known.computeIfAbsent(userId, id -> {
                String name = names.of(id);
                return name.equals(id) ? id : name + " (" + id + ")";
            });
        }
    }
}
