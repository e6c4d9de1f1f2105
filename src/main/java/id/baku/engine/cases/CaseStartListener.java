package id.baku.engine.cases;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import id.baku.engine.diagram.DiagramProperties;
import id.baku.engine.refusal.Refusal;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.agency.DraftTenant;

/** Gives each new instance its business key, and publishes an event about it. */
@Component
public class CaseStartListener implements ExecutionListener {

    private final Agencies agencies;
    private final BusinessKeys businessKeys;
    private final CaseData caseData;
    private final PartialData partialData;
    private final ApplicationEventPublisher events;

    CaseStartListener(Agencies agencies, BusinessKeys businessKeys, CaseData caseData,
                      PartialData partialData, ApplicationEventPublisher events) {
        this.agencies = agencies;
        this.businessKeys = businessKeys;
        this.caseData = caseData;
        this.partialData = partialData;
        this.events = events;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (DraftTenant.is(execution.getTenantId())) {
            throw Refusal.conflict("SOP ini masih konsep dan belum berlaku, sehingga kasusnya belum dapat dimulai.");
        }
        Agency agency = agencies.get(execution.getTenantId());
        String sop = ((ExecutionEntity) execution).getProcessDefinition().getKey();
        DiagramProperties properties = DiagramProperties.of(execution.getBpmnModelInstance().getModelElementById(sop));
        String key = businessKeys.next(agency, properties.get("kodeKasus").orElse(sop.toUpperCase(Locale.ROOT)));
        execution.setProcessBusinessKey(key);
        Optional<CaseOrigin> origin = CaseOrigin.take();
        if (origin.isEmpty() && ((ExecutionEntity) execution).getSuperExecution() == null) {
            partialData.started(execution, execution.getProcessDefinitionId());
        }
        show(origin, execution);
        Authentication starter = Context.getCommandContext().getAuthentication();
        events.publishEvent(new CaseStarted(execution.getProcessInstanceId(), key, agency.id(), sop, properties,
                starter == null ? null : starter.getUserId(), caseData.of(execution), origin));
    }

    private void show(Optional<CaseOrigin> origin, DelegateExecution execution) {
        execution.removeVariable(CaseOrigin.VARIABLE);
        origin.ifPresent(from -> execution.setVariable(CaseOrigin.VARIABLE,
                caseData.toVariable(Map.of("kasus", from.businessKey(), "sop", from.sop()))));
    }
}
