package id.baku.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import id.baku.engine.diagram.WholeForm;
import id.baku.sample.SampleSop;

/** The forms accept all entries of the samples, and no required entry is missing in these. */
class SampleEntriesTest {

    static Stream<Path> sops() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("forms"), 2)) {
            return folders.filter(folder -> Files.exists(folder.resolve("mulai.form"))).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sops")
    void areWhatTheFormsTake(Path folder) throws IOException {
        SampleSop sample = SampleSop.of(folder.getFileName().toString());
        Map<String, Object> stored = new TreeMap<>();
        Map<String, String> problems = new TreeMap<>();
        List<Path> forms;
        try (Stream<Path> files = Files.list(folder)) {
            forms = Stream.concat(Stream.of(folder.resolve("mulai.form")), files.filter(file -> !file.endsWith("mulai.form")).sorted()).toList();
        }
        for (Path file : forms) {
            String element = file.getFileName().toString().replace(".form", "");
            Map<String, Object> sent = sample.answers(element, LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 5));
            EntryCheck check = new EntryCheck(FormRules.of(WholeForm.of(Files.readAllBytes(file))).withNote(element), stored, sent, new Feel(Clock.systemUTC(), ZoneOffset.UTC));
            check.problems().forEach(problem -> problems.merge(element, problem, (one, other) -> one + " " + other));
            stored = Places.merged(Places.merged(stored, sent), check.taken());
        }
        assertThat(problems).isEmpty();
    }
}
