package id.baku.engine.expression;

import java.lang.reflect.Method;

import org.camunda.bpm.engine.impl.util.ReflectUtil;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

/** {@code ${S('{}')}}: what an activity that is repeated writes into, one for each instance. It holds no data of its own. */
public final class EmptyObject {

    static final Method FUNCTION = ReflectUtil.getMethod(EmptyObject.class, "of", Object.class);

    private static final String TEXT = "{}";

    private EmptyObject() {
    }

    /** @param text nothing but {@code {}}: data comes from people, never from a diagram */
    public static SpinJsonNode of(Object text) {
        if (!TEXT.equals(text)) {
            throw new ELException("Expressions of diagrams make no data; S('{}') gives an empty object");
        }
        return Spin.JSON(TEXT);
    }
}
