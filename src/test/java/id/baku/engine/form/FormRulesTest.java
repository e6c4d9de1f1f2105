package id.baku.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.engine.diagram.WholeForm;
import id.baku.engine.form.FormField.Kind;

/** Reading the rules from a form. */
class FormRulesTest {

    private static final Set<String> WITHOUT_ENTRY = Set.of("html", "text", "table", "group", "separator", "spacer", "image", "button", "iframe");

    @Test
    void readsGroupsConditionsAndRows() {
        FormRules form = FormRules.of("""
                {"components": [
                  {"type": "group", "label": "Surat", "path": "surat", "conditional": {"hide": "=a"}, "components": [
                    {"type": "number", "key": "lembar", "label": "Lembar", "decimalDigits": 0, "conditional": {"hide": "=b"},
                     "validate": {"required": true, "min": "1"}}]},
                  {"type": "textfield", "key": "mati", "label": "Mati", "disabled": true},
                  {"type": "dynamiclist", "path": "x.y", "label": "Baris", "allowAddRemove": false, "defaultRepetitions": 2,
                   "components": [{"type": "datetime", "subtype": "time", "timeLabel": "Pukul", "key": "jam"}]}]}"""
                .getBytes(StandardCharsets.UTF_8));
        assertThat(form.fields()).extracting(FormField::key).containsExactly("surat.lembar", "x.y");
        FormField number = form.fields().get(0);
        assertThat(number.kind()).isEqualTo(Kind.NUMBER);
        assertThat(number.hide()).containsExactly("=a", "=b");
        assertThat(number.limits().required()).isTrue();
        assertThat(number.limits().min()).isEqualTo("1");
        assertThat(number.limits().decimals()).isZero();
        FormField list = form.fields().get(1);
        assertThat(list.rows().free()).isFalse();
        assertThat(list.rows().first()).isEqualTo(2);
        assertThat(list.rows().fields()).extracting(FormField::label).containsExactly("Pukul");
        assertThat(form.named()).contains("surat", "a", "b", "x");
        assertThat(form.labelOf("surat.lembar")).contains("Lembar");
    }

    /** Values that were computed and not entered are marked as such in the history of the case. */
    @Test
    void tellsWhatWasComputedAsSuch() {
        FormRules form = FormRules.of("""
                {"components": [
                  {"type": "textfield", "key": "hal", "label": "Hal"},
                  {"type": "expression", "key": "surat.hasil", "expression": "=hal"},
                  {"type": "expression", "key": "hal", "expression": "=hal"}]}""".getBytes(StandardCharsets.UTF_8));
        assertThat(form.changes(Map.of("hal", "A", "surat", Map.of("hasil", "A")), Map.of("hal", "B", "surat", Map.of("hasil", "B"))))
                .containsExactly(new EnteredValue("Hal", "B", "A"), new EnteredValue("surat.hasil (dihitung)", "B", "A"));
        assertThat(form.changes(Map.of(), Map.of("surat", Map.of("hasil", true)))).containsExactly(
                new EnteredValue("surat.hasil (dihitung)", "ya", null));
    }

    @Test
    void whatIsNoFormIsNotRead() {
        assertThatThrownBy(() -> FormRules.of("bukan".getBytes(StandardCharsets.UTF_8))).isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Path> forms() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form")).sorted().toList().stream();
        }
    }

    /** All fields of our forms are of a known kind, and all expressions can be read. */
    @ParameterizedTest
    @MethodSource("forms")
    void readsEveryFieldOfOurForms(Path file) throws IOException {
        List<String> keys = new ArrayList<>();
        List<String> expressions = new ArrayList<>();
        collect(new ObjectMapper().readTree(file.toFile()), keys, expressions);
        FormRules form = FormRules.of(WholeForm.of(Files.readAllBytes(file)));
        assertThat(form.fields().stream().flatMap(field -> Stream.concat(Stream.of(field), field.rows().fields().stream()))
                .map(FormField::key)).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(expressions).allSatisfy(expression -> assertThat(new Feel(Clock.systemUTC(), ZoneOffset.UTC).isReadable(expression)).as(expression).isTrue());
    }

    private static void collect(JsonNode node, List<String> keys, List<String> expressions) {
        node.path("components").forEach(one -> {
            if (!WITHOUT_ENTRY.contains(one.path("type").asText())) {
                keys.add(one.path("type").asText().equals("dynamiclist") ? one.path("path").asText() : one.path("key").asText());
            }
            Stream.of(one.path("conditional").path("hide"), one.path("expression"), one.path("valuesExpression"))
                    .filter(JsonNode::isTextual).forEach(expression -> expressions.add(expression.asText()));
            collect(one, keys, expressions);
        });
    }
}
