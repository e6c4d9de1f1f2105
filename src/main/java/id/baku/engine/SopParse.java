package id.baku.engine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.baku.engine.diagram.TimerText;
import id.baku.engine.time.TimerExpression;

/** Parses diagrams as the engine does, except that durations of timers are working time of the deploying agency. */
class SopParse extends BpmnParse {

    private static final Logger log = LoggerFactory.getLogger(SopParse.class);

    SopParse(BpmnParser parser) {
        super(parser);
    }

    /** The engine reads the three kinds of time of a timer, and nothing else, by this method. */
    @Override
    protected Expression parseExpression(Element timer, String kind) {
        Element time = timer.element(kind);
        return time == null ? null : new TimerExpression(expressionManager.createExpression(
                new TimerText(time.getText().strip()).forEngine()), deployment.getTenantId());
    }

    /** Unwraps the refusals of listeners and their place, which the engine wraps in exceptions of its own. */
    @Override
    public BpmnParse execute() {
        try {
            return super.execute();
        } catch (ProcessEngineException e) {
            if (e.getCause() instanceof ParseException refusal) {
                throw refusal;
            }
            throw e;
        }
    }

    @Override
    public void addError(String reason, Element element) {
        addProblem(reason, element, element == null ? null : element.attribute("id"));
    }

    @Override
    public void addError(String reason, Element element, String... elementIds) {
        addProblem(reason, element, elementIds.length > 0 ? elementIds[0] : null);
    }

    @Override
    public void addError(BpmnParseException e) {
        addError(e.getMessage(), e.getElement());
    }

    @Override
    public void addError(BpmnParseException e, String elementId) {
        addProblem(e.getMessage(), e.getElement(), elementId);
    }

    @Override
    public void throwExceptionForErrors() {
        if (hasErrors()) {
            throw new ParseException("Diagram %s ditolak: %s".formatted(name, String.join(" ",
                    getProblems().stream().map(Problem::getMessage).toList())), name, getProblems(), List.of());
        }
    }

    /** The engine's reasons are in English: the analyst is told where to look, and the log has the engine's words. */
    private void addProblem(String reason, Element element, String elementId) {
        String id = elementId == null && element != null ? element.attribute("id") : elementId;
        String name = element == null ? null : find(element, id).map(named -> named.attribute("name")).orElse(null);
        log.warn("{} of {}: {}", id, deployment.getTenantId(), reason);
        String where = id == null ? "diagram" : name == null ? "(" + id + ")"
                : "\"%s\" (%s)".formatted(name.replaceAll("\\s+", " "), id);
        String message = ("Unsur %s belum lengkap atau tidak tersambung dengan benar, sehingga tidak dapat dijalankan; "
                + "periksa sambungan dan pengaturannya.").formatted(where);
        if (id == null) {
            super.addError(message, element);
        } else {
            super.addError(message, element, id);
        }
    }

    /** The element of a problem; the engine often passes the scope around it. */
    private static Optional<Element> find(Element element, String id) {
        return Objects.equals(element.attribute("id"), id) ? Optional.of(element)
                : element.elements().stream().flatMap(child -> find(child, id).stream()).findFirst();
    }
}
