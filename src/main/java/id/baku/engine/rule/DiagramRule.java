package id.baku.engine.rule;

import java.util.List;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** What a diagram must obey before it may run; packages add rules for what they make of diagrams, as beans. */
@FunctionalInterface
public interface DiagramRule {

    /** Adds what is wrong with a diagram. */
    void check(BpmnModelInstance model, List<DiagramProblem> problems);
}
