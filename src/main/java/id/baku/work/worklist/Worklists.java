package id.baku.work.worklist;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.baku.document.approval.ApprovingTask;
import id.baku.engine.cases.TaskVariables;
import id.baku.engine.diagram.DiagramElements;
import id.baku.engine.walls.AsSystem;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Role;
import id.baku.web.user.CurrentUser;
import id.baku.work.standard.TaskStandards;

/** The work of the user, by the engine's own rights. It takes few queries, however long the lists are. */
@Service
@Transactional(readOnly = true)
class Worklists {

    private static final int MOST_DONE = 50;
    private static final Comparator<Worklist.Item> URGENCY = Comparator
            .<Worklist.Item, TaskTime.State>comparing(item -> item.time().state())
            .thenComparing(item -> item.time().due(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Worklist.Item::caseNumber);

    private final OwnWork work;
    private final TaskVariables variables;
    private final TaskTimes times;
    private final RoleHolders roleHolders;
    private final RepositoryService repositoryService;
    private final AsSystem asSystem;
    private final Agencies agencies;
    private final CurrentUser user;
    private final Clock clock;

    Worklists(OwnWork work, TaskVariables variables, TaskTimes times, RoleHolders roleHolders, RepositoryService repositoryService,
              AsSystem asSystem, Agencies agencies, CurrentUser user, Clock clock) {
        this.work = work;
        this.variables = variables;
        this.times = times;
        this.roleHolders = roleHolders;
        this.repositoryService = repositoryService;
        this.asSystem = asSystem;
        this.agencies = agencies;
        this.user = user;
        this.clock = clock;
    }

    Worklist present() {
        List<Task> mine = work.mine();
        List<Task> role = work.ofRoles();
        List<Task> all = Stream.concat(mine.stream(), role.stream()).toList();
        Map<String, Map<String, Object>> facts = variables.local(TaskStandards.VARIABLE, all.stream().map(Task::getId).toList());
        Function<Task, TaskTime> time = times.of(all);
        Map<String, String> sops = sopNames(all.stream().map(Task::getProcessDefinitionId));
        Map<String, Boolean> single = new HashMap<>();
        Function<List<Task>, List<Worklist.Item>> items = tasks -> tasks.stream().limit(OwnWork.MOST)
                .map(task -> item(task, facts.getOrDefault(task.getId(), Map.of()), time.apply(task), sops,
                        group -> single.computeIfAbsent(group, one -> user.isMemberOf(one) && roleHolders.isHeldByOne(one))))
                .sorted(URGENCY).toList();
        return new Worklist(items.apply(mine), items.apply(role), done(),
                mine.size() > OwnWork.MOST || role.size() > OwnWork.MOST);
    }

    private Worklist.Item item(Task task, Map<String, Object> facts, TaskTime time, Map<String, String> sops,
                               Predicate<String> single) {
        UserTask activity = asSystem.call(() -> repositoryService.getBpmnModelInstance(task.getProcessDefinitionId()))
                .getModelElementById(task.getTaskDefinitionKey());
        Agency agency = agencies.get(task.getTenantId());
        Optional<Role> role = Optional.ofNullable(facts.get("pelaksana")).map(String::valueOf)
                .or(() -> DiagramElements.roleOf(activity)).flatMap(agency::role);
        return new Worklist.Item(task.getId(), task.getProcessInstanceId(), String.valueOf(facts.getOrDefault("kasus", "–")),
                String.valueOf(facts.getOrDefault("pokok", "")), sops.get(task.getProcessDefinitionId()), task.getName(),
                role.map(Role::name).orElse("–"), ApprovingTask.isSigning(activity),
                ApprovingTask.isInitialing(activity),
                task.getAssignee() == null && role.map(one -> agency.groupOf(one.id())).filter(single).isPresent(), time);
    }

    /** Tasks finished today, by the clock of each task's agency. */
    private List<Worklist.Done> done() {
        Map<String, ZonedDateTime> today = user.agencies().stream().flatMap(id -> agencies.find(id).stream()).collect(
                Collectors.toMap(Agency::id, agency -> clock.instant().atZone(agency.zone()).truncatedTo(ChronoUnit.DAYS)));
        if (today.isEmpty()) {
            return List.of();
        }
        List<HistoricTaskInstance> tasks = work.finished()
                .finishedAfter(Date.from(Collections.min(today.values()).toInstant()))
                .finishedBefore(Date.from(Collections.max(today.values()).plusDays(1).toInstant())).listPage(0, MOST_DONE)
                .stream().filter(task -> task.getEndTime().toInstant().atZone(today.get(task.getTenantId()).getZone())
                        .truncatedTo(ChronoUnit.DAYS).equals(today.get(task.getTenantId()))).toList();
        Map<String, HistoricProcessInstance> cases = work.instances(tasks.stream()
                .map(HistoricTaskInstance::getProcessInstanceId).collect(Collectors.toSet()));
        return tasks.stream().map(task -> {
            HistoricProcessInstance instance = cases.get(task.getProcessInstanceId());
            return new Worklist.Done(instance.getBusinessKey(), instance.getProcessDefinitionName(), task.getName(),
                    task.getEndTime().toInstant());
        }).toList();
    }

    private Map<String, String> sopNames(Stream<String> definitionIds) {
        String[] ids = definitionIds.distinct().toArray(String[]::new);
        return ids.length == 0 ? Map.of() : asSystem.call(() -> repositoryService.createProcessDefinitionQuery()
                .processDefinitionIdIn(ids).list()).stream()
                .collect(Collectors.toMap(ProcessDefinition::getId, ProcessDefinition::getName));
    }
}
