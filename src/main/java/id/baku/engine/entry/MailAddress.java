package id.baku.engine.entry;

import java.util.regex.Pattern;

/** A plain mail address: without a name beside it, and without anything that a mail server would take for a second address. */
public final class MailAddress {

    /** The address as a regular expression, for annotations. */
    public static final String PATTERN = "[A-Za-z0-9._%+'-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}";
    /** The sentence for somebody who entered something else. */
    public static final String SENTENCE = "Surel harus seperti nama@contoh.id.";

    private static final Pattern ADDRESS = Pattern.compile(PATTERN);
    private static final int LONGEST = 254;

    private MailAddress() {
    }

    public static boolean isValid(String text) {
        return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
    }
}
