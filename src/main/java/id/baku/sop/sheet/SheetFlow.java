package id.baku.sop.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.EndEvent;

import id.baku.engine.diagram.DiagramElements;
import id.baku.sop.sheet.SopSheet.Row;

/**
 * The flowchart of a sheet (PermenPANRB 35/2012): one column for each executor, one step for each row, and arrows from row to
 * row. Gateways and documents between two activities of the diagram become part of the arrow.
 *
 * @param executors names of the executors, in the order of the diagram's lanes
 * @param steps     what is drawn in each row
 */
record SheetFlow(List<String> executors, List<Step> steps) {

    /** The symbols of the regulation for steps; arrow and off-page connector belong to {@link Arrow}. */
    enum Shape {
        /** Kapsul: the first and the last activity. */
        TERMINATOR,
        /** Kotak: execution. */
        PROCESS,
        /** Belah ketupat: decision. */
        DECISION
    }

    /** @param columns the executors' columns, from 0 */
    record Step(Shape shape, List<Integer> columns, List<Arrow> arrows) {
    }

    /** @param to index of the row it leads to; {@code null} for the end */
    record Arrow(Integer to, String label) {
    }

    static SheetFlow of(Process process, List<Row> rows) {
        List<Lane> lanes = DiagramElements.lanesOf(process);
        Map<String, Integer> rowOf = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            for (String element : rows.get(row).elements()) {
                rowOf.put(element, row);
            }
        }
        List<Step> steps = new ArrayList<>();
        for (Row row : rows) {
            List<FlowNode> nodes = row.elements().stream()
                    .map(id -> (FlowNode) process.getModelInstance().getModelElementById(id)).toList();
            List<Integer> columns = nodes.stream().flatMap(node -> DiagramElements.roleOf(node).stream())
                    .map(role -> lanes.stream().map(Lane::getId).toList().indexOf(role)).distinct().sorted().toList();
            List<Arrow> arrows = nodes.stream().flatMap(node -> arrows(node, "", rowOf, new HashSet<>()))
                    .filter(arrow -> arrow.to() == null || arrow.to() != steps.size()).distinct().toList();
            steps.add(new Step(shape(nodes, arrows, steps.isEmpty()), columns, arrows));
        }
        return new SheetFlow(lanes.stream().map(Lane::getName).toList(), List.copyOf(steps));
    }

    private static Stream<Arrow> arrows(FlowNode from, String label, Map<String, Integer> rowOf, Set<FlowNode> seen) {
        return from.getOutgoing().stream().flatMap(flow -> {
            FlowNode target = flow.getTarget();
            String name = from instanceof ExclusiveGateway ? join(label, flow) : label;
            if (rowOf.containsKey(target.getId())) {
                return Stream.of(new Arrow(rowOf.get(target.getId()), name));
            }
            if (target instanceof EndEvent) {
                return Stream.of(new Arrow(null, name));
            }
            Set<FlowNode> path = new HashSet<>(seen);
            return path.add(target) ? arrows(target, name, rowOf, path) : Stream.empty();
        });
    }

    private static String join(String label, SequenceFlow flow) {
        String name = flow.getName() == null ? "" : flow.getName().strip();
        return label.isEmpty() || name.isEmpty() ? label + name : label + ", " + name;
    }

    private static Shape shape(List<FlowNode> nodes, List<Arrow> arrows, boolean first) {
        if (arrows.size() > 1 && arrows.stream().anyMatch(arrow -> !arrow.label().isEmpty())
                || nodes.get(0) instanceof ExclusiveGateway) {
            return Shape.DECISION;
        }
        return first || arrows.stream().allMatch(arrow -> arrow.to() == null) ? Shape.TERMINATOR : Shape.PROCESS;
    }
}
