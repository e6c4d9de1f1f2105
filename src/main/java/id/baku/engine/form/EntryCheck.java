package id.baku.engine.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import id.baku.engine.entry.WrittenNumber;
import id.baku.engine.form.FormField.Kind;

/** Checks what was sent against a form; one object for each act. */
final class EntryCheck {

    /** Computed fields may read each other, so they are computed several times. */
    private static final int MOST_ROUNDS = 5;
    private static final String SHOWN_DATE = "Teks";
    private static final Pattern INSERTED = Pattern.compile("\\{\\{([^#/].*?)}}");

    private final FormRules rules;
    private final Map<String, Object> stored;
    private final Map<String, Object> sent;
    private final Feel feel;
    private final Set<String> wrong = new LinkedHashSet<>();
    private final Map<String, Object> taken = new LinkedHashMap<>();
    /** The case's data merged with what was sent. */
    private final Map<String, Object> entered;
    /** What the form's expressions see: the case's data, what was sent, and computed values; no values of hidden fields. */
    private Map<String, Object> seen;
    private boolean unexplained;

    EntryCheck(FormRules rules, Map<String, Object> stored, Map<String, Object> sent, Feel feel) {
        this.rules = rules;
        this.stored = stored;
        this.sent = sent;
        this.feel = feel;
        this.entered = Places.merged(stored, sent);
        this.seen = entered;
    }

    /** The sentences of all problems, in the order of the form. */
    List<String> problems() {
        if (isTooLong()) {
            return List.copyOf(wrong);
        }
        settleAll();
        refuseWhatIsNotInTheForm("", sent, Map.of());
        rules.fields().stream().filter(field -> !isHidden(field, seen)).forEach(this::check);
        hidden().stream().filter(field -> !FieldCheck.isEmpty(Places.at(sent, field.path()))).forEach(field -> wrong.add(rules.labelOf(field) + " tidak diminta pada keadaan ini; kosongkan."));
        return wrong.isEmpty() && unexplained ? List.of("Isian formulir belum lengkap atau tidak saling sesuai.") : List.copyOf(wrong);
    }

    /**
     * The problems of entries that are not sent yet: nothing counts as missing, and what shows a field may still be entered.
     * Beside its fields, the browser may send stored data of the case.
     */
    List<String> problemsSoFar() {
        if (isTooLong()) {
            return List.copyOf(wrong);
        }
        settleAll();
        refuseWhatIsNotInTheForm("", sent, stored);
        for (FormField field : rules.fields()) {
            if (field.kind() == Kind.COMPUTED) {
                if (!isHidden(field, seen)) {
                    Places.put(taken, field.path(), Places.at(seen, field.path()));
                }
            } else if (!FieldCheck.isEmpty(Places.at(sent, field.path()))) {
                check(field);
            } else if (!field.readonly()) {
                take(field, Places.at(sent, field.path()));
            }
        }
        return List.copyOf(wrong);
    }

    /** Fields that the form hides with these entries. */
    List<FormField> hidden() {
        return rules.fields().stream().filter(field -> rules.fields().stream()
                .noneMatch(other -> other.key().equals(field.key()) && !isHidden(other, seen))).toList();
    }

    /** What is to be written: the form's own fields as sent, and computed values. */
    Map<String, Object> taken() {
        return taken;
    }

    /** Whether a list is too long. Then nothing else is checked, because formulas would go through the rows too. */
    private boolean isTooLong() {
        rules.fields().stream().filter(field -> MeantEntries.isTooLong(Places.at(sent, field.path())))
                .forEach(field -> wrong.add(tooLong(field)));
        return !wrong.isEmpty();
    }

    private void settleAll() {
        for (int round = 0; round < MOST_ROUNDS && settle(); round++) {
            // Repeated until nothing changes.
        }
    }

