package id.baku.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.engine.diagram.DiagramProperties;
import id.baku.testing.English;

/** The forms: each belongs to an element, shows only what is known, and keeps people's entries in JSON objects. */
class FormsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** What delegates put into a case for its forms. */
    private static final Set<String> COMPUTED = Set.of("himpunan.naskah",
            "rencana.target", "skm.n", "skm.target", "skm.cukup", "skm.nilai", "skm.mutu", "skm.kinerja", "skm.tertinggi",
            "skm.terendah", "skm.unsur", "skm.saran", "ikm.ada", "ikm.teks", "ikm.unsur",
            "instruksi.uraian", "instruksi.penanggungJawab", "instruksi.batas");
    /** Names that an expression itself gives to the elements of a list. */
    private static final Pattern LOCAL = Pattern.compile("\\b(?:for|some|every)\\s+(\\w+)\\s+in\\b");
    private static final Pattern VARIABLE = Pattern.compile("\\b([a-z]\\w*)\\.([a-z]\\w*)\\b");

    static Stream<Path> forms() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isNamedAfterItsSopAndElement(Path file) {
        String sop = file.getParent().getFileName().toString();
        String element = file.getFileName().toString().replace(".form", "");
        assertThat(read(file).path("id").asText()).isEqualTo(sop + "-" + element);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void hasThePlaceOfTheAccount(Path file) {
        if (file.endsWith("mulai.form")) {
            return;
        }
        assertThat(components(read(file))).extracting(field -> field.path("content").asText())
                .filteredOn(content -> content.contains("data-baku=\"mutu-baku\"")).hasSize(1);
    }

    /** The task's name is short: what is to be done stands in the sheet's own words at the head of the form. */
    @ParameterizedTest
    @MethodSource("formsOfActivities")
    void beginsWithTheWordingOfTheSheet(Path file) {
        JsonNode head = components(read(file)).get(0);
        assertThat(head.path("type").asText()).isEqualTo("text");
        assertThat(head.path("text").asText()).startsWith("#### {{mutu.uraian}}");
        assertThat(head.has("conditional")).isFalse();
    }

    static Stream<Path> formsOfActivities() throws IOException {
        return Stream.concat(forms().filter(file -> !file.endsWith("mulai.form")),
                Stream.of(Path.of("src/main/resources/form/kegiatan-umum.form")));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void showsOnlyDataThatIsEnteredOrComputed(Path file) throws IOException {
        Set<String> known = new HashSet<>(List.of("mutu.kasus", "mutu.uraian", "mutu.kelengkapan", "mutu.output",
                "mutu.waktu", "mutu.keterangan"));
        known.addAll(COMPUTED);
        String sop = file.getParent().getFileName().toString();
        known.addAll(arriving(sop));
        try (Stream<Path> siblings = Files.list(file.getParent())) {
            siblings.forEach(form -> components(read(form)).forEach(field -> {
                known.add(field.path("key").asText());
                known.add(field.path("path").asText());
            }));
        }
        Set<String> unknown = new TreeSet<>();
        for (JsonNode component : components(read(file))) {
            for (String property : List.of("text", "content", "expression", "valuesExpression", "dataSource")) {
                collectUnknown(component.path(property).asText(), known, unknown);
            }
            collectUnknown(component.path("conditional").path("hide").asText(), known, unknown);
        }
        assertThat(unknown).isEmpty();
    }

    /** A form sends whole objects: one that two forms enter would lose what only the other has. */
    @ParameterizedTest
    @MethodSource("forms")
    void losesNothingThatAnotherFormHasEntered(Path file) throws IOException {
        Map<String, Set<String>> here = objects(file);
        try (Stream<Path> siblings = Files.list(file.getParent())) {
            siblings.map(FormsTest::objects).forEach(there -> here.forEach((object, fields) -> {
                Set<String> others = there.getOrDefault(object, fields);
                assertThat(fields.containsAll(others) || others.containsAll(fields))
                        .as("%s: %s here, %s in another form", object, fields, others).isTrue();
            }));
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void speaksIndonesian(Path file) {
        List<String> texts = new ArrayList<>();
        components(read(file)).forEach(component -> {
            for (String property : List.of("label", "dateLabel", "description", "text", "content")) {
                texts.add(component.path(property).asText().replaceAll("\\{\\{.*?}}|<[^>]*>", " "));
            }
            component.path("values").forEach(value -> texts.add(value.path("label").asText()));
            component.path("columns").forEach(column -> texts.add(column.path("label").asText()));
            component.path("appearance").forEach(adorner -> texts.add(adorner.asText()));
        });
        assertThat(texts).allSatisfy(text -> assertThat(English.in(text)).isEmpty());
    }

    /** The objects that a form sends, with the fields that it has of each. */
    private static Map<String, Set<String>> objects(Path form) {
        return components(read(form)).stream()
                .map(field -> field.path("key").asText(field.path("path").asText())).filter(key -> key.contains("."))
                .collect(Collectors.groupingBy(key -> key.split("\\.")[0], Collectors.toSet()));
    }

    /** What arrives from outside at the receive tasks of an SOP: the keys of their property {@code isian}. */
    private static Set<String> arriving(String sop) {
        return SopFiles.diagram(sop).getModelElementsByType(ReceiveTask.class).stream()
                .flatMap(wait -> DiagramProperties.of(wait).list("isian").stream())
                .map(field -> field.split("=")[0].strip()).collect(Collectors.toSet());
    }

    @Test
    void thereAreForms() throws IOException {
        assertThat(forms()).hasSizeGreaterThanOrEqualTo(128);
    }

    /** Looks only inside templates and FEEL expressions; texts around them are for people. */
    private static void collectUnknown(String text, Set<String> known, Set<String> unknown) {
        Matcher parts = Pattern.compile("\\{\\{(.*?)}}|^=(.*)", Pattern.DOTALL).matcher(text);
        while (parts.find()) {
            String code = (parts.group(1) == null ? parts.group(2) : parts.group(1)).replaceAll("\"[^\"]*\"", "");
            Set<String> local = LOCAL.matcher(code).results().map(found -> found.group(1)).collect(Collectors.toSet());
            Matcher variable = VARIABLE.matcher(code);
            while (variable.find()) {
                if (!known.contains(variable.group()) && !local.contains(variable.group(1))
                        && !variable.group(1).equals("this")) {
                    unknown.add(variable.group());
                }
            }
        }
    }

    /** All components, those inside groups too. */
    private static List<JsonNode> components(JsonNode node) {
        return StreamSupport.stream(node.path("components").spliterator(), false)
                .flatMap(child -> Stream.concat(Stream.of(child), components(child).stream())).toList();
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
