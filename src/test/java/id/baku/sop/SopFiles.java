package id.baku.sop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** The diagrams as files in the folder. */
final class SopFiles {

    private SopFiles() {
    }

    static List<Path> diagrams() {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The diagram of the SOP with this key, of which there is exactly one. */
    static BpmnModelInstance diagram(String sop) {
        List<Path> files = diagrams().stream().filter(file -> file.getFileName().toString().startsWith(sop + "-")).toList();
        if (files.size() != 1) {
            throw new AssertionError("Diagrams of " + sop + ": " + files);
        }
        return Bpmn.readModelFromFile(files.get(0).toFile());
    }
}
