package id.baku.sop.sheet;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import id.baku.engine.diagram.DiagramElements;
import id.baku.engine.diagram.DiagramProperties;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Role;
import id.baku.sop.sheet.SopSheet.Row;
import id.baku.work.standard.ActivityStandard;

/**
 * Reads the activity table of a sheet: the acts of people and of parties outside, and the decisions that have a row of their
 * own.
 */
final class SheetRows {

    /** Property of an activity whose executor Baku inferred: the reason. */
    private static final String INFERRED = "pelaksanaDisimpulkan";

    private static final Pattern NUMBER = Pattern.compile("((\\d+)[a-z]?)\\..*", Pattern.DOTALL);

    private SheetRows() {
    }

    static List<Row> of(Process process, Agency agency) {
        Map<String, List<FlowNode>> byWording = Stream.concat(activities(process), decisions(process))
                .sorted(Comparator.comparingInt(SheetRows::order).thenComparing(FlowNode::getId))
                .collect(Collectors.groupingBy(SheetRows::wording, LinkedHashMap::new, Collectors.toList()));
        return byWording.values().stream().map(nodes -> row(nodes, agency)).toList();
    }

    /**
     * The activities with a row on the sheet. Acts of delegates have none, nor has a task that only follows up on what a row
     * has ordered, at a date of its own.
     */
    private static Stream<FlowNode> activities(Process process) {
        return process.getModelInstance().getModelElementsByType(Activity.class).stream()
                .filter(activity -> process.equals(DiagramElements.processOf(activity)))
                .filter(activity -> activity instanceof UserTask || activity instanceof ReceiveTask
                        || activity instanceof ServiceTask task && task.getCamundaTopic() != null)
                .filter(activity -> DiagramProperties.of(activity).get("batasWaktu").isEmpty())
                .map(FlowNode.class::cast);
    }

    /** A gateway with a number in its name is a row of the sheet (SOP pemalang-59 no. 3). */
    private static Stream<FlowNode> decisions(Process process) {
        return process.getModelInstance().getModelElementsByType(ExclusiveGateway.class).stream()
                .filter(gateway -> process.equals(DiagramElements.processOf(gateway)))
                .filter(gateway -> number(gateway).matches()).map(FlowNode.class::cast);
    }

    private static Row row(List<FlowNode> nodes, Agency agency) {
        return new Row(numberOf(nodes), nodes.stream().map(node -> executor(node, agency)).distinct().toList(),
                nodes.stream().map(FlowNode::getId).toList(), weakest(nodes.stream().map(SheetRows::standard).toList()),
                nodes.stream().flatMap(node -> property(node, INFERRED)).findFirst().orElse(null),
                nodes.stream().flatMap(node -> property(node, "catatan")).distinct().toList());
    }

    private static Stream<String> property(FlowNode node, String name) {
        return DiagramProperties.of(node).get(name).stream();
    }

    /** The number of a row, without the letters that distinguish several acts of it (4a, 4b). */
    private static String numberOf(List<FlowNode> nodes) {
        Matcher number = number(nodes.get(0));
        return !number.matches() ? null : number.group(nodes.size() > 1 ? 2 : 1);
    }

    private static ActivityStandard standard(FlowNode node) {
        return node instanceof Activity activity ? ActivityStandard.of(activity)
                : new ActivityStandard(wording(node), List.of(), null, null, null, DiagramElements.roleOf(node).orElse(null),
                        null, null, false);
    }

    private static String wording(FlowNode node) {
        return node instanceof Activity activity
                ? Objects.requireNonNullElse(ActivityStandard.of(activity).wording(), activity.getId())
                : node.getOutgoing().stream().map(SequenceFlow::getName).sorted(Comparator.reverseOrder())
                        .collect(Collectors.joining(" / "));
    }

    /** The standard of a row: it counts as missing or provisional as soon as that of one of its acts is. */
    private static ActivityStandard weakest(List<ActivityStandard> acts) {
        return acts.stream().filter(act -> act.time() == null).findFirst()
                .or(() -> acts.stream().filter(ActivityStandard::provisional).findFirst()).orElse(acts.get(0));
    }

    /** The name of the executor by the lane; for a lane without a name, by the agency's role. */
    private static String executor(FlowNode node, Agency agency) {
        String role = DiagramElements.roleOf(node).orElse(null);
        return node.getModelInstance().getModelElementById(role) instanceof Lane lane && lane.getName() != null
                ? lane.getName() : agency.role(role).map(Role::name).orElse(role);
    }

    private static int order(FlowNode node) {
        Matcher number = number(node);
        return number.matches() ? Integer.parseInt(number.group(2)) : Integer.MAX_VALUE;
    }

    private static Matcher number(FlowNode node) {
        return NUMBER.matcher(Objects.requireNonNullElse(node.getName(), ""));
    }
}
