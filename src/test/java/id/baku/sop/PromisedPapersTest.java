package id.baku.sop;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import id.baku.document.drawup.NaskahTask;
import id.baku.document.drawup.TaskKinds;
import id.baku.document.print.NaskahStage;
import id.baku.engine.diagram.DiagramProperties;

/**
 * What a sheet or a letter promises exists in time: every output of every row, and every paper that a letter says it attaches,
 * is drawn up or handed in. The file {@code sop-outputs.yaml} says what covers each output.
 */
class PromisedPapersTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/naskah");
    private static final String BEFORE = " sebelum";

    /** Words that announce papers which go with a document. */
    private static final Pattern PROMISE = Pattern.compile("erlampir|ampiran(?! surat)|ersama ini kami sampaikan");
    /** Marks of documents that have these papers on their own pages: a list of those invited, an attachment. */
    private static final Pattern OWN_PAGES = Pattern.compile("(lampiran|terlampir)=~\\{::|class=\"lampiran|fragmen/undangan");

    /**
     * Papers that go with a letter and are documents or files of their own, by kind of letter; what covers them is written as
     * in the file.
     */
    private static final Map<String, List<String>> ATTACHED = Map.of(
            "penyampaian-hasil-uji", List.of("berita-acara-uji-kompetensi terbit", "minutes-of-meeting terbit", "rekap-hasil-opd terbit",
                    "rekap-hasil-uji terbit"),
            "permintaan-hasil-rekap", List.of("format-rekap terbit", "format-laporan terbit", "form-klasifikasi-kompetensi terbit"),
            "surat-permohonan-validasi", List.of("berita-acara-verifikasi terbit", "berkas hasil.rekap", "berkas hasil.laporan"),
            "surat-penyampaian-hasil", List.of("berita-acara-validasi terbit", "berkas hasil.rekap", "berkas hasil.laporan"),
            "surat-pengantar-skm", List.of("laporan-skm terbit", "rekapitulasi-skm terbit"),
            "nota-dinas-pengantar", List.of("rumusan-kompetensi ttd"));

    static Stream<Transcription> sheets() {
        return Transcription.all();
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void everyOutputOfTheSheetIsDrawnUpOrHandedIn(Transcription sheet) throws IOException {
        Map<String, Map<String, List<String>>> covered = covered(sheet.key());
        BpmnModelInstance model = SopFiles.diagram(sheet.key());
        assertThat(covered.keySet()).isSubsetOf(sheet.rows().stream().map(Transcription.Row::number).collect(toSet()));
        for (Transcription.Row row : sheet.rows()) {
            Map<String, List<String>> papers = covered.getOrDefault(row.number(), Map.of());
            assertThat(papers.keySet()).as("%s %s", sheet, row).containsAll(row.output()).containsAll(row.drawnUp());
            Set<FlowNode> acts = model.getModelElementsByType(Activity.class).stream()
                    .filter(act -> act.getId().startsWith("kegiatan_") && sheet.row(act.getId()).equals(row)).collect(toSet());
            papers.forEach((paper, evidence) -> assertThat(evidence).as("%s %s: %s", sheet, row, paper).isNotEmpty()
                    .allSatisfy(one -> assertThat(isThere(one, acts)).as(one).isTrue()));
        }
    }

    @Test
    void whateverALetterAttachesIsThereWhenItIsIssued() throws IOException {
        Set<String> promising = new HashSet<>();
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            files.filter(file -> file.toString().endsWith(".html")).forEach(file -> {
                String text = read(file).replaceAll("(?s)<!--.*?-->", "");
                if (PROMISE.matcher(text).find() && !OWN_PAGES.matcher(text).find()) {
                    promising.add(file.getFileName().toString().replace(".html", ""));
                }
            });
        }
        assertThat(ATTACHED.keySet()).as("every letter with papers of others is told of above").containsAll(promising);
        Set<String> issued = new HashSet<>();
        SopFiles.diagrams().stream().map(file -> SopFiles.diagram(sop(file))).forEach(model ->
                model.getModelElementsByType(ServiceTask.class).stream().filter(NaskahTask::isOne).forEach(task ->
                        NaskahTask.of(task).kinds().stream().filter(kind -> ATTACHED.containsKey(kind)
                                && isDrawnUp(task, kind, NaskahStage.ISSUED)).forEach(kind -> {
                                    issued.add(kind);
                                    assertThat(ATTACHED.get(kind)).as(kind).allSatisfy(paper ->
                                            assertThat(isThere(paper + BEFORE, Set.of(task))).as(paper).isTrue());
                                })));
        assertThat(issued).isEqualTo(ATTACHED.keySet());
    }

    /** An activity that sends a letter also sends what the letter attaches. */
    @Test
    void whateverALetterAttachesIsSentWithIt() {
        Set<String> sent = new HashSet<>();
        SopFiles.diagrams().stream().map(file -> SopFiles.diagram(sop(file))).forEach(model ->
                model.getModelElementsByType(UserTask.class).forEach(task -> {
                    List<String> kinds = DiagramProperties.of(task).get("pengiriman").map(text -> List.of(text.split("\\s*;\\s*"))).orElse(List.of());
                    kinds.stream().filter(ATTACHED::containsKey).forEach(letter -> {
                        sent.add(letter);
                        assertThat(kinds).as(letter).containsAll(ATTACHED.get(letter).stream().filter(paper -> paper.endsWith(" terbit"))
                                .map(paper -> paper.replace(" terbit", "")).toList());
                    });
                }));
        assertThat(sent).contains("penyampaian-hasil-uji", "surat-pengantar-skm");
    }

    /** Whether a paper is drawn up or handed in with the acts of a row or before them; an act that draws it up counts too. */
    private static boolean isThere(String evidence, Set<FlowNode> acts) {
        boolean before = evidence.endsWith(BEFORE);
        String[] words = evidence.replace(BEFORE, "").split(" ");
        Set<FlowNode> places = before ? before(acts) : acts;
        return switch (words[0]) {
            case "data" -> places.stream().anyMatch(place -> asks(place, "\"(key|path)\": \"" + words[1] + "\"")
                    || awaits(place, words[1] + "=[^;]*"));
            case "berkas" -> places.stream().anyMatch(place -> asks(place, "data-kunci=\\\\\"" + words[1] + "\\\\\"")
                    || awaits(place, words[1] + "=[^;]*\\|berkas"));
            case "pindaian" -> places.stream().anyMatch(place -> place instanceof UserTask task
                    && TaskKinds.of(task, TaskKinds.SCANNED).entries().contains(words[1]));
            default -> (before ? places : after(acts)).stream()
                    .anyMatch(node -> isDrawnUp(node, words[0], NaskahStage.find(words[1]).orElseThrow()));
        };
    }

    private static boolean isDrawnUp(FlowNode node, String kind, NaskahStage stage) {
        return node instanceof ServiceTask task && NaskahTask.isOne(task) && NaskahTask.of(task).drawsUp(kind)
                && NaskahTask.of(task).stage().filter(stage::equals).isPresent();
    }

    private static boolean asks(FlowNode place, String what) {
        String form = place instanceof UserTask task ? task.getCamundaFormRef()
                : place instanceof StartEvent start ? start.getCamundaFormRef() : null;
        if (form == null) {
            return false;
        }
        String sop = form.substring(0, form.length() - place.getId().length() - 1);
        try (Stream<Path> folders = Files.list(Path.of("forms"))) {
            return folders.map(agency -> agency.resolve(sop).resolve(place.getId() + ".form")).filter(Files::exists)
                    .anyMatch(file -> Pattern.compile(what).matcher(read(file)).find());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean awaits(FlowNode place, String what) {
        return place instanceof ReceiveTask && DiagramProperties.of(place).get("isian").stream()
                .anyMatch(fields -> Pattern.compile(what).matcher(fields).find());
    }

    /** The nodes after the acts, up to the next tasks. */
    private static Set<FlowNode> after(Set<FlowNode> acts) {
        return reached(acts, node -> node instanceof UserTask || node instanceof ReceiveTask ? Stream.empty()
                : node.getSucceedingNodes().list().stream(), node -> node.getSucceedingNodes().list().stream());
    }

    /** The acts and all nodes that lead to them. */
    private static Set<FlowNode> before(Set<FlowNode> acts) {
        return reached(acts, node -> node.getPreviousNodes().list().stream(), Stream::of);
    }

    private static Set<FlowNode> reached(Set<FlowNode> from, Function<FlowNode, Stream<FlowNode>> further,
                                         Function<FlowNode, Stream<FlowNode>> first) {
        Deque<FlowNode> open = new ArrayDeque<>(from.stream().flatMap(first).toList());
        Set<FlowNode> seen = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            if (seen.add(node)) {
                further.apply(node).forEach(open::add);
            }
        }
        return seen;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, List<String>>> covered(String sop) throws IOException {
        Map<String, Object> all = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(Path.of("src/test/resources/sop-outputs.yaml")));
        return (Map<String, Map<String, List<String>>>) all.get(sop);
    }

    private static String sop(Path diagram) {
        return diagram.getFileName().toString().replaceFirst("^([a-z]+-\\d+)-.*", "$1");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
