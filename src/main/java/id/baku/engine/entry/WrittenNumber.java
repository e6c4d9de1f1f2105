package id.baku.engine.entry;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers in Indonesian notation, {@code 1.250.000,00}, {@code Rp150.000}, {@code 12,5}, and in that of machines where it
 * can mean nothing else: {@code 12.5}. {@code src/main/web/shared/web/written.js} reads in the same way; one table tests both.
 */
public final class WrittenNumber {

    /** The end of the sentence about a text that cannot be read, after the name of the field. */
    public static final String ADVICE = " harus berupa angka, misalnya 1.250.000 atau 12,5.";

    private static final Locale INDONESIA = Locale.forLanguageTag("id");
    private static final int MOST_DECIMALS = 10;
    private static final BigDecimal GROUPED_FROM = new BigDecimal(10_000);
    private static final String GROUPED = "[1-9]\\d{0,2}(?:[. ]\\d{3})+";
    private static final Pattern INDONESIAN = Pattern.compile("(-?)(" + GROUPED + "|\\d+)(?:,(\\d+))?");
    private static final Pattern MACHINE = Pattern.compile("-?(?:\\d+\\.\\d{1,2}|0\\.\\d+)");
    /** "150,000" may be a hundred and fifty with decimals, or a hundred and fifty thousand from an English spreadsheet. */
    private static final Pattern TWO_WAYS = Pattern.compile("-?[1-9]\\d{0,2},\\d{3}");
    private static final Pattern MIXED = Pattern.compile(".*(?:\\d\\.\\d+ \\d|\\d \\d+\\.\\d).*");

    private WrittenNumber() {
    }

    /** A number in Indonesian notation. Four digits are not grouped, because they are mostly years. */
    public static String write(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(INDONESIA);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        format.setGroupingUsed(number.abs().compareTo(GROUPED_FROM) >= 0);
        return format.format(number);
    }

    /** The number; empty where the text is none, or could be two different ones. */
    public static Optional<BigDecimal> read(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ")
                .replace('\u2212', '-').replaceFirst("(?i)^(-?) ?rp\\.? ?(-?)", "$1$2").replaceFirst(",-+$", "");
        if (MACHINE.matcher(plain).matches()) {
            return Optional.of(new BigDecimal(plain));
        }
        Matcher number = INDONESIAN.matcher(plain);
        if (!number.matches() || TWO_WAYS.matcher(plain).matches() || MIXED.matcher(plain).matches()) {
            return Optional.empty();
        }
        String whole = number.group(1) + number.group(2).replaceAll("[. ]", "");
        return Optional.of(new BigDecimal(number.group(3) == null ? whole : whole + "." + number.group(3)));
    }
}
