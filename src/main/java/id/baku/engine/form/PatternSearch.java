package id.baku.engine.form;

import java.util.Optional;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Searches a text for the pattern of a form, within limits: some patterns try more ways through a short text than anybody can
 * wait for.
 */
final class PatternSearch {

    private static final Logger log = LoggerFactory.getLogger(PatternSearch.class);
    private static final int MOST_READS = 100_000;

    private PatternSearch() {
    }

    /** Whether it is found; empty where that would take too long. */
    static Optional<Boolean> found(String pattern, String text) {
        try {
            return Optional.of(Pattern.compile(pattern).matcher(new ReadText(text)).find());
        } catch (TooManyReads | StackOverflowError e) {
            log.warn("The pattern {} of a form takes too long on a text of {} characters", pattern, text.length());
            return Optional.empty();
        }
    }

    /** A text that may be read only so many times. */
    private static final class ReadText implements CharSequence {

        private final String text;
        private int reads;

        ReadText(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++reads > MOST_READS) {
                throw new TooManyReads();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class TooManyReads extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
