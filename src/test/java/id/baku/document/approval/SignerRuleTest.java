package id.baku.document.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import id.baku.engine.form.DiagramForms;
import id.baku.engine.rule.DiagramProblem;
import id.baku.office.agency.Agencies;
import id.baku.testing.BakuTest;

/**
 * The signer of a document is an official whose name it prints; checked at deployment for every kind that a form may choose.
 */
@BakuTest
class SignerRuleTest {

    private static final Path DIAGRAM = Path.of("processes/pemalang/pemalang-59-kerja-sama-penilaian.bpmn");
    private static final String SIGNING = "<bpmn:flowNodeRef>kegiatan_07</bpmn:flowNodeRef>";
    private static final String OTHER = "<bpmn:flowNodeRef>kegiatan_06</bpmn:flowNodeRef>";

    @Autowired
    SignerRule rule;
    @Autowired
    Agencies agencies;

    @Test
    void whatAFormChoosesIsSignedByItsOfficialToo() throws IOException {
        String diagram = Files.readString(DIAGRAM);
        assertThat(problems(diagram, forms())).isEmpty();
        String moved = diagram.replace(SIGNING, "@").replace(OTHER, SIGNING).replace("@", OTHER);
        assertThat(problems(moved, forms())).hasSizeGreaterThan(1).allSatisfy(problem -> assertThat(problem).contains("kegiatan_07",
                "bukan pejabat pada lajurnya")).anySatisfy(problem -> assertThat(problem).contains("surat-penolakan-asesor"));
        assertThat(problems(moved, DiagramForms.NONE)).as("without its forms nobody can tell").isEmpty();
    }

    private List<String> problems(String diagram, DiagramForms forms) {
        List<DiagramProblem> problems = new ArrayList<>();
        rule.check(Bpmn.readModelFromStream(new ByteArrayInputStream(diagram.getBytes(StandardCharsets.UTF_8))), agencies.get("pemalang"),
                forms, problems);
        return problems.stream().map(DiagramProblem::message).toList();
    }

    private static DiagramForms forms() throws IOException {
        List<byte[]> forms = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("forms/pemalang/pemalang-59"))) {
            for (Path form : files.toList()) {
                forms.add(Files.readAllBytes(form));
            }
        }
        return DiagramForms.of(forms);
    }
}
