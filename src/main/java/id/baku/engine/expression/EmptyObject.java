package id.baku.engine.expression;

import java.lang.reflect.Method;

import org.camunda.bpm.engine.impl.util.ReflectUtil;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

/** {@code ${S('{}')}}: an empty object for each instance of a repeated activity, which the instance writes into. */
public final class EmptyObject {

    static final Method FUNCTION = ReflectUtil.getMethod(EmptyObject.class, "of", Object.class);

    private static final String TEXT = "{}";

    private EmptyObject() {
    }

    /** @param text only {@code {}} is allowed, because data comes from people, never from a diagram */
    public static SpinJsonNode of(Object text) {
        if (!TEXT.equals(text)) {
            throw new ELException("Expressions of diagrams make no data; S('{}') gives an empty object");
        }
        return Spin.JSON(TEXT);
    }
}
