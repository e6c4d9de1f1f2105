package id.baku.service.survey;

import java.time.Clock;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import id.baku.office.record.Act;
import id.baku.office.record.AgencyRecord;
import id.baku.office.record.Entry;

/** Notes that the index of the case's survey is public; from then on other SOPs of the agency use it. */
@Component("terbitkanIkm")
class PublishIndex implements JavaDelegate {

    private final SurveyStore store;
    private final AgencyRecord record;
    private final Clock clock;

    PublishIndex(SurveyStore store, AgencyRecord record, Clock clock) {
        this.store = store;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Survey survey = store.ofCase(execution.getProcessInstanceId());
        store.publish(survey, clock.instant());
        record.write(Entry.of(execution.getTenantId(), null, Act.SURVEY_PUBLISHED).about(survey.title())
                .ofCase(execution.getProcessInstanceId(), execution.getProcessBusinessKey()));
    }
}
