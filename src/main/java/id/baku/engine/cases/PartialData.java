package id.baku.engine.cases;

import java.io.UncheckedIOException;
import java.util.Map;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;

/**
 * A form sends of an object the fields that it has. They are merged with what the case has stored, in the transaction that
 * completes the task, so that no form repeats fields to keep them.
 */
@Component
public class PartialData {

    private final CaseData caseData;

    PartialData(CaseData caseData) {
        this.caseData = caseData;
    }

    /** The variables that complete a task, with the fields of their objects that were not sent. */
    public Map<String, Object> completed(String taskId, Map<String, Object> variables) {
        TaskEntity task = variables == null || taskId == null ? null
                : Context.getCommandContext().getTaskManager().findTaskById(taskId);
        if (task == null) {
            return variables;
        }
        VariableMap sent = Variables.fromMap(variables);
        VariableMap whole = Variables.createVariables();
        sent.keySet().forEach(name -> whole.put(name, completed(name, sent.getValueTyped(name), task)));
        return whole;
    }

    private TypedValue completed(String name, TypedValue value, TaskEntity task) {
        return object(value) instanceof Map<?, ?> part && caseData.plain(task.getVariable(name)) instanceof Map<?, ?> stored
                ? caseData.toVariable(CaseData.merged(stored, part)) : value;
    }

    /** What the value is made of; text that is no JSON is for the engine to refuse. */
    private Object object(TypedValue value) {
        try {
            return value instanceof JsonValue json && json.getValueSerialized() != null ? caseData.parse(json.getValueSerialized())
                    : value == null ? null : caseData.plain(value.getValue());
        } catch (UncheckedIOException e) {
            return null;
        }
    }
}
