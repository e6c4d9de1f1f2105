package id.baku.engine.time;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Publishes that an activity with a time standard has ended. */
@Component
public class TimedActivityEndListener implements ExecutionListener {

    private final ApplicationEventPublisher events;

    TimedActivityEndListener(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void notify(DelegateExecution execution) {
        events.publishEvent(new TimedActivityEnded(execution));
    }
}
