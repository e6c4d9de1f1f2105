package id.baku.document.drawup;

import static id.baku.engine.diagram.DiagramElements.name;

import java.util.List;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

import id.baku.engine.rule.DiagramProblem;
import id.baku.engine.rule.DiagramRule;
import id.baku.office.agency.Agency;

/**
 * Rule: a document that an activity sends is issued before. Or it bears its number already, and is issued together with handing
 * in the signed paper.
 */
@Component
class DispatchRule implements DiagramRule {

    @Override
    public void check(BpmnModelInstance model, Agency agency, List<DiagramProblem> problems) {
        model.getModelElementsByType(UserTask.class).forEach(task -> TaskKinds.of(task, TaskKinds.SENT).entries().stream()
                .filter(kind -> !Dispatches.isIssuedBefore(task, kind) && !Dispatches.isIssuedWith(task, kind))
                .forEach(kind -> problems.add(DiagramProblem.of(task, ("Kegiatan %s mengirim naskah %s yang belum terbit; terbitkan "
                        + "naskah itu sebelum kegiatan ini. Bila pindaiannya diunggah dalam kegiatan ini juga, siapkan naskahnya sebelum "
                        + "kegiatan ini (tahap siap) agar nomornya dipesan, dan terbitkan segera sesudahnya (tahap terbit).")
                        .formatted(name(task), kind)))));
    }
}
