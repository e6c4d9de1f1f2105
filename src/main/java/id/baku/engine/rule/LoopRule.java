package id.baku.engine.rule;

import static id.baku.engine.diagram.DiagramElements.name;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

import id.baku.engine.diagram.DiagramFlow;
import id.baku.office.agency.Agency;

/** Rule: every loop contains a person or a party outside; without one it would run for ever, or as often as a timer lets it. */
class LoopRule implements DiagramRule {

    @Override
    public void check(BpmnModelInstance model, Agency agency, List<DiagramProblem> problems) {
        DiagramFlow flow = new DiagramFlow(model);
        Set<FlowNode> told = new HashSet<>();
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            if (DiagramFlow.waitsForSomebody(node) || told.contains(node)) {
                continue;
            }
            Set<FlowNode> after = flow.reachable(List.of(node), DiagramFlow::waitsForSomebody);
            if (after.contains(node)) {
                told.addAll(after);
                problems.add(DiagramProblem.of(node, ("Dari %s alur kembali kepadanya tanpa kegiatan orang di antaranya, sehingga "
                        + "berputar terus; arahkan alur kembali ke sebuah kegiatan.").formatted(name(node))));
            }
        }
    }
}
