package id.baku.office.agency;

import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the numbers of documents are written, e.g. <code>{klasifikasi}/{nomor:4}/{unit}/{tahun}</code>. Tokens:
 * {@code klasifikasi}, {@code unit}, {@code nomor} (with the least count of digits behind a colon), {@code bulan} (in
 * Roman figures), {@code tahun}; the rest stands as it is.
 */
public record NumberPattern(String text) {

    private static final Pattern TOKEN = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern KNOWN = Pattern.compile("klasifikasi|unit|nomor(:[1-9])?|bulan|tahun");
    private static final String[] MONTHS = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};

    public NumberPattern {
        TOKEN.matcher(text).results().map(token -> token.group(1)).filter(token -> !KNOWN.matcher(token).matches())
                .findFirst().ifPresent(token -> {
                    throw new IllegalArgumentException("unknown token {" + token + "} in the number pattern \"" + text
                            + "\"; known are {klasifikasi}, {unit}, {nomor}, {nomor:4}, {bulan}, {tahun}");
                });
        if (!text.contains("{nomor}") && !text.contains("{nomor:")) {
            throw new IllegalArgumentException("the number pattern \"" + text + "\" lacks {nomor}");
        }
    }

    boolean uses(String token) {
        return text.contains("{" + token + "}");
    }

    String format(int sequence, LocalDate date, String classification, String unit) {
        return TOKEN.matcher(text).replaceAll(token -> Matcher.quoteReplacement(
                value(token, sequence, date, classification, unit)));
    }

    private static String value(MatchResult token, int sequence, LocalDate date, String classification, String unit) {
        String name = token.group(1);
        return switch (name) {
            case "klasifikasi" -> classification;
            case "unit" -> unit;
            case "bulan" -> MONTHS[date.getMonthValue() - 1];
            case "tahun" -> String.valueOf(date.getYear());
            case "nomor" -> String.valueOf(sequence);
            default -> ("%0" + name.charAt(name.length() - 1) + "d").formatted(sequence);
        };
    }
}
