package id.baku.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.engine.diagram.WholeForm;
import id.baku.testing.BakuTest;

/** Formulas that would keep the server busy for as long as their author likes. */
@BakuTest
class DeployedFormulasTest {

    @Autowired
    RepositoryService repositoryService;

    @Test
    void aFormThatGoesThroughARangeIsNotDeployed() throws IOException {
        String form = form(Map.of("type", "expression", "key", "a.jumlah", "label", "Jumlah", "expression", "=count(for i in 1..n return i)"));
        String diagram = Files.readString(Path.of("src/test/resources/diagrams/berdampingan.bpmn"));
        assertThatThrownBy(() -> repositoryService.createDeployment().name("rumus").tenantId("diy").addString("berdampingan.bpmn", diagram)
                .addString("x.form", form).deploy()).isInstanceOf(ParseException.class)
                .hasMessageContaining("Rumus pada isian \"Jumlah\" di formulir x.form mengulang suatu rentang (..).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"for i in 1..1000000000 return i", "some i in 1..n satisfies i = 0", "every x in a, i in 1..n satisfies i > 0",
        "count(a[count(for i in -1 .. 9 return i) > 1])", "{b: {c: for i in /* .. */ 1..2 return i}}.b"})
    void noRangeIsGoneThrough(String formula) throws IOException {
        assertThat(problems(formula)).hasSize(1).allSatisfy(problem -> assertThat(problem).contains("\"Isian\"", "rentang"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"matches(a, \"x\")", "if true then matches (a, b) else null", "a[matches(item, \"x\")]", "extract(a, \"(x+)+\")",
        "replace(a, b, \"\")", "replace(a, \"(x+)+y\", \"\")", "replace(a, \"^(.|..)+$\", \"\")", "replace(a, \"x?x?x\", \"\")",
        "replace(a, \"x\", \"\", \"s\")", "replace(pattern: \"(x+)+y\", input: a, replacement: \"\")", "split(a, \"(x+){30}y\")",
        "replace(a, \"^x*x*x*$\", \"\")", "replace(a, \"(x\\u002a)+\", \"\")", "replace(a, \"[x[y]]\", \"\")", "string join(split(a, \"x|y\"))",
        "replace(a, \"x\" + \"y\", \"\")", "{f: replace(a, \"(x\", \"\")}"})
    void noPatternIsTriedInManyWays(String formula) throws IOException {
        assertThat(problems(formula)).hasSize(1).allSatisfy(problem -> assertThat(problem).contains("\"Isian\"", "memakai fungsi"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a in [1..5]", "for r in rows return r.a", "\"for i in 1..5 return matches(a, b)\"", "contains(a, \"..\")",
        "replace(string(a), \"([0-9])(?=([0-9][0-9][0-9])+$)\", \"$1.\")", "count(split(a, \"\\n\"))", "replace(a, \"^ *[^x]*$\", \"\")"})
    void theRestIs(String formula) throws IOException {
        assertThat(problems(formula)).isEmpty();
    }

    /** Displayed texts are evaluated on the server too, when warnings are collected. */
    @ParameterizedTest
    @ValueSource(strings = {"<p>{{for i in 1..n return i}}</p>", "{{a}} {{#if some i in 1..n satisfies i = 0}}x{{/if}}", "{{x\n{{for i in 1..n return i}}",
        "{{for i in 1..n return<b> i}}"})
    void norIsOneFilledIn(String content) throws IOException {
        assertThat(problemsIn(form(Map.of("type", "html", "content", content)))).hasSize(1);
    }

    @Test
    void norIsOneInALimit() throws IOException {
        assertThat(problemsIn(form(Map.of("type", "number", "key", "a", "dateLabel", "Batas", "validate", Map.of("max", "=count(for i in 1..n return i)")))))
                .hasSize(1).allSatisfy(problem -> assertThat(problem).contains("\"Batas\""));
    }

    @Test
    void ourFormsPass() throws IOException {
        Map<String, byte[]> forms = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".form")).toList()) {
                forms.put(file.toString(), WholeForm.of(Files.readAllBytes(file)));
            }
        }
        assertThat(forms).hasSizeGreaterThan(20);
        assertThat(DeployedFormulas.problems(forms)).isEmpty();
    }

    private static List<String> problems(String formula) throws IOException {
        return problemsIn(form(Map.of("type", "textfield", "key", "a", "label", "Isian", "conditional", Map.of("hide", "=" + formula))));
    }

    private static List<String> problemsIn(String form) {
        return DeployedFormulas.problems(Map.of("x.form", form.getBytes(StandardCharsets.UTF_8))).values().stream()
                .map(problem -> problem.message()).toList();
    }

    private static String form(Map<String, Object> component) throws IOException {
        return new ObjectMapper().writeValueAsString(Map.of("type", "default", "id", "x", "schemaVersion", 16,
                "components", List.of(Map.of("type", "group", "label", "Kelompok", "components", List.of(component)))));
    }
}
