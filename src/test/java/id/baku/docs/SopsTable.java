package id.baku.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaList;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.engine.diagram.DiagramProperties;

/** The table of the SOPs, read from their diagrams and forms. */
final class SopsTable {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    private final ObjectMapper json = new ObjectMapper();

    String text() {
        return Markdown.table(List.of("Key", "Number", "Title", "Agency", "Activities", "Lanes", "Documents"),
                files(Path.of("processes"), ".bpmn").map(this::row));
    }

    private List<String> row(Path file) {
        BpmnModelInstance diagram = Bpmn.readModelFromFile(file.toFile());
        Process process = diagram.getModelElementsByType(Participant.class).iterator().next().getProcess();
        DiagramProperties header = DiagramProperties.of(process);
        String agency = file.getParent().getFileName().toString();
        int activities = diagram.getModelElementsByType(UserTask.class).size()
                + diagram.getModelElementsByType(ReceiveTask.class).size();
        Path forms = Path.of("forms", agency, process.getId());
        return List.of("[`%s`](../../processes/%s/%s)".formatted(process.getId(), agency, file.getFileName()),
                header.get("nomor").orElseThrow(), header.get("nama").orElseThrow(), Markdown.code(agency),
                String.valueOf(activities),
                diagram.getModelElementsByType(Lane.class).stream().map(Lane::getName).collect(Collectors.joining(", ")),
                Markdown.codes(diagram.getModelElementsByType(CamundaInputParameter.class).stream()
                        .filter(input -> input.getCamundaName().equals("templat")).flatMap(SopsTable::values)
                        .flatMap(kind -> chosen(kind, forms)).distinct().sorted()));
    }

    private static Stream<String> values(CamundaInputParameter input) {
        return input.getValue() instanceof CamundaList list
                ? list.getValues().stream().map(value -> value.getTextContent().strip()) : Stream.of(input.getTextContent().strip());
    }

    /** A kind; for a variable, the kinds that forms may put into it. */
    private Stream<String> chosen(String kind, Path forms) {
        return VARIABLE.matcher(kind).results().findFirst().map(variable -> variable.group(1))
                .map(variable -> files(forms, ".form").flatMap(form -> fields(form, variable)).flatMap(SopsTable::choices))
                .orElse(Stream.of(kind));
    }

    private Stream<JsonNode> fields(Path form, String key) {
        try {
            return json.readTree(form.toFile()).findParents("key").stream().filter(field -> field.get("key").asText().equals(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> choices(JsonNode field) {
        return Stream.of(field.path("values").findValuesAsText("value").stream(),
                QUOTED.matcher(field.path("expression").asText()).results().map((MatchResult match) -> match.group(1)))
                .flatMap(Function.identity());
    }

    private static Stream<Path> files(Path folder, String end) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
