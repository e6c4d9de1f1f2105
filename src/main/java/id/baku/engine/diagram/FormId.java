package id.baku.engine.diagram;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The id inside a Camunda Form, by which diagrams name it, whatever the name of its file. */
public final class FormId {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FormId() {
    }

    /** The id; empty when the content is no form. */
    public static Optional<String> of(byte[] form) {
        try {
            return Optional.ofNullable(JSON.readTree(form)).map(root -> root.path("id").asText(null));
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    public static Set<String> allIn(Collection<byte[]> forms) {
        Set<String> ids = new HashSet<>();
        forms.forEach(form -> of(form).ifPresent(ids::add));
        return ids;
    }

    /** The id that the form of a task has, if the task names none. */
    public static String standard(String processKey, String taskId) {
        return processKey + "-" + taskId;
    }

    /** Whether an element names no form; Modeler leaves an empty text where a field was cleared. */
    public static boolean isMissing(String formRef) {
        return formRef == null || formRef.isBlank();
    }
}
