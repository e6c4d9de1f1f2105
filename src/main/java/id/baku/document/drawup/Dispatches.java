package id.baku.document.drawup;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import id.baku.document.print.NaskahStage;

/** What a diagram says about when its documents are issued and sent. */
final class Dispatches {

    private Dispatches() {
    }

    /** Whether a document may be issued after an activity and before the next task. */
    static boolean isIssuedAfter(UserTask task, String kind) {
        return reaches(task, Dispatches::isAct, node -> stage(node, kind).filter(NaskahStage::isIssued).isPresent());
    }

    /** Whether a path leads from one activity to another on which the document is neither issued nor drafted anew. */
    static boolean leadsUnissued(UserTask from, UserTask to, String kind) {
        return reaches(from, node -> stage(node, kind).filter(stage -> stage.isIssued() || stage == NaskahStage.DRAFT).isPresent(), to::equals);
    }

    /**
     * Whether a path leads from an activity back to where the document is signed, or to a new draft of it, before it is issued.
     */
    static boolean leadsBack(UserTask from, UserTask signing, String kind) {
        return reaches(from, node -> stage(node, kind).filter(NaskahStage::isIssued).isPresent(),
                node -> node.equals(signing) || stage(node, kind).filter(stage -> stage == NaskahStage.DRAFT).isPresent());
    }

    /** Whether a path leads from a node to another without passing certain nodes. */
    private static boolean reaches(FlowNode start, Predicate<FlowNode> end, Predicate<FlowNode> wanted) {
        Set<FlowNode> seen = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(start.getSucceedingNodes().list());
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            if (!seen.add(node)) {
                continue;
            }
            if (wanted.test(node)) {
                return true;
            }
            if (!end.test(node)) {
                open.addAll(node.getSucceedingNodes().list());
            }
        }
        return false;
    }

    /** Whether the document is issued on every path to an activity, and not drafted again after that. */
    static boolean isIssuedBefore(UserTask task, String kind) {
        return comesFrom(task, kind, NaskahStage.ISSUED);
    }

    /**
     * Whether an activity hands in the signed paper that it also sends: on every path before, the document was laid before its
     * signers, so that it has its number, and on every path after, it is issued before the next task.
     */
    static boolean isIssuedWith(UserTask task, String kind) {
        return TaskKinds.of(task, TaskKinds.SCANNED).entries().contains(kind)
                && comesFrom(task, kind, NaskahStage.READY) && leadsToIssue(task, kind);
    }

    private static boolean comesFrom(UserTask task, String kind, NaskahStage wanted) {
        return onEveryWay(task, node -> node instanceof BoundaryEvent event ? Stream.<FlowNode>ofNullable(event.getAttachedTo()).toList() : node.getPreviousNodes().list(),
                node -> stage(node, kind).filter(stage -> stage != NaskahStage.COPIES).map(wanted::equals));
    }

    private static boolean leadsToIssue(UserTask task, String kind) {
        return onEveryWay(task, node -> node.getSucceedingNodes().list(), node -> isAct(node) ? Optional.of(false)
                : stage(node, kind).map(NaskahStage.ISSUED::equals));
    }

    /**
     * Whether every path from a node comes to a node that settles the question well, followed step by step. Where branches that
     * all run meet, one of them is enough. The search first assumes the best for every node, and then withdraws this wherever
     * its neighbours do not confirm it.
     */
    private static boolean onEveryWay(FlowNode from, Function<FlowNode, Collection<FlowNode>> step, Function<FlowNode, Optional<Boolean>> settled) {
        Set<FlowNode> well = new HashSet<>(from.getModelInstance().getModelElementsByType(FlowNode.class));
        Predicate<FlowNode> good = next -> settled.apply(next).orElseGet(() -> well.contains(next));
        while (well.removeIf(node -> {
            Collection<FlowNode> steps = step.apply(node);
            return !(node instanceof ParallelGateway ? steps.stream().anyMatch(good) : !steps.isEmpty() && steps.stream().allMatch(good));
        })) {
            // Repeated until nothing changes.
        }
        return well.contains(from);
    }

    private static boolean isAct(FlowNode node) {
        return node instanceof UserTask || node instanceof ReceiveTask;
    }

    private static Optional<NaskahStage> stage(FlowNode node, String kind) {
        return DocumentWays.stage(node, kind);
    }
}
