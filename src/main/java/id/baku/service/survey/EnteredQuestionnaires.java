package id.baku.service.survey;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import id.baku.engine.cases.CaseData;
import id.baku.engine.diagram.DiagramProperties;
import id.baku.engine.refusal.Refusal;

/**
 * Refuses unreadable questionnaires when the task is completed, while the user who entered them can still correct them. The
 * task's property {@code kuesioner} names the object of case data that holds them.
 */
@Component
class EnteredQuestionnaires {

    private final CaseData caseData;
    private final SurveyStore store;

    EnteredQuestionnaires(CaseData caseData, SurveyStore store) {
        this.caseData = caseData;
        this.store = store;
    }

    @EventListener(condition = "#task.eventName == 'complete'")
    void check(DelegateTask task) {
        DiagramProperties.of(task.getBpmnModelElementInstance()).get("kuesioner").ifPresent(name -> {
            if (read(task, name, store.ofCase(task.getProcessInstanceId())).stream().noneMatch(Questionnaire::isComplete)) {
                throw Refusal.invalid("Belum ada kuesioner yang kesembilan unsurnya terisi; IKM belum dapat dihitung.");
            }
        });
    }

    /** The questionnaires of a survey in this variable. */
    List<Questionnaire> read(VariableScope scope, String name, Survey survey) {
        return QuestionnaireReader.read(caseData.plain(scope.getVariable(name)) instanceof Map<?, ?> entry
                ? entry : Map.of(), survey.services());
    }
}
