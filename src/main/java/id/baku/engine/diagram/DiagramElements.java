package id.baku.engine.diagram;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Relations between elements of a diagram: an element and its lane, an activity and its timer. */
public final class DiagramElements {

    private DiagramElements() {
    }

    /** The executor role of an element: the id of its innermost lane, or of that of the sub-process around it. */
    public static Optional<String> roleOf(FlowNode element) {
        for (ModelElementInstance node = element; node instanceof FlowNode; node = node.getParentElement()) {
            Lane innermost = null;
            for (Lane lane : element.getModelInstance().getModelElementsByType(Lane.class)) {
                if (lane.getFlowNodeRefs().contains(node) && (innermost == null || depth(lane) > depth(innermost))) {
                    innermost = lane;
                }
            }
            if (innermost != null) {
                return Optional.of(innermost.getId());
            }
        }
        return Optional.empty();
    }

    /**
     * The lanes of a process that stand for executors. A divided lane is one of them only if it holds something that lies in
     * none of its parts.
     */
    public static List<Lane> lanesOf(Process process) {
        return process.getModelInstance().getModelElementsByType(Lane.class).stream()
                .filter(lane -> process.equals(ancestor(lane, Process.class)))
                .filter(lane -> lane.getChildLaneSet() == null || lane.getChildLaneSet().getLanes().isEmpty()
                        || lane.getFlowNodeRefs().stream().anyMatch(node -> roleOf(node).filter(lane.getId()::equals).isPresent()))
                .toList();
    }

    private static int depth(Lane lane) {
        int depth = 0;
        for (ModelElementInstance parent = lane.getParentElement(); parent != null; parent = parent.getParentElement()) {
            depth++;
        }
        return depth;
    }

    /** The node at which an execution is. */
    public static FlowNode present(DelegateExecution execution) {
        return execution.getBpmnModelInstance().getModelElementById(execution.getCurrentActivityId());
    }

    /** The process that an element belongs to. */
    public static Process processOf(FlowElement element) {
        return ancestor(element, Process.class);
    }

    private static <T> T ancestor(ModelElementInstance element, Class<T> kind) {
        ModelElementInstance parent = element.getParentElement();
        while (!kind.isInstance(parent)) {
            parent = parent.getParentElement();
        }
        return kind.cast(parent);
    }

    /**
     * Whether a process is only drawn, e.g. the pool of a partner. The engine skips processes that say so; one that says
     * nothing may run.
     */
    public static boolean isDrawnOnly(Process process) {
        String executable = process.getAttributeValue("isExecutable");
        return executable != null && !Boolean.parseBoolean(executable);
    }

    /** The boundary timer of an activity: its time standard. */
    public static Optional<BoundaryEvent> timerOf(Activity activity) {
        return activity.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> activity.equals(event.getAttachedTo()))
                .filter(event -> definition(event, TimerEventDefinition.class).isPresent()).findFirst();
    }

    /** The definition of this kind in an event. */
    public static <T extends EventDefinition> Optional<T> definition(Event event, Class<T> kind) {
        return event.getChildElementsByType(kind).stream().findFirst();
    }

    /** Name and id of an element, for messages. */
    public static String name(BaseElement element) {
        String name = element instanceof FlowElement flow ? flow.getName()
                : element instanceof Lane lane ? lane.getName()
                : element instanceof Process process ? process.getName() : null;
        return name == null || name.isBlank() ? "(" + element.getId() + ")"
                : "\"%s\" (%s)".formatted(name.replaceAll("\\s+", " "), element.getId());
    }
}
