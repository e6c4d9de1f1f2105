package id.baku.work.worklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Comment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.baku.document.store.KeptDocument;
import id.baku.document.store.KeptDocuments;
import id.baku.engine.cases.WrittenValues;
import id.baku.engine.form.EnteredValue;
import id.baku.engine.walls.AsSystem;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Role;
import id.baku.web.format.IndonesianTime;
import id.baku.web.user.CurrentUser;
import id.baku.web.user.UserNames;
import id.baku.work.accountability.FinishedActivities;
import id.baku.work.accountability.FinishedActivity;
import id.baku.work.waiting.ArrivalLabels;

/**
 * The history of a case, oldest first, for users who see the case: everything but deviations, which have a page of their own.
 * Pauses appear by the remarks that they leave. People of other offices see only their own acts.
 */
@Service
@Transactional(readOnly = true)
class CaseEntries {

    private final FinishedActivities activities;
    private final KeptDocuments documents;
    private final WrittenValues written;
    private final ArrivalLabels arrivals;
    private final UserNames userNames;
    private final Agencies agencies;
    private final HistoryService historyService;
    private final TaskService taskService;
    private final AsSystem asSystem;
    private final CurrentUser user;

    CaseEntries(FinishedActivities activities, KeptDocuments documents, WrittenValues written, ArrivalLabels arrivals, UserNames userNames,
                Agencies agencies, HistoryService historyService, TaskService taskService, AsSystem asSystem, CurrentUser user) {
        this.activities = activities;
        this.documents = documents;
        this.written = written;
        this.arrivals = arrivals;
        this.userNames = userNames;
        this.agencies = agencies;
        this.historyService = historyService;
        this.taskService = taskService;
        this.asSystem = asSystem;
        this.user = user;
    }

    List<CaseEntry> of(String processInstanceId) {
        List<CaseEntry> entries = new ArrayList<>();
        WrittenValues.OfCase values = asSystem.call(() -> written.of(processInstanceId));
        HistoricProcessInstance instance = asSystem.call(() -> historyService.createHistoricProcessInstanceQuery()
                .processInstanceId(processInstanceId).singleResult());
        if (instance != null) {
            entries.add(CaseEntry.moment(CaseEntry.Kind.START, instance.getStartTime().toInstant(), instance.getBusinessKey(),
                    instance.getStartUserId()).writing(values.atStart()));
        }
        activities.ofCase(processInstanceId).forEach(act -> entries.add(activity(act).writing(instance == null
                ? values.by(act.activityInstance()) : labelled(values.by(act.activityInstance()), instance.getProcessDefinitionId(), act.activityId()))));
        documents.ofCase(processInstanceId).forEach(document -> entries.add(document(document)));
        asSystem.call(() -> taskService.getProcessInstanceComments(processInstanceId)).forEach(one -> entries.add(remark(one)));
        values.beside().forEach(change -> entries.add(CaseEntry.moment(CaseEntry.Kind.CHANGE, change.at(), "", change.by())
                .writing(change.values())));
        boolean outsider = user.isOutsider();
        Map<String, String> names = userNames.of(entries.stream().map(CaseEntry::by).toList());
        return entries.stream().filter(entry -> !outsider || user.id().equals(entry.by()))
                .sorted(Comparator.comparing(CaseEntry::at)).map(entry -> entry.by(names.get(entry.by()))).toList();
    }

    /** Gives labels to values recorded with a wait, which has no form that could name them. */
    private List<EnteredValue> labelled(List<EnteredValue> values, String processDefinitionId, String activityId) {
        Map<String, String> labels = asSystem.call(() -> arrivals.of(processDefinitionId, activityId));
        return values.stream().map(value -> new EnteredValue(labels.getOrDefault(value.label(), value.label()), value.value(), value.before()))
                .toList();
    }

    private CaseEntry activity(FinishedActivity act) {
        String role = agencies.find(act.measured().agency()).flatMap(agency -> agency.role(act.role())).map(Role::name).orElse(act.role());
        return new CaseEntry(CaseEntry.Kind.ACTIVITY, act.finishedAt(), act.activityName(), act.executor(), role,
                act.measured().workingMinutes(), act.measured().pausedMinutes(), act.measured().minutesLate(), null, List.of());
    }

    private static CaseEntry document(KeptDocument document) {
        Instant at = document.actedAt() == null ? document.createdAt() : document.actedAt();
        return new CaseEntry(CaseEntry.Kind.DOCUMENT, at, document.title(), document.author(),
                document.stage() == null ? "Berkas" : document.stage().label(), null, null, null, document.id(), printed(document));
    }

    /** Number and date of a document: they often come from the register, so that no form tells them. */
    private static List<EnteredValue> printed(KeptDocument document) {
        return Stream.of(new EnteredValue("Nomor", document.number(), null),
                        new EnteredValue("Tanggal", document.issuedOn() == null ? null : IndonesianTime.figures(document.issuedOn()), null))
                .filter(value -> value.value() != null).toList();
    }

    private static CaseEntry remark(Comment comment) {
        return CaseEntry.moment(CaseEntry.Kind.REMARK, comment.getTime().toInstant(), comment.getFullMessage(), comment.getUserId());
    }
}
