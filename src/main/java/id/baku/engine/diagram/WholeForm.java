package id.baku.engine.diagram;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A Camunda Form completed with what its file leaves out: fields have the key as id, texts a limit, numbers are not negative,
 * and lists of options used by many forms are inserted. What the file states itself stays.
 */
public final class WholeForm {

    /** The checks by type of a field that states no others. */
    public static final Map<String, Map<String, Integer>> CHECKS = Map.of("textfield", Map.of("maxLength", 200),
            "textarea", Map.of("maxLength", 4000), "number", Map.of("min", 0));

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode CHOICES = choices();

    private WholeForm() {
    }

    /** The lists of options that forms refer to by {@code valuesKey}. */
    public static JsonNode lists() {
        return CHOICES;
    }

    /** Completes a form; a file that is no form is returned unchanged. */
    public static byte[] of(byte[] file) {
        try {
            JsonNode form = JSON.readTree(file);
            return form.path("components").isArray() ? JSON.writeValueAsBytes(of(form)) : file;
        } catch (IOException notJson) {
            return file;
        }
    }

    public static JsonNode of(JsonNode form) {
        JsonNode whole = form.deepCopy();
        Set<String> ids = new HashSet<>(whole.findValuesAsText("id"));
        complete(whole, "", ids);
        return whole;
    }

    private static void complete(JsonNode parent, String prefix, Set<String> ids) {
        for (JsonNode child : parent.path("components")) {
            if (child instanceof ObjectNode field) {
                identify(field, prefix, ids);
                check(field);
                offer(field);
                complete(field, isList(field) ? field.path("id").asText() + "_" : prefix, ids);
            }
        }
    }

    /** Sets the id, by which the page finds what is typed; without one each page would invent its own. */
    private static void identify(ObjectNode field, String prefix, Set<String> ids) {
        String key = field.path(isList(field) ? "path" : "key").asText();
        String id = prefix + key.replace('.', '_');
        if (!field.has("id") && !key.isEmpty() && ids.add(id)) {
            field.put("id", id);
        }
    }

    /**
     * Sets the checks, except for fields that only show a value, which was checked where it was entered, and texts with a
     * pattern, which has its own length.
     */
    private static void check(ObjectNode field) {
        Map<String, Integer> usual = CHECKS.getOrDefault(field.path("type").asText(), Map.of());
        JsonNode own = field.path("validate");
        if (usual.isEmpty() || field.path("readonly").asBoolean() || own.has("validationType")) {
            return;
        }
        ObjectNode checks = own instanceof ObjectNode some ? some : field.putObject("validate");
        usual.forEach((name, value) -> checks.putIfAbsent(name, IntNode.valueOf(value)));
    }

    private static void offer(ObjectNode field) {
        JsonNode list = CHOICES.get(field.path("valuesKey").asText());
        if (list != null) {
            field.remove("valuesKey");
            field.set("values", list.deepCopy());
        }
    }

    private static boolean isList(JsonNode field) {
        return field.path("type").asText().equals("dynamiclist");
    }

    private static JsonNode choices() {
        try (InputStream file = WholeForm.class.getResourceAsStream("/form/pilihan.json")) {
            ObjectNode lists = JSON.createObjectNode();
            JSON.readTree(file).properties().forEach(list -> list.getValue().forEach(option ->
                    lists.withArray(list.getKey()).addObject().<ObjectNode>set("label", option).set("value", option)));
            return lists;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
