package id.baku.work.worklist;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.baku.engine.cases.TaskVariables;
import id.baku.web.user.CurrentUser;

/** Searches the cases that concern the user. */
@Service
@Transactional(readOnly = true)
class OwnCases {

    private static final int MOST_HITS = 50;
    /** How many finished tasks are looked through for the cases a user has worked on. */
    private static final int MOST_PAST = 5_000;

    private final OwnWork work;
    private final TaskVariables variables;
    private final CurrentUser user;

    OwnCases(OwnWork work, TaskVariables variables, CurrentUser user) {
        this.work = work;
        this.variables = variables;
        this.user = user;
    }

    /**
     * Searches the cases of the user's tasks and roles and those the user has worked on, by number or by their data. People of
     * other offices find only the cases of their open tasks, by number.
     */
    List<Worklist.Hit> find(String text) {
        Map<String, Task> open = Stream.concat(work.ofRoles().stream(), work.mine().stream())
                .collect(Collectors.toMap(Task::getProcessInstanceId, task -> task, (role, own) -> own));
        Set<String> cases = new HashSet<>(open.keySet());
        boolean outsider = user.isOutsider();
        if (!outsider) {
            work.finished().listPage(0, MOST_PAST).forEach(task -> cases.add(task.getProcessInstanceId()));
        }
        Map<String, String> values = outsider ? Map.of() : variables.holding(text, cases);
        String number = text.toUpperCase(Locale.ROOT);
        return work.instances(cases).values().stream()
                .filter(instance -> values.containsKey(instance.getId())
                        || instance.getBusinessKey() != null && instance.getBusinessKey().contains(number))
                .sorted(Comparator.comparing(HistoricProcessInstance::getStartTime).reversed()).limit(MOST_HITS)
                .map(instance -> hit(instance, open.get(instance.getId()), values.get(instance.getId()))).toList();
    }

    private static Worklist.Hit hit(HistoricProcessInstance instance, Task task, String value) {
        return new Worklist.Hit(instance.getId(), instance.getBusinessKey(), instance.getProcessDefinitionName(),
                task == null ? null : task.getId(), task == null ? null : task.getName(), value,
                instance.getStartTime().toInstant(), instance.getEndTime() == null ? null : instance.getEndTime().toInstant());
    }
}
