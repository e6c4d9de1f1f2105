package id.baku.engine.expression;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * The beans that a diagram may name: Java delegates and nothing else of the application.
 * Looked up when they are used, because they need the engine themselves.
 */
@Component
public class DelegateBeans {

    private final ApplicationContext context;

    DelegateBeans(ApplicationContext context) {
        this.context = context;
    }

    public boolean exists(String name) {
        return context.containsBean(name) && context.isTypeMatch(name, JavaDelegate.class);
    }

    JavaDelegate get(String name) {
        return context.getBean(name, JavaDelegate.class);
    }
}
