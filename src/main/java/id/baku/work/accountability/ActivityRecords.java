package id.baku.work.accountability;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import id.baku.engine.cases.CaseData;
import id.baku.engine.diagram.TimerDates;
import id.baku.engine.time.TimedActivityEnded;
import id.baku.engine.walls.AsSystem;
import id.baku.office.calendar.WorkingCalendar;
import id.baku.office.calendar.WorkingCalendars;
import id.baku.web.user.CurrentUser;
import id.baku.work.pause.Pauses;
import id.baku.work.standard.ActivityStandard;

/** Writes the record of every finished activity, with what deviated in it, in the transaction that finishes it. */
@Component
class ActivityRecords {

    /** The task's own variable that says since when its executor has it. */
    private static final String CLAIMED = "diambilPada";

    private final ActivityRecordRepository records;
    private final DeviationRepository deviations;
    private final WorkingCalendars calendars;
    private final Pauses pauses;
    private final RepositoryService repositoryService;
    private final HistoryService historyService;
    private final TimerDates timerDates;
    private final AsSystem asSystem;
    private final CaseData caseData;
    private final CurrentUser user;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ActivityRecords(ActivityRecordRepository records, DeviationRepository deviations, WorkingCalendars calendars,
                    Pauses pauses, RepositoryService repositoryService, HistoryService historyService, TimerDates timerDates,
                    AsSystem asSystem, CaseData caseData, CurrentUser user, Clock clock, ApplicationEventPublisher events) {
        this.records = records;
        this.deviations = deviations;
        this.calendars = calendars;
        this.pauses = pauses;
        this.repositoryService = repositoryService;
        this.historyService = historyService;
        this.timerDates = timerDates;
        this.asSystem = asSystem;
        this.caseData = caseData;
        this.user = user;
        this.clock = clock;
        this.events = events;
    }

    /** Since when the present executor has the task: until then it waited for somebody to take it. */
    @EventListener(condition = "#task.eventName == 'assignment'")
    void noteClaim(DelegateTask task) {
        if (task.getAssignee() == null) {
            task.removeVariableLocal(CLAIMED);
        } else {
            task.setVariableLocal(CLAIMED, Date.from(clock.instant()));
        }
    }

    ActivityFacts factsOf(DelegateTask task) {
        ProcessDefinition sop = definition(task.getProcessDefinitionId());
        return new ActivityFacts(task.getTenantId(), sop.getKey(), sop.getVersion(), task.getProcessInstanceId(),
                task.getExecution().getProcessBusinessKey(), task.getExecution().getActivityInstanceId(),
                task.getTaskDefinitionKey(), task.getName(), executorOf(task), task.getCreateTime().toInstant(),
                task.getVariableLocal(CLAIMED) instanceof Date claimed ? claimed.toInstant() : null,
                task.getDueDate() == null ? null : task.getDueDate().toInstant(), clock.instant());
    }

    void finished(ActivityFacts facts, ActivityStandard standard, Account account, OutputEvidence.Kind shown) {
        WorkedTime worked = worked(facts);
        ActivityRecord record = records.save(new ActivityRecord(facts, standard, worked,
                caseData.toJson(describe(standard, account, shown))));
        List<Deviation> deviated = new ArrayList<>();
        account.missingItems(standard).forEach(item -> deviated.add(new Deviation(DeviationKind.KELENGKAPAN, facts, standard,
                item, "Tidak ada", null)));
        account.missingOutputs(standard).forEach(output -> deviated.add(new Deviation(DeviationKind.OUTPUT, facts, standard,
                output, "Tidak dihasilkan", null)));
        if (facts.isLate()) {
            deviated.add(new Deviation(DeviationKind.WAKTU, facts, standard, standard.timeLabel(),
                    "Terlambat %d menit kerja".formatted(worked.late()), worked.late()));
        }
        deviated.forEach(deviation -> deviations.save(deviation.explain(account.reason(deviation.kind()),
                account.tindakLanjut(), deviation.recordedAt())));
        events.publishEvent(record.finished(deviated));
    }

    /** Who completes a task that nobody took is its executor. */
    private String executorOf(DelegateTask task) {
        return task.getAssignee() == null ? user.find().orElse(null) : task.getAssignee();
    }

    /** A wait for somebody outside has no form: whoever recorded the arrival accounts for its lateness afterwards. */
    @EventListener
    void endOfWait(TimedActivityEnded ended) {
        DelegateExecution execution = ended.execution();
        if (execution.isCanceled() || !(execution.getBpmnModelElementInstance() instanceof ReceiveTask wait)) {
            return;
        }
        ActivityStandard standard = ActivityStandard.of(wait);
        finished(factsOf(wait, execution), standard, Account.complete(standard, ""),
                OutputEvidence.Kind.BERKAS);
    }

    private ActivityFacts factsOf(Activity wait, DelegateExecution execution) {
        Instant now = clock.instant();
        ProcessDefinition sop = definition(execution.getProcessDefinitionId());
        Instant started = asSystem.call(() -> historyService.createHistoricActivityInstanceQuery()
                .activityInstanceId(execution.getActivityInstanceId()).list().stream().findFirst()
                .map(HistoricActivityInstance::getStartTime).map(Date::toInstant).orElse(now));
        Instant due = asSystem.call(() -> timerDates.firstDue(wait, execution.getId()).orElse(null));
        return new ActivityFacts(execution.getTenantId(), sop.getKey(), sop.getVersion(), execution.getProcessInstanceId(),
                execution.getProcessBusinessKey(), execution.getActivityInstanceId(), wait.getId(), wait.getName(),
                user.find().orElse(null), started, null, due, now);
    }

    private WorkedTime worked(ActivityFacts facts) {
        WorkingCalendar calendar = calendars.of(facts.agency());
        return new WorkedTime(
                facts.dueAt() == null ? null : unpaused(facts, facts.dueAt()).toMinutes(),
                unpaused(facts, facts.finishedAt()).toMinutes(),
                unpaused(facts, facts.claimedAt() == null ? facts.finishedAt() : facts.claimedAt()).toMinutes(),
                pauses.paused(facts.agency(), facts.activityInstance(), facts.startedAt(), facts.finishedAt()).toMinutes(),
                // A pause that began after the due date takes nothing from the lateness.
                facts.isLate() ? calendar.minutesBetween(facts.dueAt(), facts.finishedAt()) : 0);
    }

    /** Working time from the start of the activity on, without its pauses. */
    private Duration unpaused(ActivityFacts facts, Instant until) {
        return calendars.of(facts.agency()).workBetween(facts.startedAt(), until)
                .minus(pauses.paused(facts.agency(), facts.activityInstance(), facts.startedAt(), until));
    }

    private static Map<String, Object> describe(ActivityStandard standard, Account account, OutputEvidence.Kind shown) {
        Map<String, Object> described = new LinkedHashMap<>();
        List<String> missingItems = account.missingItems(standard);
        List<String> missingOutputs = account.missingOutputs(standard);
        described.put("kelengkapan", standard.items().stream().map(item -> Map.of("butir", item,
                "ada", !missingItems.contains(item))).toList());
        described.put("output", standard.outputs().stream().map(output -> Map.of("butir", output,
                "ada", !missingOutputs.contains(output))).toList());
        described.put("bukti", shown.name());
        described.put("letak", account.letakOutput());
        return described;
    }

    private ProcessDefinition definition(String id) {
        return asSystem.call(() -> repositoryService.getProcessDefinition(id));
    }
}
