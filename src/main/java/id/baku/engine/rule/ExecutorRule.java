package id.baku.engine.rule;

import static id.baku.engine.diagram.DiagramElements.name;

import java.util.List;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ResourceRole;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import id.baku.engine.diagram.Delegates;
import id.baku.engine.diagram.DiagramFlow;
import id.baku.engine.diagram.DiagramProperties;
import id.baku.engine.diagram.Extensions;
import id.baku.office.agency.Agency;

/**
 * Rule: only the lane says who does a task; otherwise whoever draws the diagram could give the head's approval to themselves.
 */
class ExecutorRule implements DiagramRule {

    private static final List<String> ATTRIBUTES = List.of("assignee", "candidateUsers", "candidateGroups",
            "candidateStarterUsers", "candidateStarterGroups");

    /** Property of a task that names the place in the case's data of its executor role. */
    private static final String NAMED = "pelaksana";
    private static final List<String> ENDORSING = List.of("tandaTangan", "persetujuan", "paraf");

    @Override
    public void check(BpmnModelInstance model, Agency agency, List<DiagramProblem> problems) {
        for (Class<? extends BaseElement> type : List.of(FlowNode.class, Process.class)) {
            model.getModelElementsByType(type).forEach(element -> ATTRIBUTES.stream()
                    .filter(attribute -> Extensions.attribute(element.getDomElement(), attribute) != null)
                    .forEach(attribute -> refuse(element, "camunda:" + attribute, problems)));
        }
        DiagramFlow flow = new DiagramFlow(model);
        model.getModelElementsByType(UserTask.class).stream().filter(task -> has(task, NAMED) && endorses(task, flow)).forEach(task ->
                problems.add(DiagramProblem.of(task, ("Pelaksana %s ditentukan oleh data kasus; kegiatan yang menandatangani, menyetujui, "
                        + "memaraf, atau langsung menghasilkan naskah dilaksanakan oleh peran lajurnya.").formatted(name(task)))));
        model.getModelElementsByType(ResourceRole.class).forEach(role -> refuse((BaseElement) role.getParentElement(),
                role.getElementType().getTypeName(), problems));
    }

    /** Whether the executor's name appears on paper, e.g. as signer; then the role must be that of the lane. */
    private static boolean endorses(UserTask task, DiagramFlow flow) {
        return ENDORSING.stream().anyMatch(property -> has(task, property))
                || flow.reachable(List.of(task), node -> !node.equals(task) && DiagramFlow.waitsForSomebody(node)).stream()
                .anyMatch(next -> Delegates.calls(next, Delegates.DRAW_UP));
    }

    private static boolean has(UserTask task, String property) {
        return DiagramProperties.of(task).get(property).isPresent();
    }

    private static void refuse(BaseElement element, String what, List<DiagramProblem> problems) {
        problems.add(DiagramProblem.of(element, ("%s menyebut pelaksananya sendiri dengan %s; pelaksana ditentukan oleh lajur "
                + "saja, jadi kosongkan bagian itu.").formatted(name(element), what)));
    }
}
