package id.baku.document;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.model.bpmn.instance.UserTask;

import id.baku.engine.DiagramProperties;

/**
 * What is signed in a user task: its property {@code tandaTangan} lists kinds of naskah, or names in
 * <code>${naskahDipilih}</code> the variable that does.
 */
public final class SigningTask {

    static final String PROPERTY = "tandaTangan";

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

    private SigningTask() {
    }

    /** Whether documents are signed in the task. */
    public static boolean isOne(UserTask task) {
        return !entries(task).isEmpty();
    }

    static List<String> entries(UserTask task) {
        return DiagramProperties.of(task).list(PROPERTY);
    }

    /** The variable that an entry names; {@code null} where it is a kind itself. */
    static String variable(String entry) {
        Matcher variable = VARIABLE.matcher(entry);
        return variable.matches() ? variable.group(1) : null;
    }
}
