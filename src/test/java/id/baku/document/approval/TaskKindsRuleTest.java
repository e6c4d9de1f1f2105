package id.baku.document.approval;

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
import id.baku.office.agency.Agencies;
import id.baku.testing.BakuTest;

/** A task asks only for what is possible: a paper for each person that gets its number at the issue cannot be signed before. */
@BakuTest
class TaskKindsRuleTest {

    private static final String CERTIFICATE = "name=\"persetujuan\" value=\"sertifikat\"";

    @Autowired
    TaskKindsRule rule;
    @Autowired
    Agencies agencies;

    @Test
    void noScanIsAskedForOfWhatHasItsNumberInARow() throws IOException {
        String diagram = Files.readString(Path.of("processes/sulbar/sulbar-45-sertifikasi-kompetensi.bpmn"));
        assertThat(diagram).contains(CERTIFICATE);
        assertThat(problems(diagram, "sulbar")).isEmpty();
        assertThat(problems(diagram.replace(CERTIFICATE, CERTIFICATE.replace("persetujuan", "pindaian")), "sulbar")).singleElement().asString()
                .contains("Terbitkan sertifikat", "meminta pindaian naskah sertifikat", "Persetujuan");
        String letters = Files.readString(Path.of("processes/diy/diy-04-evaluasi-layanan.bpmn"));
        assertThat(problems(letters, "diy")).as("one number, which is there before").isEmpty();
    }

    private List<String> problems(String diagram, String agency) {
        List<DiagramProblem> problems = new ArrayList<>();
        rule.check(Bpmn.readModelFromStream(new ByteArrayInputStream(diagram.getBytes(StandardCharsets.UTF_8))), agencies.get(agency), problems);
        return problems.stream().map(DiagramProblem::message).toList();
    }
}
