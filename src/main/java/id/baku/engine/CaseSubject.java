package id.baku.engine;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/** What a case is about, e.g. the applicant: the process names the path to it in its property {@code pokokKasus}. */
@Component
public class CaseSubject {

    private final CaseData caseData;

    CaseSubject(CaseData caseData) {
        this.caseData = caseData;
    }

    /**
     * @param scope   whose variables are read
     * @param element any node of the diagram
     * @return empty when the diagram names none, or nothing is known of it yet
     */
    public String of(VariableScope scope, FlowNode element) {
        return DiagramProperties.of(DiagramElements.processOf(element)).get("pokokKasus")
                .flatMap(path -> caseData.at(scope, path)).map(Object::toString).orElse("");
    }
}
