package id.baku.engine.expression;

import java.util.Set;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/** A delegate that writes data of its own into a case, which documents may state. */
public interface WritingDelegate extends JavaDelegate {

    /** The places in the case's data that it fills when the task calls it. */
    Set<String> writes(ServiceTask task);
}
