package id.baku.engine.expression;

import java.lang.reflect.Method;

import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.camunda.spin.Spin;

import id.baku.office.calendar.WorkingCalendars;

/**
 * Evaluates expressions of diagrams with only variables and delegates. Analysts deploy for their own agency, so an expression
 * must not reach other beans, the engine's services or arbitrary classes.
 */
public class DelegateExpressionManager extends JuelExpressionManager {

    private final DelegateBeans delegates;
    private final WorkingCalendars calendars;

    public DelegateExpressionManager(DelegateBeans delegates, WorkingCalendars calendars) {
        this.delegates = delegates;
        this.calendars = calendars;
    }

    /** Of the functions that turn texts into data only the empty object remains, because data comes from people. */
    @Override
    public void addFunction(String name, Method function) {
        if (function.getDeclaringClass() != Spin.class) {
            super.addFunction(name, function);
        } else if (name.equals("S")) {
            super.addFunction(name, EmptyObject.FUNCTION);
        }
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolver = new CompositeELResolver();
        // Before the variables, so that no form can replace deadlines or lists by values of its own.
        resolver.add(new DeadlineResolver(calendars));
        resolver.add(new CaseList.Resolver());
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(new DelegateResolver(delegates));
        resolver.add(new ArrayELResolver());
        resolver.add(new ListELResolver());
        resolver.add(new MapELResolver());
        resolver.add(new ValueResolver());
        return resolver;
    }

    private static final class DelegateResolver extends ReadOnlyResolver {

        private final DelegateBeans delegates;

        DelegateResolver(DelegateBeans delegates) {
            this.delegates = delegates;
        }

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            if (base == null && property instanceof String name && delegates.exists(name)) {
                context.setPropertyResolved(true);
                return delegates.get(name);
            }
            return null;
        }
    }

    /** Reads values, and of the engine's objects only what diagrams need; never changes anything. */
    private static final class ValueResolver extends BeanELResolver {

        ValueResolver() {
            super(true);
        }

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            requireOpen(base, property, 0);
            return super.getValue(context, base, property);
        }

        @Override
        public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] params) {
            requireOpen(base, method, params == null ? 0 : params.length);
            return super.invoke(context, base, method, types, params);
        }

        private static void requireOpen(Object base, Object name, int arguments) {
            if (base != null && !ReadableMembers.hold(base, String.valueOf(name), arguments)) {
                throw new ELException("Expressions of diagrams must not use '" + name + "' of a "
                        + base.getClass().getSimpleName());
            }
        }
    }
}
