package id.baku.service.survey;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import id.baku.engine.cases.CaseData;

/**
 * Stores the questionnaires of a case (object {@code kuesioner}) and computes their index. Gives the case {@code skm},
 * the result as forms and documents show it, and {@code rekap.baris}, the marks of every respondent.
 */
@Component("olahSurvei")
class EvaluateSurvey implements JavaDelegate {

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
    public void execute(DelegateExecution execution) {
        Survey survey = store.ofCase(execution.getProcessInstanceId());
        List<Questionnaire> questionnaires = entered.read(execution, "kuesioner");
        SurveyResult result = SurveyResult.of(questionnaires, survey.weight());
        store.keep(survey, questionnaires, result, clock.instant());

        Map<String, Object> skm = PrintedResult.of(result);
        skm.put("target", survey.target());
        skm.put("cukup", result.respondents() >= survey.target() ? "ya" : "tidak");
        skm.put("saran", questionnaires.stream().map(Questionnaire::suggestion).filter(text -> !text.isEmpty())
                .map(text -> Map.of("saran", text)).toList());
        execution.setVariable("skm", caseData.toVariable(skm));
        execution.setVariable("rekap", caseData.toVariable(Map.of("baris",
                questionnaires.stream().map(EvaluateSurvey::row).toList())));
    }

    private static Map<String, Integer> row(Questionnaire questionnaire) {
        Map<String, Integer> row = new LinkedHashMap<>();
        Stream.of(Unsur.values()).forEach(unsur -> row.put(unsur.code(), questionnaire.mark(unsur)));
        return row;
    }
}
