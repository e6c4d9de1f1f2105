package id.baku.engine.rule;

import java.util.List;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;

import id.baku.engine.form.DiagramForms;
import id.baku.office.agency.Agency;

/** What a diagram must obey before it may run; packages add rules for what they make of diagrams, as beans. */
@FunctionalInterface
public interface DiagramRule {

    /** Adds what is wrong with a diagram that is deployed for an agency. */
    void check(BpmnModelInstance model, Agency agency, List<DiagramProblem> problems);

    /** The same by one who looks at the forms that are deployed with it too. */
    default void check(BpmnModelInstance model, Agency agency, DiagramForms forms, List<DiagramProblem> problems) {
        check(model, agency, problems);
    }
}
