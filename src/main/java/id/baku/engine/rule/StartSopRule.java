package id.baku.engine.rule;

import static id.baku.engine.diagram.DiagramElements.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

import id.baku.engine.cases.StartSop;
import id.baku.engine.diagram.Delegates;
import id.baku.engine.diagram.DiagramFlow;
import id.baku.engine.diagram.InputParameters;
import id.baku.engine.diagram.PropertyPairs;

/** Rule: a task that starts another SOP names an SOP of the agency, and what the new case gets. */
class StartSopRule {

    /** @param hasSop whether the agency has an SOP of this key, deployed or to be deployed */
    void check(BpmnModelInstance model, Predicate<String> hasSop, List<DiagramProblem> problems) {
        Set<FlowNode> beforeAnybody = new DiagramFlow(model).beforeAnybody();
        for (Activity task : model.getModelElementsByType(Activity.class)) {
            if (Delegates.calls(task, Delegates.START_SOP)) {
                if (beforeAnybody.contains(task)) {
                    problems.add(DiagramProblem.of(task, ("%s memulai kasus lain sebelum seorang pun mengerjakan kegiatan; "
                            + "letakkan sesudah sebuah kegiatan orang.").formatted(name(task))));
                }
                check(task, inputsOf(task), hasSop, problems);
            }
        }
    }

    private static void check(Activity task, Map<String, String> inputs, Predicate<String> hasSop,
                              List<DiagramProblem> problems) {
        String sop = inputs.getOrDefault(StartSop.SOP, "");
        if (sop.isEmpty()) {
            problems.add(DiagramProblem.of(task, "%s belum menyebut SOP yang dimulai; isi input parameter \"sop\", "
                    .formatted(name(task)) + "misalnya diy-03."));
        } else if (!isExpression(sop) && !hasSop.test(sop)) {
            problems.add(DiagramProblem.of(task, "SOP \"%s\" yang dimulai %s tidak ada pada instansi ini; gelar SOP itu "
                    .formatted(sop, name(task)) + "lebih dahulu."));
        }
        if (inputs.containsKey(StartSop.FOR_EACH) && !isExpression(inputs.get(StartSop.FOR_EACH))) {
            problems.add(DiagramProblem.of(task, "Input parameter \"untukSetiap\" pada %s bukan data kasus; isi misalnya ${tanggapan.prop('mitra')}."
                    .formatted(name(task))));
        }
        if (inputs.containsKey(StartSop.FOR_EACH) && !inputs.getOrDefault(StartSop.AS, "").matches("[A-Za-z]\\w*")) {
            problems.add(DiagramProblem.of(task, "%s belum menyebut nama data bagi kasus baru; isi input parameter "
                    .formatted(name(task)) + "\"sebagai\" dengan satu kata, misalnya permohonan."));
        }
        for (String parameter : List.of(StartSop.ONLY_IF, StartSop.RENAMED)) {
            if (!isReadable(inputs.get(parameter))) {
                problems.add(DiagramProblem.of(task, ("Input parameter \"%s\" pada %s berisi \"%s\"; tulis seperti "
                        + "tanggapan=setuju, beberapa dipisahkan titik koma.").formatted(parameter, name(task),
                        inputs.get(parameter))));
            }
        }
    }

    private static boolean isReadable(String pairs) {
        try {
            return PropertyPairs.of(pairs) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    private static Map<String, String> inputsOf(Activity task) {
        Map<String, String> inputs = new HashMap<>();
        InputParameters.of(task).forEach(input -> inputs.put(input.getCamundaName(), input.getTextContent().strip()));
        return inputs;
    }
}
