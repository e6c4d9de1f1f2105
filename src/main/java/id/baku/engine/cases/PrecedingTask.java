package id.baku.engine.cases;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

import id.baku.engine.diagram.DiagramElements;

/**
 * Finds the task of a person before a service task: a document drawn up by the service task is the work of whoever completed
 * that task.
 */
@Component
public class PrecedingTask {

    private final HistoryService historyService;

    PrecedingTask(HistoryService historyService) {
        this.historyService = historyService;
    }

    /**
     * The user task completed last of those that lead to the present activity without another one in between.
     *
     * @return empty at the start of an SOP, and when the service task runs in the transaction of the act itself
     */
    public Optional<Act> of(DelegateExecution execution) {
        FlowNode present = DiagramElements.present(execution);
        String[] before = userTasksBefore(present).toArray(String[]::new);
        if (before.length == 0) {
            return Optional.empty();
        }
        return historyService.createHistoricTaskInstanceQuery().processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKeyIn(before).taskDeleteReason("completed").orderByHistoricTaskInstanceEndTime().desc()
                .listPage(0, 1).stream().findFirst().map(task -> act(task, present));
    }

    private static Act act(HistoricTaskInstance task, FlowNode present) {
        FlowNode element = present.getModelInstance().getModelElementById(task.getTaskDefinitionKey());
        String role = DiagramElements.roleOf(element).orElse(null);
        return new Act(task.getAssignee(), role, task.getEndTime().toInstant());
    }

    private static Set<String> userTasksBefore(FlowNode start) {
        Set<String> found = new HashSet<>();
        Set<FlowNode> seen = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(start.getPreviousNodes().list());
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            if (node instanceof UserTask) {
                found.add(node.getId());
            } else if (seen.add(node)) {
                open.addAll(node.getPreviousNodes().list());
            }
        }
        return found;
    }

    /**
     * @param assignee id of the user who completed the task
     * @param role     id of the task's lane
     * @param end when it was completed
     */
    public record Act(String assignee, String role, Instant end) {
    }
}
