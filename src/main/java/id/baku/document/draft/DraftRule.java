package id.baku.document.draft;

import static id.baku.engine.diagram.DiagramElements.name;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

import id.baku.document.drawup.NaskahTask;
import id.baku.document.print.EditableNaskah;
import id.baku.document.print.NaskahStage;
import id.baku.engine.rule.DiagramProblem;
import id.baku.engine.rule.DiagramRule;
import id.baku.office.agency.Agency;

/**
 * Rule: a document offered for editing has a template, is drawn up afterwards, and is not approved already. A text that was
 * signed off or laid before the parties never changes without a new draft.
 */
@Component
class DraftRule implements DiagramRule {

    private final EditableNaskah naskah;

    DraftRule(EditableNaskah naskah) {
        this.naskah = naskah;
    }

    @Override
    public void check(BpmnModelInstance model, Agency agency, List<DiagramProblem> problems) {
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            for (String kind : OfferedDrafts.kinds(task)) {
                problem(task, kind).ifPresent(text -> problems.add(DiagramProblem.of(task, text)));
            }
        }
    }

    private Optional<String> problem(UserTask task, String kind) {
        String subject = "Kegiatan %s menawarkan suntingan naskah \"%s\"".formatted(name(task), kind);
        if (!naskah.exists(kind)) {
            return Optional.of(subject + ", yang tidak ada templatnya; perbaiki \"Naskah yang disunting\", misalnya surat-jawaban.");
        }
        List<NaskahStage> next = nearest(task, kind, node -> node.getSucceedingNodes().list());
        if (next.isEmpty()) {
            return Optional.of(subject + ", tetapi naskah itu tidak disusun sesudahnya; tambahkan "
                    + "\"Buat naskah\" sesudah kegiatan ini atau kosongkan \"Naskah yang disunting\".");
        }
        boolean clean = next.stream().anyMatch(stage -> !stage.isDraft());
        boolean approved = nearest(task, kind, node -> node.getPreviousNodes().list()).stream()
                .anyMatch(NaskahStage::fixesText);
        return clean && approved ? Optional.of(subject + ", padahal naskah itu sudah disetujui sebelumnya dan "
                + "langsung disetujui atau diterbitkan sesudahnya; kosongkan \"Naskah yang disunting\" atau susun konsep baru lebih dahulu.") : Optional.empty();
    }

    /** The stages at which the kind is drawn up first on every path from the task. */
    private static List<NaskahStage> nearest(UserTask start, String kind, Function<FlowNode, List<FlowNode>> step) {
        Set<FlowNode> seen = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(step.apply(start));
        Stream.Builder<NaskahStage> found = Stream.builder();
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            if (!seen.add(node)) {
                continue;
            }
            Optional<NaskahStage> stage = node instanceof ServiceTask service ? stage(service, kind) : Optional.empty();
            if (stage.isPresent()) {
                found.add(stage.get());
            } else {
                open.addAll(step.apply(node));
            }
        }
        return found.build().toList();
    }

    /** The stage at which a service task draws up the kind; a stage that cannot be read is refused by another rule. */
    private static Optional<NaskahStage> stage(ServiceTask service, String kind) {
        return NaskahTask.isOne(service) && NaskahTask.of(service).drawsUp(kind)
                ? NaskahTask.of(service).stage() : Optional.empty();
    }
}
