package id.baku.engine.diagram;

import java.util.List;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;

/** The input parameters of an element. */
public final class InputParameters {

    private InputParameters() {
    }

    /** The parameters in the order of the diagram; most elements have none. */
    public static List<CamundaInputParameter> of(BaseElement element) {
        return element.getExtensionElements() == null ? List.of() : element.getExtensionElements().getElementsQuery()
                .filterByType(CamundaInputOutput.class).list().stream()
                .flatMap(io -> io.getCamundaInputParameters().stream()).toList();
    }
}
