package id.baku.engine.entry;

import java.util.Locale;

/**
 * A word that somebody looks for, in small letters or capital, with whatever apostrophe: keyboards write U+0027, word
 * processors U+2019, and transliterations others.
 */
public record SoughtWord(String text) {

    private static final String APOSTROPHES = "['`\u00B4\u2018\u2019\u201B\u2032\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF\uFF07]";

    /** For {@code lower(column) like … escape '!'}: a text that contains the word. */
    public String pattern() {
        return "%" + exactPattern() + "%";
    }

    /** For {@code lower(column) like … escape '!'}: a text that is the word. */
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
