package id.baku.engine;

import java.util.Locale;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import id.baku.agency.Agencies;
import id.baku.agency.Agency;

/** Gives each new instance its business key and tells the other packages of it. */
@Component
class CaseStartListener implements ExecutionListener {

    private final Agencies agencies;
    private final BusinessKeys businessKeys;
    private final CaseData caseData;
    private final ApplicationEventPublisher events;

    CaseStartListener(Agencies agencies, BusinessKeys businessKeys, CaseData caseData,
                      ApplicationEventPublisher events) {
        this.agencies = agencies;
        this.businessKeys = businessKeys;
        this.caseData = caseData;
        this.events = events;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Agency agency = agencies.get(execution.getTenantId());
        String key = businessKeys.next(agency, prefixOf(execution));
        execution.setProcessBusinessKey(key);
        Authentication starter = Context.getCommandContext().getAuthentication();
        events.publishEvent(new CaseStarted(execution.getProcessInstanceId(), key, agency.id(),
                starter == null ? null : starter.getUserId(), caseData.of(execution)));
    }

    /** The property {@code kodeKasus} of the process; its key in capitals where it has none. */
    private static String prefixOf(DelegateExecution execution) {
        String processKey = ((ExecutionEntity) execution).getProcessDefinition().getKey();
        return DiagramProperties.of(execution.getBpmnModelInstance().getModelElementById(processKey))
                .get("kodeKasus").orElse(processKey.toUpperCase(Locale.ROOT));
    }
}
