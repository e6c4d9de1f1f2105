package id.baku.document.print;

import java.math.BigDecimal;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import id.baku.engine.entry.SeenText;
import id.baku.engine.entry.WrittenNip;

/**
 * A case's data as templates read it: every path can be read, and missing values print as dots. A draft is made before
 * everything is known, and offices leave dots where a value is still to come. A missing value remembers the path in the case's
 * data at which it was looked for, so that the user can be told where to fill it in.
 */
final class NaskahData extends AbstractMap<String, Object> {

    static final String DOTS = "…………";
    static final NaskahData MISSING = missingAt(null);
    /** Blanks around a text, except tabs: the first or last cell of a pasted row may be empty. */
    private static final Pattern STRIPPED = Pattern.compile("^[\\s&&[^\\t]]+|[\\s&&[^\\t]]+$|^\\s+$");
    private static final String NIP = "nip";

    private final Map<String, Object> values;
    private final Function<String, NaskahData> missing;
    private final String place;

    private NaskahData(Map<String, Object> values, Function<String, NaskahData> missing, String place) {
        this.values = values;
        this.missing = missing;
        this.place = place;
    }

    /** The variables of a case. */
    static NaskahData ofCase(Map<String, Object> variables) {
        return of(variables, "", key -> missingAt(key));
    }

    /** Values that a template puts together; missing ones keep the path at which they were looked for. */
    static NaskahData of(Map<?, ?> raw) {
        return of(raw, null, key -> MISSING);
    }

    /** Values of the first, completed from the second. What neither has is missing at its path in the second. */
    static NaskahData merge(Map<?, ?> one, Map<?, ?> other) {
        Map<Object, Object> both = new LinkedHashMap<>(other);
        both.putAll(one);
        return of(both, null, key -> other.get(key) instanceof NaskahData hole ? hole : MISSING);
    }

    private static NaskahData of(Map<?, ?> raw, String place, Function<String, NaskahData> missing) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, NaskahData> holes = new HashMap<>();
        raw.forEach((key, value) -> {
            String name = String.valueOf(key);
            Object lenient = lenient(name.equals(NIP) && value instanceof String nip ? WrittenNip.clean(nip) : value, below(place, name));
            if (lenient instanceof NaskahData hole && hole.isMissing()) {
                holes.put(name, hole);
            } else {
                values.put(name, lenient);
            }
        });
        return new NaskahData(values, key -> holes.containsKey(key) ? holes.get(key) : missing.apply(key), place);
    }

    private static NaskahData missingAt(String place) {
        return new NaskahData(Map.of(), key -> missingAt(below(place, key)), place);
    }

    private static String below(String place, String key) {
        return place == null ? null : place.isEmpty() ? key : place + "." + key;
    }

    /** Path in the case's data at which it was looked for; {@code null} where a template made it. */
    String place() {
        return place;
    }

    private boolean isMissing() {
        return values.isEmpty();
    }

    private static Object lenient(Object raw, String place) {
        if (raw == null) {
            return missingAt(place);
        }
        if (raw instanceof NaskahData known) {
            return known;
        }
        if (raw instanceof Map<?, ?> map) {
            return of(map, place, key -> missingAt(below(place, key)));
        }
        if (raw instanceof Collection<?> items) {
            List<Object> values = items.stream().filter(Objects::nonNull).map(item -> lenient(item, null))
                    .filter(item -> !(item instanceof NaskahData data && data.isMissing())).toList();
            return values.isEmpty() ? missingAt(place) : values;
        }
        if (raw instanceof CharSequence text) {
            String clean = printable(text.toString());
            return clean.isEmpty() ? missingAt(place) : clean;
        }
        if (raw instanceof Double || raw instanceof Float) {
            return number(((Number) raw).doubleValue());
        }
        return raw;
    }

    /** JSON has one kind of number, so whole numbers are turned back: a count must not print as 25.0. */
    private static Object number(double value) {
        if (!Double.isFinite(value)) {
            return MISSING;
        }
        return value == Math.rint(value) && Math.abs(value) < Long.MAX_VALUE
                ? (Object) (long) value : BigDecimal.valueOf(value);
    }

    /**
     * The text in printable form: without characters that XML forbids, with a space for other control characters, and with
     * variants of letters and signs in their plain form. Tabs stay, because they separate the cells of pasted rows.
     */
    static String printable(String text) {
        StringBuilder plain = new StringBuilder();
        SeenText.of(text).replace("\r\n", "\n").codePoints().forEach(c -> {
            if (c == '\n' || c == '\t') {
                plain.appendCodePoint(c);
            } else if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                plain.append(' ');
            } else if (c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF)) {
                plain.append(Glyphs.plain(c));
            }
        });
        return STRIPPED.matcher(plain).replaceAll("");
    }

    @Override
    public Object get(Object key) {
        Object value = values.get(String.valueOf(key));
        return value == null ? missing.apply(String.valueOf(key)) : value;
    }

    /** Always true: otherwise the expression language would refuse the path without asking for the value. */
    @Override
    public boolean containsKey(Object key) {
        return true;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return values.entrySet();
    }

    /** A group of values has no printed form, so only a missing value is ever printed as a whole. */
    @Override
    public String toString() {
        return DOTS;
    }
}
