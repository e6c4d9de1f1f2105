package id.baku.work.worklist;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstanceQuery;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
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
import id.baku.office.calendar.WorkingCalendars;
import id.baku.web.user.CurrentUser;
import id.baku.work.pause.Pauses;
import id.baku.work.pause.PresentPause;
import id.baku.work.standard.TaskStandards;

/** The work of whoever asks, by the engine's own rights; with few queries, whatever their length. */
@Service
@Transactional(readOnly = true)
class Worklists {

    private static final int MOST = 200;
    private static final int MOST_DONE = 50;
    private static final int MOST_HITS = 50;
    /** As far back as a search finds the cases that somebody has worked on. */
    private static final int MOST_PAST = 5_000;
    private static final Comparator<Worklist.Item> URGENCY = Comparator
            .<Worklist.Item, TaskTime.State>comparing(item -> item.time().state())
            .thenComparing(item -> item.time().due(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Worklist.Item::caseNumber);

    private final TaskVariables variables;
    private final Pauses pauses;
    private final People people;
    private final WorkingCalendars calendars;
    private final Agencies agencies;
    private final TaskService taskService;
    private final HistoryService historyService;
    private final RepositoryService repositoryService;
    private final AsSystem asSystem;
    private final CurrentUser user;
    private final Clock clock;

    Worklists(TaskVariables variables, Pauses pauses, People people, WorkingCalendars calendars, Agencies agencies,
              TaskService taskService, HistoryService historyService, RepositoryService repositoryService,
              AsSystem asSystem, CurrentUser user, Clock clock) {
        this.variables = variables;
        this.pauses = pauses;
        this.people = people;
        this.calendars = calendars;
        this.agencies = agencies;
        this.taskService = taskService;
        this.historyService = historyService;
        this.repositoryService = repositoryService;
        this.asSystem = asSystem;
        this.user = user;
        this.clock = clock;
    }

    Worklist present() {
        List<Task> mine = mine();
        List<Task> role = ofRoles();
        List<Task> all = Stream.concat(mine.stream(), role.stream()).toList();
        List<String> ids = all.stream().map(Task::getId).toList();
        Map<String, Map<String, Object>> facts = variables.local(TaskStandards.VARIABLE, ids);
        Map<String, PresentPause> paused = pauses.ofTasks(ids);
        Map<String, String> sops = sopNames(all.stream().map(Task::getProcessDefinitionId));
        Map<String, Boolean> single = new HashMap<>();
        Function<List<Task>, List<Worklist.Item>> items = tasks -> tasks.stream().limit(MOST)
                .map(task -> item(task, facts.getOrDefault(task.getId(), Map.of()), paused.get(task.getId()), sops,
                        group -> single.computeIfAbsent(group, one -> user.isMemberOf(one) && people.isHeldByOne(one))))
                .sorted(URGENCY).toList();
        return new Worklist(items.apply(mine), items.apply(role), done(), mine.size() > MOST || role.size() > MOST);
    }

    /**
     * Cases of one's own tasks, of one's roles and those that one has worked on, by number or by what their data hold. Who
     * takes part from outside finds the cases of his open tasks, by number.
     */
    List<Worklist.Hit> find(String text) {
        Map<String, Task> open = Stream.concat(ofRoles().stream(), mine().stream())
                .collect(Collectors.toMap(Task::getProcessInstanceId, task -> task, (role, own) -> own));
        Set<String> cases = new HashSet<>(open.keySet());
        boolean outsider = user.isOutsider();
        if (!outsider) {
            finished().listPage(0, MOST_PAST).forEach(task -> cases.add(task.getProcessInstanceId()));
        }
        Map<String, String> values = outsider ? Map.of() : variables.holding(text, cases);
        String number = text.toUpperCase(Locale.ROOT);
        return instances(cases).values().stream()
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

    private Worklist.Item item(Task task, Map<String, Object> facts, PresentPause pause, Map<String, String> sops,
                               Predicate<String> single) {
        UserTask activity = asSystem.call(() -> repositoryService.getBpmnModelInstance(task.getProcessDefinitionId()))
                .getModelElementById(task.getTaskDefinitionKey());
        Agency agency = agencies.get(task.getTenantId());
        Optional<Role> role = DiagramElements.roleOf(activity).flatMap(agency::role);
        Instant due = task.getDueDate() == null ? null : task.getDueDate().toInstant();
        return new Worklist.Item(task.getId(), task.getProcessInstanceId(), String.valueOf(facts.getOrDefault("kasus", "–")),
                String.valueOf(facts.getOrDefault("pokok", "")), sops.get(task.getProcessDefinitionId()), task.getName(),
                role.map(Role::name).orElse("–"), ApprovingTask.isSigning(activity),
                ApprovingTask.isInitialing(activity),
                task.getAssignee() == null && role.map(one -> agency.groupOf(one.id())).filter(single).isPresent(),
                TaskTime.of(due, pause, calendars.of(agency.id()), clock.instant()));
    }

    private List<Worklist.Done> done() {
        Optional<Agency> office = user.agencies().stream().flatMap(id -> agencies.find(id).stream()).findFirst();
        if (office.isEmpty()) {
            return List.of();
        }
        ZonedDateTime today = clock.instant().atZone(office.get().zone()).truncatedTo(ChronoUnit.DAYS);
        List<HistoricTaskInstance> tasks = finished().finishedAfter(Date.from(today.toInstant()))
                .finishedBefore(Date.from(today.plusDays(1).toInstant())).listPage(0, MOST_DONE);
        Map<String, HistoricProcessInstance> cases = instances(tasks.stream().map(HistoricTaskInstance::getProcessInstanceId)
                .collect(Collectors.toSet()));
        return tasks.stream().map(task -> {
            HistoricProcessInstance instance = cases.get(task.getProcessInstanceId());
            return new Worklist.Done(instance.getBusinessKey(), instance.getProcessDefinitionName(), task.getName(),
                    task.getEndTime().toInstant());
        }).toList();
    }

    private List<Task> mine() {
        return first(taskService.createTaskQuery().taskAssignee(user.id()));
    }

    /** Of the roles that the user holds, while nobody has taken them. */
    private List<Task> ofRoles() {
        return user.groups().isEmpty() ? List.of()
                : first(taskService.createTaskQuery().taskCandidateGroupIn(user.groups()));
    }

    /** What the user completed, not what was called off. */
    private HistoricTaskInstanceQuery finished() {
        return historyService.createHistoricTaskInstanceQuery().taskAssignee(user.id()).taskDeleteReason("completed")
                .orderByHistoricTaskInstanceEndTime().desc();
    }

    /** One more than is shown, to know whether there are more. */
    private static List<Task> first(TaskQuery query) {
        return query.orderByDueDate().asc().listPage(0, MOST + 1);
    }

    private Map<String, String> sopNames(Stream<String> definitionIds) {
        String[] ids = definitionIds.distinct().toArray(String[]::new);
        return ids.length == 0 ? Map.of() : asSystem.call(() -> repositoryService.createProcessDefinitionQuery()
                .processDefinitionIdIn(ids).list()).stream()
                .collect(Collectors.toMap(ProcessDefinition::getId, ProcessDefinition::getName));
    }

    private Map<String, HistoricProcessInstance> instances(Collection<String> ids) {
        return ids.isEmpty() ? Map.of() : asSystem.call(() -> historyService.createHistoricProcessInstanceQuery()
                .processInstanceIds(Set.copyOf(ids)).list()).stream()
                .collect(Collectors.toMap(HistoricProcessInstance::getId, one -> one));
    }
}
