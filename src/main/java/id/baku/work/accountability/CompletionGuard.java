package id.baku.work.accountability;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import id.baku.engine.cases.CaseData;
import id.baku.engine.cases.RolesOfTasks;
import id.baku.engine.diagram.DiagramElements;
import id.baku.engine.diagram.DiagramProperties;
import id.baku.engine.refusal.Refusal;
import id.baku.work.standard.ActivityStandard;

/**
 * No task is completed without its mutu baku. Every required item and output is there, or its absence has a reason and becomes
 * a deviation; where the SOP's header sets {@code penyimpangan} to {@code tolak}, missing items are refused. Lateness is never
 * refused, but needs a reason. The executor's note for the next one becomes case data.
 */
@Component
class CompletionGuard {

    private static final String POLICY = "penyimpangan";
    private static final String REFUSE = "tolak";

    private final TaskAccounts accounts;
    private final OutputEvidence evidence;
    private final FinishingActivities activities;
    private final ActivityRecords records;
    private final CaseData caseData;
    private final RolesOfTasks roles;

    CompletionGuard(TaskAccounts accounts, OutputEvidence evidence, FinishingActivities activities,
                    ActivityRecords records, CaseData caseData, RolesOfTasks roles) {
        this.accounts = accounts;
        this.evidence = evidence;
        this.activities = activities;
        this.records = records;
        this.caseData = caseData;
        this.roles = roles;
    }

    @EventListener(condition = "#task.eventName == 'complete'")
    void check(DelegateTask task) {
        Activity activity = task.getBpmnModelElementInstance();
        ActivityStandard standard = ActivityStandard.of(activity).by(roles.roleOf(activity, task.getTenantId(), task::getVariable)
                .orElse(null));
        Account account = accounts.take(task.getId());
        ActivityFacts facts = activities.factsOf(task);
        OutputEvidence.Kind shown = evidence.of(activity, facts.processInstanceId(), facts.startedAt(), account.outputPlace());

        List<String> items = account.missingItems(standard);
        List<String> outputs = account.missingOutputs(standard);
        boolean strict = DiagramProperties.of(DiagramElements.processOf(activity)).get(POLICY).filter(REFUSE::equals).isPresent();
        refuse(strict && !items.isEmpty(), "Kelengkapan belum lengkap: %s.", items);
        refuse(!items.isEmpty() && account.reason(DeviationKind.ITEMS).isBlank(),
                "Centang kelengkapan yang ada, atau beri alasan untuk yang tidak ada: %s.", items);
        refuse(strict && !outputs.isEmpty(), "Output belum ada: %s.", outputs);
        refuse(!outputs.isEmpty() && account.reason(DeviationKind.OUTPUT).isBlank(),
                "Centang output yang dihasilkan, atau beri alasan untuk yang tidak ada: %s.", outputs);
        List<String> present = new ArrayList<>(standard.outputs());
        present.removeAll(outputs);
        refuse(!present.isEmpty() && shown == OutputEvidence.Kind.NONE,
                "Unggah berkas output pada tab Berkas, atau sebutkan letaknya: %s.", present);
        if (facts.isLate() && account.reason(DeviationKind.TIME).isBlank()) {
            throw Refusal.invalid("Tugas ini melewati batas waktu. Isi alasan keterlambatan.");
        }
        if (account.note() != null) {
            caseData.put(task, note(activity.getId()), account.note());
        }
        records.finished(facts, standard, account, shown);
    }

    /** The place of an activity's note in the case's data, the same whether the frame or the form asks for it. */
    static String note(String activityId) {
        return activityId + ".catatan";
    }

    private static void refuse(boolean wrong, String sentence, List<String> what) {
        if (wrong) {
            throw Refusal.invalid(sentence.formatted(String.join("; ", what)));
        }
    }
}
