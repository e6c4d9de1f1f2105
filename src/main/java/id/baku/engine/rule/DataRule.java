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
 * Rule: the data of a case come from people's entries in forms, from arrivals and from the delegates of Baku. A diagram only
 * says what is done with them and creates none, otherwise a letter could state what nobody has entered.
 */
class DataRule implements DiagramRule {

    private static final Set<String> OF_A_DOCUMENT = Set.of("templat", "tahap");

    private static final String ESCALATION = "kodeEskalasi";

    /** The empty object that each instance of a repeated activity writes into. */
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
                // The parameter lies in inputOutput, which lies in extensionElements of the activity.
                (BaseElement) output.getParentElement().getParentElement().getParentElement(),
                "output parameter \"%s\"".formatted(output.getCamundaName()), problems));
    }

    /** Whether the code of an escalation, a fixed text of the diagram, goes to another variable than the one meant for it. */
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
