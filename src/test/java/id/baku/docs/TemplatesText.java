package id.baku.docs;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The element templates of Modeler: what each asks for, and where in the diagram the answer is written. */
final class TemplatesText {

    private static final File TEMPLATES = new File(".camunda/element-templates/baku.json");

    String text() {
        try {
            return all(new ObjectMapper().readTree(TEMPLATES)).map(TemplatesText::section).collect(Collectors.joining("\n\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String section(JsonNode template) {
        String element = template.at("/elementType/value").asText(template.at("/appliesTo/0").asText());
        String hidden = all(template.get("properties")).filter(TemplatesText::isHidden)
                .map(property -> Markdown.code(target(property) + " = " + property.get("value").asText()))
                .collect(Collectors.joining(", "));
        return "### " + template.get("name").asText() + "\n\n" + Markdown.code(template.get("id").asText()) + ", for "
                + Markdown.code(element) + ". " + template.get("description").asText()
                + (hidden.isEmpty() ? "" : " Sets by itself: " + hidden + ".") + "\n\n"
                + Markdown.table(List.of("Asks", "Writes", "Help"), all(template.get("properties"))
                        .filter(property -> !isHidden(property))
                        .map(property -> List.of(label(property), Markdown.code(target(property)), help(property))));
    }

    private static String label(JsonNode property) {
        return property.get("label").asText() + (property.at("/constraints/notEmpty").asBoolean() ? " (required)" : "");
    }

    private static String target(JsonNode property) {
        String type = property.at("/binding/type").asText();
        String name = property.at("/binding/name").asText();
        return type.equals("camunda:property") ? "property " + name : type.equals("camunda:inputParameter") ? "input " + name : name;
    }

    private static String help(JsonNode property) {
        String choices = all(property.path("choices")).map(choice -> Markdown.code(choice.get("value").asText()) + " "
                + choice.get("name").asText()).collect(Collectors.joining("; "));
        return Stream.of(property.path("description").asText(), choices).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static boolean isHidden(JsonNode property) {
        return property.get("type").asText().equals("Hidden");
    }

    private static Stream<JsonNode> all(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
