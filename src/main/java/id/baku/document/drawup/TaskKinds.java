package id.baku.document.drawup;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.UserTask;

import id.baku.document.print.NaskahRenderer;
import id.baku.engine.diagram.DiagramProperties;
import id.baku.engine.form.DiagramForms;

/**
 * The kinds of naskah that a property of a user task lists; an entry such as <code>${naskahDipilih}</code> names the variable
 * that holds them.
 */
public record TaskKinds(List<String> entries) {

    /** Documents signed in the task. */
    public static final String SIGNED = "tandaTangan";
    /** Documents that the executor approves by completing the task. */
    public static final String APPROVED = "persetujuan";
    /** Documents signed on paper whose scan is handed in in the task. */
    public static final String SCANNED = "pindaian";
    /** Documents sent in the task. */
    public static final String SENT = "pengiriman";
    /** Documents that get the executor's initials in the task. */
    public static final String INITIALED = "paraf";

    /** Documents whose wording is edited in the task. */
    public static final String WORDED = "konsep";

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

    public static TaskKinds of(UserTask task, String property) {
        return new TaskKinds(DiagramProperties.of(task).list(property));
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Entries that name neither a variable nor a kind with a template. */
    public List<String> unknown() {
        return entries.stream().filter(entry -> !VARIABLE.matcher(entry).matches() && !NaskahRenderer.knows(entry)).toList();
    }

    /** The kinds that are listed by name. */
    public List<String> literal() {
        return entries.stream().filter(NaskahRenderer::knows).toList();
    }

    /** The kinds that are listed by name, and those that a form of the diagram may choose. */
    public Set<String> among(DiagramForms forms) {
        return entries.stream().flatMap(entry -> {
            Matcher variable = VARIABLE.matcher(entry);
            return variable.matches() ? forms.byId().values().stream().flatMap(form -> form.wordsOf(variable.group(1)).stream()) : Stream.of(entry);
        }).filter(NaskahRenderer::knows).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The kinds, for a case with these data. */
    public List<String> in(Map<String, Object> data) {
        return entries.stream().flatMap(entry -> {
            Matcher variable = VARIABLE.matcher(entry);
            Object value = variable.matches() ? data.get(variable.group(1)) : entry;
            return value instanceof Collection<?> several ? several.stream() : Stream.ofNullable(value);
        }).map(String::valueOf).filter(NaskahRenderer::knows).distinct().toList();
    }
}
