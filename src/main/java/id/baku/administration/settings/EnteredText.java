package id.baku.administration.settings;

/** Texts of settings as they are kept. */
final class EnteredText {

    static final int LONGEST = 300;
    static final String TOO_LONG = "Isian paling panjang {max} huruf.";

    private EnteredText() {
    }

    /** In one line and without blanks around it; {@code null} where nothing was entered. */
    static String text(String value) {
        return value == null || value.isBlank() ? null : value.strip().replaceAll("\\s+", " ");
    }
}
