package id.baku.standard;

import java.util.LinkedHashMap;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import id.baku.engine.CaseData;
import id.baku.engine.CurrentUser;

/**
 * Hands every task its mutu baku from the diagram, so that forms show the sheet's wording, items and output without
 * repeating them; and when the task ends, records its executor and closes the record of lateness.
 */
@Component
class TaskStandards {

    /** The task's variable that forms read: kasus, uraian, kelengkapan, output, waktu, keterangan. */
    static final String VARIABLE = "mutu";

    private final CaseData caseData;
    private final CurrentUser user;
    private final LateActivities lateActivities;

    TaskStandards(CaseData caseData, CurrentUser user, LateActivities lateActivities) {
        this.caseData = caseData;
        this.user = user;
        this.lateActivities = lateActivities;
    }

    @EventListener
    void onTask(DelegateTask task) {
        switch (task.getEventName()) {
            case TaskListener.EVENTNAME_CREATE -> task.setVariableLocal(VARIABLE, caseData.toVariable(forForms(task)));
            case TaskListener.EVENTNAME_COMPLETE -> {
                recordExecutor(task);
                lateActivities.close(task.getId());
            }
            case TaskListener.EVENTNAME_DELETE -> lateActivities.close(task.getId());
            default -> { }
        }
    }

    /** Who completes a task that nobody took is its executor (Pencatatan dan Pendataan, PermenPANRB 35/2012). */
    private void recordExecutor(DelegateTask task) {
        if (task.getAssignee() == null) {
            user.find().ifPresent(task::setAssignee);
        }
    }

    private static Map<String, Object> forForms(DelegateTask task) {
        ActivityStandard standard = ActivityStandard.of(task.getBpmnModelElementInstance());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kasus", task.getExecution().getProcessBusinessKey());
        values.put("uraian", standard.wording());
        values.put("kelengkapan", standard.items().stream().map(TaskStandards::option).toList());
        values.put("output", standard.output());
        values.put("waktu", standard.timeLabel() + (standard.provisional() ? " (sementara)" : ""));
        values.put("keterangan", standard.remark());
        return values;
    }

    private static Map<String, String> option(String item) {
        return Map.of("label", item, "value", item);
    }
}
