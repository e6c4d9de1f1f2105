package id.baku.document.draft;

import java.util.LinkedHashMap;
import java.util.Map;

/** Entries of a form that are not sent yet: the page has them by dotted keys, templates need nested data. */
final class TypedData {

    private TypedData() {
    }

    /** @param typed texts and numbers by dotted keys, as forms have them */
    static Map<String, Object> over(Map<String, Object> data, Map<String, Object> typed) {
        Map<String, Object> all = new LinkedHashMap<>(data);
        if (typed != null) {
            typed.forEach((key, value) -> put(all, key, value));
        }
        return all;
    }

    private static void put(Map<String, Object> data, String key, Object value) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            data.put(key, value);
            return;
        }
        Map<String, Object> part = new LinkedHashMap<>();
        if (data.get(key.substring(0, dot)) instanceof Map<?, ?> present) {
            present.forEach((name, one) -> part.put(String.valueOf(name), one));
        }
        put(part, key.substring(dot + 1), value);
        data.put(key.substring(0, dot), part);
    }
}
