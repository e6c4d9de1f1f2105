package id.baku.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import id.baku.engine.DiagramProperties;
import id.baku.sop.Transcription.Row;

/** Every diagram against the transcription of its signed sheet: nothing missing, nothing added, nothing reworded. */
class ConformanceTest {

    static Stream<Transcription> sheets() {
        return Transcription.all();
    }

    @Test
    void everyDiagramHasASheet() throws IOException {
        try (Stream<Path> diagrams = Files.walk(Path.of("processes"))) {
            assertThat(diagrams.filter(Files::isRegularFile).map(path -> path.getFileName().toString())).hasSameSizeAs(
                    Transcription.all().toList());
        }
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void carriesTheHeaderOfTheSheet(Transcription sheet) {
        Process process = diagram(sheet).getModelElementById(sheet.key());
        DiagramProperties header = DiagramProperties.of(process);
        for (String field : List.of("nomor", "nama", "nomorDaftarInduk", "disahkanOleh")) {
            assertThat(header.get(field).orElse(null)).as(field).isEqualTo(sheet.text(field));
        }
        for (String field : List.of("tanggalPembuatan", "tanggalRevisi", "tanggalEfektif")) {
            assertThat(header.get(field).orElse(null)).as(field).isEqualTo(date(sheet.sheet().get(field)));
        }
        for (String field : List.of("dasarHukum", "kualifikasiPelaksana", "peralatan", "peringatan", "pencatatan")) {
            List<Object> lines = sheet.list(field);
            for (int i = 0; i < lines.size(); i++) {
                assertThat(header.get(field + "." + (i + 1))).as(field + "." + (i + 1)).contains(lines.get(i).toString());
            }
            assertThat(header.get(field + "." + (lines.size() + 1))).as("one more " + field).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void hasTheLanesOfTheSheet(Transcription sheet) {
        assertThat(diagram(sheet).getModelElementsByType(Lane.class)).extracting(Lane::getName)
                .containsExactlyElementsOf(sheet.list("pelaksana").stream().map(Object::toString).toList());
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void hasEveryRowWithItsWordingExecutorAndStandard(Transcription sheet) {
        BpmnModelInstance diagram = diagram(sheet);
        Map<String, Row> rows = new LinkedHashMap<>();
        sheet.rows().forEach(row -> rows.put("kegiatan_%02d".formatted(Integer.parseInt(row.number())), row));
        assertThat(diagram.getModelElementsByType(UserTask.class)).extracting(UserTask::getId)
                .containsExactlyInAnyOrderElementsOf(rows.keySet());
        rows.forEach((id, row) -> {
            UserTask task = diagram.getModelElementById(id);
            assertThat(task.getName()).as(id).startsWith(row.number() + ". ");
            assertThat(task.getDocumentations()).as(id).extracting(Documentation::getTextContent)
                    .containsExactly(row.wording());
            assertThat(diagram.getModelElementsByType(Lane.class)).as(id)
                    .filteredOn(lane -> lane.getFlowNodeRefs().contains(task)).extracting(Lane::getName)
                    .containsExactlyElementsOf(row.executors());
            DiagramProperties standard = DiagramProperties.of(task);
            assertThat(standard.get("kelengkapan").orElse("")).as(id).isEqualTo(String.join("; ", row.items()));
            assertThat(standard.get("output").orElse("")).as(id).isEqualTo(String.join("; ", row.output()));
            BoundaryEvent timer = diagram.getModelElementById(id.replace("kegiatan", "waktu"));
            assertThat(timer.getAttachedTo()).as(id).isEqualTo(task);
            assertThat(timer.getName()).as(id).isEqualTo(row.timeLabel());
            assertThat(((TimerEventDefinition) timer.getEventDefinitions().iterator().next()).getTimeCycle()
                    .getTextContent()).as(id).isEqualTo("R3/" + row.standard());
        });
    }

    private static BpmnModelInstance diagram(Transcription sheet) {
        File[] files = Path.of("processes", sheet.agency()).toFile()
                .listFiles((folder, name) -> name.startsWith(sheet.key() + "-"));
        assertThat(files).as("diagram of " + sheet).hasSize(1);
        return Bpmn.readModelFromFile(files[0]);
    }

    private static String date(Object value) {
        return value instanceof Date day ? LocalDate.ofInstant(day.toInstant(), ZoneOffset.UTC).toString() : null;
    }
}
