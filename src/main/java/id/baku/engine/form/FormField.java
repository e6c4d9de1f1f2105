package id.baku.engine.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A field of a form.
 *
 * @param path       its place in the case's data; in a row of a list, its place in the row
 * @param group      label of the group around it; may be empty
 * @param hide conditions of the field and the groups around it; it is shown while none of them holds
 * @param readonly whether it only shows a value; what is sent must equal what is stored
 * @param expression what the form computes; a value that is sent does not count
 * @param options the values that may be chosen
 * @param rows the fields of a list's rows, and whether people may add and remove rows
 */
record FormField(Kind kind, List<String> path, String label, String group, List<String> hide, boolean readonly, String expression,
                 Limits limits, Options options, Rows rows) {

    enum Kind {
        TEXT, NUMBER, DATE, TIME, DATE_TIME, TICK, CHOICE, CHOICES, LIST, COMPUTED
    }

    /** The rules that Camunda Forms calls validation; {@code null} where there is none. Bounds may be expressions. */
    record Limits(boolean required, Object minLength, Object maxLength, String pattern, String type, Object min, Object max,
                  Integer decimals, BigDecimal step, boolean asText, boolean noPast, boolean noFuture) {
    }

    /**
     * @param values values listed in the form itself
     * @param labels their labels
     * @param key path in the case's data of the list; {@code null} for other sources
     * @param expression expression for the list; {@code null} for other sources
     */
    record Options(List<Object> values, Map<Object, String> labels, String key, String expression) {
    }

    /** @param first number of rows that a list has before anybody adds one */
    record Rows(List<FormField> fields, boolean free, int first) {
    }

    String key() {
        return String.join(".", path);
    }

    String root() {
        return path.get(0);
    }
}
