package id.baku.engine;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Reads diagrams as the engine does, but the times of timers as working time of the agency that deploys them. */
class SopParse extends BpmnParse {

    SopParse(BpmnParser parser) {
        super(parser);
    }

    /** The engine reads the three kinds of time of a timer through here, and nothing else. */
    @Override
    protected Expression parseExpression(Element timer, String kind) {
        Element time = timer.element(kind);
        return time == null ? null : new TimerExpression(expressionManager.createExpression(
                new TimerText(time.getText().strip()).forEngine()), deployment.getTenantId());
    }
}
