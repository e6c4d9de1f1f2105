package id.baku.document.drawup;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import id.baku.document.print.KindDeclaration.Need;
import id.baku.engine.diagram.DiagramElements;
import id.baku.engine.diagram.DiagramProperties;
import id.baku.engine.form.DiagramForms;

/** Where people enter what documents need: in forms of activities and starts, and by recording what a wait waits for. */
record FieldSources(DiagramForms forms) {

    /**
     * @param node  the activity or start
     * @param label label of the field
     */
    record Source(FlowNode node, String label) {

        String where() {
            return node instanceof StartEvent ? "formulir awal" : "kegiatan " + DiagramElements.name(node);
        }
    }

    /** The first of the nodes in which a need is entered. */
    Optional<Source> of(Need need, Collection<? extends FlowNode> nodes) {
        return nodes.stream().flatMap(node -> need.places().stream().flatMap(place -> label(place, node)
                .map(label -> new Source(node, label.equals(place) ? need.label() : label)))).findFirst();
    }

    /** Whether the form of a node is unknown here, so that it cannot be said what it asks for. */
    boolean isUnknown(FlowNode node) {
        return (node instanceof UserTask || node instanceof StartEvent) && forms.of(node).isEmpty();
    }

    private Stream<String> label(String place, FlowNode node) {
        if (node instanceof ReceiveTask) {
            return arrivals(node).filter(field -> field[0].equals(place)).map(field -> field[1]);
        }
        return node instanceof UserTask || node instanceof StartEvent
                ? forms.of(node).flatMap(form -> form.asksFor(place)).stream() : Stream.empty();
    }

    /** The places of the case's data that a wait fills. */
    static List<String> arriving(ReceiveTask wait) {
        return arrivals(wait).map(field -> field[0]).toList();
    }

    private static Stream<String[]> arrivals(FlowNode wait) {
        return DiagramProperties.of(wait).list("isian").stream().map(field -> field.split("\\s*[=|]\\s*")).filter(field -> field.length > 1);
    }
}
