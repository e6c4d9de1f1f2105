package id.baku.service.survey;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import id.baku.engine.cases.CaseData;
import id.baku.web.format.IndonesianTime;

/**
 * Gives a case the index that its own agency published last: {@code ikm} with {@code ada} (ya or tidak), {@code teks},
 * a sentence in either case, and where there is one {@code judul, mulai, selesai} and the result.
 */
@Component("ambilIkm")
class OfferIndex implements JavaDelegate {

    private final CaseData caseData;
    private final SurveyStore store;

    OfferIndex(CaseData caseData, SurveyStore store) {
        this.caseData = caseData;
        this.store = store;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, Object> ikm = store.lastPublished(execution.getTenantId()).map(this::describe).orElseGet(() -> Map.of(
                "ada", "tidak", "teks", "Belum ada hasil survei kepuasan masyarakat yang dipublikasikan.",
                "unsur", List.of()));
        execution.setVariable("ikm", caseData.toVariable(ikm));
    }

    private Map<String, Object> describe(Survey survey) {
        SurveyResult result = store.resultOf(survey);
        Map<String, Object> ikm = PrintedResult.of(result);
        ikm.put("ada", "ya");
        ikm.put("teks", "%s, mutu %s (%s); %s, %s sampai dengan %s, %d responden.".formatted(ikm.get("nilai"),
                ikm.get("mutu"), ikm.get("kinerja"), survey.title(), IndonesianTime.date(survey.start()),
                IndonesianTime.date(survey.end()), result.respondents()));
        ikm.put("judul", survey.title());
        ikm.put("mulai", survey.start().toString());
        ikm.put("selesai", survey.end().toString());
        return ikm;
    }
}
