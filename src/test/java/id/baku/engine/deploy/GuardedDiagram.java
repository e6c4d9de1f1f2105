package id.baku.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.annotation.Autowired;

import id.baku.testing.BakuTest;
import id.baku.testing.English;

/** A diagram that is deployed as it is or broken. */
@BakuTest
abstract class GuardedDiagram {

    static final String DIAGRAM = read(Path.of("processes/diy/diy-03-kerja-sama-pengukuran.bpmn"));
    @Autowired
    RepositoryService repositoryService;

    void deploy(String diagram, String tenant) {
        DeploymentBuilder deployment = repositoryService.createDeployment().tenantId(tenant)
                .addString("diy-03.bpmn", diagram);
        try (Stream<Path> forms = Files.list(Path.of("forms/diy/diy-03"))) {
            forms.forEach(form -> deployment.addString(form.getFileName().toString(), read(form)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        deployment.deploy();
    }

    static List<Problem> problems(ParseException e) {
        return e.getResorceReports().stream().flatMap(report -> report.getErrors().stream()).toList();
    }

    static UnaryOperator<String> replace(String from, String to) {
        return diagram -> diagram.replace(from, to);
    }

    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void assertReadable(Problem problem) {
        String sentence = problem.getMessage().replaceAll("\"[^\"]*\"|\\([^)]*\\)|\\S*[:{]\\S*", "");
        assertThat(English.in(sentence)).as(problem.getMessage()).isEmpty();
        assertThat(problem.getMessage()).contains("(" + problem.getMainElementId() + ")").endsWith(".");
    }
}
