package id.baku.document.drawup;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import id.baku.document.print.NaskahStage;
import id.baku.engine.diagram.DiagramFlow;

/** The paths of documents through a diagram: where they are approved, and where they are drawn up with a fixed text. */
public final class DocumentWays {

    private final DiagramFlow flow;

    public DocumentWays(BpmnModelInstance model) {
        this.flow = new DiagramFlow(model);
    }

    /**
     * The entries of {@link TaskKinds} that the executor of a task approves: those that the task names, and documents signed
     * off right after it.
     */
    public Set<String> approvedIn(UserTask task) {
        Set<String> approved = new LinkedHashSet<>();
        Stream.of(TaskKinds.SIGNED, TaskKinds.APPROVED).forEach(property -> approved.addAll(TaskKinds.of(task, property).entries()));
        untilSomebodyActs(task, node -> false).stream().flatMap(node -> naskahTask(node).stream())
                .filter(naskah -> naskah.stage().filter(stage -> stage == NaskahStage.SIGNED_OFF).isPresent())
                .forEach(naskah -> approved.addAll(naskah.kinds()));
        return approved;
    }

    /**
     * Whether a path from a node, that node included, draws up the document with a fixed text, without passing a new draft or
     * one of the free nodes before.
     */
    public boolean leadsToClean(FlowNode from, String kind, Predicate<FlowNode> free) {
        Predicate<FlowNode> stops = node -> free.test(node) || stage(node, kind).filter(stage -> stage != NaskahStage.INITIALLED).isPresent();
        return !free.test(from) && Stream.concat(Stream.of(from), flow.reachable(List.of(from), stops).stream())
                .anyMatch(node -> stage(node, kind).filter(stage -> !stage.isDraft()).isPresent());
    }

    /**
     * Whether a document is drawn up with a fixed text after an act, without a new draft or one of the free nodes before.
     *
     * @param following what follows the act until somebody acts again, on the way that the case takes
     */
    boolean holdsAfter(Collection<FlowNode> following, String kind, Predicate<FlowNode> free) {
        for (FlowNode node : following) {
            if (node instanceof ServiceTask && free.test(node)) {
                return false;
            }
            Optional<NaskahStage> stage = stage(node, kind).filter(one -> one != NaskahStage.INITIALLED);
            if (stage.isPresent()) {
                return !stage.get().isDraft();
            }
        }
        return following.stream().filter(node -> !(node instanceof ServiceTask) && (!(node instanceof Gateway) || node instanceof EventBasedGateway))
                .anyMatch(next -> leadsToClean(next, kind, free));
    }

    /**
     * The nodes after a node up to and including the next tasks of people.
     *
     * @param last nodes at which the search ends
     */
    public Collection<FlowNode> untilSomebodyActs(FlowNode from, Predicate<FlowNode> last) {
        return flow.reachable(List.of(from), node -> !node.equals(from) && (DiagramFlow.waitsForSomebody(node) || last.test(node)));
    }

    /**
     * The stage at which a node draws the document up; empty where it does not, or where the stage cannot be read, which
     * another rule refuses.
     */
    public static Optional<NaskahStage> stage(FlowNode node, String kind) {
        return naskahTask(node).filter(naskah -> naskah.drawsUp(kind)).flatMap(NaskahTask::stage);
    }

    private static Optional<NaskahTask> naskahTask(FlowNode node) {
        return node instanceof ServiceTask service && NaskahTask.isOne(service) ? Optional.of(NaskahTask.of(service)) : Optional.empty();
    }
}
