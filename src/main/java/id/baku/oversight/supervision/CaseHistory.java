package id.baku.oversight.supervision;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

import id.baku.document.store.KeptDocument;
import id.baku.document.store.KeptDocuments;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Role;
import id.baku.web.format.CaseState;
import id.baku.web.user.UserNames;
import id.baku.work.accountability.FinishedActivities;
import id.baku.work.accountability.FinishedActivity;
import id.baku.work.pause.CasePause;
import id.baku.work.pause.Pauses;

/** Gathers what happened in a case. What comes from the engine is read under the user's rights. */
@Component
class CaseHistory {

    /** Enough for a hundred rounds; of a longer case the latest part of the path is left out, but nothing of the time line. */
    private static final int MOST_STEPS = 2_000;

    private final HistoryService historyService;
    private final FinishedActivities activities;
    private final KeptDocuments documents;
    private final Pauses pauses;
    private final CaseSubjects subjects;
    private final UserNames userNames;

    CaseHistory(HistoryService historyService, FinishedActivities activities, KeptDocuments documents, Pauses pauses,
                CaseSubjects subjects, UserNames userNames) {
        this.historyService = historyService;
        this.activities = activities;
        this.documents = documents;
        this.pauses = pauses;
        this.subjects = subjects;
        this.userNames = userNames;
    }

    /**
     * @param definitionId the diagram on which the path is drawn
     * @param path each passing of an element of the diagram, in order
     */
    record View(String id, String number, String sopKey, String sop, String definitionId, String subject, String startedBy,
                Instant started, Instant ended, String state, List<Passing> path, List<Step> steps, List<CasePause> pauses,
                List<Document> documents) {
    }

    /** @param ended {@code null} while the case is at the element */
    record Passing(String element, Instant started, Instant ended, boolean canceled) {
    }

    /** A finished activity with the names of the people involved. */
    record Step(String element, String activity, String role, String executor, Instant started, Instant claimed, Instant due,
                Instant finished, String standard, boolean provisional, Long standardMinutes, long workingMinutes,
                long waitingMinutes, long pausedMinutes, long minutesLate, boolean late,
                List<FinishedActivity.Accounted> deviations) {
    }

    record Document(String id, String title, String stage, String number, Instant at, String author) {
    }

    View of(Agency agency, HistoricProcessInstance found) {
        String id = found.getId();
        List<FinishedActivity> done = activities.ofCase(id);
        List<KeptDocument> kept = documents.ofCase(id);
        Map<String, String> names = userNames.of(Stream.of(Stream.of(found.getStartUserId()),
                done.stream().map(FinishedActivity::executor), kept.stream().map(KeptDocument::author))
                .flatMap(ids -> ids).toList());
        return new View(id, found.getBusinessKey(), found.getProcessDefinitionKey(),
                Optional.ofNullable(found.getProcessDefinitionName()).orElse(found.getProcessDefinitionKey()),
                found.getProcessDefinitionId(), subjects.of(List.of(id)).getOrDefault(id, ""),
                names.get(found.getStartUserId()), instant(found.getStartTime()), instant(found.getEndTime()),
                CaseState.of(found).label(), path(id),
                done.stream().map(one -> step(agency, one, names)).toList(), pauses.ofCase(id),
                kept.stream().sorted(Comparator.comparing(KeptDocument::createdAt))
                        .map(one -> document(one, names)).toList());
    }

    private List<Passing> path(String id) {
        return historyService.createHistoricActivityInstanceQuery().processInstanceId(id)
                .orderByHistoricActivityInstanceStartTime().asc().orderPartiallyByOccurrence().asc()
                .listPage(0, MOST_STEPS).stream().map(CaseHistory::passing).toList();
    }

    private static Passing passing(HistoricActivityInstance one) {
        return new Passing(one.getActivityId().replace("#multiInstanceBody", ""), instant(one.getStartTime()),
                instant(one.getEndTime()), one.isCanceled());
    }

    private static Step step(Agency agency, FinishedActivity one, Map<String, String> names) {
        return new Step(one.activityId(), one.activityName(), agency.role(one.role()).map(Role::name).orElse(one.role()),
                names.get(one.executor()), one.startedAt(), one.claimedAt(), one.dueAt(), one.finishedAt(),
                one.measured().standardMinutes() == null ? null : one.measured().standardLabel(), one.measured().provisional(), one.measured().standardMinutes(),
                one.measured().workingMinutes(), one.measured().waitingMinutes(), one.measured().pausedMinutes(), one.measured().minutesLate(), one.measured().late(), one.deviations());
    }

    private static Document document(KeptDocument one, Map<String, String> names) {
        return new Document(one.id(), one.title(), one.stage() == null ? "Berkas" : one.stage().label(), one.number(),
                one.createdAt(), names.get(one.author()));
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
