package id.baku.engine.expression;

import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

import id.baku.engine.diagram.Delegates;

/**
 * The beans that a diagram may name: only Java delegates, nothing else of the application. They are looked up on use, because
 * they need the engine themselves.
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

    /** The places in the case's data that a task fills by its delegate. */
    public Set<String> writtenBy(ServiceTask task) {
        return Optional.ofNullable(Delegates.expressionOf(task)).flatMap(Delegates::nameIn)
                .filter(name -> context.containsBean(name) && context.isTypeMatch(name, WritingDelegate.class))
                .map(name -> context.getBean(name, WritingDelegate.class).writes(task)).orElse(Set.of());
    }

    JavaDelegate get(String name) {
        return context.getBean(name, JavaDelegate.class);
    }
}
