package id.baku.engine.rule;

import java.util.List;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;

import id.baku.engine.diagram.DiagramElements;
import id.baku.engine.diagram.TimeConversion;
import id.baku.office.agency.Agency;

/** A sheet that reckons a working day in minutes says so readably. */
class TimeConversionRule implements DiagramRule {

    @Override
    public void check(BpmnModelInstance diagram, Agency agency, List<DiagramProblem> problems) {
        diagram.getModelElementsByType(Process.class).forEach(process -> TimeConversion.unreadable(process)
                .ifPresent(value -> problems.add(DiagramProblem.of(process,
                        ("Konversi waktu \"%s\" pada %s tidak dapat dibaca; isi konversiWaktu.hari, misalnya "
                                + "300 menit.").formatted(value, DiagramElements.name(process))))));
    }
}
