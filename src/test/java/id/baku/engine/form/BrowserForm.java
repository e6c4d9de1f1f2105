package id.baku.engine.form;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A form as the browser sends it: without hidden fields. */
public final class BrowserForm {

    private BrowserForm() {
    }

    public static Map<String, Object> sent(FormRules form, Map<String, Object> stored, Map<String, Object> typed) {
        EntryCheck check = new EntryCheck(form, stored, typed, new Feel(Clock.systemUTC(), ZoneOffset.UTC));
        check.problems();
        Map<String, Object> sent = typed;
        for (FormField field : check.hidden()) {
            sent = without(sent, field.path());
        }
        return sent;
    }

    private static Map<String, Object> without(Map<?, ?> data, List<String> path) {
        Map<String, Object> rest = new LinkedHashMap<>();
        data.forEach((key, value) -> {
            if (!key.equals(path.get(0))) {
                rest.put(String.valueOf(key), value);
            } else if (path.size() > 1) {
                rest.put(path.get(0), value instanceof Map<?, ?> part ? without(part, path.subList(1, path.size())) : value);
            }
        });
        return rest;
    }
}
