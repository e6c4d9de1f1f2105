package id.baku.service.survey;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import id.baku.engine.cases.CaseData;
import id.baku.engine.diagram.DiagramProperties;
import id.baku.engine.expression.WritingDelegate;

/**
 * Stores the questionnaires of a case (object {@code kuesioner}) and computes their index. Gives the case {@code skm},
 * the result as forms and documents show it, {@code rekap.baris}, the marks of every respondent, and {@code perbaikan.baris},
 * the questionnaires that lack an answer. A task whose property {@code perbaikan} names these rows brings the answers; when
 * it is completed everything is computed again.
 */
@Component("olahSurvei")
class EvaluateSurvey implements WritingDelegate {

    private static final String REPAIRS = "perbaikan";

    private final CaseData caseData;
    private final EnteredQuestionnaires entered;
    private final SurveyStore store;
    private final Clock clock;

    EvaluateSurvey(CaseData caseData, EnteredQuestionnaires entered, SurveyStore store, Clock clock) {
        this.caseData = caseData;
        this.entered = entered;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Set<String> writes(ServiceTask task) {
        return Set.of("skm", "rekap", REPAIRS);
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<Questionnaire> questionnaires = evaluate(execution, execution.getProcessInstanceId(), null);
        execution.setVariable(REPAIRS, caseData.toVariable(Map.of("baris", IncompleteQuestionnaires.rows(questionnaires))));
    }

    @EventListener(condition = "#task.eventName == 'complete'")
    void repair(DelegateTask task) {
        DiagramProperties.of(task.getBpmnModelElementInstance()).get(REPAIRS).ifPresent(name ->
                evaluate(task.getExecution(), task.getProcessInstanceId(), caseData.plain(task.getVariable(name))));
    }

    private List<Questionnaire> evaluate(VariableScope scope, String processInstanceId, Object repairs) {
        Survey survey = store.ofCase(processInstanceId);
        List<Questionnaire> questionnaires = IncompleteQuestionnaires.repaired(entered.read(scope, "kuesioner", survey), repairs);
        SurveyResult result = SurveyResult.of(questionnaires, survey.weight());
        store.keep(survey, questionnaires, result, clock.instant());

        Map<String, Object> printed = PrintedResult.of(result);
        printed.put("target", survey.target());
        printed.put("cukup", result.respondents() >= survey.target() ? "ya" : "tidak");
        printed.put("saran", questionnaires.stream().map(Questionnaire::suggestion).filter(text -> !text.isEmpty())
                .map(text -> Map.of("saran", text)).toList());
        printed.putAll(Respondents.of(questionnaires, survey, collected(scope)));
        scope.setVariable("skm", caseData.toVariable(printed));
        scope.setVariable("rekap", caseData.toVariable(Map.of("baris",
                questionnaires.stream().filter(Questionnaire::isComplete).map(EvaluateSurvey::row).toList())));
        return questionnaires;
    }

    /** How many questionnaires were collected, by the count of whoever collected them. */
    private int collected(VariableScope scope) {
        return caseData.at("pengumpulan.terkumpul", scope::getVariable) instanceof Number number ? number.intValue() : 0;
    }

    private static Map<String, Object> row(Questionnaire questionnaire) {
        Map<String, Object> row = new LinkedHashMap<>();
        Stream.of(Characteristic.values()).forEach(one -> row.put(one.code(), questionnaire.profile().getOrDefault(one, "-")));
        Stream.of(ServiceElement.values()).forEach(element -> row.put(element.code(), questionnaire.mark(element)));
        return row;
    }
}
