package id.baku.engine.refusal;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Finds double braces, which mark expressions for the engine's web apps. Some of their pages evaluate expressions where they
 * show a name, and these would act as whoever opens the page. No text that people enter needs double braces.
 */
public final class DoubleBraces {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Fields with data of a case, which may hold any text: their braces are neutralised where they are shown. */
    private static final Set<String> DATA = Set.of("variables", "modifications", "processVariables", "localVariables");

    private DoubleBraces() {
    }

    public static boolean in(String text) {
        return text != null && (text.contains("{{") || text.contains("}}"));
    }

    /** Refuses JSON in which a text, or the name of a field, holds double braces. */
    public static void refuseIn(byte[] json) {
        JsonNode sent;
        try {
            sent = JSON.readTree(json);
        } catch (IOException notJson) {
            return;
        }
        find(sent, (name, value) -> !(DATA.contains(name) && value.isObject())).ifPresent(text -> {
            throw Refusal.invalid("Tulisan tidak boleh memuat kurung kurawal ganda, seperti pada \"%s\".".formatted(text));
        });
    }

    /**
     * The first text with double braces.
     *
     * @param checked whether a named value, and everything in it, is checked
     */
    public static Optional<String> find(JsonNode json, BiPredicate<String, JsonNode> checked) {
        return find("", json, checked);
    }

    private static Optional<String> find(String name, JsonNode json, BiPredicate<String, JsonNode> checked) {
        if (json == null || !checked.test(name, json)) {
            return Optional.empty();
        }
        if (json.isTextual()) {
            return Optional.of(json.textValue()).filter(DoubleBraces::in).map(DoubleBraces::start);
        }
        if (json.isArray()) {
            for (JsonNode one : json) {
                Optional<String> found = find("", one, checked);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        for (Map.Entry<String, JsonNode> one : json.properties()) {
            Optional<String> found = in(one.getKey()) ? Optional.of(start(one.getKey())) : find(one.getKey(), one.getValue(), checked);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static String start(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
