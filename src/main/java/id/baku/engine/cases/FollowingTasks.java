package id.baku.engine.cases;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.springframework.stereotype.Component;

/** Finds what the engine does by itself after a task, before the next task: the opposite of {@link PrecedingTask}. */
@Component
public class FollowingTasks {

    /** The service tasks that follow a task which is being completed, on the path that the case's data choose now. */
    public List<ServiceTask> of(DelegateTask task) {
        return nodes(task).stream().filter(ServiceTask.class::isInstance).map(ServiceTask.class::cast).toList();
    }

    /** All nodes that follow the task on that path, in order, up to and including those at which the case waits again. */
    public List<FlowNode> nodes(DelegateTask task) {
        return nodes(task.getBpmnModelElementInstance(), task.getExecution());
    }

    /** All nodes that follow any other activity that ends now. */
    public List<FlowNode> nodes(FlowNode activity, DelegateExecution execution) {
        Set<FlowNode> found = new LinkedHashSet<>();
        follow(activity, execution, found);
        return List.copyOf(found);
    }

    /**
     * The rows for which a following activity is repeated, as far as they are known now; empty for an activity that is done
     * once.
     */
    public List<Object> elements(Activity activity, DelegateExecution execution) {
        return activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics each && each.getCamundaCollection() != null
                && value(each.getCamundaCollection(), execution).orElse(null) instanceof Collection<?> elements
                ? List.copyOf(elements) : List.of();
    }

    private static void follow(FlowNode node, DelegateExecution execution, Set<FlowNode> found) {
        for (SequenceFlow flow : taken(node, execution)) {
            FlowNode next = flow.getTarget();
            if (found.add(next) && !waitsForOthers(next, execution)
                    && (next instanceof ServiceTask || next instanceof Gateway && !(next instanceof EventBasedGateway))) {
                follow(next, execution, found);
            }
        }
    }

    /** Where branches come together, what follows comes only after the last of them. */
    private static boolean waitsForOthers(FlowNode node, DelegateExecution execution) {
        if (!(node instanceof ParallelGateway) || node.getIncoming().size() < 2) {
            return false;
        }
        ExecutionEntity branch = (ExecutionEntity) execution;
        while (branch.getParent() != null && !branch.isConcurrent()) {
            branch = branch.getParent();
        }
        return branch.getParent() == null || branch.getParent().getExecutions().stream()
                .filter(other -> !other.isActive() && node.getId().equals(other.getActivityId())).count() + 1 < node.getIncoming().size();
    }

    private static Collection<SequenceFlow> taken(FlowNode node, DelegateExecution execution) {
        if (node instanceof ExclusiveGateway gateway) {
            SequenceFlow otherwise = gateway.getDefault();
            return node.getOutgoing().stream().filter(flow -> !flow.equals(otherwise) && holds(flow, execution)).findFirst()
                    .map(List::of).orElseGet(() -> Stream.ofNullable(otherwise).toList());
        }
        return node.getOutgoing().stream().filter(flow -> holds(flow, execution)).toList();
    }

    /**
     * Whether a flow is taken. A condition that cannot be evaluated yet, because a service task before it decides, counts as
     * not met.
     */
    private static boolean holds(SequenceFlow flow, DelegateExecution execution) {
        ConditionExpression condition = flow.getConditionExpression();
        return condition == null || value(condition.getTextContent(), execution).filter(Boolean.TRUE::equals).isPresent();
    }

    private static Optional<Object> value(String expression, DelegateExecution execution) {
        try {
            return Optional.ofNullable(Context.getProcessEngineConfiguration().getExpressionManager()
                    .createExpression(expression).getValue(execution));
        } catch (ProcessEngineException unknown) {
            return Optional.empty();
        }
    }
}
