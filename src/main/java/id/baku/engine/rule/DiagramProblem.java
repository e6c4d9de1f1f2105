package id.baku.engine.rule;

import java.util.List;

import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.xml.ModelException;
import org.xml.sax.SAXParseException;

/**
 * Why a diagram is refused.
 *
 * @param elementId the element to correct; {@code null} for the file as a whole
 * @param message   for the analyst, in Indonesian, naming the element
 */
public record DiagramProblem(String elementId, String message) implements Problem {

    private static final String UNREADABLE = "Berkas ini bukan diagram BPMN 2.0 yang sah; buka dan simpan kembali dengan "
            + "Camunda Modeler.";

    /** A problem of one element. */
    public static DiagramProblem of(BaseElement element, String message) {
        return new DiagramProblem(element.getId(), message);
    }

    /**
     * The problem of a file that cannot be read as a diagram, with the place. The reader's own words are in English and go to
     * the log.
     */
    public static DiagramProblem unreadable(ModelException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SAXParseException place && place.getLineNumber() > 0) {
                return new DiagramProblem(null, UNREADABLE + " Yang pertama salah ada pada baris %d, kolom %d."
                        .formatted(place.getLineNumber(), place.getColumnNumber()));
            }
        }
        return new DiagramProblem(null, UNREADABLE);
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
