package id.baku.document.approval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.camunda.bpm.model.bpmn.instance.UserTask;

import id.baku.engine.diagram.DiagramProperties;

/**
 * A user task in which drafts only get their executor's initials, so that several can be done together: its property
 * {@code paraf} lists the kinds of naskah, {@code isianParaf} what its form says of a draft that is right, e.g.
 * {@code suratSesuai=ya; kegiatan_04.hasil=Diparaf}.
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

    private static List<String> list(UserTask task) {
        return DiagramProperties.of(task).list(ENTRIES);
    }
}
