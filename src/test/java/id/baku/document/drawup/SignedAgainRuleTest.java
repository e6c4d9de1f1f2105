package id.baku.document.drawup;

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

/** The rule that a diagram in which a signed document waits for its issue can lead back to its signature. */
@BakuTest
class SignedAgainRuleTest {

    @Autowired
    SignedAgainRule rule;
    @Autowired
    Agencies agencies;

    @Test
    void whatWaitsForItsIssueCanBeSignedOnceMore() throws IOException {
        Path yearly = Path.of("processes/diy/diy-06-laporan-evaluasi-program.bpmn");
        assertThat(problems(yearly, "", "")).isEmpty();
        assertThat(problems(yearly, "sourceRef=\"keputusan_nomor\" targetRef=\"kegiatan_04a\"", "sourceRef=\"keputusan_nomor\" targetRef=\"kegiatan_07\""))
                .singleElement().asString().contains("kegiatan_05", "laporan-evaluasi-program", "kegiatan_04b", "tidak dapat kembali");
    }

    @Test
    void everyDiagramObeys() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".bpmn")).toList()) {
                assertThat(problems(file, "", "")).as(file.toString()).isEmpty();
            }
        }
    }

    private List<String> problems(Path file, String part, String other) throws IOException {
        String sop = file.getFileName().toString().replaceFirst("^([a-z]+-\\d+)-.*", "$1");
        String agency = file.getParent().getFileName().toString();
        List<byte[]> forms = new ArrayList<>();
        try (Stream<Path> all = Files.list(Path.of("forms", agency, sop))) {
            for (Path form : all.toList()) {
                forms.add(Files.readAllBytes(form));
            }
        }
        List<DiagramProblem> problems = new ArrayList<>();
        rule.check(Bpmn.readModelFromStream(new ByteArrayInputStream(Files.readString(file).replace(part, other).getBytes(StandardCharsets.UTF_8))),
                agencies.get(agency), DiagramForms.of(forms), problems);
        return problems.stream().map(DiagramProblem::message).toList();
    }
}
