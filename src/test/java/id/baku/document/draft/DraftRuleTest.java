package id.baku.document.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import id.baku.engine.rule.DiagramProblem;
import id.baku.testing.BakuTest;

/** Which documents a diagram may offer for editing. */
@BakuTest
class DraftRuleTest {

    @Autowired
    DraftRule rule;

    @Test
    void aDiagramOffersOnlyWhatIsDrawnUpAfterwardsAndNotApprovedYet() throws IOException {
        assertThat(problems("\"surat-jawaban\"", "\"surat-jawaban\"")).isEmpty();
        assertThat(problems("name=\"konsep\" value=\"surat-jawaban\"", "name=\"konsep\" value=\"surat-lain\""))
                .singleElement().asString().contains("kegiatan_03", "surat-lain", "tidak ada templatnya");
    }

    @Test
    void aDiagramDoesNotOfferAnApprovedText() throws IOException {
        String late = "<bpmn:userTask id=\"kegiatan_06\"";
        String diagram = Files.readString(Path.of("processes/diy/diy-03-kerja-sama-pengukuran.bpmn"));
        int properties = diagram.indexOf("<camunda:properties>", diagram.indexOf(late)) + "<camunda:properties>".length();
        String changed = diagram.substring(0, properties) + "<camunda:property name=\"konsep\" value=\"surat-jawaban\" />"
                + diagram.substring(properties);
        List<DiagramProblem> problems = new ArrayList<>();
        rule.check(Bpmn.readModelFromStream(new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8))), null, problems);
        assertThat(problems).singleElement().satisfies(problem ->
                assertThat(problem.message()).contains("kegiatan_06", "sudah disetujui"));
    }

    /** The problems that the rule finds in the diagram of diy-03 after a change. */
    private List<String> problems(String text, String other) throws IOException {
        String diagram = Files.readString(Path.of("processes/diy/diy-03-kerja-sama-pengukuran.bpmn"));
        List<DiagramProblem> problems = new ArrayList<>();
        rule.check(Bpmn.readModelFromStream(new ByteArrayInputStream(diagram.replace(text, other)
                .getBytes(StandardCharsets.UTF_8))), null, problems);
        return problems.stream().map(DiagramProblem::message).toList();
    }
}
