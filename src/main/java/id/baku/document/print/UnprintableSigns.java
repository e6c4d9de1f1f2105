package id.baku.document.print;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.baku.engine.refusal.Refusal;

/** Refuses a sign that none of our typefaces has, and names where it was entered, before a document is made with a gap. */
final class UnprintableSigns {

    /** Text between tags. Attributes, such as the description of a picture, are not printed. */
    private static final Pattern TEXT = Pattern.compile("(?<=>)[^<]+");

    private UnprintableSigns() {
    }

    /** @param data what people entered, by variable */
    static void refuse(String xhtml, Map<String, Object> data) {
        TEXT.matcher(xhtml).results().map(text -> Glyphs.unprintable(text.group())).filter(Objects::nonNull).findFirst().ifPresent(sign -> {
            throw Refusal.invalid("Tanda '%s' pada %s tidak dapat dicetak. Hapus atau ganti tanda itu."
                    .formatted(sign, place(sign, data).map(UnprintableSigns::words).orElse("naskah")));
        });
    }

    /** The document with an empty box for every such sign. */
    static String boxed(String xhtml) {
        return TEXT.matcher(xhtml).replaceAll(text -> Matcher.quoteReplacement(Glyphs.boxed(text.group())));
    }

    private static Optional<String> place(String sign, Map<?, ?> data) {
        return data.entrySet().stream().flatMap(field -> (holds(field.getValue(), sign) ? Optional.of(String.valueOf(field.getKey()))
                : field.getValue() instanceof Map<?, ?> inside ? place(sign, inside)
                : field.getValue() instanceof Collection<?> rows ? rows.stream().filter(Map.class::isInstance)
                        .map(row -> place(sign, (Map<?, ?>) row)).flatMap(Optional::stream).findFirst() : Optional.<String>empty()).stream())
                .findFirst();
    }

    private static boolean holds(Object value, String sign) {
        return value instanceof CharSequence text && text.toString().contains(sign)
                || value instanceof Collection<?> items && items.stream().anyMatch(item -> item instanceof CharSequence && holds(item, sign));
    }

    /** A key of the data as words: "nomorSurat" becomes "Nomor surat". */
    private static String words(String key) {
        String apart = key.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").replace('_', ' ').toLowerCase(Locale.ROOT);
        return apart.substring(0, 1).toUpperCase(Locale.ROOT) + apart.substring(1);
    }
}
