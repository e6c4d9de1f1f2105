package id.baku.engine.rule;

import static id.baku.engine.diagram.DiagramElements.name;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

import id.baku.engine.diagram.DiagramElements;
import id.baku.engine.diagram.TimerText;
import id.baku.office.agency.Agency;
import id.baku.office.calendar.WorkingDuration;

/** Rule: a diagram repeats things only as often as people mean it, not as often as a machine can. */
class RepetitionRule implements DiagramRule {

    private static final int MOST_REMINDERS = 100;

    @Override
    public void check(BpmnModelInstance model, Agency agency, List<DiagramProblem> problems) {
        model.getModelElementsByType(Event.class).forEach(event -> DiagramElements.definition(event, TimerEventDefinition.class)
                .ifPresent(timer -> check(event, timer, problems)));
        for (var loop : model.getModelElementsByType(MultiInstanceLoopCharacteristics.class)) {
            if (isRepeatedAround(loop.getParentElement().getParentElement())) {
                FlowElement activity = (FlowElement) loop.getParentElement();
                problems.add(DiagramProblem.of(activity, ("%s diulang di dalam subproses yang juga diulang; ulangi salah satunya saja.")
                        .formatted(name(activity))));
            }
            if (loop.getLoopCardinality() != null) {
                FlowElement activity = (FlowElement) loop.getParentElement();
                problems.add(DiagramProblem.of(activity, ("%s diulang menurut jumlah (loop cardinality); ulangi sekali untuk setiap "
                        + "unsur sebuah daftar (collection), misalnya ${daftar.permohonan.narasumber}.").formatted(name(activity))));
            }
        }
    }

    private static boolean isRepeatedAround(ModelElementInstance scope) {
        return scope instanceof Activity around && (around.getLoopCharacteristics() != null || isRepeatedAround(scope.getParentElement()));
    }

    private static void check(Event event, TimerEventDefinition definition, List<DiagramProblem> problems) {
        TimerText timer = TimerText.of(definition);
        boolean repeats = definition.getTimeCycle() != null || timer.text().startsWith("R");
        if (repeats && (timer.repetitions() < 1 || timer.repetitions() > MOST_REMINDERS)) {
            problems.add(DiagramProblem.of(event, "Timer %s berulang tanpa batas; tulis berapa kali, paling banyak %d, misalnya R3/P1D."
                    .formatted(name(event), MOST_REMINDERS)));
        }
        if (isUnderAMinute(timer.standard())) {
            problems.add(DiagramProblem.of(event, "Timer %s kurang dari satu menit; tulis paling sedikit PT1M.".formatted(name(event))));
        }
    }

    private static boolean isUnderAMinute(Optional<String> standard) {
        return standard.filter(WorkingDuration::isReadable).map(WorkingDuration::parse).filter(duration -> duration.months() == 0
                && duration.days() == 0 && duration.time().toMinutes() < 1).isPresent();
    }
}
