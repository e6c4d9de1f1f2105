package id.baku.engine.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import id.baku.engine.form.FormField.Kind;
import id.baku.engine.form.FormField.Limits;
import id.baku.engine.form.FormField.Options;
import id.baku.engine.form.FormField.Rows;
import id.baku.engine.form.FormRules.Warning;

/** Reads the components of a Camunda Form, including those in groups and in the rows of lists. */
final class FormReader {

    private static final Map<String, Kind> KINDS = Map.ofEntries(Map.entry("textfield", Kind.TEXT), Map.entry("textarea", Kind.TEXT),
            Map.entry("number", Kind.NUMBER), Map.entry("checkbox", Kind.TICK), Map.entry("radio", Kind.CHOICE),
            Map.entry("select", Kind.CHOICE), Map.entry("checklist", Kind.CHOICES), Map.entry("taglist", Kind.CHOICES),
            Map.entry("dynamiclist", Kind.LIST), Map.entry("expression", Kind.COMPUTED));
    /** Property of a date that must not lie after today: Camunda Forms itself only knows dates that must not lie before. */
    private static final String LATEST_TODAY = "hari ini";
    /** Marks a notice of the form that tells of an error. */
    private static final String ALARM = "alert-warning";

    private final List<FormField> fields = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();

    FormReader(JsonNode form) {
        form.path("components").forEach(one -> read(one, new Around(List.of(), List.of(), ""), fields));
    }

    List<FormField> fields() {
        return List.copyOf(fields);
    }

    List<Warning> warnings() {
        return List.copyOf(warnings);
    }

    /** The field for the note of an activity, which the frame around its form shows. */
    static FormField note(String activityId) {
        JsonNode nothing = MissingNode.getInstance();
        return new FormField(Kind.TEXT, List.of(activityId, "catatan"), "Catatan", "", List.of(), false, null, limits(nothing),
                options(nothing), new Rows(List.of(), false, 0));
    }

    private void read(JsonNode one, Around around, List<FormField> into) {
        List<String> hide = with(around.hide(), text(one.path("conditional"), "hide"));
        String type = one.path("type").asText();
        if (type.equals("group")) {
            Around inside = new Around(hide, with(around.path(), parts(one.path("path").asText())), one.path("label").asText());
            one.path("components").forEach(child -> read(child, inside, into));
        } else if (type.equals("html") && one.path("content").asText().contains(ALARM)) {
            warnings.add(new Warning(one.path("content").asText().replaceAll("<[^>]*>", " ").strip(), hide));
        } else if (!one.path("disabled").asBoolean()) {
            kind(one).ifPresent(kind -> into.add(field(kind, one, around, hide)));
        }
    }

    private FormField field(Kind kind, JsonNode one, Around around, List<String> hide) {
        List<String> path = with(around.path(), parts(one.path(kind == Kind.LIST ? "path" : "key").asText()));
        String label = Stream.of("label", "dateLabel", "timeLabel").map(name -> text(one, name)).filter(text -> text != null)
                .findFirst().orElse("");
        return new FormField(kind, path, label.isEmpty() ? String.join(".", path) : label, around.group(), hide,
                one.path("readonly").asBoolean(), text(one, "expression"), limits(one), options(one), rows(kind, one));
    }

    private static Optional<Kind> kind(JsonNode one) {
        return one.path("type").asText().equals("datetime") ? Optional.of(switch (one.path("subtype").asText()) {
            case "time" -> Kind.TIME;
            case "datetime" -> Kind.DATE_TIME;
            default -> Kind.DATE;
        }) : Optional.ofNullable(KINDS.get(one.path("type").asText()));
    }

    private static Limits limits(JsonNode one) {
        JsonNode rules = one.path("validate");
        return new Limits(rules.path("required").asBoolean(), value(rules.path("minLength")), value(rules.path("maxLength")),
                text(rules, "pattern"), text(rules, "validationType"), value(rules.path("min")), value(rules.path("max")),
                one.has("decimalDigits") ? (Integer) one.path("decimalDigits").asInt() : null,
                one.has("increment") ? one.path("increment").decimalValue() : null,
                one.path("serializeToString").asBoolean(), one.path("disallowPassedDates").asBoolean(),
                LATEST_TODAY.equals(one.path("properties").path("palingLambat").asText()));
    }

    private static Options options(JsonNode one) {
        List<Object> values = new ArrayList<>();
        Map<Object, String> labels = new HashMap<>();
        one.path("values").forEach(option -> {
            values.add(value(option.path("value")));
            labels.put(value(option.path("value")), option.path("label").asText());
        });
        return new Options(values, labels, text(one, "valuesKey"), text(one, "valuesExpression"));
    }

    private Rows rows(Kind kind, JsonNode one) {
        List<FormField> inRow = new ArrayList<>();
        if (kind == Kind.LIST) {
            one.path("components").forEach(child -> read(child, new Around(List.of(), List.of(), ""), inRow));
        }
        return new Rows(List.copyOf(inRow), one.path("allowAddRemove").asBoolean(true), one.path("defaultRepetitions").asInt(1));
    }

    private static Object value(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : node.isBoolean() ? (Object) node.booleanValue()
                : node.isValueNode() && !node.isNull() && !node.asText().isEmpty() ? node.asText() : null;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).isTextual() && !node.path(name).asText().isBlank() ? node.path(name).asText() : null;
    }

    private static List<String> parts(String path) {
        return path.isEmpty() ? List.of() : List.of(path.split("\\."));
    }

    private static List<String> with(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static List<String> with(List<String> all, String one) {
        return one == null ? all : with(all, List.of(one));
    }

    /** What a component inherits from the groups around it: conditions, path and label. */
    private record Around(List<String> hide, List<String> path, String group) {
    }
}
