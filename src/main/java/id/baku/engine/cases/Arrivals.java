package id.baku.engine.cases;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** May object to what is recorded as arrived: by throwing a refusal, so that the case goes on waiting. */
public interface Arrivals {

    /** Called when the values that arrived are in the case's data already. */
    void arrived(DelegateExecution wait);
}