    /** Computes and hides fields once; answers whether anything changed. */
    private boolean settle() {
        Map<String, Object> before = seen;
        Map<String, Object> all = entered;
        for (FormField field : rules.computed()) {
            Object value = isHidden(field, seen) ? null : feel.value(field.expression(), seen);
            all = Places.with(all, field.path(), value);
            seen = Places.with(seen, field.path(), value);
        }
        for (FormField field : rules.fields()) {
            if (isHidden(field, seen)) {
                all = Places.with(all, field.path(), null);
            }
        }
        seen = all;
        return !before.equals(seen);
    }

    private void check(FormField field) {
        Object value = Places.at(sent, field.path());
        if (field.kind() == Kind.COMPUTED) {
            Object computed = Places.at(seen, field.path());
            if (field.limits().required() && FieldCheck.isEmpty(computed)) {
                explain();
            }
            requireFit(field, computed);
            Places.put(taken, field.path(), computed);
        } else if (field.readonly()) {
            if (!FieldCheck.isEmpty(value) && !FieldCheck.same(value, Places.at(stored, field.path()))) {
                wrong.add(rules.labelOf(field) + " hanya ditampilkan; isinya tidak dapat diubah.");
            }
        } else if (field.kind() == Kind.LIST) {
            rows(field, value);
        } else {
            checks(seen).wrong(field, value).ifPresent(sentence -> wrong.add(rules.labelOf(field) + sentence));
            take(field, value);
        }
    }

    /** Values that a form computes, or states itself, are checked like values that people enter. */
    private void requireFit(FormField field, Object computed) {
        FieldCheck check = checks(seen);
        Stream<String> asText = FieldCheck.texts(computed).flatMap(text -> check.text(text).stream());
        Stream<String> asEntered = rules.fields().stream().filter(other -> other.kind() != Kind.COMPUTED && other.kind() != Kind.LIST
                && other.key().equals(field.key()) && !FieldCheck.isEmpty(computed) && !isHidden(other, seen))
                .flatMap(other -> check.wrong(other, computed).stream());
        Stream.concat(asText, asEntered).forEach(sentence -> wrong.add(rules.labelOf(field) + sentence));
        if (MeantEntries.isTooLong(computed)) {
            wrong.add(tooLong(field));
        }
    }

    private String tooLong(FormField field) {
        return rules.labelOf(field) + " paling banyak " + WrittenNumber.write(BigDecimal.valueOf(MeantEntries.MOST_ROWS)) + " baris.";
    }

    private void take(FormField field, Object value) {
        if (Places.has(sent, field.path())) {
            Places.put(taken, field.path(), value);
        }
    }

    /** Reports, for a required computed field that is empty, the notice that the form shows beside it. */
    private void explain() {
        List<String> reasons = rules.warnings().stream().filter(one -> one.hide().stream().noneMatch(hide -> feel.holds(hide, seen)))
                .map(one -> INSERTED.matcher(one.text()).replaceAll(part -> Matcher.quoteReplacement(
                        String.valueOf(feel.value("=" + part.group(1), seen))))).toList();
        wrong.addAll(reasons);
        unexplained |= reasons.isEmpty();
    }

    private void rows(FormField list, Object value) {
        if (FieldCheck.isEmpty(value)) {
            take(list, value);
            return;
        }
        String label = rules.labelOf(list);
        if (!(value instanceof List<?> rows) || !rows.stream().allMatch(Map.class::isInstance)) {
            wrong.add(label + " harus berupa daftar.");
            return;
        }
        List<?> before = Places.at(stored, list.path()) instanceof List<?> known ? known : List.of();
        int fixed = before.isEmpty() ? list.rows().first() : before.size();
        if (!list.rows().free() && rows.size() != fixed) {
            wrong.add("%s harus tetap %d baris.".formatted(label, fixed));
            return;
        }
        List<Object> kept = new ArrayList<>();
        IntStream.range(0, rows.size()).forEach(i -> kept.add(row(list, label + ", baris " + (i + 1) + ": ",
                (Map<?, ?>) rows.get(i), i, before)));
        Places.put(taken, list.path(), kept);
    }

