package id.baku.engine.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A field of a form.
 *
 * @param path       its place in the case's data; in a row of a list, its place in the row
 * @param group      label of the group around it; may be empty
 * @param hide       conditions, its own and those of the groups around it, of which none may hold
 * @param readonly   shown only; what is sent must be what is stored
 * @param expression what the form computes; nothing that is sent counts
 * @param options    what may be chosen
 * @param rows       what a row of a list has, and whether people add and remove rows
 */
record FormField(Kind kind, List<String> path, String label, String group, List<String> hide, boolean readonly, String expression,
                 Limits limits, Options options, Rows rows) {

    enum Kind {
        TEXT, NUMBER, DATE, TIME, DATE_TIME, TICK, CHOICE, CHOICES, LIST, COMPUTED
    }

    /** What Camunda Forms calls validation; {@code null} where there is no such rule. Bounds may be expressions. */
    record Limits(boolean required, Object minLength, Object maxLength, String pattern, String type, Object min, Object max,
                  Integer decimals, BigDecimal step, boolean asText, boolean noPast, boolean noFuture) {
    }

    /**
     * @param values     those that the form itself has
     * @param labels     what people read for them
     * @param key        path in the case's data at which they stand; {@code null} elsewhere
     * @param expression what gives them; {@code null} elsewhere
     */
    record Options(List<Object> values, Map<Object, String> labels, String key, String expression) {
    }

    /** @param first how many rows a list has before anybody adds one */
    record Rows(List<FormField> fields, boolean free, int first) {
    }

    String key() {
        return String.join(".", path);
    }

    String root() {
        return path.get(0);
    }
}
