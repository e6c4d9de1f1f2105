package id.baku.engine.cases;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** What a case was given that no form takes away or changes, such as a letter's number and date. */
public interface GivenValues {

    /** Values by their dotted path in the case's data, for a task that is completed. */
    Map<String, Object> of(DelegateTask task);

    /** What an empty field takes away no more, by the same paths; another value may still be entered for it. */
    default Map<String, Object> kept(DelegateTask task) {
        return Map.of();
    }
}
