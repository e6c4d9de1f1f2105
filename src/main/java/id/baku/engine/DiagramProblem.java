package id.baku.engine;

import java.util.List;

import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.model.bpmn.instance.BaseElement;

/**
 * Why a diagram is refused.
 *
 * @param elementId the element to mend; {@code null} when it is the file as a whole
 * @param message   for the analyst, in Indonesian, naming the element
 */
public record DiagramProblem(String elementId, String message) implements Problem {

    /** A problem of one element. */
    public static DiagramProblem of(BaseElement element, String message) {
        return new DiagramProblem(element.getId(), message);
    }

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public int getLine() {
        return 0;
    }

    @Override
    public int getColumn() {
        return 0;
    }

    @Override
    public String getMainElementId() {
        return elementId;
    }

    @Override
    public List<String> getElementIds() {
        return elementId == null ? List.of() : List.of(elementId);
    }
}
