package id.baku.engine.form;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The rules of a Camunda Form, as the server checks them.
 *
 * @param warnings notices about entries that contradict each other; such entries are prevented by the form's computed fields
 * @param named all names in it, including those of variables in its expressions
 */
public record FormRules(List<FormField> fields, List<Warning> warnings, Set<String> named) {

    /** Stands for no form: nothing may be written. */
    public static final FormRules NONE = new FormRules(List.of(), List.of(), Set.of());

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NAME = Pattern.compile("\\b\\p{L}\\w*");

    /** A notice that is shown while none of its conditions holds. */
    record Warning(String text, List<String> hide) {
    }

    /** Reads the schema of a form. */
    public static FormRules of(byte[] schema) {
        try {
            JsonNode form = JSON.readTree(schema);
            FormReader reader = new FormReader(form);
            Set<String> named = new HashSet<>();
            NAME.matcher(form.toString()).results().forEach(name -> named.add(name.group()));
            return new FormRules(reader.fields(), reader.warnings(), Set.copyOf(named));
        } catch (IOException e) {
            throw new IllegalArgumentException("This is no Camunda Form", e);
        }
    }

    /** Whether people may write anything with it. */
    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** These rules with the note that the frame of every task asks for, unless the form asks for it itself. */
    FormRules withNote(String activityId) {
        FormField note = FormReader.note(activityId);
        return labelOf(note.key()).isPresent() ? this
                : new FormRules(Stream.concat(fields.stream(), Stream.of(note)).toList(), warnings,
                        Stream.concat(named.stream(), Stream.of(activityId)).collect(Collectors.toSet()));
    }

    /** The label of a place in the case's data; empty where this form has no field for it. */
    public Optional<String> labelOf(String path) {
        return fields.stream().filter(field -> field.key().equals(path)).map(this::labelOf).findFirst();
    }

    /**
     * The label of the field that enters a place in the case's data: the place itself, a part of it, an object around it, or a
     * cell of its rows. Empty where no field does.
     */
    public Optional<String> asksFor(String path) {
        return fields.stream().filter(field -> !field.readonly()).flatMap(field -> asking(field, path).stream()).findFirst();
    }

    private Optional<String> asking(FormField field, String path) {
        if (path.equals(field.key()) || field.key().startsWith(path + ".")) {
            return Optional.of(labelOf(field));
        }
        if (!path.startsWith(field.key() + ".")) {
            return Optional.empty();
        }
        String below = path.substring(field.key().length() + 1);
        return field.kind() != FormField.Kind.LIST ? Optional.of(labelOf(field)) : field.rows().fields().stream()
                .filter(cell -> !cell.readonly() && cell.key().equals(below)).map(cell -> labelOf(field) + ": " + cell.label()).findFirst();
    }

    /** The texts that this form may write at a place: its options, and texts in the expression that computes it. */
    public Set<String> wordsOf(String path) {
        return fields.stream().filter(field -> field.key().equals(path)).flatMap(field -> Stream.concat(
                field.options().values().stream().map(String::valueOf),
                Stream.ofNullable(field.expression()).flatMap(text -> QUOTED.matcher(text).results()).map(found -> found.group(1))))
                .collect(Collectors.toSet());
    }

    /** The differences between two states of the case's data, in the order of the form; computed values are marked as such. */
    public List<EnteredValue> changes(Map<String, Object> before, Map<String, Object> after) {
        return new Changes(this, before, after).all();
    }

    /** Data overwritten with what this form would write of other data. */
    public Map<String, Object> over(Map<String, Object> data, Map<String, Object> other) {
        Map<String, Object> all = data;
        for (FormField field : fields) {
            all = field.readonly() ? all : Places.with(all, field.path(), Places.at(other, field.path()));
        }
        return all;
    }

    /** The label of a field; with that of its group where several fields have the same label. */
    String labelOf(FormField field) {
        return field.group().isEmpty() || fields.stream().filter(other -> other.label().equals(field.label())
                && !other.path().equals(field.path())).findAny().isEmpty() ? field.label()
                : field.label() + " (" + field.group() + ")";
    }

    List<FormField> computed() {
        return fields.stream().filter(field -> field.kind() == FormField.Kind.COMPUTED).toList();
    }
}
