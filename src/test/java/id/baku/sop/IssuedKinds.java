package id.baku.sop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import id.baku.document.drawup.NaskahTask;
import id.baku.document.drawup.TaskKinds;
import id.baku.document.print.DocumentFacts;
import id.baku.document.print.KindDeclaration;
import id.baku.document.print.NaskahRenderer;
import id.baku.document.print.NaskahStage;
import id.baku.document.print.Signer;
import id.baku.engine.diagram.DiagramElements;
import id.baku.engine.diagram.DiagramProperties;
import id.baku.engine.form.DiagramForms;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;

/** What the deployed diagrams of our SOPs issue, and what comes before it. */
final class IssuedKinds {

    private static final Map<String, String> ACTS = Map.of(TaskKinds.SIGNED, "signs", TaskKinds.APPROVED, "approves",
            TaskKinds.SCANNED, "scan");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

    private final RepositoryService repositoryService;
    private final NaskahRenderer renderer;
    private final Agencies agencies;

    IssuedKinds(RepositoryService repositoryService, NaskahRenderer renderer, Agencies agencies) {
        this.repositoryService = repositoryService;
        this.renderer = renderer;
        this.agencies = agencies;
    }

    /**
     * @param acts the acts by which it is signed, e.g. "7 Kepala Balai signs"
     * @param entered in which activities its fields are entered
     * @param number when it gets its number; empty where it has none
     */
    record Issue(String agency, String sop, String task, String kind, List<Signer> signers, List<String> acts, List<String> entered,
                 String number) {
    }

    List<Issue> all() {
        Map<String, Issue> issues = new TreeMap<>();
        repositoryService.createProcessDefinitionQuery().latestVersion().list().stream()
                .filter(definition -> Files.exists(Path.of("processes", definition.getTenantId()))).forEach(definition -> {
                    Agency agency = agencies.get(definition.getTenantId());
                    BpmnModelInstance model = repositoryService.getBpmnModelInstance(definition.getId());
                    DiagramForms forms = forms(definition);
                    model.getModelElementsByType(ServiceTask.class).stream().filter(task -> isAt(task, NaskahStage.ISSUED)).forEach(task ->
                            named(NaskahTask.of(task).kinds(), forms).forEach(kind ->
                                    issues.put(definition.getKey() + " " + kind, issue(definition, agency, forms, task, kind))));
                });
        return new ArrayList<>(issues.values());
    }

    private Issue issue(ProcessDefinition definition, Agency agency, DiagramForms forms, ServiceTask task, String kind) {
        List<FlowNode> before = before(task);
        return new Issue(agency.id(), definition.getKey(), task.getId(), kind, renderer.signers(kind, agency), acts(before, kind, forms),
                entered(before, kind, forms), number(before, task, kind, renderer.facts(kind, NaskahStage.ISSUED, agency, Map.of()), forms));
    }

