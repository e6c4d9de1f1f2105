package id.baku.engine.entry;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads dates in Indonesian notation, {@code 5/1/2026} and {@code 5 Januari 2026}, and in that of machines, {@code 2026-01-05}.
 * A day that does not exist is no date. {@code src/main/web/shared/web/written.js} reads in the same way; one table tests both.
 */
public final class WrittenDate {

    /** The end of the sentence about a text that cannot be read, after the name of the field. */
    public static final String ADVICE = " harus berupa tanggal yang ada, misalnya 31/01/2026 atau 31 Januari 2026.";

    private static final Pattern MACHINE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern FIGURES = Pattern.compile("(\\d{1,2}) ?([/.-]) ?(\\d{1,2}) ?\\2 ?(\\d{4})");
    private static final Pattern WORDS = Pattern.compile("(?:\\p{L}+'?\\p{L}*, ?)?(\\d{1,2})[ -](\\p{L}{3,9})\\.?[ -](\\d{4})");
    /** For each month the spellings that are accepted, beside the first three letters of the first one. */
    private static final List<List<String>> MONTHS = List.of(List.of("januari"), List.of("februari", "pebruari", "peb"),
            List.of("maret"), List.of("april"), List.of("mei"), List.of("juni"), List.of("juli"),
            List.of("agustus", "agt", "ags"), List.of("september", "sept"), List.of("oktober"),
            List.of("november", "nopember", "nop"), List.of("desember"));
    private static final int SHORT = 3;

    private WrittenDate() {
    }

    /** The date; empty where the text is none. */
    public static Optional<LocalDate> read(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ");
        Matcher machine = MACHINE.matcher(plain);
        if (machine.matches()) {
            return date(machine.group(1), Integer.parseInt(machine.group(2)), machine.group(3));
        }
        Matcher figures = FIGURES.matcher(plain);
        if (figures.matches()) {
            return date(figures.group(4), Integer.parseInt(figures.group(3)), figures.group(1));
        }
        Matcher words = WORDS.matcher(plain);
        return words.matches() ? date(words.group(3), month(words.group(2).toLowerCase(Locale.ROOT)), words.group(1)) : Optional.empty();
    }

    private static int month(String name) {
        return IntStream.range(0, MONTHS.size()).filter(i -> MONTHS.get(i).contains(name)
                || MONTHS.get(i).get(0).substring(0, SHORT).equals(name)).findFirst().orElse(-1) + 1;
    }

    private static Optional<LocalDate> date(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
