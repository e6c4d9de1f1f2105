package id.baku.sop.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.testing.BakuTest;

/** The templates that Modeler offers: diagrams drawn with them run, and every field has an effect. */
@BakuTest
class ElementTemplatesTest {

    /** Values for fields that a template requires without a default. */
    private static final Map<String, String> ENTRIES = Map.of("kelengkapan", "Surat permohonan", "output", "Surat jawaban",
            "name", "30 menit", "templat", "surat-jawaban", "sop", "diy-03", "untukSetiap", "${mitra}", "sebagai", "permohonan",
            "mitra", "${mitra}");
    private static final String DIAGRAM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="urn:sop">
              <bpmn:process id="uji-templat" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:laneSet id="himpunan_lajur">
                  <bpmn:lane id="analis-penjamin-mutu">
                    <bpmn:flowNodeRef>kegiatan_01</bpmn:flowNodeRef>
                    <bpmn:flowNodeRef>unsur</bpmn:flowNodeRef>
                  </bpmn:lane>
                </bpmn:laneSet>
                <bpmn:startEvent id="mulai" />
                <bpmn:userTask id="kegiatan_01" name="1. Siapkan bahan" />
                %s
                <bpmn:sequenceFlow id="alur_mulai_kegiatan_01" sourceRef="mulai" targetRef="kegiatan_01" />
                <bpmn:sequenceFlow id="alur_kegiatan_01_unsur" sourceRef="kegiatan_01" targetRef="%s" />
                <bpmn:endEvent id="selesai" />
              </bpmn:process>
              <bpmn:message id="pesan" name="pesan-uji" />
            </bpmn:definitions>
            """;

    @Autowired
    RepositoryService repositoryService;

    static Stream<JsonNode> templates() throws IOException {
        return stream(new ObjectMapper().readTree(Path.of(".camunda/element-templates/baku.json").toFile()));
    }

    @Test
    void thereAreTemplates() throws IOException {
        assertThat(templates().map(template -> template.get("id").asText())).contains("baku.kegiatan", "baku.waktu", "baku.naskah",
                "baku.tunggu");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void whatIsDrawnWithItRuns(JsonNode template) {
        String type = template.at("/elementType/value").asText(template.at("/appliesTo/0").asText());
        String tag = "bpmn:" + Character.toLowerCase(type.charAt(5)) + type.substring(6);
        boolean timer = type.equals("bpmn:BoundaryEvent");
        String element = "<%s id=\"unsur\" %s%s><bpmn:extensionElements>%s%s</bpmn:extensionElements>%s</%s>".formatted(tag,
                timer ? "attachedToRef=\"kegiatan_01\" cancelActivity=\"false\"" : type.equals("bpmn:ReceiveTask") ? "messageRef=\"pesan\"" : "",
                entered(template, "property", " %s=\"%s\""),
                enclose("properties", entered(template, "camunda:property", "<camunda:property name=\"%s\" value=\"%s\" />")),
                enclose("inputOutput", entered(template, "camunda:inputParameter",
                        "<camunda:inputParameter name=\"%s\">%s</camunda:inputParameter>")),
                timer ? "<bpmn:timerEventDefinition><bpmn:timeCycle>R3/PT30M</bpmn:timeCycle></bpmn:timerEventDefinition>" : "", tag);
        Deployment deployed = repositoryService.createDeployment().tenantId("diy")
                .addString("uji-templat.bpmn", DIAGRAM.formatted(element, timer ? "selesai" : "unsur")).deploy();
        repositoryService.deleteDeployment(deployed.getId(), true);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyPropertyIsRead(JsonNode template) throws IOException {
        String code;
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            code = sources.filter(Files::isRegularFile).map(ElementTemplatesTest::read).collect(Collectors.joining());
        }
        assertThat(properties(template).stream().map(field -> field.get("binding")).filter(binding ->
                binding.get("type").asText().equals("camunda:property")).map(binding -> binding.get("name").asText()))
                .allSatisfy(name -> assertThat(code).containsPattern("(\\b(get|list)\\(| String [A-Z]+ = )\"" + name + "\""));
    }

    /** What Modeler writes for a kind of binding; optional fields left empty are not written at all. */
    private static String entered(JsonNode template, String binding, String format) {
        return properties(template).stream().filter(field -> field.at("/binding/type").asText().equals(binding))
                .filter(field -> !field.path("optional").asBoolean())
                .map(field -> format.formatted(field.at("/binding/name").asText(), entry(field))).collect(Collectors.joining());
    }

    private static String entry(JsonNode field) {
        String name = field.at("/binding/name").asText();
        if (field.has("value")) {
            return field.get("value").asText();
        }
        if (field.at("/constraints/notEmpty").asBoolean()) {
            assertThat(ENTRIES).as("an entry for the test").containsKey(name);
            return ENTRIES.get(name);
        }
        return "";
    }

    private static String enclose(String element, String content) {
        return content.isEmpty() ? "" : "<camunda:%s>%s</camunda:%s>".formatted(element, content, element);
    }

    private static List<JsonNode> properties(JsonNode template) {
        return stream(template.get("properties")).toList();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