    private DiagramForms forms(ProcessDefinition definition) {
        return DiagramForms.of(repositoryService.getDeploymentResources(definition.getDeploymentId()).stream()
                .filter(resource -> resource.getName().endsWith(".form")).map(resource -> {
                    try (var file = repositoryService.getResourceAsStreamById(definition.getDeploymentId(), resource.getId())) {
                        return file.readAllBytes();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }).toList());
    }

    /** The kinds that entries name, and those that a form may choose. */
    private static Collection<String> named(List<String> entries, DiagramForms forms) {
        return entries.stream().flatMap(entry -> {
            Matcher variable = VARIABLE.matcher(entry);
            return variable.matches() ? forms.byId().values().stream().flatMap(form -> form.wordsOf(variable.group(1)).stream()) : Stream.of(entry);
        }).filter(NaskahRenderer::knows).distinct().toList();
    }

    private static List<String> entered(List<FlowNode> before, String kind, DiagramForms forms) {
        KindDeclaration declared = KindDeclaration.of(kind);
        Set<String> entered = new LinkedHashSet<>();
        before.forEach(node -> Stream.concat(declared.needs().stream().flatMap(need -> need.places().stream()), declared.optional().stream())
                .filter(place -> isEntered(place, node, forms)).findFirst().ifPresent(place -> entered.add(number(node))));
        return List.copyOf(entered);
    }

    private static boolean isEntered(String place, FlowNode node, DiagramForms forms) {
        return node instanceof ReceiveTask ? DiagramProperties.of(node).list("isian").stream().anyMatch(field -> field.startsWith(place + "="))
                : (node instanceof UserTask || node instanceof StartEvent) && forms.of(node).flatMap(form -> form.asksFor(place)).isPresent();
    }

    private static String number(List<FlowNode> before, ServiceTask issue, String kind, DocumentFacts facts, DiagramForms forms) {
        if (!facts.bearsNumber()) {
            return "";
        }
        Stream<String> signed = before.stream().filter(node -> node instanceof UserTask task && named(TaskKinds.of(task, TaskKinds.SIGNED).entries(), forms)
                .contains(kind)).map(node -> "with the signature in " + number(node));
        Stream<String> sent = before.stream().filter(node -> node instanceof UserTask task && TaskKinds.of(task, TaskKinds.SENT).entries().contains(kind)
                && TaskKinds.of(task, TaskKinds.SCANNED).entries().contains(kind)).map(node -> "reserved for the paper before " + number(node));
        return Stream.of(signed, sent, Stream.of("when issued after " + String.join(", ", actsBefore(issue)))).flatMap(one -> one).findFirst().orElseThrow();
    }

    /** The activities after which it is issued, without another in between. */
    private static List<String> actsBefore(FlowNode start) {
        Set<String> found = new LinkedHashSet<>();
        Set<FlowNode> seen = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(start.getPreviousNodes().list());
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            if (node instanceof UserTask || node instanceof ReceiveTask || node instanceof StartEvent) {
                found.add(number(node));
            } else if (seen.add(node)) {
                open.addAll(node.getPreviousNodes().list());
            }
        }
        return found.stream().sorted().toList();
    }

    private static String number(FlowNode node) {
        return node instanceof StartEvent ? "start" : node.getId().replaceFirst("kegiatan_0?", "");
    }

    private static boolean isAt(FlowNode node, NaskahStage stage) {
        return node instanceof ServiceTask task && NaskahTask.isOne(task) && NaskahTask.of(task).stage().filter(stage::equals).isPresent();
    }

    private static List<String> acts(List<FlowNode> before, String kind, DiagramForms forms) {
        List<String> acts = new ArrayList<>();
        for (FlowNode node : before) {
            if (node instanceof UserTask task) {
                ACTS.forEach((property, word) -> {
                    if (named(TaskKinds.of(task, property).entries(), forms).contains(kind)) {
                        acts.add("%s (%s) %s".formatted(number(task), DiagramElements.roleOf(task).orElse("-"), word));
                    }
                });
            } else if (isAt(node, NaskahStage.SIGNED_OFF) && named(NaskahTask.of((ServiceTask) node).kinds(), forms).contains(kind)) {
                node.getPreviousNodes().list().forEach(decision -> before(decision).stream().filter(UserTask.class::isInstance)
                        .filter(task -> leadsTo(task, decision)).map(task -> "%s (%s) signs off".formatted(number(task),
                                DiagramElements.roleOf(task).orElse("-"))).forEach(acts::add));
            }
        }
        return acts.stream().distinct().sorted().toList();
    }

    private static boolean leadsTo(FlowNode task, FlowNode node) {
        return task.equals(node) || task.getSucceedingNodes().list().contains(node);
    }

    /** The nodes from which a node can be reached. */
    private static List<FlowNode> before(FlowNode start) {
        Set<FlowNode> seen = new HashSet<>(Set.of(start));
        Deque<FlowNode> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            open.pop().getPreviousNodes().list().stream().filter(seen::add).forEach(open::add);
        }
        return seen.stream().sorted((one, other) -> one.getId().compareTo(other.getId())).toList();
    }
}
