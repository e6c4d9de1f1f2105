package id.baku.engine.rule;

import java.util.List;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;

import id.baku.engine.form.DiagramForms;
import id.baku.office.agency.Agency;

/** A rule that a diagram must keep before it may run; rooms add rules for what they make of diagrams, as beans. */
@FunctionalInterface
public interface DiagramRule {

    /** Adds what is wrong with a diagram that is deployed for an agency. */
    void check(BpmnModelInstance model, Agency agency, List<DiagramProblem> problems);

    /** The same check for rules that also need the forms deployed with the diagram. */
    default void check(BpmnModelInstance model, Agency agency, DiagramForms forms, List<DiagramProblem> problems) {
        check(model, agency, problems);
    }
}
