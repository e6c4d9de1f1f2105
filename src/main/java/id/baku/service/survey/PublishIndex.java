package id.baku.service.survey;

import java.time.Clock;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that the index of the case's survey is public; from then on other SOPs of the agency use it. */
@Component("terbitkanIkm")
class PublishIndex implements JavaDelegate {

    private final SurveyStore store;
    private final Clock clock;

    PublishIndex(SurveyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        store.publish(store.ofCase(execution.getProcessInstanceId()), clock.instant());
    }
}
