package id.baku.engine.entry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a civil servant: 18 digits, of which the first eight are the date of birth and the next six year and month of
 * the appointment, with 21 in place of the month for contract staff. {@code written.js} checks in the same way.
 */
public final class WrittenNip {

    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(\\d{4})(\\d{2})(\\d)(\\d{3})");
    private static final Pattern EXPONENT = Pattern.compile("\\d([.,]\\d+)?[eE]\\+?\\d+");
    /** Digits of a number that is recognisably invented, as in samples; it is accepted because nobody types it by mistake. */
    private static final String INVENTED = "00000000000000";
    private static final int CONTRACT = 20;

    private WrittenNip() {
    }

    /** The number without the apostrophe that makes spreadsheets keep all digits, and without blanks around it. */
    public static String clean(String text) {
        return text.strip().replaceFirst("^['\u2019\u02BC`]\\s*", "");
    }

    /** The end of the sentence about what is wrong, after the name of the field; empty where nothing is. */
    public static Optional<String> problem(String text) {
        String digits = clean(text).replaceAll("\\s", "");
        if (digits.isEmpty() || digits.equals("-")) {
            return Optional.empty();
        }
        if (EXPONENT.matcher(digits).matches()) {
            return Optional.of(" telah diubah Excel menjadi %s. Di Excel, atur kolom NIP sebagai Teks, ketik ulang NIP-nya, lalu salin lagi."
                    .formatted(clean(text)));
        }
        Matcher parts = DIGITS.matcher(digits);
        if (!parts.matches()) {
            return Optional.of(digits.matches("\\d+") ? " terdiri atas 18 angka; yang diisikan %d angka.".formatted(digits.length())
                    : " terdiri atas 18 angka, tanpa huruf atau tanda lain.");
        }
        return digits.startsWith(INVENTED) || isPlausible(parts) ? Optional.empty()
                : Optional.of(" tidak mungkin benar: delapan angka pertama adalah tanggal lahir, enam angka berikutnya tahun dan bulan pengangkatan.");
    }

    private static boolean isPlausible(Matcher parts) {
        int born = number(parts, 1);
        int appointed = number(parts, 4);
        int month = number(parts, 5);
        int sex = number(parts, 6);
        try {
            LocalDate.of(born, number(parts, 2), number(parts, 3));
        } catch (DateTimeException e) {
            return false;
        }
        return born >= 1900 && appointed >= born + 15 && appointed <= born + 75
                && month >= 1 && (month <= 12 || month / 10 * 10 == CONTRACT) && (sex == 1 || sex == 2);
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
