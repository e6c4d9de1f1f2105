package id.baku.engine;

import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;

/** A task's due date; the engine takes dates and texts for it, so a {@link Deadline} is handed over as its text. */
class DueDateExpression implements Expression {

    private final Expression expression;

    DueDateExpression(Expression expression) {
        this.expression = expression;
    }

    @Override
    public Object getValue(VariableScope scope) {
        Object due = expression.getValue(scope);
        return due instanceof Deadline ? due.toString() : due;
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        expression.setValue(value, scope);
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
