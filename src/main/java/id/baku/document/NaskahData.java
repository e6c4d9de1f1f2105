package id.baku.document;

import java.math.BigDecimal;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A case's data as templates read it: every path can be read, and what is missing prints as dots.
 * A draft is made before everything is known, and an office leaves dots where a value is still to come.
 */
final class NaskahData extends AbstractMap<String, Object> {

    static final String DOTS = "…………";
    static final NaskahData MISSING = new NaskahData(Map.of());

    private final Map<String, Object> values;

    private NaskahData(Map<String, Object> values) {
        this.values = values;
    }

    static NaskahData of(Map<?, ?> raw) {
        Map<String, Object> values = new LinkedHashMap<>();
        raw.forEach((key, value) -> {
            Object lenient = lenient(value);
            if (lenient != MISSING) {
                values.put(String.valueOf(key), lenient);
            }
        });
        return values.isEmpty() ? MISSING : new NaskahData(values);
    }

    private static Object lenient(Object raw) {
        if (raw == null) {
            return MISSING;
        }
        if (raw instanceof Map<?, ?> map) {
            return of(map);
        }
        if (raw instanceof Collection<?> items) {
            List<Object> values = items.stream().filter(Objects::nonNull).map(NaskahData::lenient)
                    .filter(item -> item != MISSING).toList();
            return values.isEmpty() ? MISSING : values;
        }
        if (raw instanceof CharSequence text) {
            String clean = printable(text.toString());
            return clean.isEmpty() ? MISSING : clean;
        }
        if (raw instanceof Double || raw instanceof Float) {
            return number(((Number) raw).doubleValue());
        }
        return raw;
    }

    /** JSON knows one kind of number: a count of participants must not print as 25.0. */
    private static Object number(double value) {
        if (!Double.isFinite(value)) {
            return MISSING;
        }
        return value == Math.rint(value) && Math.abs(value) < Long.MAX_VALUE
                ? (Object) (long) value : BigDecimal.valueOf(value);
    }

    /** Without what XML forbids: pasted text may hold control characters, and they must not stop a letter. */
    static String printable(String text) {
        return text.codePoints()
                .filter(c -> c == '\n' || c >= ' ' && c != 0x7F && c != 0xFFFE && c != 0xFFFF
                        && (c < 0xD800 || c > 0xDFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString().strip();
    }

    @Override
    public Object get(Object key) {
        return values.getOrDefault(String.valueOf(key), MISSING);
    }

    /** Always, or the expression language would refuse the path before asking for the value. */
    @Override
    public boolean containsKey(Object key) {
        return true;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return values.entrySet();
    }

    /** A group of values has no printed form; only a missing value is ever printed as a whole. */
    @Override
    public String toString() {
        return DOTS;
    }
}
