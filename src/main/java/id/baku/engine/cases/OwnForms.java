package id.baku.engine.cases;

import java.util.Collection;
import java.util.Map;

import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.variable.VariableMap;

/** What forms are shown and what they send: dates written as people do, objects in part. */
public class OwnForms extends FormServiceImpl {

    private final PartialData partial;
    private final WrittenDates dates;

    public OwnForms(PartialData partial, WrittenDates dates) {
        this.partial = partial;
        this.dates = dates;
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        submit(taskId, properties, false, false);
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> properties,
                                                           boolean deserializeValues) {
        return submit(taskId, properties, true, deserializeValues);
    }

    private VariableMap submit(String taskId, Map<String, Object> properties, boolean returned, boolean deserialized) {
        return commandExecutor.execute(context -> new SubmitTaskFormCmd(taskId, partial.completed(taskId, properties), returned,
                deserialized).execute(context));
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> formVariables, boolean deserializeObjectValues) {
        return dates.beside(super.getTaskFormVariables(taskId, formVariables, deserializeObjectValues));
    }
}
