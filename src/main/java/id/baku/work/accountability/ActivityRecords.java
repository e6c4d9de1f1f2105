package id.baku.work.accountability;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import id.baku.engine.cases.CaseData;
import id.baku.engine.time.TimedActivityEnded;
import id.baku.work.standard.ActivityStandard;

/** Writes the record of every finished activity, with its deviations, in the transaction that finishes it. */
@Component
class ActivityRecords {

    private final ActivityRecordRepository records;
    private final DeviationRepository deviations;
    private final FinishingActivities activities;
    private final WorkedTimes times;
    private final CaseData caseData;
    private final ApplicationEventPublisher events;

    ActivityRecords(ActivityRecordRepository records, DeviationRepository deviations, FinishingActivities activities,
                    WorkedTimes times, CaseData caseData, ApplicationEventPublisher events) {
        this.records = records;
        this.deviations = deviations;
        this.activities = activities;
        this.times = times;
        this.caseData = caseData;
        this.events = events;
    }

    void finished(ActivityFacts facts, ActivityStandard standard, Account account, OutputEvidence.Kind shown) {
        WorkedTime worked = times.of(facts);
        ActivityRecord record = records.save(new ActivityRecord(facts, standard, worked,
                caseData.toJson(describe(standard, account, shown))));
        List<Deviation> deviated = new ArrayList<>();
        account.missingItems(standard).forEach(item -> deviated.add(new Deviation(DeviationKind.ITEMS, facts, standard,
                item, "Tidak ada", null)));
        account.missingOutputs(standard).forEach(output -> deviated.add(new Deviation(DeviationKind.OUTPUT, facts, standard,
                output, "Tidak dihasilkan", null)));
        if (facts.isLate()) {
            deviated.add(new Deviation(DeviationKind.TIME, facts, standard, standard.timeLabel(),
                    "Terlambat %d menit kerja".formatted(worked.late()), worked.late()));
        }
        deviated.forEach(deviation -> deviations.save(deviation.explain(account.reason(deviation.kind()),
                account.followUp(), deviation.recordedAt())));
        events.publishEvent(record.finished(deviated));
    }

    /** A wait for a party outside has no form, so whoever recorded the arrival gives the reason for a lateness afterwards. */
    @EventListener
    void endOfWait(TimedActivityEnded ended) {
        DelegateExecution execution = ended.execution();
        if (execution.isCanceled() || !(execution.getBpmnModelElementInstance() instanceof ReceiveTask wait)) {
            return;
        }
        ActivityStandard standard = ActivityStandard.of(wait);
        finished(activities.factsOf(wait, execution), standard, Account.complete(standard, ""),
                OutputEvidence.Kind.FILE);
    }

    private static Map<String, Object> describe(ActivityStandard standard, Account account, OutputEvidence.Kind shown) {
        Map<String, Object> described = new LinkedHashMap<>();
        List<String> missingItems = account.missingItems(standard);
        List<String> missingOutputs = account.missingOutputs(standard);
        described.put("items", standard.items().stream().map(item -> Map.of("name", item,
                "present", !missingItems.contains(item))).toList());
        described.put("outputs", standard.outputs().stream().map(output -> Map.of("name", output,
                "present", !missingOutputs.contains(output))).toList());
        described.put("evidence", shown.name());
        described.put("place", account.outputPlace());
        return described;
    }
}
