package id.baku.work.worklist;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstanceQuery;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

import id.baku.engine.walls.AsSystem;
import id.baku.web.user.CurrentUser;

/** What the engine lists for the user, by the user's own rights: open and finished tasks, and their cases. */
@Component
class OwnWork {

    /** At most so many open tasks are shown. */
    static final int MOST = 200;

    private final TaskService taskService;
    private final HistoryService historyService;
    private final AsSystem asSystem;
    private final CurrentUser user;

    OwnWork(TaskService taskService, HistoryService historyService, AsSystem asSystem, CurrentUser user) {
        this.taskService = taskService;
        this.historyService = historyService;
        this.asSystem = asSystem;
        this.user = user;
    }

    /** Tasks that the user has claimed, the most urgent first. */
    List<Task> mine() {
        return first(taskService.createTaskQuery().taskAssignee(user.id()));
    }

    /** Unclaimed tasks of the user's roles. */
    List<Task> ofRoles() {
        return user.groups().isEmpty() ? List.of()
                : first(taskService.createTaskQuery().taskCandidateGroupIn(user.groups()));
    }

    /** Tasks that the user completed, without cancelled ones. */
    HistoricTaskInstanceQuery finished() {
        return historyService.createHistoricTaskInstanceQuery().taskAssignee(user.id()).taskDeleteReason("completed")
                .orderByHistoricTaskInstanceEndTime().desc();
    }

    /** Cases by id, as far as the user may see them. */
    Map<String, HistoricProcessInstance> instances(Collection<String> ids) {
        return ids.isEmpty() ? Map.of() : asSystem.call(() -> historyService.createHistoricProcessInstanceQuery()
                .processInstanceIds(Set.copyOf(ids)).list()).stream()
                .collect(Collectors.toMap(HistoricProcessInstance::getId, one -> one));
    }

    /** Reads one more than is shown, to know whether there are more. */
    private static List<Task> first(TaskQuery query) {
        return query.orderByDueDate().asc().listPage(0, MOST + 1);
    }
}
