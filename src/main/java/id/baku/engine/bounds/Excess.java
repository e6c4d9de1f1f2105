package id.baku.engine.bounds;

import java.util.Locale;

/**
 * Of what a case took too much.
 *
 * @param what of it
 * @param most how much it may take
 */
public record Excess(What what, int most) {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    /** What is counted. */
    public enum What {
        JOBS_A_MINUTE("menjalankan lebih dari %,d pekerjaan latar (timer dan langkah otomatis) dalam semenit"),
        JOBS_A_DAY("menjalankan lebih dari %,d pekerjaan latar (timer dan langkah otomatis) dalam sehari"),
        /** Together with the cases that it comes of, or that come of the same. */
        STARTS_A_DAY("hendak memulai lebih dari %,d kasus dalam sehari, bersama kasus lain yang seasal");

        private final String sentence;

        What(String sentence) {
            this.sentence = sentence;
        }
    }

    /** What the case did, as the end of a sentence. */
    public String sentence() {
        return String.format(INDONESIAN, what.sentence, most);
    }
}
