package id.baku.document.approval;

import static id.baku.engine.diagram.DiagramElements.name;

import java.util.List;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

import id.baku.engine.rule.DiagramProblem;
import id.baku.engine.rule.DiagramRule;

/** What a task lets its executor sign or initial is a document that exists; initials come with what its form would say. */
@Component
class TaskKindsRule implements DiagramRule {

    @Override
    public void check(BpmnModelInstance model, List<DiagramProblem> problems) {
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            TaskKinds.of(task, TaskKinds.SIGNED).unknown().forEach(kind -> problems.add(DiagramProblem.of(task,
                    "Kegiatan %s menandatangani naskah %s, yang tidak ada templatnya; isi \"Tanda tangan\", misalnya surat-jawaban."
                            .formatted(name(task), kind))));
            TaskKinds.of(task, TaskKinds.INITIALED).unknown().forEach(kind -> problems.add(DiagramProblem.of(task,
                    "Kegiatan %s memaraf naskah %s, yang tidak ada templatnya; isi \"Paraf\", misalnya surat-jawaban."
                            .formatted(name(task), kind))));
            if (!InitialsTask.isReadable(task)) {
                problems.add(DiagramProblem.of(task, ("Kegiatan %s: \"Paraf\" dan \"Isian paraf\" diisi keduanya, isian dengan "
                        + "nama dan nilai, misalnya suratSesuai=ya; kegiatan_04.hasil=Sesuai, diparaf.").formatted(name(task))));
            }
        }
    }
}
