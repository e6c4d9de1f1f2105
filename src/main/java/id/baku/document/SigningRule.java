package id.baku.document;

import static id.baku.engine.DiagramElements.name;

import java.util.List;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

import id.baku.engine.DiagramProblem;
import id.baku.engine.DiagramRule;

/** What a task lets its executor sign is a document that exists. */
@Component
class SigningRule implements DiagramRule {

    @Override
    public void check(BpmnModelInstance model, List<DiagramProblem> problems) {
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            SigningTask.entries(task).stream()
                    .filter(entry -> SigningTask.variable(entry) == null && !NaskahRenderer.knows(entry))
                    .forEach(entry -> problems.add(DiagramProblem.of(task, "Kegiatan %s menandatangani naskah %s, yang tidak "
                            .formatted(name(task), entry) + "ada templatnya; isi \"Tanda tangan\", misalnya surat-jawaban.")));
        }
    }
}
