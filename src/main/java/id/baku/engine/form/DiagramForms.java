package id.baku.engine.form;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import id.baku.engine.diagram.DiagramElements;
import id.baku.engine.diagram.FormId;
import id.baku.engine.diagram.WholeForm;

/**
 * The forms that are deployed with a diagram.
 *
 * @param byId forms by their ids
 */
public record DiagramForms(Map<String, FormRules> byId) {

    /** No forms at all. */
    public static final DiagramForms NONE = new DiagramForms(Map.of());

    /** @param files files of the deployment; those that are no forms are passed over */
    public static DiagramForms of(Collection<byte[]> files) {
        Map<String, FormRules> forms = new HashMap<>();
        files.forEach(file -> FormId.of(file).ifPresent(id -> forms.put(id, FormRules.of(WholeForm.of(file)))));
        return new DiagramForms(Map.copyOf(forms));
    }

    /** The form of a task or start; empty where it is deployed elsewhere, or is of another kind. */
    public Optional<FormRules> of(FlowNode element) {
        String named = element instanceof UserTask task ? task.getCamundaFormRef()
                : element instanceof StartEvent start ? start.getCamundaFormRef() : null;
        String file = element instanceof UserTask task ? task.getCamundaFormKey()
                : element instanceof StartEvent start ? start.getCamundaFormKey() : null;
        if (!FormId.isMissing(named)) {
            return Optional.ofNullable(byId.get(named));
        }
        return file != null ? Optional.empty()
                : Optional.of(byId.getOrDefault(FormId.standard(DiagramElements.processOf(element).getId(), element.getId()), FormRules.NONE));
    }
}
