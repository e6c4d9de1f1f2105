package id.baku.engine.rule;

import static id.baku.engine.diagram.DiagramElements.name;

import java.util.List;
import java.util.function.Predicate;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

import id.baku.engine.diagram.Delegates;
import id.baku.engine.diagram.Extensions;
import id.baku.office.agency.Agency;

/** Rule: a service task calls a delegate that exists, or waits for an external worker. */
class DelegateRule implements DiagramRule {

    private final Predicate<String> exists;

    DelegateRule(Predicate<String> exists) {
        this.exists = exists;
    }

    @Override
    public void check(BpmnModelInstance model, Agency agency, List<DiagramProblem> problems) {
        for (var type : List.of(ServiceTask.class, SendTask.class)) {
            model.getModelElementsByType(type).stream().filter(task -> !hasImplementation(task))
                    .forEach(task -> problems.add(DiagramProblem.of(task, "Tugas otomatis " + name(task)
                            + " belum menyebut delegate; terapkan templat, misalnya \"Buat naskah\", atau isi "
                            + "\"Delegate expression\", misalnya ${" + Delegates.DRAW_UP + "}.")));
        }
        for (var type : List.of(ServiceTask.class, SendTask.class, BusinessRuleTask.class,
                MessageEventDefinition.class)) {
            model.getModelElementsByType(type).forEach(element -> checkDelegate(element, problems));
        }
    }

    private static boolean hasImplementation(BaseElement task) {
        return Delegates.expressionOf(task) != null
                || "external".equals(attribute(task, "type")) && attribute(task, "topic") != null;
    }

    private void checkDelegate(BaseElement element, List<DiagramProblem> problems) {
        String expression = Delegates.expressionOf(element);
        if (expression != null && Delegates.nameIn(expression).filter(exists).isEmpty()) {
            problems.add(DiagramProblem.of(element,
                    ("Delegate %s yang disebut %s tidak ada; pilih salah satu templat "
                            + "\"Buat naskah\", \"Mulai SOP lain\", atau \"Catat mitra\", atau perbaiki namanya.")
                            .formatted(expression, name(element))));
        }
    }

    private static String attribute(BaseElement element, String name) {
        return Extensions.attribute(element.getDomElement(), name);
    }
}