    private Map<String, Object> row(FormField list, String where, Map<?, ?> row, int index, List<?> before) {
        Map<String, Object> scope = new LinkedHashMap<>(seen);
        scope.put("this", row);
        scope.put("parent", seen);
        scope.put("i", List.of(index + 1));
        Map<String, Object> kept = new LinkedHashMap<>();
        row.keySet().stream().map(String::valueOf).filter(key -> list.rows().fields().stream().noneMatch(field -> field.root().equals(key)))
                .filter(key -> !isShownDate(key, list.rows().fields()))
                .forEach(key -> wrong.add(where + "isian \"" + key + "\" tidak ada pada formulir ini."));
        List<FormField> shown = list.rows().fields().stream().filter(FormField::readonly).toList();
        if (!shown.isEmpty() && !isKnown(row, shown, list.rows().free() ? before : before.subList(Math.min(index, before.size()),
                Math.min(index + 1, before.size())))) {
            wrong.add(where + String.join(", ", shown.stream().map(FormField::label).toList())
                    + " hanya ditampilkan; isinya tidak dapat diubah.");
        }
        for (FormField field : list.rows().fields()) {
            Object value = Places.at(row, field.path());
            if (isHidden(field, scope)) {
                if (!FieldCheck.isEmpty(value)) {
                    wrong.add(where + field.label() + " tidak diminta pada keadaan ini; kosongkan.");
                }
                continue;
            }
            if (!field.readonly()) {
                checks(scope).wrong(field, value).ifPresent(sentence -> wrong.add(where + field.label() + sentence));
            }
            if (Places.has(row, field.path())) {
                Places.put(kept, field.path(), value);
            }
        }
        return kept;
    }

    /** Whether it is a date in people's notation, which a form gets beside the date itself; it is not stored. */
    private static boolean isShownDate(String key, List<FormField> fields) {
        return fields.stream().anyMatch(field -> field.kind() == Kind.DATE && key.equals(field.key() + SHOWN_DATE));
    }

    private static boolean isShownDate(String key, Map<?, ?> known) {
        return key.endsWith(SHOWN_DATE) && known.containsKey(key.substring(0, key.length() - SHOWN_DATE.length()));
    }

    /** Whether a row shows values of one of the stored rows. */
    private static boolean isKnown(Map<?, ?> row, List<FormField> shown, List<?> before) {
        return before.stream().anyMatch(known -> known instanceof Map<?, ?> one && shown.stream().allMatch(field ->
                Objects.equals(orNull(Places.at(row, field.path())), orNull(Places.at(one, field.path())))));
    }

    private static Object orNull(Object value) {
        return FieldCheck.isEmpty(value) ? null : value;
    }

    private void refuseWhatIsNotInTheForm(String before, Map<?, ?> part, Map<?, ?> known) {
        part.forEach((name, value) -> {
            String key = before + name;
            if (rules.fields().stream().anyMatch(field -> field.key().equals(key))
                    || known.containsKey(name) && Objects.equals(value, known.get(name)) || isShownDate(String.valueOf(name), known)) {
                return;
            }
            if (value instanceof Map<?, ?> inside && rules.fields().stream().anyMatch(field -> field.key().startsWith(key + "."))) {
                refuseWhatIsNotInTheForm(key + ".", inside, known.get(name) instanceof Map<?, ?> same ? same : Map.of());
            } else {
                wrong.add("Isian \"%s\" tidak ada pada formulir ini.".formatted(key));
            }
        });
    }

    private boolean isHidden(FormField field, Map<String, Object> data) {
        return field.hide().stream().anyMatch(condition -> feel.holds(condition, data));
    }

    private FieldCheck checks(Map<String, Object> scope) {
        return new FieldCheck(expression -> feel.value(expression, scope), path -> Places.at(scope, List.of(path.split("\\."))), feel.today());
    }
}
