package id.baku.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import id.baku.engine.diagram.DiagramElements;
import id.baku.engine.diagram.DiagramProperties;
import id.baku.sop.Transcription.Row;
import id.baku.testing.English;

/** Compares every diagram with the transcription of its signed sheet: nothing may be missing, added or worded differently. */
class ConformanceIT {

    /** diy-04, activity 10. */
    private static final String FGD_DAY = "R3/${batas.pada(fgd.prop('tanggal'), '16:00')}/P1D";

    /** Activities without a row on the sheet, each with the reason in its remark. */
    private static final Set<String> ADDED = Set.of(
            "diy-05 kegiatan_07b"); // follows up on the instructions of no. 7

    static Stream<Transcription> sheets() {
        return Transcription.all();
    }

    @Test
    void everyDiagramHasASheetAndEverySheetADiagram() {
        assertThat(SopFiles.diagrams()).extracting(file -> file.getFileName().toString().replaceAll("^(\\w+-\\d+)-.*", "$1"))
                .containsExactlyInAnyOrderElementsOf(sheets().map(Transcription::key).toList());
    }

    /** Names, remarks and labels that Baku added are Indonesian; those of the sheets are taken as printed. */
    @ParameterizedTest
    @MethodSource("sheets")
    void speaksIndonesian(Transcription sheet) {
        BpmnModelInstance diagram = diagram(sheet);
        List<String> texts = new ArrayList<>();
        diagram.getModelElementsByType(FlowElement.class).forEach(element -> {
            texts.add(String.valueOf(element.getName()));
            List.of("keterangan", "catatan", "pelaksanaDisimpulkan").forEach(property ->
                    texts.add(DiagramProperties.of(element).get(property).orElse("")));
        });
        diagram.getModelElementsByType(Process.class).forEach(process ->
                process.getDocumentations().forEach(text -> texts.add(text.getTextContent())));
        assertThat(texts).allSatisfy(text -> assertThat(English.in(text)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void carriesTheHeaderOfTheSheet(Transcription sheet) {
        Process process = diagram(sheet).getModelElementById(sheet.key());
        DiagramProperties header = DiagramProperties.of(process);
        assertThat(process.getName()).isEqualTo(sheet.text("nomor") + " " + sheet.text("nama"));
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

    static Stream<Arguments> rows() {
        return sheets().flatMap(sheet -> sheet.rows().stream().map(row -> Arguments.of(sheet, row)));
    }

    @Test
    void allRowsOfAllSheetsAreThere() {
        assertThat(rows()).hasSize(128);
    }

    @ParameterizedTest(name = "{0} no. {1}")
    @MethodSource("rows")
    void everyRowIsDrawn(Transcription sheet, Row row) {
        BpmnModelInstance diagram = diagram(sheet);
        if (row.decision()) {
            assertThat(diagram.getModelElementsByType(ExclusiveGateway.class)).anySatisfy(gateway ->
                    assertThat(gateway.getOutgoing()).extracting(SequenceFlow::getName)
                            .containsExactlyInAnyOrder(row.wording().split(" / ")));
            return;
        }
        List<Activity> acts = actsOf(row, sheet, diagram);
        assertThat(acts).isNotEmpty().allSatisfy(act -> {
            assertThat(act.getName()).startsWith(row.number());
            assertThat(act.getDocumentations()).extracting(Documentation::getTextContent).containsExactly(row.wording());
            DiagramProperties standard = DiagramProperties.of(act);
            assertThat(standard.get("kelengkapan").orElse("")).isEqualTo(String.join("; ", row.items()));
            assertThat(standard.get("output").orElse("")).isEqualTo(String.join("; ", row.output()));
            hasTheStandardOf(row, DiagramElements.timerOf(act).orElseThrow(() -> new AssertionError(
                    act.getId() + " has no timer")));
        });
        assertThat(acts).extracting(act -> laneOf(act).getName()).containsExactlyInAnyOrderElementsOf(row.executors());
        if (row.naskah()) {
            assertThat(acts).as("a document is drawn up at no. " + row).anySatisfy(act ->
                    assertThat(documentsAround(act)).isNotEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void drawsNothingThatTheSheetLacks(Transcription sheet) {
        BpmnModelInstance diagram = diagram(sheet);
        Set<Activity> drawn = sheet.rows().stream().filter(row -> !row.decision())
                .flatMap(row -> actsOf(row, sheet, diagram).stream()).collect(Collectors.toSet());
        assertThat(activities(diagram)).filteredOn(act -> !drawn.contains(act))
                .extracting(act -> sheet.key() + " " + act.getId()).isSubsetOf(ADDED);
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void everyActivityAndTheStartHaveAFormOfTheirOwn(Transcription sheet) {
        BpmnModelInstance diagram = diagram(sheet);
        Map<String, String> forms = new TreeMap<>();
        diagram.getModelElementsByType(UserTask.class).forEach(task -> forms.put(task.getId(), task.getCamundaFormRef()));
        forms.put("mulai", ((StartEvent) diagram.getModelElementById("mulai")).getCamundaFormRef());
        forms.forEach((element, form) -> {
            assertThat(form).isEqualTo(sheet.key() + "-" + element);
            assertThat(Path.of("forms", sheet.agency(), sheet.key(), element + ".form")).isRegularFile();
        });
    }

    /** The acts of a row: one activity, or one for each executor with a letter behind the number. */
    private static List<Activity> actsOf(Row row, Transcription sheet, BpmnModelInstance diagram) {
        String id = "kegiatan_" + row.suffix();
        if (diagram.getModelElementById(id) instanceof Activity single) {
            return List.of(single);
        }
        Set<String> otherRows = sheet.rows().stream().map(other -> "kegiatan_" + other.suffix()).collect(Collectors.toSet());
        return activities(diagram).stream().filter(act -> act.getId().matches(id + "[a-z]"))
                .filter(act -> !otherRows.contains(act.getId())).toList();
    }

    private static List<Activity> activities(BpmnModelInstance diagram) {
        return diagram.getModelElementsByType(Activity.class).stream()
                .filter(act -> act instanceof UserTask || act instanceof ReceiveTask).toList();
    }

    private static Lane laneOf(Activity act) {
        return act.getModelInstance().getModelElementsByType(Lane.class).stream()
                .filter(lane -> lane.getFlowNodeRefs().contains(act)).findFirst().orElseThrow();
    }

    private static void hasTheStandardOf(Row row, BoundaryEvent timer) {
        String cycle = DiagramElements.definition(timer, TimerEventDefinition.class).orElseThrow().getTimeCycle()
                .getTextContent();
        assertThat(DiagramProperties.of(timer).get("sementara")).contains(String.valueOf(row.provisional()));
        if (row.provisional()) {
            assertThat(timer.getName()).endsWith("(sementara)");
            // The standard of an act on an appointed day counts from that day.
            assertThat(cycle).isEqualTo(cycle.contains("fgd") ? FGD_DAY : "R3/" + row.standard());
        } else {
            assertThat(timer.getName()).isEqualTo(row.timeLabel());
            // Acts that share a standard, and standards that begin at another's end, name the day from which they count.
            String duration = row.standard().startsWith("P") ? row.standard() : "P1D";
            assertThat(cycle).matches("R3/(\\$\\{.+}.*/)?" + duration);
        }
    }

    /** Documents drawn up right before or after an activity, without another activity between. */
    private static Set<FlowNode> documentsAround(Activity act) {
        Set<FlowNode> seen = new HashSet<>();
        collect(act, node -> node.getSucceedingNodes().list(), seen);
        collect(act, node -> node.getPreviousNodes().list(), seen);
        return seen.stream().filter(node -> node.getId().startsWith("naskah_")).collect(Collectors.toSet());
    }

    private static void collect(FlowNode from, Function<FlowNode, List<FlowNode>> step, Set<FlowNode> seen) {
        for (FlowNode node : step.apply(from)) {
            if (!(node instanceof UserTask) && !(node instanceof ReceiveTask) && seen.add(node)) {
                collect(node, step, seen);
            }
        }
    }

    private static BpmnModelInstance diagram(Transcription sheet) {
        return SopFiles.diagram(sheet.key());
    }

    private static String date(Object value) {
        return value instanceof Date day ? LocalDate.ofInstant(day.toInstant(), ZoneOffset.UTC).toString() : null;
    }
}
