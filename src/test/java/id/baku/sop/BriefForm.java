package id.baku.sop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import id.baku.engine.diagram.WholeForm;

/** Shortens a Camunda Form: leaves out what Camunda Forms assumes by itself, and what the server adds. */
final class BriefForm {

    /** Attributes that Modeler writes although Camunda Forms assumes them anyway. */
    private static final Map<String, Map<String, JsonNode>> ASSUMED = Map.of(
            "group", Map.of("showOutline", BooleanNode.TRUE, "verticalAlignment", TextNode.valueOf("start")),
            "dynamiclist", Map.of("showOutline", BooleanNode.TRUE, "verticalAlignment", TextNode.valueOf("start"),
                    "isRepeating", BooleanNode.TRUE, "allowAddRemove", BooleanNode.TRUE, "defaultRepetitions", IntNode.valueOf(1)),
            "datetime", Map.of("subtype", TextNode.valueOf("date")),
            "expression", Map.of("computeOn", TextNode.valueOf("change")));
    private static final int WHOLE_WIDTH = 16;

    private BriefForm() {
    }

    /** The form as Modeler would write it, but without superfluous attributes. */
    static String of(JsonNode form) {
        ObjectNode brief = form.deepCopy();
        brief.remove(List.of("exporter", "schemaVersion"));
        shorten(brief);
        try {
            return new ObjectMapper().writer(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Spacing.AFTER).withObjectEmptySeparator("").withArrayEmptySeparator(""))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n")).withArrayIndenter(new DefaultIndenter("  ", "\n")))
                    .writeValueAsString(brief) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void shorten(JsonNode parent) {
        List<ObjectNode> fields = new ArrayList<>();
        parent.path("components").forEach(field -> fields.add((ObjectNode) field));
        fields.forEach(field -> {
            field.remove("id");
            String type = field.path("type").asText();
            ASSUMED.getOrDefault(type, Map.of()).forEach((property, assumed) -> drop(field, property, assumed));
            if (field.get("validate") instanceof ObjectNode checks) {
                shortenChecks(field, checks, WholeForm.CHECKS.getOrDefault(type, Map.of()));
            }
            offer(field);
            shorten(field);
        });
        fields.stream().filter(field -> field.has("layout"))
                .collect(Collectors.groupingBy(field -> field.path("layout").path("row").asText())).values()
                .forEach(BriefForm::shortenRow);
    }

    private static void shortenChecks(ObjectNode field, ObjectNode checks, Map<String, Integer> usual) {
        usual.forEach((name, value) -> {
            if (field.path("readonly").asBoolean()) {
                checks.remove(name);
            } else if (!checks.has("validationType")) {
                drop(checks, name, IntNode.valueOf(value));
            }
        });
        if (checks.isEmpty()) {
            field.remove("validate");
        }
    }

    private static void offer(ObjectNode field) {
        WholeForm.lists().properties().forEach(list -> {
            if (list.getValue().equals(field.path("values"))) {
                field.remove("values");
                field.put("valuesKey", list.getKey());
            }
        });
    }

    /** A field alone in its row is as wide as the form; fields in one row are equally wide. */
    private static void shortenRow(List<ObjectNode> row) {
        row.forEach(field -> ((ObjectNode) field.get("layout")).remove(StreamSupport
                .stream(((Iterable<String>) () -> field.get("layout").fieldNames()).spliterator(), false)
                .filter(name -> field.get("layout").get(name).isNull()).toList()));
        boolean equal = row.stream().map(field -> field.get("layout").path("columns")).distinct().count() == 1;
        if (equal && (row.size() > 1 || row.get(0).get("layout").path("columns").asInt() == WHOLE_WIDTH)) {
            row.forEach(field -> ((ObjectNode) field.get("layout")).remove("columns"));
        }
        if (row.size() == 1 && !row.get(0).get("layout").has("columns")) {
            row.get(0).remove("layout");
        }
    }

    private static void drop(ObjectNode node, String property, JsonNode value) {
        if (value.equals(node.get(property))) {
            node.remove(property);
        }
    }
}
