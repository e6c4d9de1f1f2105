package id.baku.service.partner;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import id.baku.engine.cases.CaseData;
import id.baku.engine.cases.PrecedingTask;

/**
 * Writes into the list of partners who signed the agreements of a case for its partner, and the Kesepakatan Bersama where
 * one was issued: the next case finds both.
 */
@Component("catatKesepakatan")
class RecordAgreement implements JavaDelegate {

    private final Partners partners;
    private final CaseData caseData;
    private final PrecedingTask precedingTask;

    RecordAgreement(Partners partners, CaseData caseData, PrecedingTask precedingTask) {
        this.partners = partners;
        this.caseData = caseData;
        this.precedingTask = precedingTask;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Agreement agreement = Agreement.of(path -> caseData.at(path, execution::getVariable));
        String by = precedingTask.of(execution).map(PrecedingTask.Act::assignee).orElse(null);
        partners.ofCase(execution.getProcessInstanceId())
                .ifPresent(partner -> partners.change(partner, partner.details().agreed(agreement), by));
    }
}
