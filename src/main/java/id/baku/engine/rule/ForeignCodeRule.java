package id.baku.engine.rule;

import java.util.List;
import java.util.Set;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

import id.baku.engine.diagram.Extensions;
import id.baku.office.agency.Agency;

/**
 * Rule: whoever may deploy for one agency must not run code on the common server, nor reach other agencies. So of Camunda's
 * extensions diagrams may use only those that describe something, and none that execute. {@link KnownBehaviors} checks once
 * more what the engine made of the diagram.
 */
class ForeignCodeRule implements DiagramRule {

    /** The namespace of the engine's predecessor, which the engine still obeys and the model API does not show. */
    private static final String FORERUNNER = "http://activiti.org/bpmn";

    private static final Set<String> UNFIT = Set.of("script", "scriptTask", "conditionalEventDefinition",
            "callActivity");

    private static final Set<String> ELEMENTS = Set.of("properties", "property", "inputOutput", "inputParameter",
            "outputParameter", "list", "value", "failedJobRetryTimeCycle");

    private static final List<String> ATTRIBUTES = List.of("class", "expression", "resource", "formHandlerClass",
            "variableMappingClass", "variableMappingDelegateExpression", "calledElementTenantId", "caseTenantId",
            "decisionRefTenantId", "errorCodeVariable", "errorMessageVariable");

    @Override
    public void check(BpmnModelInstance model, Agency agency, List<DiagramProblem> problems) {
        if (speaksForerunner(model.getDocument().getDomSource().getNode())) {
            problems.add(new DiagramProblem(null, "Ruang nama " + FORERUNNER
                    + " tidak diizinkan di dalam diagram; pakai ruang nama Camunda."));
        }
        check(model.getDocument().getRootElement(), problems);
    }

    private static boolean speaksForerunner(Node node) {
        if (FORERUNNER.equals(node.getNamespaceURI())) {
            return true;
        }
        NamedNodeMap attributes = node.getAttributes();
        for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
            if (FORERUNNER.equals(attributes.item(i).getNamespaceURI())) {
                return true;
            }
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (speaksForerunner(child)) {
                return true;
            }
        }
        return false;
    }

    private void check(DomElement element, List<DiagramProblem> problems) {
        String name = element.getLocalName();
        if (Extensions.holds(element) && !ELEMENTS.contains(name)) {
            refuse(element, "unsur camunda:" + name, problems);
        } else if (UNFIT.contains(name)) {
            refuse(element, "unsur " + name, problems);
        }
        for (String attribute : ATTRIBUTES) {
            if (Extensions.attribute(element, attribute) != null) {
                refuse(element, "atribut camunda:" + attribute, problems);
            }
        }
        String type = Extensions.attribute(element, "type");
        if (type != null && !type.equals("external")) {
            refuse(element, "camunda:type=\"" + type + "\"", problems);
        }
        if (element.getAttribute("language") != null) {
            refuse(element, "skrip", problems);
        }
        String formKey = Extensions.attribute(element, "formKey");
        if (formKey != null && !formKey.startsWith("camunda-forms:deployment:")) {
            refuse(element, "formulir yang bukan Camunda Form", problems);
        }
        element.getChildElements().forEach(child -> check(child, problems));
    }

    /** Names the element, or the nearest one around it that has an id. */
    private static void refuse(DomElement element, String what, List<DiagramProblem> problems) {
        DomElement owner = element;
        while (owner.getAttribute("id") == null && owner.getParentElement() != null) {
            owner = owner.getParentElement();
        }
        String id = owner.getAttribute("id");
        String name = owner.getAttribute("name");
        problems.add(new DiagramProblem(id, "%s memakai %s, yang tidak diizinkan; pakai delegate, ekspresi, atau "
                .formatted(name == null ? "(" + id + ")" : "\"%s\" (%s)".formatted(name.replaceAll("\\s+", " "), id), what)
                + "Camunda Form yang tersedia."));
    }
}
