package id.baku.engine.cases;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;

import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.variable.VariableMap;

import id.baku.engine.diagram.WholeForm;

/**
 * The form service of an office: forms get what their files leave out and dates in people's notation, and may send objects in
 * part.
 */
public class OfficeFormService extends FormServiceImpl {

    private final PartialData partial;
    private final WrittenDates dates;

    public OfficeFormService(PartialData partial, WrittenDates dates) {
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

    @Override
    public InputStream getDeployedTaskForm(String taskId) {
        return whole(super.getDeployedTaskForm(taskId));
    }

    @Override
    public InputStream getDeployedStartForm(String processDefinitionId) {
        return whole(super.getDeployedStartForm(processDefinitionId));
    }

    private static InputStream whole(InputStream file) {
        try (file) {
            return new ByteArrayInputStream(WholeForm.of(file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
