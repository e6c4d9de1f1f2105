package id.baku.service.survey;

import java.util.Date;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.springframework.stereotype.Component;

import id.baku.engine.cases.CaseData;
import id.baku.engine.expression.WritingDelegate;
import id.baku.engine.refusal.Refusal;
import id.baku.office.calendar.WorkingCalendars;

/**
 * Opens the survey of a case from the start form's object {@code survei}. Gives the case {@code rencana.target}, the
 * respondents to be reached, and the date {@code akhirSurvei}, the moment at which the survey's period ends.
 */
@Component("rencanakanSurvei")
class PlanSurvey implements WritingDelegate {

    private final CaseData caseData;
    private final SurveyStore store;
    private final SurveyProperties settings;
    private final WorkingCalendars calendars;

    PlanSurvey(CaseData caseData, SurveyStore store, SurveyProperties settings, WorkingCalendars calendars) {
        this.caseData = caseData;
        this.store = store;
        this.settings = settings;
        this.calendars = calendars;
    }

    @Override
    public Set<String> writes(ServiceTask task) {
        return Set.of("rencana", "akhirSurvei");
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!(caseData.plain(execution.getVariable("survei")) instanceof Map<?, ?> entry)) {
            throw Refusal.invalid("Data survei belum diisi.");
        }
        SurveyPlan plan = SurveyPlan.of(entry);
        store.plan(execution.getTenantId(), execution.getProcessInstanceId(), execution.getProcessBusinessKey(), plan,
                Weight.of(settings.weight()));
        execution.setVariable("rencana", caseData.toVariable(Map.of("target", plan.target())));
        execution.setVariable("akhirSurvei",
                Date.from(calendars.of(execution.getTenantId()).endOfOfficeDay(plan.end())));
    }
}
