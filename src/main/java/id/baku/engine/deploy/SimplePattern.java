package id.baku.engine.deploy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Accepts only patterns that are matched quickly against any text: without alternatives, and with few repetitions, none inside
 * another.
 */
final class SimplePattern {

    private static final int LONGEST = 100;
    private static final String ESCAPED = "\\\\(?:[dDsSwWbBtrnf]|[^\\p{Alnum}])";
    private static final Pattern PART = Pattern.compile("(?s)(?<fixed>\\{\\d{1,2}})|(?<repeat>[*+?]|\\{\\d{1,3},\\d{0,3}})|(?<open>\\((?:\\?[=!:])?)"
            + "|(?<close>\\))|" + ESCAPED + "|\\[\\^?(?:" + ESCAPED + "|[^\\[\\]\\\\&^])+]|[^\\\\\\[\\](){}|*+?]");

    private SimplePattern() {
    }

    static boolean is(String pattern) {
        int most = pattern.startsWith("^") ? 2 : 1;
        int repeats = 0;
        int end = 0;
        /* Whether the part read last must not be repeated. */
        boolean repeating = true;
        Deque<Integer> groups = new ArrayDeque<>();
        Matcher part = PART.matcher(pattern);
        while (pattern.length() <= LONGEST && part.find() && part.start() == end) {
            end = part.end();
            if (part.group("fixed") != null || part.group("repeat") != null) {
                repeats += part.group("repeat") == null ? 0 : 1;
                if (repeating || repeats > most) {
                    return false;
                }
                repeating = true;
            } else if (part.group("open") != null) {
                groups.push(repeats);
                repeating = true;
            } else if (part.group("close") == null) {
                repeating = false;
            } else if (groups.isEmpty()) {
                return false;
            } else {
                repeating = repeats > groups.pop();
            }
        }
        return end == pattern.length() && groups.isEmpty();
    }
}
