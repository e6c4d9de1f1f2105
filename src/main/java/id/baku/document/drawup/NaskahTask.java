package id.baku.document.drawup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;

import id.baku.document.print.NaskahStage;

/**
 * A service task that draws up documents, as the diagram has it.
 *
 * @param kinds  its input {@code templat}: kinds of naskah, or expressions that choose them
 * @param stages its input {@code tahap}: one stage, by its id, or an expression
 */
public record NaskahTask(List<String> kinds, List<String> stages) {

    private static final String DELEGATE = "${buatNaskah}";

    public static boolean isOne(ServiceTask task) {
        return DELEGATE.equals(task.getCamundaDelegateExpression());
    }

    public static NaskahTask of(ServiceTask task) {
        return new NaskahTask(parameter(task, "templat"), parameter(task, "tahap"));
    }

    /** Whether it draws up the kind; what an expression chooses may be any. */
    public boolean drawsUp(String kind) {
        return kinds.contains(kind) || kinds.stream().anyMatch(NaskahTask::isExpression);
    }

    /** Its stage; empty where the diagram names none that is known. */
    public Optional<NaskahStage> stage() {
        return stages.stream().findFirst().flatMap(NaskahStage::find);
    }

    static boolean isExpression(String text) {
        return text.contains("${");
    }

    /** The texts of an input parameter: one, or those of a list. */
    private static List<String> parameter(ServiceTask task, String name) {
        return task.getExtensionElements() == null ? List.of() : task.getExtensionElements().getElementsQuery()
                .filterByType(CamundaInputOutput.class).list().stream()
                .flatMap(io -> io.getCamundaInputParameters().stream())
                .filter(input -> name.equals(input.getCamundaName()))
                .flatMap(NaskahTask::texts).toList();
    }

    private static Stream<String> texts(CamundaInputParameter input) {
        return Stream.of(input.getRawTextContent().split("\\s+")).filter(text -> !text.isEmpty());
    }
}
