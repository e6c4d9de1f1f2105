package id.baku.engine.rule;

import static id.baku.engine.diagram.DiagramElements.name;

import java.util.List;
import java.util.Set;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;

import id.baku.engine.diagram.Delegates;
import id.baku.engine.diagram.Extensions;
import id.baku.engine.diagram.InputParameters;
import id.baku.office.agency.Agency;

/**
 * The data of a case is what people entered: by forms, by arrivals, by the delegates of this program. A diagram says what
 * is done with it, and makes none of its own: a letter would state what nobody has said.
 */
class DataRule implements DiagramRule {

    private static final Set<String> OF_A_DOCUMENT = Set.of("templat", "tahap");

    private static final String ESCALATION = "kodeEskalasi";

    /** What each instance of a repeated activity writes into. */
    private static final String OWN_OBJECT = "${S('{}')}";

    @Override
    public void check(BpmnModelInstance model, Agency agency, List<DiagramProblem> problems) {
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            for (CamundaInputParameter input : InputParameters.of(node)) {
                if (!isFit(node, input)) {
                    refuse(node, "input parameter \"%s\"".formatted(input.getCamundaName()), problems);
                }
            }
        }
        model.getModelElementsByType(EscalationEventDefinition.class).stream().filter(DataRule::isElsewhere)
                .forEach(caught -> refuse(caught, "escalation code variable", problems));
        model.getModelElementsByType(CamundaOutputParameter.class).forEach(output -> refuse(
                // Below its inputOutput, below its extensionElements.
                (BaseElement) output.getParentElement().getParentElement().getParentElement(),
                "output parameter \"%s\"".formatted(output.getCamundaName()), problems));
    }

    /** The code of an escalation is a text of the diagram: it goes where nothing else reads. */
    private static boolean isElsewhere(EscalationEventDefinition caught) {
        String variable = Extensions.attribute(caught.getDomElement(), "escalationCodeVariable");
        return variable != null && !variable.equals(ESCALATION);
    }

    private static boolean isFit(FlowNode node, CamundaInputParameter input) {
        if (Delegates.calls(node, Delegates.DRAW_UP)) {
            return OF_A_DOCUMENT.contains(input.getCamundaName());
        }
        return (node instanceof ServiceTask || node instanceof SendTask) && input.getValue() == null || OWN_OBJECT.equals(input.getTextContent().strip());
    }

    private static void refuse(BaseElement element, String what, List<DiagramProblem> problems) {
        problems.add(DiagramProblem.of(element, ("%s membuat data kasus dengan %s; data kasus hanya diisi oleh orang melalui "
                + "formulir dan kedatangan, jadi hapus bagian itu.").formatted(name(element), what)));
    }
}
