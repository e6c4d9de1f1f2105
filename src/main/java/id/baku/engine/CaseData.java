package id.baku.engine;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Converts between process variables and plain Java values. */
@Component
public class CaseData {

    private final ObjectMapper json;

    CaseData(ObjectMapper json) {
        this.json = json;
    }

    /** All variables that the scope sees; JSON as maps, lists, texts and numbers. */
    public Map<String, Object> of(VariableScope scope) {
        Map<String, Object> data = new TreeMap<>();
        scope.getVariableNames().forEach(name -> data.put(name, plain(scope.getVariable(name))));
        return data;
    }

    /** The value at a path such as {@code permohonan.instansi}; empty when nothing is known there. */
    public Optional<Object> at(VariableScope scope, String path) {
        String[] keys = path.split("\\.");
        Object value = plain(scope.getVariable(keys[0]));
        for (String key : List.of(keys).subList(1, keys.length)) {
            value = value instanceof Map<?, ?> part ? part.get(key) : null;
        }
        return Optional.ofNullable(value);
    }

    /** A variable's value without its engine type. */
    public Object plain(Object value) {
        try {
            return value instanceof SpinJsonNode node ? json.readValue(node.toString(), Object.class) : value;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
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
