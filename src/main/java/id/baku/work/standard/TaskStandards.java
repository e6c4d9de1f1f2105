package id.baku.work.standard;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import id.baku.engine.cases.CaseData;
import id.baku.engine.cases.RolesOfTasks;
import id.baku.engine.diagram.DiagramElements;
import id.baku.engine.time.TaskDeadlines;
import id.baku.web.format.IndonesianTime;

/**
 * Hands every task its mutu baku from the diagram, so that forms show the sheet's wording, items and output without
 * repeating them.
 */
@Component
public class TaskStandards {

    /** The task's variable that forms and cards read: kasus, pokok, asal, uraian, kelengkapan, output, waktu, keterangan, pelaksana. */
    public static final String VARIABLE = "mutu";

    /** Runs before listeners that need the due date. */
    public static final int ORDER = 10;

    private final CaseData caseData;
    private final TaskDeadlines deadlines;
    private final RolesOfTasks roles;

    TaskStandards(CaseData caseData, TaskDeadlines deadlines, RolesOfTasks roles) {
        this.caseData = caseData;
        this.deadlines = deadlines;
        this.roles = roles;
    }

    @EventListener(condition = "#task.eventName == 'create'")
    @Order(ORDER)
    void handOver(DelegateTask task) {
        task.setVariableLocal(VARIABLE, caseData.toVariable(forForms(task, deadlines.set(task))));
    }

    private Map<String, Object> forForms(DelegateTask task, Optional<LocalDate> day) {
        ActivityStandard standard = ActivityStandard.of(task.getBpmnModelElementInstance());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kasus", task.getExecution().getProcessBusinessKey());
        values.put("pokok", caseData.subject(DiagramElements.processOf(task.getBpmnModelElementInstance()),
                task::getVariable));
        values.put("asal", caseData.at("asalKasus.kasus", task::getVariable));
        values.put("uraian", standard.wording());
        values.put("kelengkapan", standard.items().stream().map(TaskStandards::option).toList());
        values.put("output", standard.output());
        values.put("waktu", day.map(last -> "sampai dengan " + IndonesianTime.figures(last)).orElse(standard.timeLabel()));
        values.put("keterangan", standard.remark());
        values.put("pelaksana", roles.roleOf(task.getBpmnModelElementInstance(), task.getTenantId(), task::getVariable).orElse(null));
        return values;
    }

    private static Map<String, String> option(String item) {
        return Map.of("label", item, "value", item);
    }
}
