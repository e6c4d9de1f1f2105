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
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.document.drawup.TaskKinds;
import id.baku.engine.diagram.DiagramProperties;
import id.baku.engine.diagram.WholeForm;
import id.baku.testing.English;

/** The forms: each belongs to an element, contains only what is special to it, and shows only data that exist. */
class FormsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Values that delegates compute for forms. */
    private static final Set<String> COMPUTED = Set.of("himpunan.naskah",
            "rencana.target", "skm.n", "skm.target", "skm.cukup", "skm.nilai", "skm.mutu", "skm.kinerja", "skm.tertinggi",
            "skm.terendah", "skm.unsur", "skm.saran", "skm.penerimaan", "skm.layanan", "skm.profil", "ikm.ada", "ikm.teks", "ikm.unsur",
            "instruksi.uraian", "instruksi.penanggungJawab", "instruksi.batas", "perjanjian.kesepakatan");
    private static final Pattern FRAME = Pattern.compile("data-baku=\"(naskah|tanda-tangan|mutu-baku)\"");
    /** Names that an expression itself defines for the elements of a list. */
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

    /** Wording, documents, drafts, signature, account and note are added by Tasklist around every form. */
    @ParameterizedTest
    @MethodSource("formsOfActivities")
    void carriesNoFrame(Path file) {
        JsonNode form = read(file);
        assertThat(components(form)).allSatisfy(component -> {
            assertThat(component.path("text").asText()).doesNotContain("mutu.uraian");
            assertThat(component.path("content").asText()).doesNotContainPattern(FRAME);
            if (component.path("content").asText().contains("data-baku=\"konsep\"")) {
                assertThat(component.path("content").asText().contains("data-isian") || component.has("conditional"))
                        .as("a draft of which the form has some fields, or only sometimes: %s", component).isTrue();
            }
            if (component.path("type").asText().equals("group")) {
                assertThat(component.path("components")).as("%s", component.path("label")).isNotEmpty();
            }
        });
        String note = file.getFileName().toString().replace(".form", ".catatan");
        assertThat(components(form)).filteredOn(field -> field.path("key").asText().equals(note))
                .allSatisfy(field -> assertThat(field.has("description")).as("says for what the form itself asks").isTrue());
    }

    /** {@code mvn test -Dtest=FormsTest -Dbaku.forms=renew} removes superfluous attributes that Modeler writes. */
    @ParameterizedTest
    @MethodSource("forms")
    void writesNothingThatGoesWithoutSaying(Path file) throws IOException {
        String brief = BriefForm.of(read(file));
        if ("renew".equals(System.getProperty("baku.forms"))) {
            Files.writeString(file, brief);
        }
        assertThat(Files.readString(file)).as("%s: run it with -Dbaku.forms=renew", file).isEqualTo(brief);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void offersListsThatThereAre(Path file) {
        assertThat(components(read(file))).filteredOn(field -> field.has("valuesKey"))
                .allSatisfy(field -> assertThat(WholeForm.lists().has(field.get("valuesKey").asText())).as("%s", field).isTrue());
    }

    /** The page distinguishes the fields by the id. */
    @ParameterizedTest
    @MethodSource("forms")
    void isShownWithAnIdForEachField(Path file) {
        JsonNode whole = WholeForm.of(read(file));
        assertThat(components(whole)).filteredOn(field -> field.has("key")).allMatch(field -> field.has("id"));
        assertThat(whole.findValuesAsText("id")).doesNotHaveDuplicates();
    }

    /** The server provides dates in people's notation beside those for expressions: {@code permohonan.tanggalSuratTeks}. */
    @ParameterizedTest
    @MethodSource("forms")
    void turnsNoDatesItself(Path file) throws IOException {
        assertThat(Files.readString(file)).doesNotContain("$3/$2/$1");
    }

    /** The server keeps what a form does not send, except for rows of a list, of which only sent fields are kept. */
    @ParameterizedTest
    @MethodSource("forms")
    void repeatsNoFieldToKeepIt(Path file) {
        assertThat(withoutRows(read(file))).filteredOn(field -> field.path("readonly").asBoolean()).isEmpty();
    }

    /**
     * The scan of a signed paper is handed in through Tasklist's frame. A file in another slot of the form would not count, and
     * the document would be issued unsigned. Lists of attendance are signed by many and are no such paper.
     */
    @ParameterizedTest
    @MethodSource("formsOfActivities")
    void asksForNoSecondScanOfASignedPaper(Path file) {
        String sop = file.getParent().getFileName().toString();
        String element = file.getFileName().toString().replace(".form", "");
        boolean signs = !file.startsWith("src") && SopFiles.diagram(sop).getModelElementById(element) instanceof UserTask task
                && Stream.of(TaskKinds.SIGNED, TaskKinds.SCANNED).anyMatch(property -> !TaskKinds.of(task, property).isEmpty());
        assertThat(components(read(file))).filteredOn(component -> signs && component.path("content").asText().contains("data-baku=\"unggah\""))
                .allSatisfy(component -> assertThat(component.path("content").asText())
                        .doesNotContainPattern("data-label=\"(?!Daftar hadir)[^\"]*[Tt]anda ?tangan"));
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
            siblings.forEach(form -> {
                known.add(form.getFileName().toString().replace(".form", ".catatan"));
                components(read(form)).forEach(field -> {
                    known.add(field.path("key").asText());
                    known.add(field.path("path").asText());
                });
            });
        }
        Set.copyOf(known).forEach(key -> known.add(key + "Teks"));
        Set<String> unknown = new TreeSet<>();
        for (JsonNode component : components(read(file))) {
            for (String property : List.of("text", "content", "expression", "valuesExpression", "dataSource")) {
                collectUnknown(component.path(property).asText(), known, unknown);
            }
            collectUnknown(component.path("conditional").path("hide").asText(), known, unknown);
        }
        assertThat(unknown).isEmpty();
    }

    /** A form sends whole lists, so if two forms enter the same list, each must have all fields of its rows. */
    @ParameterizedTest
    @MethodSource("forms")
    void losesNothingThatAnotherFormHasEntered(Path file) throws IOException {
        Map<String, Set<String>> here = lists(file);
        try (Stream<Path> siblings = Files.list(file.getParent())) {
            siblings.map(FormsTest::lists).forEach(there -> here.forEach((list, fields) -> {
                Set<String> others = there.getOrDefault(list, fields);
                assertThat(fields.containsAll(others) || others.containsAll(fields))
                        .as("%s: %s here, %s in another form", list, fields, others).isTrue();
            }));
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void speaksIndonesian(Path file) {
        List<String> texts = new ArrayList<>();
        components(WholeForm.of(read(file))).forEach(component -> {
            for (String property : List.of("label", "dateLabel", "description", "text", "content")) {
                texts.add(component.path(property).asText().replaceAll("\\{\\{.*?}}|<[^>]*>", " "));
            }
            component.path("values").forEach(value -> texts.add(value.path("label").asText()));
            component.path("columns").forEach(column -> texts.add(column.path("label").asText()));
            component.path("appearance").forEach(adorner -> texts.add(adorner.asText()));
        });
        assertThat(texts).allSatisfy(text -> assertThat(English.in(text)).isEmpty());
    }

    /** The lists that a form sends, with the fields of their rows. */
    private static Map<String, Set<String>> lists(Path form) {
        return components(read(form)).stream().filter(field -> field.path("type").asText().equals("dynamiclist"))
                .collect(Collectors.toMap(list -> list.path("path").asText(), list -> components(list).stream()
                        .map(field -> field.path("key").asText()).filter(key -> !key.isEmpty()).collect(Collectors.toSet())));
    }

    /** Keys that arrive from outside at the receive tasks of an SOP, from their property {@code isian}. */
    private static Set<String> arriving(String sop) {
        return SopFiles.diagram(sop).getModelElementsByType(ReceiveTask.class).stream()
                .flatMap(wait -> DiagramProperties.of(wait).list("isian").stream())
                .map(field -> field.split("=")[0].strip()).collect(Collectors.toSet());
    }

    @Test
    void thereAreForms() throws IOException {
        assertThat(forms()).hasSizeGreaterThanOrEqualTo(128);
    }

    /** Looks only inside templates and FEEL expressions; other texts are for people. */
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

    /** All components, including those inside groups. */
    private static List<JsonNode> components(JsonNode node) {
        return StreamSupport.stream(node.path("components").spliterator(), false)
                .flatMap(child -> Stream.concat(Stream.of(child), components(child).stream())).toList();
    }

    private static List<JsonNode> withoutRows(JsonNode node) {
        return StreamSupport.stream(node.path("components").spliterator(), false)
                .flatMap(child -> child.path("type").asText().equals("dynamiclist") ? Stream.of(child)
                        : Stream.concat(Stream.of(child), withoutRows(child).stream())).toList();
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
