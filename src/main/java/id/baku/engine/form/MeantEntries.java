package id.baku.engine.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import id.baku.engine.entry.PrintableSigns;
import id.baku.engine.entry.SeenText;
import id.baku.engine.entry.WrittenDate;
import id.baku.engine.entry.WrittenNip;
import id.baku.engine.entry.WrittenNumber;

/** Turns entries into the notation of machines: other programs may send numbers and dates as people write them. */
final class MeantEntries {

    /** Lists with more rows are not converted but refused later: each row costs as much as a form. */
    static final int MOST_ROWS = 1_000;
    private static final String NIP = "nip";

    private MeantEntries() {
    }

    /** The entries with numbers and dates in place of their texts; a text that cannot be read stays, and is refused later. */
    static Map<String, Object> of(FormRules rules, Map<String, Object> sent) {
        return of(rules.fields(), sent);
    }

    private static Map<String, Object> of(List<FormField> fields, Map<?, ?> sent) {
        Map<String, Object> meant = new LinkedHashMap<>();
        sent.forEach((key, value) -> meant.put(String.valueOf(key), value));
        for (FormField field : fields) {
            Object value = Places.at(meant, field.path());
            Object read = value instanceof List<?> rows && field.kind() == FormField.Kind.LIST && !isTooLong(rows) ? rows(field, rows)
                    : value instanceof String text ? read(field, text) : value;
            if (read != value) {
                meant.putAll(Places.with(meant, field.path(), read));
            }
        }
        return meant;
    }

    static boolean isTooLong(Object value) {
        return value instanceof List<?> rows && rows.size() > MOST_ROWS;
    }

    private static List<Object> rows(FormField list, List<?> rows) {
        List<Object> meant = new ArrayList<>();
        rows.forEach(row -> meant.add(row instanceof Map<?, ?> fields ? of(list.rows().fields(), fields) : row));
        return meant;
    }

    private static Object read(FormField field, String text) {
        return switch (field.kind()) {
            case NUMBER -> field.limits().asText() ? text : WrittenNumber.read(text).<Object>map(MeantEntries::plain).orElse(text);
            case DATE -> WrittenDate.read(text).<Object>map(Object::toString).orElse(text);
            case TEXT -> isNip(field) ? WrittenNip.clean(SeenText.of(text)) : SeenText.of(text);
            default -> text;
        };
    }

    private static Number plain(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 && number.precision() < Long.toString(Long.MAX_VALUE).length()
                ? (Number) number.longValue() : number;
    }

    static boolean isNip(FormField field) {
        return field.path().get(field.path().size() - 1).equals(NIP);
    }

    /** Sentences about signs that no document can show. */
    static List<String> unprintable(FormRules rules, Map<String, Object> sent, PrintableSigns signs) {
        return rules.fields().stream().flatMap(field -> Places.at(sent, field.path()) instanceof List<?> rows && !isTooLong(rows)
                ? rows.stream().flatMap(row -> field.rows().fields().stream().flatMap(cell -> unprintable(cell, row, signs)))
                : unprintable(field, sent, signs)).distinct().toList();
    }

    private static Stream<String> unprintable(FormField field, Object data, PrintableSigns signs) {
        Optional<String> sign = (field.kind() == FormField.Kind.TEXT || field.kind() == FormField.Kind.COMPUTED)
                && Places.at(data, field.path()) instanceof String text
                ? signs.unprintable(text) : Optional.empty();
        Optional<String> lookalike = field.kind() == FormField.Kind.TEXT && Places.at(data, field.path()) instanceof String text
                ? SeenText.lookalike(text) : Optional.empty();
        return Stream.concat(sign.map(one -> "Tanda '%s' pada %s tidak dapat dicetak. Hapus atau ganti tanda itu.".formatted(one, field.label())).stream(),
                lookalike.map(one -> "Huruf '%s' pada %s hanya tampak seperti huruf Latin. Ketik ulang katanya.".formatted(one, field.label())).stream());
    }
}
