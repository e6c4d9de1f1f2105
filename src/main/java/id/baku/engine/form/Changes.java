package id.baku.engine.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import id.baku.engine.entry.WrittenNumber;
import id.baku.engine.form.FormField.Kind;

/** The differences between two states of a case's data, field by field. */
final class Changes {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    /** Files that were handed in stand in the data by their ids. */
    private static final Pattern FILE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Added to the label of values that were computed and not entered. */
    private static final String COMPUTED = " (dihitung)";

    private final FormRules form;
    private final Map<String, Object> before;
    private final Map<String, Object> after;
    private final List<EnteredValue> changes = new ArrayList<>();

    Changes(FormRules form, Map<String, Object> before, Map<String, Object> after) {
        this.form = form;
        this.before = before;
        this.after = after;
    }

    List<EnteredValue> all() {
        form.fields().stream().filter(field -> field.kind() != Kind.COMPUTED || form.fields().stream()
                        .noneMatch(other -> other.kind() != Kind.COMPUTED && other.key().equals(field.key())))
                .forEach(field -> compare(field, form.labelOf(field), Places.at(before, field.path()), Places.at(after, field.path())));
        rest("", before, after);
        return List.copyOf(changes);
    }

    private void compare(FormField field, String label, Object old, Object now) {
        String called = field.kind() == Kind.COMPUTED ? label + COMPUTED : label;
        if (field.kind() == Kind.LIST && (isRows(old) || isRows(now))) {
            rows(field, label, old instanceof List<?> rows ? rows : List.of(), now instanceof List<?> rows ? rows : List.of());
        } else if (!words(field, old).equals(words(field, now))) {
            changes.add(new EnteredValue(called, words(field, now), FieldCheck.isEmpty(old) ? null : words(field, old)));
        }
    }

    private static boolean isRows(Object value) {
        return value instanceof List<?> rows && !rows.isEmpty();
    }

    private void rows(FormField list, String label, List<?> old, List<?> now) {
        for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
            Object oldRow = i < old.size() ? old.get(i) : null;
            Object row = i < now.size() ? now.get(i) : null;
            String where = label + ", baris " + (i + 1) + ": ";
            list.rows().fields().forEach(field -> compare(field, where + field.label(), Places.at(oldRow, field.path()), Places.at(row, field.path())));
        }
    }

    /** Differences at places for which the form has no field. */
    private void rest(String place, Map<?, ?> old, Map<?, ?> now) {
        Collection<String> names = new TreeSet<>();
        old.keySet().forEach(name -> names.add(String.valueOf(name)));
        now.keySet().forEach(name -> names.add(String.valueOf(name)));
        for (String name : names) {
            String path = place + name;
            if (form.fields().stream().anyMatch(field -> field.key().equals(path))) {
                continue;
            }
            Object one = old.get(name);
            Object other = now.get(name);
            if (one instanceof Map<?, ?> || other instanceof Map<?, ?>) {
                rest(path + ".", one instanceof Map<?, ?> part ? part : Map.of(), other instanceof Map<?, ?> part ? part : Map.of());
            } else if (!words(one).equals(words(other))) {
                changes.add(new EnteredValue(path, words(other), FieldCheck.isEmpty(one) ? null : words(one)));
            }
        }
    }

    private static String words(FormField field, Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(one -> words(field, one)).collect(Collectors.joining("; "));
        }
        String label = field.options().labels().get(value);
        return label != null ? label : words(value);
    }

    private static String words(Object value) {
        if (FieldCheck.isEmpty(value)) {
            return "";
        }
        if (value instanceof Boolean yes) {
            return yes ? "ya" : "tidak";
        }
        if (value instanceof Number number) {
            return WrittenNumber.write(new BigDecimal(number.toString()));
        }
        if (value instanceof Map<?, ?> fields) {
            return fields.values().stream().map(Changes::words).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(Changes::words).collect(Collectors.joining("; "));
        }
        String text = value.toString();
        try {
            return FILE.matcher(text).matches() ? "berkas" : text.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(text).format(DAY) : text;
        } catch (DateTimeParseException noDay) {
            return text;
        }
    }
}
