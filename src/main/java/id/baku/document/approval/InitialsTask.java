package id.baku.document.approval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import id.baku.document.drawup.DocumentWays;
import id.baku.document.drawup.TaskKinds;
import id.baku.engine.diagram.DiagramFlow;
import id.baku.engine.diagram.DiagramProperties;

/**
 * A user task in which drafts only get their executor's initials, so that several can be done together: its property
 * {@code paraf} lists the kinds of naskah, {@code isianParaf} what its form says of a draft that is right, e.g.
 * {@code suratSesuai=ya; kegiatan_04.hasil=Diparaf}. That is the answer to the decision which follows, and what the activity
 * keeps of itself; whoever gives initials writes nothing else into the case.
 */
final class InitialsTask {

    private static final String ENTRIES = "isianParaf";
    private static final Pattern ENTRY = Pattern.compile("\\w+(\\.\\w+)*=.+");

    private InitialsTask() {
    }

    /** What the form would say, by dotted path. */
    static Map<String, String> entries(UserTask task) {
        Map<String, String> entries = new LinkedHashMap<>();
        list(task).forEach(entry -> entries.put(entry.substring(0, entry.indexOf('=')), entry.substring(entry.indexOf('=') + 1)));
        return entries;
    }

    static boolean isReadable(UserTask task) {
        List<String> entries = list(task);
        return entries.isEmpty() == TaskKinds.of(task, TaskKinds.INITIALED).isEmpty()
                && entries.stream().allMatch(entry -> ENTRY.matcher(entry).matches());
    }

    /** The places that it would fill and may not. */
    static List<String> beyond(UserTask task) {
        return entries(task).keySet().stream().filter(place -> !place.startsWith(task.getId() + ".") && !isDecided(task, place)).toList();
    }

    /** Whether a decision reads it that follows before anybody acts again. */
    private static boolean isDecided(UserTask task, String name) {
        Pattern read = Pattern.compile("\\b" + Pattern.quote(name) + "\\b");
        DocumentWays ways = new DocumentWays((BpmnModelInstance) task.getModelInstance());
        return !name.contains(".") && Stream.concat(Stream.of(task), ways.untilSomebodyActs(task, node -> false).stream()
                        .filter(node -> !DiagramFlow.waitsForSomebody(node)))
                .flatMap(node -> node.getOutgoing().stream()).map(SequenceFlow::getConditionExpression)
                .anyMatch(condition -> condition != null && read.matcher(condition.getTextContent()).find());
    }

    private static List<String> list(UserTask task) {
        return DiagramProperties.of(task).list(ENTRIES);
    }
}
