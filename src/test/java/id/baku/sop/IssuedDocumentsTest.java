package id.baku.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import id.baku.document.drawup.NaskahTask;
import id.baku.document.drawup.TaskKinds;
import id.baku.document.print.NaskahRenderer;
import id.baku.document.print.NaskahStage;
import id.baku.engine.diagram.DiagramElements;
import id.baku.office.agency.Agencies;
import id.baku.sop.IssuedKinds.Issue;
import id.baku.testing.BakuTest;

/**
 * Checks every document that the twelve SOPs issue: one with places for signatures comes after tasks in which each of them can
 * be given, approved or handed in, and names officials that its agency has.
 */
@BakuTest
class IssuedDocumentsTest {

    @Autowired
    RepositoryService repositoryService;
    @Autowired
    NaskahRenderer renderer;
    @Autowired
    Agencies agencies;

    /** Prefixes of fields in forms of activities that send something. */
    private static final List<String> SENDING = List.of("\"pengiriman.", "\"distribusi.", "\"penyampaian.tanggal\"", "anggalKirim\"",
            "araKirim\"");

    /** The Subbag Umum has the letter signed, numbers it and sends it; its acts are only recorded there. */
    private static final Set<String> SENT_BY_OTHERS = Set.of("diy-03 kegiatan_06");

    /** A field for a number, which the register gives if it stays empty. */
    private static final Pattern NUMBER = Pattern.compile("\"key\": \"([^\"]+)\",\\s*\"label\": \"[^\"]*\",\\s*"
            + "\"description\": \"Kosongkan agar diberi dari buku nomor");
    /** SOPs in which the case chooses among several documents; their numbers have tests of their own. */
    private static final Set<String> CHOSEN = Set.of("diy-03", "pemalang-59");

    /**
     * Every signer for whom a document has a place signs in a task of their own, or the paper that all have signed is handed
     * in.
     */
    @Test
    void everyIssuedDocumentCanBeSigned() {
        List<Issue> issues = issues();
        assertThat(issues).hasSizeGreaterThan(60);
        assertThat(issues).allSatisfy(issue -> assertThat(issue.signers()).allSatisfy(signer -> assertThat(issue.acts())
                .as("%s %s: %s signs %s", issue.sop(), issue.task(), signer.office(), issue.kind())
                .anyMatch(act -> act.endsWith(" scan") || agencies.get(issue.agency()).officialOf(roleOf(act)).equals(signer.official()))));
    }

    /** The role in an act such as "7 (kepala-balai) signs". */
    private static String roleOf(String act) {
        return act.substring(act.indexOf('(') + 1, act.indexOf(')'));
    }

    /**
     * If a form asks when or how something was sent, the diagram says what its activity sends. That this is issued before, or
     * has its number and is issued by that act, is checked when the diagram is deployed.
     */
    @Test
    void whatIsSentIsIssuedBefore() {
        List<UserTask> sending = new ArrayList<>();
        repositoryService.createProcessDefinitionQuery().latestVersion().list().forEach(definition ->
                repositoryService.getBpmnModelInstance(definition.getId()).getModelElementsByType(UserTask.class).stream()
                        .filter(task -> !SENT_BY_OTHERS.contains(definition.getKey() + " " + task.getId()))
                        .filter(task -> !TaskKinds.of(task, TaskKinds.SENT).isEmpty() || sends(Path.of("forms", definition.getTenantId(), definition.getKey(), task.getId() + ".form")))
                        .forEach(sending::add));
        assertThat(sending).hasSizeGreaterThan(6).allSatisfy(task -> {
            assertThat(TaskKinds.of(task, TaskKinds.SENT).entries()).as("%s says what it sends", DiagramElements.name(task)).isNotEmpty();
            assertThat(issuedAfter(task)).as("issued only after %s has sent it", DiagramElements.name(task)).allSatisfy(kind ->
                    assertThat(List.of(TaskKinds.SENT, TaskKinds.SCANNED)).allMatch(act -> TaskKinds.of(task, act).entries().contains(kind)));
        });
    }

    private static boolean sends(Path form) {
        try {
            return Files.exists(form) && SENDING.stream().anyMatch(Files.readString(form)::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The kinds that are issued after a task and before the next one. */
    private static List<String> issuedAfter(UserTask task) {
        List<String> kinds = new ArrayList<>();
        Set<FlowNode> seen = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(task.getSucceedingNodes().list());
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            if (!seen.add(node) || node instanceof UserTask || node instanceof ReceiveTask) {
                continue;
            }
            if (node instanceof ServiceTask service && NaskahTask.isOne(service)
                    && NaskahTask.of(service).stage().filter(stage -> stage == NaskahStage.ISSUED).isPresent()) {
                kinds.addAll(NaskahTask.of(service).kinds());
            }
            open.addAll(node.getSucceedingNodes().list());
        }
        return kinds;
    }

    /** A number that a form asks for is printed on a document of its SOP that the register knows. */
    @Test
    void everyNumberThatAFormAsksForIsRegistered() throws IOException {
        Map<String, Set<String>> places = new TreeMap<>();
        issues().forEach(issue -> places.computeIfAbsent(issue.sop(), sop -> new HashSet<>()).add(String.valueOf(
                renderer.facts(issue.kind(), NaskahStage.ISSUED, agencies.get(issue.agency()), Map.of()).numberPlace())));
        List<String> asked = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            for (Path form : files.filter(file -> file.toString().endsWith(".form")).toList()) {
                String sop = form.getParent().getFileName().toString();
                Matcher number = NUMBER.matcher(Files.readString(form));
                while (number.find()) {
                    String key = number.group(1);
                    asked.add(key);
                    if (!CHOSEN.contains(sop)) {
                        assertThat(places.get(sop)).as("%s: what prints and registers %s", form, key)
                                .anyMatch(place -> place.equals(key) || place.endsWith("." + key));
                    }
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(20);
    }

    @Test
    void everyNamedOfficialExists() {
        assertThat(issues()).allSatisfy(issue -> assertThat(issue.signers()).as(issue.kind())
                .noneMatch(signer -> signer.official() != null && signer.name() == null && signer.office() == null));
    }

    private List<Issue> issues() {
        return new IssuedKinds(repositoryService, renderer, agencies).all();
    }
}
