package id.baku.engine.cases;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** Values that a case was given and no form may remove or change, such as a letter's number and date. */
public interface GivenValues {

    /** Such values by dotted path in the case's data, for a task that is being completed. */
    Map<String, Object> of(DelegateTask task);

    /** Values, by the same paths, that an empty field no longer removes; another value may still be entered. */
    default Map<String, Object> kept(DelegateTask task) {
        return Map.of();
    }
}
