package id.baku.engine.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values in nested objects, by their path. */
final class Places {

    private Places() {
    }

    static Object at(Object data, List<String> path) {
        Object value = data;
        for (String key : path) {
            value = value instanceof Map<?, ?> part ? part.get(key) : null;
        }
        return value;
    }

    static boolean has(Map<?, ?> data, List<String> path) {
        Object part = at(data, path.subList(0, path.size() - 1));
        return part instanceof Map<?, ?> fields && fields.containsKey(path.get(path.size() - 1));
    }

    /** The data with another value at a path. */
    static Map<String, Object> with(Map<?, ?> data, List<String> path, Object value) {
        Map<String, Object> changed = copy(data);
        String key = path.get(0);
        changed.put(key, path.size() == 1 ? value
                : with(changed.get(key) instanceof Map<?, ?> part ? part : Map.of(), path.subList(1, path.size()), value));
        return changed;
    }

    /** Puts a value into data whose nested objects were all created here. */
    @SuppressWarnings("unchecked")
    static void put(Map<String, Object> data, List<String> path, Object value) {
        Map<String, Object> part = data;
        for (String key : path.subList(0, path.size() - 1)) {
            part = (Map<String, Object>) part.computeIfAbsent(key, name -> new LinkedHashMap<String, Object>());
        }
        part.put(path.get(path.size() - 1), value);
    }

    /** The stored data with data that were sent in part: objects are merged to any depth, everything else is taken as sent. */
    static Map<String, Object> merged(Map<?, ?> stored, Map<?, ?> sent) {
        Map<String, Object> whole = copy(stored);
        sent.forEach((key, content) -> whole.put(String.valueOf(key),
                content instanceof Map<?, ?> part && stored.get(key) instanceof Map<?, ?> before ? merged(before, part) : content));
        return whole;
    }

    private static Map<String, Object> copy(Map<?, ?> data) {
        Map<String, Object> copy = new LinkedHashMap<>();
        data.forEach((key, content) -> copy.put(String.valueOf(key), content));
        return copy;
    }
}
