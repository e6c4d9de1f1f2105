package id.baku.document.drawup;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.xml.ModelInstance;

import id.baku.document.print.NaskahStage;
import id.baku.engine.cases.CaseData;
import id.baku.engine.diagram.Delegates;
import id.baku.engine.diagram.InputParameters;

/**
 * A service task that draws up documents, as the diagram has it.
 *
 * @param kinds  its input {@code templat}: kinds of naskah, or expressions that choose them
 * @param stages its input {@code tahap}: one stage, by its id, or an expression
 */
public record NaskahTask(List<String> kinds, List<String> stages) {

    public static boolean isOne(ServiceTask task) {
        return Delegates.calls(task, Delegates.DRAW_UP);
    }

    public static NaskahTask of(ServiceTask task) {
        return new NaskahTask(parameter(task, "templat"), parameter(task, "tahap"));
    }

    /** Whether it may draw up the kind; an expression may choose any kind. */
    public boolean drawsUp(String kind) {
        return kinds.contains(kind) || isExpression(kind) || kinds.stream().anyMatch(NaskahTask::isExpression);
    }

    /** Its stage; empty where the diagram names none or an unknown one. */
    public Optional<NaskahStage> stage() {
        return stages.stream().findFirst().flatMap(NaskahStage::find);
    }

    static boolean isExpression(String text) {
        return text.contains("${");
    }

    /** The path in the case's data of what a repeated activity reads below its current row; other paths stay as they are. */
    static String placeInCase(ServiceTask task, String place) {
        if (task.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics each && each.getCamundaCollection() != null
                && place.startsWith(each.getCamundaElementVariable() + ".")) {
            String collection = placeOf(each);
            String below = place.substring(each.getCamundaElementVariable().length() + 1);
            // Where rows are gone through in groups, the rows still stand in the list itself.
            String list = collection.replaceAll("\\.menurut\\(.*\\)$", "");
            return list + "." + (list.equals(collection) ? below : below.replaceFirst("^daftar\\.", ""));
        }
        return place;
    }

    /** The expression for the list that an activity is repeated for. */
    private static String placeOf(MultiInstanceLoopCharacteristics each) {
        return each.getCamundaCollection().replaceAll("^\\s*\\$\\{\\s*(daftar\\.)?|(\\.elements\\(\\))?\\s*}\\s*$", "")
                .replaceAll("\\.prop\\([\"'](\\w+)[\"']\\)", ".$1");
    }

    /**
     * The activity that draws up one document of a kind for each row of a list; empty where a case has one document of the
     * kind.
     */
    public static Optional<ServiceTask> forEach(ModelInstance model, String kind) {
        return model.getModelElementsByType(ServiceTask.class).stream().filter(task -> isOne(task) && of(task).kinds().contains(kind)
                && task.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics each && each.getCamundaCollection() != null).findFirst();
    }

    /** Whether an activity is repeated for the rows of a list in the case's data, so that the rows are known beforehand. */
    public static boolean isForRows(ServiceTask task) {
        return task.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics each && placeOf(each).matches("\\w+(\\.\\w+)*");
    }

    /** The name under which the document reads the current row, for an activity repeated for the rows of a list. */
    public static String rowName(ServiceTask task) {
        return ((MultiInstanceLoopCharacteristics) task.getLoopCharacteristics()).getCamundaElementVariable();
    }

    /** For each row the activity is repeated for, the case's data with that row under the name that the document reads. */
    static List<Map<String, Object>> rows(ServiceTask task, Map<String, Object> data) {
        MultiInstanceLoopCharacteristics each = (MultiInstanceLoopCharacteristics) task.getLoopCharacteristics();
        Object rows = data;
        for (String key : placeOf(each).split("\\.")) {
            rows = rows instanceof Map<?, ?> part ? part.get(key) : null;
        }
        return rows instanceof Collection<?> all ? all.stream().map(row -> CaseData.with(data, each.getCamundaElementVariable(), row)).toList()
                : List.of();
    }

    /** The texts of an input parameter, which is one text or a list. */
    static List<String> parameter(ServiceTask task, String name) {
        return InputParameters.of(task).stream().filter(input -> name.equals(input.getCamundaName()))
                .flatMap(NaskahTask::texts).toList();
    }

    private static Stream<String> texts(CamundaInputParameter input) {
        return Stream.of(input.getRawTextContent().split("\\s+")).filter(text -> !text.isEmpty());
    }
}
