package id.baku.engine.entry;

import java.lang.Character.UnicodeScript;
import java.util.Optional;
import java.util.regex.Pattern;

/** A text as people see it: what cannot be seen in it, or looks like something else, would make two of one name or number. */
public final class SeenText {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    /** Letters of other scripts in the shapes of ours. */
    private static final String CYRILLIC = "АВЕЅІЈКМНОРСТУХаеорсухѕіјһԁԛԝ";
    private static final String GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοι";

    private SeenText() {
    }

    /** Without signs that nobody sees: blanks of no width, marks that turn the direction, hyphens that are only thought of. */
    public static String of(String text) {
        return text.codePoints().anyMatch(SeenText::isUnseen) ? text.codePoints().filter(sign -> !isUnseen(sign))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString() : text;
    }

    /** A letter that stands for one of ours: in a word with ours, or in one of such letters alone. */
    public static Optional<String> lookalike(String text) {
        return WORD.matcher(text).results().map(word -> word.group()).filter(SeenText::isDisguised)
                .map(word -> word.codePoints().filter(SeenText::isLookalike).mapToObj(Character::toString).findFirst().orElseThrow())
                .findFirst();
    }

    private static boolean isDisguised(String word) {
        return word.codePoints().anyMatch(SeenText::isLookalike) && (word.codePoints().anyMatch(sign -> UnicodeScript.of(sign) == UnicodeScript.LATIN)
                || word.codePoints().allMatch(SeenText::isLookalike));
    }

    private static boolean isLookalike(int sign) {
        return CYRILLIC.indexOf(sign) >= 0 || GREEK.indexOf(sign) >= 0;
    }

    private static boolean isUnseen(int sign) {
        return Character.getType(sign) == Character.FORMAT;
    }
}
