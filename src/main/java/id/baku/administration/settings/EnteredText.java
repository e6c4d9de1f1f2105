package id.baku.administration.settings;

/** Cleans entered texts before they are kept. */
final class EnteredText {

    static final int LONGEST = 300;
    static final String TOO_LONG = "Isian paling panjang {max} huruf.";

    private EnteredText() {
    }

    /** The text on one line, without blanks around it; {@code null} where nothing was entered. */
    static String text(String value) {
        return value == null || value.isBlank() ? null : value.strip().replaceAll("\\s+", " ");
    }
}
