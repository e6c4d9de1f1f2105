package id.baku.work.waiting;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.baku.document.store.Uploads;
import id.baku.engine.cases.CaseData;
import id.baku.engine.cases.MessageWaits;
import id.baku.engine.diagram.DiagramElements;
import id.baku.engine.diagram.TimerDates;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.walls.AsSystem;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Role;
import id.baku.web.user.CurrentUser;

/** The open waits of the user's roles, and their end, when what arrived is stored and the case continues. */
@Service
@Transactional
class Waits {

    private final RuntimeService runtimeService;
    private final RepositoryService repositoryService;
    private final Agencies agencies;
    private final Uploads uploads;
    private final CaseData caseData;
    private final CurrentUser user;
    private final AsSystem asSystem;
    private final TimerDates timerDates;
    private final MessageWaits messageWaits;
    private final Clock clock;

    Waits(RuntimeService runtimeService, RepositoryService repositoryService, Agencies agencies, Uploads uploads,
          CaseData caseData, CurrentUser user, AsSystem asSystem, TimerDates timerDates, MessageWaits messageWaits, Clock clock) {
        this.runtimeService = runtimeService;
        this.repositoryService = repositoryService;
        this.agencies = agencies;
        this.uploads = uploads;
        this.caseData = caseData;
        this.user = user;
        this.asSystem = asSystem;
        this.timerDates = timerDates;
        this.messageWaits = messageWaits;
        this.clock = clock;
    }

    /**
     * The waits whose arrival the user may record, the longest first.
     *
     * @param number part of the number of the case; empty for any
     */
    List<Wait> open(String number, int first, int most) {
        user.id();
        return asSystem.call(() -> {
            List<MessageWaits.Waiting> found = messageWaits.at(mine().toList(), number, first, most);
            Map<String, ProcessInstance> instances = instances(found);
            return found.stream().flatMap(one -> wait(one.executionId(), one.agency(), instances.get(one.processInstanceId()),
                    one.activityId(), one.since()).stream()).toList();
        });
    }

    /** How many waits the user may end. */
    long count() {
        user.id();
        return asSystem.call(() -> mine().mapToLong(MessageWaits.Place::waiting).sum());
    }

    private Stream<MessageWaits.Place> mine() {
        return messageWaits.of(user.agencies()).stream().filter(this::isMine);
    }

    private Map<String, ProcessInstance> instances(List<MessageWaits.Waiting> waits) {
        return waits.isEmpty() ? Map.of() : runtimeService.createProcessInstanceQuery().processInstanceIds(
                waits.stream().map(MessageWaits.Waiting::processInstanceId).collect(Collectors.toSet())).list().stream()
                .collect(Collectors.toMap(ProcessInstance::getId, Function.identity()));
    }

    /** A wait that the user may end; answers 404 for another agency's, 403 for another role's. */
    Wait get(String id) {
        user.id();
        Wait wait = asSystem.call(() -> runtimeService.createEventSubscriptionQuery().eventType("message").executionId(id)
                        .orderByCreated().asc().list().stream().flatMap(one -> wait(one).stream()).findFirst())
                .orElseThrow(Refusal::notFound);
        if (!isMine(wait)) {
            throw Refusal.forbidden("Kedatangan ini dicatat oleh " + wait.role().name() + ".");
        }
        return wait;
    }

    /** Stores what arrived, with the user and the time, and lets the case continue. */
    void end(Wait wait, Map<String, ?> values) {
        Map<String, Map<String, Object>> arrived = Arrival.read(wait.fields(), values,
                id -> uploads.holds(wait.instance().getId(), id));
        arrived.computeIfAbsent(wait.task().getId(), name -> new HashMap<>()).putAll(Map.of(
                "dicatatOleh", user.id(), "dicatatPada", clock.instant().atZone(wait.agency().zone())
                        .toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS).toString()));
        try {
            asSystem.call(() -> {
                Map<String, Object> variables = new HashMap<>();
                arrived.forEach((name, fields) -> variables.put(name, caseData.toVariable(merged(wait, name, fields))));
                runtimeService.messageEventReceived(wait.message(), wait.id(), variables);
                return null;
            });
        } catch (OptimisticLockingException e) {
            throw Refusal.conflict("Kedatangan ini baru saja dicatat orang lain.");
        }
    }

    /** The subject of the case. */
    String subjectOf(Wait wait) {
        return asSystem.call(() -> caseData.subject(DiagramElements.processOf(wait.task()),
                name -> runtimeService.getVariable(wait.id(), name)));
    }

    /** The end of the wait's time standard. */
    Optional<Instant> dueOf(Wait wait) {
        return asSystem.call(() -> timerDates.firstDue(wait.task(), wait.id()));
    }

    private boolean isMine(Wait wait) {
        return user.isMemberOf(wait.agency().groupOf(wait.role().id()));
    }

    private boolean isMine(MessageWaits.Place place) {
        Optional<Agency> agency = agencies.find(place.agency());
        return receiveTask(place.definitionId(), place.activityId()).flatMap(DiagramElements::roleOf)
                .flatMap(role -> agency.flatMap(found -> found.role(role)))
                .filter(role -> user.isMemberOf(agency.get().groupOf(role.id()))).isPresent();
    }

    private Optional<ReceiveTask> receiveTask(String definitionId, String activityId) {
        return repositoryService.getBpmnModelInstance(definitionId).getModelElementById(activityId) instanceof ReceiveTask task
                ? Optional.of(task) : Optional.empty();
    }

    private Map<String, Object> merged(Wait wait, String variable, Map<String, Object> arrived) {
        Map<String, Object> merged = new HashMap<>();
        if (caseData.plain(runtimeService.getVariable(wait.id(), variable)) instanceof Map<?, ?> known) {
            known.forEach((field, value) -> merged.put(String.valueOf(field), value));
        }
        merged.putAll(arrived);
        return merged;
    }

    private Optional<Wait> wait(EventSubscription subscription) {
        return Optional.ofNullable(subscription.getProcessInstanceId()).flatMap(id -> wait(subscription.getExecutionId(),
                subscription.getTenantId(), runtimeService.createProcessInstanceQuery().processInstanceId(id).singleResult(),
                subscription.getActivityId(), subscription.getCreated().toInstant()));
    }

    private Optional<Wait> wait(String executionId, String tenant, ProcessInstance instance, String activityId, Instant since) {
        Optional<ReceiveTask> task = instance == null ? Optional.empty()
                : receiveTask(instance.getProcessDefinitionId(), activityId);
        Optional<Agency> agency = agencies.find(tenant);
        Optional<Role> role = task.flatMap(DiagramElements::roleOf).flatMap(id -> agency.flatMap(found -> found.role(id)));
        return role.map(found -> new Wait(executionId, agency.get(), instance, task.get(), found, since));
    }
}
