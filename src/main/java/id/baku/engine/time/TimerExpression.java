package id.baku.engine.time;

import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;

import id.baku.engine.diagram.TimeConversion;

/**
 * The time of a timer or due date, marked as working time of the agency, see {@link OfficeTime}. A {@link Deadline} becomes the
 * text that the engine reads.
 */
public class TimerExpression implements Expression {

    private final org.camunda.bpm.engine.delegate.Expression expression;
    private final String agency;

    /** @param agency tenant of the diagram; {@code null} for a diagram without one, which keeps the engine's time */
    public TimerExpression(org.camunda.bpm.engine.delegate.Expression expression, String agency) {
        this.expression = expression;
        this.agency = agency;
    }

    @Override
    public Object getValue(VariableScope scope) {
        Object value = expression.getValue(scope);
        if (value instanceof Deadline) {
            return value.toString();
        }
        return agency != null && value instanceof String text && OfficeTime.isMeantBy(text)
                ? new OfficeTime(text, agency, TimeConversion.of(scope)).toString() : value;
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution context) {
        return getValue(scope);
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        expression.setValue(value, scope);
    }

    @Override
    public void setValue(Object value, VariableScope scope, BaseDelegateExecution context) {
        setValue(value, scope);
    }

    @Override
    public String getExpressionText() {
        return expression.getExpressionText();
    }

    @Override
    public boolean isLiteralText() {
        return expression.isLiteralText();
    }
}
