package id.baku.standard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import id.baku.engine.CaseData;
import id.baku.engine.CurrentUser;
import id.baku.engine.DiagramElements;
import id.baku.engine.DiagramProperties;

/**
 * Hands every task its mutu baku from the diagram, so that forms show the sheet's wording, items and output without
 * repeating them; and records who completed it.
 */
@Component
class TaskStandards {

    /** The task's variable that forms and cards read: kasus, pokok, uraian, kelengkapan, output, waktu, keterangan. */
    static final String VARIABLE = "mutu";

    private final CaseData caseData;
    private final CurrentUser user;

    TaskStandards(CaseData caseData, CurrentUser user) {
        this.caseData = caseData;
        this.user = user;
    }

    @EventListener(condition = "#task.eventName == 'create'")
    void handOver(DelegateTask task) {
        task.setVariableLocal(VARIABLE, caseData.toVariable(forForms(task)));
    }

    /** Who completes a task that nobody took is its executor (Pencatatan dan Pendataan, PermenPANRB 35/2012). */
    @EventListener(condition = "#task.eventName == 'complete'")
    void recordExecutor(DelegateTask task) {
        if (task.getAssignee() == null) {
            user.find().ifPresent(task::setAssignee);
        }
    }

    /** Nobody takes a task in another's name; who may reassign tasks is left to the administrators. */
    @EventListener(condition = "#task.eventName == 'assignment'")
    void refuseForeignClaim(DelegateTask task) {
        boolean foreign = user.find().filter(id -> task.getAssignee() != null && !task.getAssignee().equals(id))
                .isPresent();
        if (foreign && !user.isAdministrator()) {
            throw new AuthorizationException("Tugas hanya dapat diambil untuk diri sendiri.");
        }
    }

    private Map<String, Object> forForms(DelegateTask task) {
        ActivityStandard standard = ActivityStandard.of(task.getBpmnModelElementInstance());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kasus", task.getExecution().getProcessBusinessKey());
        values.put("pokok", subject(task));
        values.put("uraian", standard.wording());
        values.put("kelengkapan", standard.items().stream().map(TaskStandards::option).toList());
        values.put("output", standard.output());
        values.put("waktu", standard.timeLabel() + (standard.provisional() ? " (sementara)" : ""));
        values.put("keterangan", standard.remark());
        return values;
    }

    /** What the case is about, e.g. the applicant: the process names it in its property {@code pokokKasus}. */
    private Object subject(DelegateTask task) {
        return DiagramProperties.of(DiagramElements.processOf(task.getBpmnModelElementInstance())).get("pokokKasus")
                .map(path -> read(task, path.split("\\."))).orElse("");
    }

    private Object read(DelegateTask task, String[] path) {
        Object value = caseData.plain(task.getVariable(path[0]));
        for (String key : List.of(path).subList(1, path.length)) {
            value = value instanceof Map<?, ?> part ? part.get(key) : null;
        }
        return value == null ? "" : value;
    }

    private static Map<String, String> option(String item) {
        return Map.of("label", item, "value", item);
    }
}
