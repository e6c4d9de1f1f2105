package id.baku.document.approval;

import static id.baku.engine.diagram.DiagramElements.name;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

import id.baku.document.drawup.DocumentWays;
import id.baku.document.drawup.TaskKinds;
import id.baku.document.print.NaskahStage;
import id.baku.engine.diagram.DiagramFlow;
import id.baku.engine.rule.DiagramProblem;
import id.baku.engine.rule.DiagramRule;
import id.baku.office.agency.Agency;

/**
 * Rule for a task that approves a document: completing it must be an approval only where the answer given cannot lead to
 * another reading. So exactly one answer of the decision leads on to the issue, and every other leads back to the task or to a
 * new draft. The approval must also be kept with the text at once, before anybody else enters anything.
 */
@Component
class DecisionRule implements DiagramRule {

    @Override
    public void check(BpmnModelInstance model, Agency agency, List<DiagramProblem> problems) {
        DocumentWays ways = new DocumentWays(model);
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            for (String kind : ways.approvedIn(task)) {
                problem(ways, task, kind).ifPresent(sentence -> problems.add(DiagramProblem.of(task,
                        "Kegiatan %s menyetujui naskah %s, ".formatted(name(task), kind) + sentence)));
            }
        }
    }

    private static Optional<String> problem(DocumentWays ways, UserTask task, String kind) {
        Optional<FlowNode> decision = Stream.concat(Stream.of(task), ways.untilSomebodyActs(task, node -> isOver(node, kind)).stream()
                        .filter(node -> !DiagramFlow.waitsForSomebody(node) && !isOver(node, kind)))
                .filter(node -> isDecision(node) && leadingOn(ways, node, task, kind) > 1).findFirst();
        if (decision.isPresent()) {
            return Optional.of(("tetapi lebih dari satu jawaban keputusan %s sesudahnya menuju penerbitan naskah itu; "
                    + "arahkan jawaban yang menolak kembali ke kegiatan ini atau ke konsep baru, atau terbitkan naskah sebelum "
                    + "keputusan itu.").formatted(name(decision.get())));
        }
        // Where branches meet, somebody may have entered something in the other branch; a signed document keeps its text all
        // the same.
        boolean signed = !TaskKinds.of(task, TaskKinds.APPROVED).entries().contains(kind);
        boolean later = ways.untilSomebodyActs(task, node -> keeps(node, kind)).stream()
                .anyMatch(node -> (DiagramFlow.waitsForSomebody(node) || !signed && isMeeting(node)) && ways.leadsToClean(node, kind, task::equals));
        return later ? Optional.of("tetapi naskah itu baru disusun sesudah kegiatan lain, yang masih dapat mengubah isinya; susun naskah "
                + "itu langsung sesudah kegiatan ini, misalnya dengan tahap ttd.") : Optional.empty();
    }

    /** Whether the document is issued or drafted anew at a node: decisions after that do not approve it. */
    private static boolean isOver(FlowNode node, String kind) {
        return DocumentWays.stage(node, kind).filter(stage -> stage == NaskahStage.ISSUED || stage == NaskahStage.DRAFT).isPresent();
    }

    /** Whether a node keeps the text as it was approved, or begins a new draft. */
    private static boolean keeps(FlowNode node, String kind) {
        return DocumentWays.stage(node, kind).filter(stage -> stage != NaskahStage.INITIALLED && stage != NaskahStage.COPIES).isPresent();
    }

    private static boolean isMeeting(FlowNode node) {
        return (node instanceof ParallelGateway || node instanceof InclusiveGateway) && node.getModelInstance()
                .getModelElementsByType(SequenceFlow.class).stream().filter(arrow -> node.equals(arrow.getTarget())).count() > 1;
    }

    private static boolean isDecision(FlowNode node) {
        return arrows(node).anyMatch(arrow -> arrow.getConditionExpression() != null);
    }

    private static long leadingOn(DocumentWays ways, FlowNode decision, UserTask task, String kind) {
        return arrows(decision).map(SequenceFlow::getTarget).filter(next -> ways.leadsToClean(next, kind, task::equals)).count();
    }

    private static Stream<SequenceFlow> arrows(FlowNode node) {
        return node.getModelInstance().getModelElementsByType(SequenceFlow.class).stream().filter(arrow -> node.equals(arrow.getSource()));
    }
}
