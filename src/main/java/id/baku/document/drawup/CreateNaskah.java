package id.baku.document.drawup;

import java.util.Collection;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import id.baku.document.print.KindDeclaration;
import id.baku.document.print.NaskahStage;
import id.baku.engine.cases.CaseData;
import id.baku.engine.diagram.Delegates;

/**
 * Draws up naskah. Input parameters of the service task: {@code templat}, one kind or a list of kinds, and
 * {@code tahap}, the stage.
 */
@Component(Delegates.DRAW_UP)
class CreateNaskah implements JavaDelegate {

    private final CaseData caseData;
    private final NaskahNumbers numbers;
    private final NaskahWriter writer;

    CreateNaskah(CaseData caseData, NaskahNumbers numbers, NaskahWriter writer) {
        this.caseData = caseData;
        this.numbers = numbers;
        this.writer = writer;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NaskahStage stage = NaskahStage.of(String.valueOf(execution.getVariable("tahap")));
        List<String> kinds = kinds(execution);
        // All of them get their numbers before any is drawn up: one may name the number of another.
        if (stage == NaskahStage.ISSUED) {
            kinds.forEach(kind -> numbers.give(kind, execution));
        } else if (stage == NaskahStage.READY) {
            kinds.stream().filter(kind -> !KindDeclaration.of(kind).byHand()).forEach(kind -> numbers.reserve(kind, execution));
        }
        for (String kind : kinds) {
            writer.write(kind, stage, execution);
        }
    }

    private List<String> kinds(DelegateExecution execution) {
        Object value = caseData.plain(execution.getVariable("templat"));
        List<String> kinds = value instanceof Collection<?> several ? several.stream().map(String::valueOf).toList()
                : value == null ? List.of() : List.of(value.toString());
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("Service task " + execution.getCurrentActivityId()
                    + " names no kind of naskah in its input parameter templat");
        }
        return kinds;
    }
}
