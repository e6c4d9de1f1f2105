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
 * A user task in which drafts only get their executor's initials, so that several tasks can be done together. Its property
 * {@code paraf} lists the kinds of naskah. Its property {@code isianParaf} lists what the form would send for a draft that
 * needs no correction, e.g. {@code suratSesuai=ya; kegiatan_04.hasil=Diparaf}: the answer to the decision that follows, and the
 * note of the activity itself. Initials write nothing else into the case.
 */
final class InitialsTask {

    private static final String ENTRIES = "isianParaf";
    private static final Pattern ENTRY = Pattern.compile("\\w+(\\.\\w+)*=.+");

    private InitialsTask() {
    }

    /** What the form would send, by dotted path. */
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

    /** Places in {@code isianParaf} that initials must not write. */
    static List<String> beyond(UserTask task) {
        return entries(task).keySet().stream().filter(place -> !place.startsWith(task.getId() + ".") && !isDecided(task, place)).toList();
    }

    /** Whether a variable is read by a decision that follows before the next task. */
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
