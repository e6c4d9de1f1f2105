package id.baku.engine.rule;

import static id.baku.engine.diagram.DiagramElements.definition;
import static id.baku.engine.diagram.DiagramElements.name;

import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

import id.baku.office.agency.Agency;

/** Rule: every escalation is caught, and not by an interrupting event; the engine silently drops one that nobody catches. */
class EscalationRule implements DiagramRule {

    @Override
    public void check(BpmnModelInstance model, Agency agency, List<DiagramProblem> problems) {
        for (ThrowEvent event : model.getModelElementsByType(ThrowEvent.class)) {
            definition(event, EscalationEventDefinition.class)
                    .filter(thrown -> !isCaught(event, code(thrown)))
                    .ifPresent(thrown -> problems.add(DiagramProblem.of(event, ("Eskalasi %s tidak ditangkap; tambahkan "
                            + "subproses \"Pengawasan waktu baku\" yang diawali eskalasi %s, misalnya disalin dari SOP lain.")
                            .formatted(name(event), code(thrown)))));
        }
        for (StartEvent start : model.getModelElementsByType(StartEvent.class)) {
            boolean escalation = definition(start, EscalationEventDefinition.class).isPresent();
            if (escalation && start.isInterrupting()) {
                problems.add(DiagramProblem.of(start, "Awal pengawasan %s menghentikan seluruh proses (interrupting); "
                        .formatted(name(start)) + "pilih \"Escalation start event (non-interrupting)\"."));
            }
        }
    }

    private static boolean isCaught(ThrowEvent event, String code) {
        for (ModelElementInstance scope = event.getParentElement(); scope != null; scope = scope.getParentElement()) {
            boolean caughtInside = scope.getChildElementsByType(SubProcess.class).stream()
                    .filter(DiagramRules::isEventSubProcess)
                    .flatMap(handler -> handler.getChildElementsByType(StartEvent.class).stream())
                    .flatMap(start -> definition(start, EscalationEventDefinition.class).stream())
                    .anyMatch(caught -> matches(caught, code));
            if (caughtInside || isCaughtOnBorder(scope, code)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCaughtOnBorder(ModelElementInstance scope, String code) {
        return scope instanceof SubProcess && siblingsOf(scope)
                .filter(border -> border.getAttachedTo().equals(scope))
                .flatMap(border -> definition(border, EscalationEventDefinition.class).stream())
                .anyMatch(caught -> matches(caught, code));
    }

    private static Stream<BoundaryEvent> siblingsOf(ModelElementInstance element) {
        return element.getParentElement().getChildElementsByType(BoundaryEvent.class).stream();
    }

    private static boolean matches(EscalationEventDefinition caught, String code) {
        return code(caught) == null || code(caught).equals(code);
    }

    private static String code(EscalationEventDefinition definition) {
        Escalation escalation = definition.getEscalation();
        return escalation == null ? null : escalation.getEscalationCode();
    }
}
