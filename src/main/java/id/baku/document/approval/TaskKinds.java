package id.baku.document.approval;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.UserTask;

import id.baku.document.print.NaskahRenderer;
import id.baku.engine.diagram.DiagramProperties;

/**
 * The kinds of naskah that a property of a user task lists; an entry such as <code>${naskahDipilih}</code> names the
 * variable that does.
 */
record TaskKinds(List<String> entries) {

    /** What is signed in the task. */
    static final String SIGNED = "tandaTangan";
    /** What gets its executor's initials. */
    static final String INITIALED = "paraf";

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

    static TaskKinds of(UserTask task, String property) {
        return new TaskKinds(DiagramProperties.of(task).list(property));
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Entries that name neither a variable nor a kind with a template. */
    List<String> unknown() {
        return entries.stream().filter(entry -> !VARIABLE.matcher(entry).matches() && !NaskahRenderer.knows(entry)).toList();
    }

    /** The kinds, in a case with these data. */
    List<String> in(Map<String, Object> data) {
        return entries.stream().flatMap(entry -> {
            Matcher variable = VARIABLE.matcher(entry);
            Object value = variable.matches() ? data.get(variable.group(1)) : entry;
            return value instanceof Collection<?> several ? several.stream() : Stream.ofNullable(value);
        }).map(String::valueOf).filter(NaskahRenderer::knows).distinct().toList();
    }
}
