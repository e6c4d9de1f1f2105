package id.baku.document.drawup;

import static id.baku.engine.diagram.DiagramElements.name;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.springframework.stereotype.Component;

import id.baku.document.print.NaskahRenderer;
import id.baku.document.print.NaskahStage;
import id.baku.engine.diagram.DiagramFlow;
import id.baku.engine.rule.DiagramProblem;
import id.baku.engine.rule.DiagramRule;
import id.baku.office.agency.Agency;

/** Rule: a document that a service task draws up has a template and a stage. */
@Component
class NaskahTaskRule implements DiagramRule {

    private static final String STAGES = Arrays.stream(NaskahStage.values()).map(NaskahStage::id)
            .collect(Collectors.joining(", "));

    /** Stages that need no approval before: neither claims that somebody approved the text. */
    private static final Set<NaskahStage> UNSIGNED = EnumSet.of(NaskahStage.DRAFT, NaskahStage.READY);

    @Override
    public void check(BpmnModelInstance model, Agency agency, List<DiagramProblem> problems) {
        Set<FlowNode> beforeAnybody = new DiagramFlow(model).beforeAnybody();
        model.getModelElementsByType(ServiceTask.class).stream().filter(NaskahTask::isOne).forEach(task -> {
            NaskahTask naskah = NaskahTask.of(task);
            if (beforeAnybody.contains(task) && naskah.stage().filter(UNSIGNED::contains).isEmpty()) {
                problems.add(DiagramProblem.of(task, ("Tugas otomatis %s menyetujui atau menerbitkan naskah sebelum seorang pun mengerjakan "
                        + "kegiatan; letakkan sesudah kegiatan yang menyetujuinya.").formatted(name(task))));
            }
            if (naskah.kinds().isEmpty()) {
                problems.add(DiagramProblem.of(task, "Tugas otomatis %s tidak menyebut naskahnya; ".formatted(name(task))
                        + "isi \"Templat\", misalnya surat-jawaban."));
            }
            naskah.kinds().stream().filter(kind -> !NaskahTask.isExpression(kind) && !NaskahRenderer.knows(kind))
                    .forEach(kind -> problems.add(DiagramProblem.of(task, "Tugas otomatis %s menyusun naskah %s, "
                            .formatted(name(task), kind) + "yang tidak ada templatnya; perbaiki \"Templat\", misalnya surat-jawaban.")));
            if (naskah.stages().isEmpty() || !naskah.stages().stream().allMatch(NaskahTaskRule::isStage)) {
                problems.add(DiagramProblem.of(task, "Tugas otomatis %s tidak menyebut tahap naskah yang dikenal; "
                        .formatted(name(task)) + "isi \"Tahap\" dengan salah satu dari %s.".formatted(STAGES)));
            }
        });
    }

    private static boolean isStage(String text) {
        return NaskahTask.isExpression(text) || NaskahStage.find(text).isPresent();
    }
}
