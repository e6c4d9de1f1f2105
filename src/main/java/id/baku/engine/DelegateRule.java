package id.baku.engine;

import static id.baku.engine.DiagramRules.name;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaConnector;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * A service task calls a delegate that exists, or waits for an external worker. Whoever may deploy for one agency must
 * not run code in the house of all, nor reach into another agency: classes, scripts, listeners, connectors, pages as
 * forms and calls to other tenants are refused.
 */
class DelegateRule {

    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");

    private final Predicate<String> exists;

    DelegateRule(Predicate<String> exists) {
        this.exists = exists;
    }

    void check(BpmnModelInstance model, List<DiagramProblem> problems) {
        for (var type : List.of(ServiceTask.class, SendTask.class)) {
            model.getModelElementsByType(type).forEach(task -> requireImplementation(task, problems));
        }
        for (var type : List.of(ServiceTask.class, SendTask.class, BusinessRuleTask.class,
                MessageEventDefinition.class)) {
            model.getModelElementsByType(type).forEach(element -> checkImplementation(element, problems));
        }
        for (var type : List.of(ScriptTask.class, CamundaExecutionListener.class, CamundaTaskListener.class,
                CamundaScript.class, CamundaConnector.class)) {
            model.getModelElementsByType(type).forEach(element -> refuse(element,
                    "Skrip, listener, atau konektor pada %s tidak diizinkan; pakai service task dengan delegate.",
                    problems));
        }
        model.getModelElementsByType(ConditionExpression.class).stream()
                .filter(condition -> condition.getLanguage() != null || condition.getCamundaResource() != null)
                .forEach(condition -> refuse(condition, "Kondisi pada %s berupa skrip; tulis sebagai ekspresi, "
                        + "misalnya ${sesuai == 'ya'}.", problems));
        for (var type : List.of(UserTask.class, StartEvent.class)) {
            model.getModelElementsByType(type).stream().filter(DelegateRule::hasForeignForm).forEach(element ->
                    refuse(element, "Formulir pada %s bukan Camunda Form; pakai Form reference.", problems));
        }
        model.getModelElementsByType(CallActivity.class).stream()
                .filter(call -> attribute(call, "calledElementTenantId") != null
                        || attribute(call, "caseTenantId") != null)
                .forEach(call -> refuse(call, "%s memanggil proses instansi lain; hapus tenant id-nya.", problems));
    }

    private static void requireImplementation(BaseElement task, List<DiagramProblem> problems) {
        boolean external = "external".equals(attribute(task, "type")) && attribute(task, "topic") != null;
        if (!external && attribute(task, "delegateExpression") == null) {
            refuse(task, "Service task %s belum menyebut delegate; isi Delegate expression, misalnya ${buatNaskah}.",
                    problems);
        }
    }

    private void checkImplementation(BaseElement element, List<DiagramProblem> problems) {
        if (attribute(element, "class") != null || attribute(element, "expression") != null) {
            refuse(element, "%s menyebut kelas atau ekspresi; pakai Delegate expression.", problems);
        }
        String expression = attribute(element, "delegateExpression");
        if (expression == null) {
            return;
        }
        Matcher bean = BEAN.matcher(expression.strip());
        if (!bean.matches() || !exists.test(bean.group(1))) {
            refuse(element, "Delegate " + expression + " yang disebut %s tidak ada.", problems);
        }
    }

    private static boolean hasForeignForm(ModelElementInstance element) {
        String formKey = element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "formKey");
        return formKey != null && !formKey.startsWith("camunda-forms:deployment:");
    }

    private static String attribute(ModelElementInstance element, String name) {
        return element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, name);
    }

    /** Reports a problem of the element, or of the one around it that has an id and a name. */
    private static void refuse(ModelElementInstance element, String message, List<DiagramProblem> problems) {
        ModelElementInstance owner = element;
        while (!(owner instanceof BaseElement base && base.getId() != null)) {
            owner = owner.getParentElement();
        }
        problems.add(DiagramProblem.of((BaseElement) owner, message.replace("%s", name((BaseElement) owner))));
    }
}
