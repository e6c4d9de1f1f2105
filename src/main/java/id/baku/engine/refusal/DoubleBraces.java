package id.baku.engine.refusal;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What stands in double braces is an expression to the engine's web apps, and some of their pages evaluate it where they
 * show a name: it would act as whoever opens the page. No text that people enter needs them.
 */
public final class DoubleBraces {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Data of a case may hold any text; they are neutralised where they are shown. */
    private static final Set<String> DATA = Set.of("variables", "modifications", "processVariables", "localVariables");

    private DoubleBraces() {
    }

    public static boolean in(String text) {
        return text != null && (text.contains("{{") || text.contains("}}"));
    }

    /** Refuses what is sent as JSON when one of its texts, or the name of one, holds double braces. */
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
     * @param checked whether what has a name is checked, and all that it holds
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
