package id.baku.engine.rule;

import java.util.List;
import java.util.Objects;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

import id.baku.engine.diagram.DiagramElements;
import id.baku.office.agency.Agency;

/**
 * Rule for texts that analysts type and the engine would refuse without naming the place: conditions, and how long cases are
 * kept.
 */
class ExpressionRule implements DiagramRule {

    @Override
    public void check(BpmnModelInstance model, Agency agency, List<DiagramProblem> problems) {
        for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
            if (flow.getConditionExpression() != null && !isReadable(flow.getConditionExpression().getTextContent())) {
                problems.add(DiagramProblem.of(flow, ("Syarat alur %s dari %s berisi \"%s\", yang tidak dapat dibaca; tulis "
                        + "seperti ${disahkan == 'ya'}.").formatted(DiagramElements.name(flow),
                        DiagramElements.name(flow.getSource()), flow.getConditionExpression().getTextContent().strip())));
            }
        }
        for (Process process : model.getModelElementsByType(Process.class)) {
            String kept = Objects.requireNonNullElse(process.getCamundaHistoryTimeToLiveString(), "");
            if (process.isExecutable() && !kept.matches("P?\\d+D?")) {
                problems.add(DiagramProblem.of(process, ("Masa simpan %s berisi \"%s\", yang tidak dapat dibaca; isi "
                        + "\"Time to live\" dengan jumlah hari, misalnya P1825D.").formatted(DiagramElements.name(process), kept)));
            }
        }
    }

    private static boolean isReadable(String condition) {
        try {
            return Context.getProcessEngineConfiguration().getExpressionManager().createExpression(condition.strip()) != null;
        } catch (ELException | ProcessEngineException e) {
            return false;
        }
    }
}
