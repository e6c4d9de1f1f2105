package id.baku.web.format;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** The Indonesian locale, and numbers with its separators. */
public final class Indonesian {

    public static final Locale LOCALE = Locale.forLanguageTag("id");

    private Indonesian() {
    }

    /** Like {@link String#format}: {@code %,d} gives "1.234", {@code %.1f} gives "1,5". */
    public static String text(String pattern, Object... values) {
        return String.format(LOCALE, pattern, values);
    }

    /** "92,5%". */
    public static String percent(double value) {
        return text("%.1f%%", value);
    }

    /** "1.234,5": at most two decimals, and none for whole numbers. */
    public static String number(BigDecimal value) {
        return format("#,##0.##", value);
    }

    /** "Rp1.250.000,00". */
    public static String rupiah(BigDecimal value) {
        return format("Rp#,##0.00;-Rp#,##0.00", value);
    }

    private static String format(String pattern, BigDecimal value) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(LOCALE)).format(value);
    }
}
