package id.baku.engine.entry;

import java.util.Locale;

/**
 * A word of a search. Capitals do not count, nor does the kind of apostrophe: keyboards write U+0027, word processors U+2019,
 * transliterations others.
 */
public record SoughtWord(String text) {

    private static final String APOSTROPHES = "['`\u00B4\u2018\u2019\u201B\u2032\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF\uFF07]";

    /** Pattern for {@code lower(column) like … escape '!'} that matches texts with the word in them. */
    public String pattern() {
        return "%" + exactPattern() + "%";
    }

    /** Pattern for {@code lower(column) like … escape '!'} that matches texts equal to the word. */
    public String exactPattern() {
        return text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0").replaceAll(APOSTROPHES, "_");
    }

    /** Whether a text contains the word. */
    public boolean isIn(String value) {
        return folded(value).contains(folded(text));
    }

    private static String folded(String value) {
        return value.toLowerCase(Locale.ROOT).replaceAll(APOSTROPHES, "'");
    }
}
