package id.baku.engine.diagram;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Where a case can get to from an element: along sequence flows, into and out of sub-processes, over links, by boundary events
 * and escalations. It is read from the flows, as the engine does, and not from the elements' own lists of flows.
 */
public final class DiagramFlow {

    private final BpmnModelInstance model;
    private final Map<FlowNode, Set<FlowNode>> next = new HashMap<>();

    public DiagramFlow(BpmnModelInstance model) {
        this.model = model;
        model.getModelElementsByType(SequenceFlow.class).forEach(flow -> add(flow.getSource(), flow.getTarget()));
        // Leaving a sub-process leads where its own flows lead, so this comes before what lies in it or on it is added.
        model.getModelElementsByType(EndEvent.class).stream().filter(end -> end.getParentElement() instanceof SubProcess)
                .forEach(end -> List.copyOf(after((SubProcess) end.getParentElement())).forEach(node -> add(end, node)));
        model.getModelElementsByType(StartEvent.class).stream().filter(start -> start.getParentElement() instanceof SubProcess)
                .forEach(start -> add((SubProcess) start.getParentElement(), start));
        model.getModelElementsByType(BoundaryEvent.class).forEach(event -> add(event.getAttachedTo(), event));
        escalations(ThrowEvent.class).forEach(thrown -> escalations(CatchEvent.class).forEach(caught -> add(thrown, caught)));
        model.getModelElementsByType(IntermediateThrowEvent.class).forEach(thrown -> links(thrown).forEach(name ->
                model.getModelElementsByType(IntermediateCatchEvent.class).stream()
                        .filter(caught -> links(caught).anyMatch(name::equals)).forEach(caught -> add(thrown, caught))));
    }

    /** Whatever catches an escalation may follow it. */
    private <T extends Event> Stream<T> escalations(Class<T> kind) {
        return model.getModelElementsByType(kind).stream()
                .filter(event -> DiagramElements.definition(event, EscalationEventDefinition.class).isPresent());
    }

    private static Stream<String> links(FlowNode event) {
        return event.getChildElementsByType(LinkEventDefinition.class).stream().map(link -> String.valueOf(link.getName()));
    }

    private void add(FlowNode from, FlowNode to) {
        if (from != null && to != null) {
            next.computeIfAbsent(from, node -> new LinkedHashSet<>()).add(to);
        }
    }

    private Set<FlowNode> after(FlowNode node) {
        return next.getOrDefault(node, Set.of());
    }

    /**
     * All nodes that can come after these. After a node that stops the walk only its timers go on, because they wait for
     * nobody.
     */
    public Set<FlowNode> reachable(Collection<? extends FlowNode> from, Predicate<FlowNode> stops) {
        Set<FlowNode> found = new LinkedHashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            FlowNode node = open.poll();
            boolean stopped = stops.test(node);
            after(node).stream().filter(to -> !stopped || to instanceof BoundaryEvent).filter(found::add).forEach(open::add);
        }
        return found;
    }

    /** All nodes from which a case can get to this one, nearest first. */
    public Set<FlowNode> before(FlowNode element) {
        Set<FlowNode> found = new LinkedHashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(List.of(element));
        while (!open.isEmpty()) {
            FlowNode node = open.poll();
            next.forEach((from, to) -> {
                if (to.contains(node) && found.add(from)) {
                    open.add(from);
                }
            });
        }
        return found;
    }

    /** The nodes that a case can enter before a person has completed any activity. */
    public Set<FlowNode> beforeAnybody() {
        return reachable(model.getModelElementsByType(StartEvent.class).stream()
                .filter(start -> start.getParentElement() instanceof Process).toList(), UserTask.class::isInstance);
    }

    /** Whether a case waits here until a person, or a party outside, has acted. */
    public static boolean waitsForSomebody(FlowNode node) {
        return node instanceof UserTask || node instanceof ReceiveTask || node instanceof IntermediateCatchEvent
                && !node.getChildElementsByType(MessageEventDefinition.class).isEmpty();
    }
}
