package id.baku.engine;

import static id.baku.engine.DiagramRules.name;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * A service task calls a delegate that exists, or waits for an external worker. Classes, scripts and listeners of a
 * diagram's own are refused: whoever may deploy for one agency must not run code in the house of all.
 */
class DelegateRule {

    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");

    private final Predicate<String> exists;

    DelegateRule(Predicate<String> exists) {
        this.exists = exists;
    }

    void check(BpmnModelInstance model, List<DiagramProblem> problems) {
        model.getModelElementsByType(ServiceTask.class).forEach(task -> checkTask(task, problems));
        model.getModelElementsByType(SendTask.class).forEach(task -> checkTask(task, problems));
        model.getModelElementsByType(ScriptTask.class).forEach(task -> problems.add(DiagramProblem.of(task,
                "Tugas skrip %s tidak diizinkan; pakai service task dengan delegate.".formatted(name(task)))));
        for (var type : List.of(CamundaExecutionListener.class, CamundaTaskListener.class, CamundaScript.class)) {
            for (ModelElementInstance element : model.getModelElementsByType(type)) {
                BaseElement owner = ownerOf(element);
                problems.add(DiagramProblem.of(owner,
                        "Listener atau skrip pada %s tidak diizinkan; pakai service task dengan delegate."
                                .formatted(name(owner))));
            }
        }
    }

    private void checkTask(Task task, List<DiagramProblem> problems) {
        String expression = attribute(task, "delegateExpression");
        if (expression == null) {
            boolean external = "external".equals(attribute(task, "type")) && attribute(task, "topic") != null;
            if (!external) {
                problems.add(DiagramProblem.of(task, ("Service task %s belum menyebut delegate; isi Delegate expression, "
                        + "misalnya ${buatNaskah}.").formatted(name(task))));
            }
            return;
        }
        Matcher bean = BEAN.matcher(expression.strip());
        if (!bean.matches() || !exists.test(bean.group(1))) {
            problems.add(DiagramProblem.of(task, "Delegate %s yang disebut %s tidak ada."
                    .formatted(expression, name(task))));
        }
    }

    private static String attribute(Task task, String name) {
        return task.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, name);
    }

    private static BaseElement ownerOf(ModelElementInstance element) {
        ModelElementInstance owner = element;
        while (!(owner instanceof BaseElement base && base.getId() != null)) {
            owner = owner.getParentElement();
        }
        return (BaseElement) owner;
    }
}
