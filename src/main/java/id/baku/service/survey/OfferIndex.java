package id.baku.service.survey;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.springframework.stereotype.Component;

import id.baku.engine.cases.CaseData;
import id.baku.engine.expression.WritingDelegate;
import id.baku.web.format.IndonesianTime;

/**
 * Gives a case the index that its own agency published last: {@code ikm} with {@code ada} (ya or tidak), {@code teks},
 * a sentence in either case, and where there is one {@code judul, mulai, selesai} and the result.
 */
@Component("ambilIkm")
class OfferIndex implements WritingDelegate {

    private final CaseData caseData;
    private final SurveyStore store;

    OfferIndex(CaseData caseData, SurveyStore store) {
        this.caseData = caseData;
        this.store = store;
    }

    @Override
    public Set<String> writes(ServiceTask task) {
        return Set.of("ikm");
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, Object> index = store.lastPublished(execution.getTenantId()).map(this::describe).orElseGet(() -> Map.of(
                "ada", "tidak", "teks", "Belum ada hasil survei kepuasan masyarakat yang dipublikasikan.",
                "unsur", List.of()));
        execution.setVariable("ikm", caseData.toVariable(index));
    }

    private Map<String, Object> describe(Survey survey) {
        SurveyResult result = store.resultOf(survey);
        Map<String, Object> index = PrintedResult.of(result);
        index.put("ada", "ya");
        index.put("teks", "%s, mutu %s (%s); %s, %s sampai dengan %s, %d responden.".formatted(index.get("nilai"),
                index.get("mutu"), index.get("kinerja"), survey.title(), IndonesianTime.date(survey.start()),
                IndonesianTime.date(survey.end()), result.respondents()));
        index.put("judul", survey.title());
        index.put("mulai", survey.start().toString());
        index.put("selesai", survey.end().toString());
        return index;
    }
}
