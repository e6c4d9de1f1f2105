package id.baku.sop.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

import id.baku.engine.diagram.DiagramElements;
import id.baku.work.standard.ActivityStandard;

/** Compares two versions of a diagram by what matters to readers: activities, executors, standards, documents, paths. */
public final class DiagramChanges {

    private static final String TIME = "Waktu baku";

    private DiagramChanges() {
    }

    /** All differences, those of the sheet's head first. */
    public static List<DiagramChange> between(Process before, Process after) {
        List<DiagramChange> changes = new ArrayList<>();
        compare(null, "Kepala lembar SOP", header(before), header(after), changes);
        Map<String, FlowNode> old = nodes(before);
        Map<String, FlowNode> now = nodes(after);
        Set<String> ids = new LinkedHashSet<>(old.keySet());
        ids.addAll(now.keySet());
        for (String id : ids) {
            FlowNode was = old.get(id);
            FlowNode is = now.get(id);
            if (was == null) {
                changes.add(new DiagramChange(id, name(is), "Ditambahkan", null, summary(facts(is))));
            } else if (is == null) {
                changes.add(new DiagramChange(id, name(was), "Dihapus", summary(facts(was)), null));
            } else {
                compare(id, name(is), facts(was), facts(is), changes);
            }
        }
        return changes;
    }

    private static void compare(String id, String name, Map<String, String> before, Map<String, String> after,
                                List<DiagramChange> changes) {
        Set<String> all = new LinkedHashSet<>(before.keySet());
        all.addAll(after.keySet());
        all.stream().filter(what -> !Objects.equals(before.get(what), after.get(what)))
                .forEach(what -> changes.add(new DiagramChange(id, name, what, before.get(what), after.get(what))));
    }

    private static Map<String, String> header(Process process) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Nama", process.getName());
        put(facts, "Versi", process.getCamundaVersionTag());
        facts.put("Masa simpan", process.getCamundaHistoryTimeToLiveString());
        facts.putAll(properties(process));
        return facts;
    }

    /** Nodes to compare; timers at activities, and ends that follow them, count as part of the activities. */
    private static Map<String, FlowNode> nodes(Process process) {
        return process.getModelInstance().getModelElementsByType(FlowNode.class).stream()
                .filter(node -> process.equals(DiagramElements.processOf(node)))
                .filter(node -> !(node instanceof BoundaryEvent) && !(node instanceof ThrowEvent thrown && isLateness(thrown)))
                .collect(Collectors.toMap(FlowNode::getId, node -> node, (first, twin) -> first, TreeMap::new));
    }

    private static boolean isLateness(ThrowEvent event) {
        return event.getIncoming().stream().map(SequenceFlow::getSource).anyMatch(BoundaryEvent.class::isInstance);
    }

    private static Map<String, String> facts(FlowNode node) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Nama", text(node.getName()));
        facts.put("Pelaksana", DiagramElements.roleOf(node).map(role -> lane(node, role)).orElse("-"));
        if (node instanceof Activity activity) {
            ActivityStandard standard = ActivityStandard.of(activity);
            if (!text(standard.wording()).equals(text(node.getName()))) {
                put(facts, "Uraian", standard.wording());
            }
            if (standard.time() != null) {
                facts.put(TIME, "%s (%s)%s".formatted(text(standard.timeLabel()), standard.time(),
                        standard.provisional() && !text(standard.timeLabel()).contains("sementara") ? ", sementara" : ""));
            }
        }
        if (node instanceof UserTask task) {
            facts.put("Formulir", task.getCamundaFormRef() == null || task.getCamundaFormRef().isBlank()
                    ? "formulir umum" : task.getCamundaFormRef());
        }
        facts.putAll(properties(node));
        facts.putAll(inputs(node));
        node.getOutgoing().stream().sorted((one, other) -> one.getId().compareTo(other.getId())).forEach(flow ->
                facts.merge("Sesudahnya", way(flow), (one, other) -> one + "; " + other));
        return facts;
    }

    private static Map<String, String> properties(BaseElement element) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (element.getExtensionElements() != null) {
            element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(properties -> properties.getCamundaProperties().stream())
                    .forEach(property -> put(facts, capital(property.getCamundaName()), property.getCamundaValue()));
        }
        return facts;
    }

    private static Map<String, String> inputs(FlowNode node) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (node.getExtensionElements() != null) {
            node.getExtensionElements().getElementsQuery().filterByType(CamundaInputOutput.class).list().stream()
                    .flatMap(io -> io.getCamundaInputParameters().stream())
                    .forEach(input -> put(facts, capital(input.getCamundaName()), input.getTextContent().strip()));
        }
        return facts;
    }

    private static String way(SequenceFlow flow) {
        String label = flow.getName() == null ? "" : flow.getName() + ": ";
        String condition = flow.getConditionExpression() == null ? ""
                : " bila " + flow.getConditionExpression().getTextContent().strip();
        return label + name(flow.getTarget()) + condition;
    }

    private static String summary(Map<String, String> facts) {
        return facts.entrySet().stream().filter(fact -> !fact.getKey().equals("Nama") && !fact.getValue().equals("-"))
                .map(fact -> fact.getKey() + ": " + fact.getValue()).collect(Collectors.joining("\n"));
    }

    private static String lane(FlowNode node, String role) {
        return node.getModelInstance().getModelElementById(role) instanceof Lane lane && lane.getName() != null
                ? text(lane.getName()) : role;
    }

    /** Name of an element; its id where it has none. */
    static String name(FlowNode node) {
        return node.getName() == null || node.getName().isBlank() ? node.getId() : text(node.getName());
    }

    private static void put(Map<String, String> facts, String what, String value) {
        if (value != null && !value.isBlank()) {
            facts.put(what, text(value));
        }
    }

    private static String text(String value) {
        return value == null ? "-" : value.replaceAll("\\s+", " ").strip();
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1).replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase();
    }
}
