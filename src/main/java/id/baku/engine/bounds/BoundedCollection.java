package id.baku.engine.bounds;

import java.util.Collection;

import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;

import id.baku.engine.refusal.Refusal;

/**
 * The list that an activity is repeated for, limited to a length that people write, so that no entry creates a million tasks.
 */
public final class BoundedCollection implements Expression {

    static final int MOST = 1_000;

    private final Expression list;

    /** @param list the expression of the diagram */
    public BoundedCollection(Expression list) {
        this.list = list;
    }

    @Override
    public Object getValue(VariableScope scope) {
        return bounded(list.getValue(scope));
    }

    private Object bounded(Object value) {
        if (value instanceof Collection<?> several && several.size() > MOST) {
            throw Refusal.invalid("Daftar %s berisi %d baris; satu kegiatan diulang paling banyak %d kali.".formatted(
                    list.getExpressionText(), several.size(), MOST));
        }
        return value;
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        list.setValue(value, scope);
    }

    @Override
    public String getExpressionText() {
        return list.getExpressionText();
    }

    @Override
    public boolean isLiteralText() {
        return list.isLiteralText();
    }
}
