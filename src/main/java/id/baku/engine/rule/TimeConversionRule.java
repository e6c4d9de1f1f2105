package id.baku.engine.rule;

import java.util.List;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;

import id.baku.engine.diagram.DiagramElements;
import id.baku.engine.diagram.TimeConversion;
import id.baku.office.agency.Agency;

/** Rule: the conversion of a working day into minutes is readable, if the sheet has one. */
class TimeConversionRule implements DiagramRule {

    @Override
    public void check(BpmnModelInstance diagram, Agency agency, List<DiagramProblem> problems) {
        diagram.getModelElementsByType(Process.class).forEach(process -> TimeConversion.unreadable(process)
                .ifPresent(value -> problems.add(DiagramProblem.of(process,
                        ("Konversi waktu \"%s\" pada %s tidak dapat dibaca; isi konversiWaktu.hari, misalnya "
                                + "300 menit.").formatted(value, DiagramElements.name(process))))));
    }
}
