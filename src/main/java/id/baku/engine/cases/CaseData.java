package id.baku.engine.cases;

import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.engine.diagram.DiagramProperties;

/** Converts between process variables and plain Java values. */
@Component
public class CaseData {

    private final ObjectMapper json;

    CaseData(ObjectMapper json) {
        this.json = json;
    }

    /** All variables visible in the scope; JSON as maps, lists, texts and numbers. */
    public Map<String, Object> of(VariableScope scope) {
        Map<String, Object> data = new TreeMap<>();
        scope.getVariableNames().forEach(name -> data.put(name, plain(scope.getVariable(name))));
        return data;
    }

    /** A variable's value without its engine type. */
    public Object plain(Object value) {
        try {
            return value instanceof SpinJsonNode node ? json.readValue(node.toString(), Object.class) : value;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A value from JSON text: maps, lists, texts and numbers. */
    Object parse(String text) {
        try {
            return json.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value at a dotted path such as {@code permohonan.instansi}; {@code null} where a part is missing. */
    public Object at(String path, Function<String, Object> variables) {
        String[] keys = path.split("\\.");
        Object value = plain(variables.apply(keys[0]));
        for (String key : List.of(keys).subList(1, keys.length)) {
            value = value instanceof Map<?, ?> part ? part.get(key) : null;
        }
        return value;
    }

    /**
     * Writes a value at a dotted path. In an activity repeated for the rows of a list, a path below the current row is also
     * written into the list.
     */
    public void put(VariableScope scope, String path, Object value) {
        String root = path.split("\\.")[0];
        Object before = plain(scope.getVariable(root));
        Object after = with(Collections.singletonMap(root, before), path, value).get(root);
        scope.setVariable(root, toVariable(after));
        if (scope.getVariableNamesLocal().contains(root)) {
            of(scope).forEach((name, content) -> {
                Object changed = name.equals(root) ? content : replace(content, before, after);
                if (!Objects.equals(content, changed)) {
                    scope.setVariable(name, toVariable(changed));
                }
            });
        }
    }

    /** The same data with another value at a dotted path. */
    public static Map<String, Object> with(Map<?, ?> data, String path, Object value) {
        String[] keys = path.split("\\.", 2);
        Map<String, Object> changed = new LinkedHashMap<>();
        data.forEach((key, content) -> changed.put(String.valueOf(key), content));
        changed.put(keys[0], keys.length == 1 ? value
                : with(changed.get(keys[0]) instanceof Map<?, ?> part ? part : Map.of(), keys[1], value));
        return changed;
    }

    /**
     * The stored data with data that were sent in part: a missing field keeps its stored value, every other is taken as sent,
     * including an empty text and {@code null}. Objects are merged to any depth, lists replaced as a whole.
     */
    public static Map<String, Object> merged(Map<?, ?> stored, Map<?, ?> sent) {
        Map<String, Object> whole = new LinkedHashMap<>();
        stored.forEach((key, content) -> whole.put(String.valueOf(key), content));
        sent.forEach((key, content) -> whole.put(String.valueOf(key),
                content instanceof Map<?, ?> part && stored.get(key) instanceof Map<?, ?> before ? merged(before, part) : content));
        return whole;
    }

    private static Object replace(Object content, Object before, Object after) {
        if (content instanceof List<?> items) {
            return items.stream().<Object>map(item -> Objects.equals(item, before) ? after : replace(item, before, after))
                    .collect(Collectors.toList());
        }
        if (content instanceof Map<?, ?> part) {
            Map<String, Object> changed = new LinkedHashMap<>();
            part.forEach((key, value) -> changed.put(String.valueOf(key), replace(value, before, after)));
            return changed;
        }
        return content;
    }

    /** The subject of a case, e.g. the applicant, from the path that the process names in its property {@code pokokKasus}. */
    public String subject(Process process, Function<String, Object> variables) {
        return DiagramProperties.of(process).get("pokokKasus").map(path -> at(path, variables))
                .map(String::valueOf).orElse("");
    }

    /** A value as a JSON variable. */
    public JsonValue toVariable(Object value) {
        return SpinValues.jsonValue(toJson(value)).create();
    }

    /** A value as JSON text. */
    public String toJson(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An object from JSON text. */
    public Map<String, Object> fromJson(String text) {
        try {
            return json.readValue(text, new TypeReference<>() { });
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
