package id.baku.engine.rule;

import java.util.List;
import java.util.Set;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

import id.baku.engine.refusal.DoubleBraces;
import id.baku.office.agency.Agency;

/**
 * Rule: no text of a diagram is an expression for the web apps that show it; Cockpit would evaluate a name in double braces.
 */
class TextRule implements DiagramRule {

    /**
     * Elements with expressions of the engine, which may nest braces, as in {@code {a: {b: 1}}}; a text that opens with two
     * braces is none.
     */
    private static final Set<String> EXPRESSIONS = Set.of("conditionExpression", "inputParameter", "outputParameter", "value",
            "entry", "timeDuration", "timeCycle", "timeDate", "completionCondition", "loopCardinality");

    @Override
    public void check(BpmnModelInstance model, Agency agency, List<DiagramProblem> problems) {
        check(model.getDocument().getDomSource().getNode(), null, problems);
    }

    private static void check(Node node, Node owner, List<DiagramProblem> problems) {
        Node nearest = attribute(node, "id") == null ? owner : node;
        NamedNodeMap attributes = node.getAttributes();
        for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
            refuse(attributes.item(i).getNodeValue(), false, nearest, problems);
        }
        // A text may consist of pieces, separated by comments.
        StringBuilder text = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            } else {
                check(child, nearest, problems);
            }
        }
        refuse(text.toString(), node.getLocalName() != null && EXPRESSIONS.contains(node.getLocalName()), nearest, problems);
    }

    private static void refuse(String text, boolean isExpression, Node owner, List<DiagramProblem> problems) {
        if (isExpression ? text.contains("{{") : DoubleBraces.in(text)) {
            String id = owner == null ? null : attribute(owner, "id");
            problems.add(new DiagramProblem(id, "Tulisan pada %s memuat kurung kurawal ganda, yang tidak diizinkan; hapus salah satunya."
                    .formatted(id == null ? "diagram ini" : "(" + id + ")")));
        }
    }

    private static String attribute(Node node, String name) {
        Node found = node.getAttributes() == null ? null : node.getAttributes().getNamedItem(name);
        return found == null ? null : found.getNodeValue();
    }
}
