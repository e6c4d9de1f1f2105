package id.baku.engine.rule;

import static id.baku.engine.diagram.DiagramElements.name;

import java.util.List;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

import id.baku.office.agency.Agency;

/**
 * Rule: a case is started by a person, another SOP or a message, never by a timer; within a case the supervision starts by an
 * escalation.
 */
class StartRule implements DiagramRule {

    @Override
    public void check(BpmnModelInstance model, Agency agency, List<DiagramProblem> problems) {
        for (StartEvent start : model.getModelElementsByType(StartEvent.class)) {
            List<EventDefinition> triggers = List.copyOf(start.getEventDefinitions());
            if (start.getParentElement() instanceof Process
                    && !triggers.stream().allMatch(MessageEventDefinition.class::isInstance)) {
                problems.add(DiagramProblem.of(start, ("Peristiwa awal %s mulai dengan sendirinya; kasus dimulai oleh orang atau "
                        + "oleh SOP lain, jadi pakai peristiwa awal biasa.").formatted(name(start))));
            } else if (DiagramRules.isEventSubProcess(start.getParentElement())
                    && !triggers.stream().allMatch(EscalationEventDefinition.class::isInstance)) {
                problems.add(DiagramProblem.of(start, ("Peristiwa awal %s pada subproses peristiwa hanya dapat dimulai oleh "
                        + "eskalasi; ganti jenisnya.").formatted(name(start))));
            }
        }
    }
}
