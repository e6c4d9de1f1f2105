package id.baku.work.waiting;

import static id.baku.engine.diagram.DiagramElements.name;

import java.util.List;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.springframework.stereotype.Component;

import id.baku.engine.diagram.DiagramElements;
import id.baku.engine.rule.DiagramProblem;
import id.baku.engine.rule.DiagramRule;
import id.baku.office.agency.Agency;

/** Rule: a wait has what is needed to record its end: a role, a message and readable fields. */
@Component
class ArrivalRule implements DiagramRule {

    @Override
    public void check(BpmnModelInstance model, Agency agency, List<DiagramProblem> problems) {
        for (ReceiveTask task : model.getModelElementsByType(ReceiveTask.class)) {
            if (DiagramElements.roleOf(task).isEmpty()) {
                problems.add(DiagramProblem.of(task, "Kegiatan tunggu %s tidak berada di dalam lajur, sehingga tidak ada "
                        .formatted(name(task)) + "yang mencatat kedatangannya; geser ke dalam lajur pelaksananya."));
            }
            if (task.getMessage() == null || task.getMessage().getName() == null || task.getMessage().getName().isBlank()) {
                problems.add(DiagramProblem.of(task, "Kegiatan tunggu %s belum menyebut pesan yang ditunggu; isi \"Message\", "
                        .formatted(name(task)) + "misalnya pengesahan-dpa."));
            }
            try {
                ArrivalField.of(task);
            } catch (IllegalArgumentException e) {
                problems.add(DiagramProblem.of(task, "Isian kegiatan tunggu %s: %s.".formatted(name(task), e.getMessage())));
            }
        }
    }
}
