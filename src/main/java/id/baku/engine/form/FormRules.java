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
 * A Camunda Form as the server needs it.
 *
 * @param warnings what it tells of entries that do not go together; its computed fields are what forbids them
 * @param named    all names in it, among them those of the variables that its expressions read
 */
public record FormRules(List<FormField> fields, List<Warning> warnings, Set<String> named) {

    /** No form: nothing may be written. */
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

    /** The same with the note that the frame of every task asks for, where the form does not ask for it itself. */
    FormRules withNote(String activityId) {
        FormField note = FormReader.note(activityId);
        return labelOf(note.key()).isPresent() ? this
                : new FormRules(Stream.concat(fields.stream(), Stream.of(note)).toList(), warnings,
                        Stream.concat(named.stream(), Stream.of(activityId)).collect(Collectors.toSet()));
    }

    /** What people read for a place in the case's data; empty where this form has no field for it. */
    public Optional<String> labelOf(String path) {
        return fields.stream().filter(field -> field.key().equals(path)).map(this::labelOf).findFirst();
    }

    /**
     * What people read where this form asks for a place in the case's data: the place itself, a part of it, all around it, or
     * a cell of its rows. Empty where it asks for nothing of the kind.
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

    /** The words that this form may write at a place: what may be chosen there, and the texts of what computes it. */
    public Set<String> wordsOf(String path) {
        return fields.stream().filter(field -> field.key().equals(path)).flatMap(field -> Stream.concat(
                field.options().values().stream().map(String::valueOf),
                Stream.ofNullable(field.expression()).flatMap(text -> QUOTED.matcher(text).results()).map(found -> found.group(1))))
                .collect(Collectors.toSet());
    }

    /** What became different in the case's data, in the order of the form; what it computes is marked as such. */
    public List<EnteredValue> changes(Map<String, Object> before, Map<String, Object> after) {
        return new Changes(this, before, after).all();
    }

    /** The same data with what this form writes of other data. */
    public Map<String, Object> over(Map<String, Object> data, Map<String, Object> other) {
        Map<String, Object> all = data;
        for (FormField field : fields) {
            all = field.readonly() ? all : Places.with(all, field.path(), Places.at(other, field.path()));
        }
        return all;
    }

    /** A label that several fields have says with its group which of them is meant. */
    String labelOf(FormField field) {
        return field.group().isEmpty() || fields.stream().filter(other -> other.label().equals(field.label())
                && !other.path().equals(field.path())).findAny().isEmpty() ? field.label()
                : field.label() + " (" + field.group() + ")";
    }

    List<FormField> computed() {
        return fields.stream().filter(field -> field.kind() == FormField.Kind.COMPUTED).toList();
    }
}
