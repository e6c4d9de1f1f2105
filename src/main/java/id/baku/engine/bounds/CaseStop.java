package id.baku.engine.bounds;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import id.baku.engine.diagram.DiagramElements;
import id.baku.engine.walls.AsSystem;
import id.baku.office.record.Act;
import id.baku.office.record.AgencyRecord;
import id.baku.office.record.Entry;

/**
 * Suspends a case that took too much, with its tasks and jobs, in a transaction of its own: what it did last may have been
 * undone. No diagram calls another within its case, so that a case is one process instance.
 */
@Component
public class CaseStop {

    private static final Logger LOG = LoggerFactory.getLogger(CaseStop.class);

    /** Its parts need the engine only then, and the engine is built of us. */
    private final ObjectProvider<ProcessEngine> engine;
    private final ObjectProvider<AsSystem> asSystem;
    private final AgencyRecord record;
    private final ApplicationEventPublisher events;

    CaseStop(ObjectProvider<ProcessEngine> engine, ObjectProvider<AsSystem> asSystem, AgencyRecord record, ApplicationEventPublisher events) {
        this.engine = engine;
        this.asSystem = asSystem;
        this.record = record;
        this.events = events;
    }

    /**
     * Stops a case as soon as the present transaction is over, however it ends.
     *
     * @param first the case of which it comes
     */
    public void afterwards(String processInstanceId, String activityId, Excess excess, String first) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                now(processInstanceId, activityId, excess, first);
            }
        });
    }

    void now(String processInstanceId, String activityId, Excess excess, String first) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        asSystem.getObject().inNobodysName(() -> configuration.getCommandExecutorTxRequiresNew().execute(context -> {
            ProcessInstance instance = configuration.getRuntimeService().createProcessInstanceQuery()
                    .processInstanceId(processInstanceId).active().singleResult();
            if (instance != null) {
                stop(instance, activityId, excess, first, configuration);
            }
            return null;
        }));
    }

    private void stop(ProcessInstance instance, String activityId, Excess excess, String first, ProcessEngineConfigurationImpl configuration) {
        configuration.getRuntimeService().updateProcessInstanceSuspensionState().byProcessInstanceId(instance.getId()).suspend();
        ProcessDefinition sop = configuration.getRepositoryService().getProcessDefinition(instance.getProcessDefinitionId());
        String place = configuration.getRepositoryService().getBpmnModelInstance(sop.getId()).getModelElementById(activityId)
                instanceof BaseElement element ? DiagramElements.name(element) : activityId;
        LOG.error("Case {} of {} is stopped at {}: {}", instance.getBusinessKey(), instance.getTenantId(), activityId, excess);
        record.write(Entry.of(instance.getTenantId(), null, Act.CASE_SUSPENDED).about(sop.getKey())
                .with("Kasus ini %s; terakhir pada %s.".formatted(excess.sentence(), place))
                .ofCase(instance.getId(), instance.getBusinessKey()));
        events.publishEvent(new CaseStopped(instance.getTenantId(), instance.getId(), instance.getBusinessKey(), sop.getKey(),
                sop.getName() == null ? sop.getKey() : sop.getName(), place, excess, first));
    }
}
