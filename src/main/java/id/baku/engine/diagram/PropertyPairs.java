package id.baku.engine.diagram;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Settings in a diagram written as {@code a=b; c=d}. */
public final class PropertyPairs {

    private PropertyPairs() {
    }

    /** The pairs in order; empty for a blank text; fails where an equals sign or one of its sides is missing. */
    public static Map<String, String> of(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        if (text == null || text.isBlank()) {
            return pairs;
        }
        for (String part : text.split(";")) {
            int sign = part.indexOf('=');
            String left = sign < 0 ? "" : part.substring(0, sign).strip();
            String right = part.substring(sign + 1).strip();
            if (left.isEmpty() || right.isEmpty()) {
                throw new IllegalArgumentException("\"" + part.strip() + "\" is no pair a=b");
            }
            pairs.put(left, right);
        }
        return Collections.unmodifiableMap(pairs);
    }
}
