package id.baku.engine.cases;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Who has a say in what is recorded as arrived: he refuses it by a refusal, and the case waits on. */
public interface Arrivals {

    /** What arrived stands in the case's data already. */
    void arrived(DelegateExecution wait);
}
